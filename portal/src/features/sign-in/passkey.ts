import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser';

export const canUsePasskeys = (): boolean => browserSupportsWebAuthn();

/** The person turned the browser's question away, or let it run out: nothing to be alarmed about. */
export class PasskeyCanceled extends Error {
  override readonly name = 'PasskeyCanceled';
}

type Json = Record<string, unknown>;

/** Asks the device for one of its passkeys. */
export const askDeviceForPasskey = (options: Json): Promise<Json> =>
  asked(() =>
    startAuthentication({ optionsJSON: options as unknown as PublicKeyCredentialRequestOptionsJSON }),
  );

/** Asks the device to make a passkey. */
export const makePasskeyFor = (options: Json): Promise<Json> =>
  asked(() =>
    startRegistration({ optionsJSON: options as unknown as PublicKeyCredentialCreationOptionsJSON }),
  );

async function asked(question: () => Promise<unknown>): Promise<Json> {
  try {
    return (await question()) as Json;
  } catch (error) {
    if (error instanceof Error && ['NotAllowedError', 'AbortError', 'InvalidStateError'].includes(error.name))
      throw new PasskeyCanceled('', { cause: error });
    throw error;
  }
}
