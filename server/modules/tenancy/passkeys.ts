import {
  type AuthenticationResponseJSON,
  type AuthenticatorTransport,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { parseId, type TenantId } from '#kernel/ids.ts';
import type { StoredPasskey } from './factor.store.ts';
import type { Person } from './user.store.ts';

export type { AuthenticationResponseJSON, RegistrationResponseJSON };
export type PasskeyRequest = PublicKeyCredentialRequestOptionsJSON;
export type PasskeyCreation = PublicKeyCredentialCreationOptionsJSON;

/** Where passkeys count: exactly this site. */
const site = (publicUrl: string) => {
  const { origin, hostname } = new URL(publicUrl);
  return { origin, rpId: hostname };
};

const timeout = 5 * 60_000;
/** ES256, EdDSA, RS256: what every authenticator has one of. */
const supportedAlgorithmIDs = [-7, -8, -257];

/** What an authenticator keeps as the user: the company and the person, so that a passkey says who it is by itself. */
const userHandle = (person: Pick<Person, 'tenantId' | 'id'>): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.from(`${person.tenantId}${person.id}`.replaceAll('-', ''), 'hex'));

/** The company a passkey's answer names. It only says where to look: the signature proves the rest. */
export function tenantOfHandle(handle: string | undefined): TenantId | undefined {
  const hex = Buffer.from(handle ?? '', 'base64url').toString('hex');
  if (hex.length !== 64) return undefined;
  return parseId<'tenant'>(hex.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'));
}

export const creationOptions = (
  publicUrl: string,
  person: Person,
  known: readonly StoredPasskey[],
): Promise<PasskeyCreation> =>
  generateRegistrationOptions({
    rpName: person.companyName,
    rpID: site(publicUrl).rpId,
    userID: userHandle(person),
    userName: person.userPrincipalName,
    userDisplayName: person.displayName,
    timeout,
    attestationType: 'none',
    supportedAlgorithmIDs,
    excludeCredentials: known.map(descriptor),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });

const descriptor = (it: StoredPasskey) => ({
  id: it.credentialId,
  transports: [...it.transports] as AuthenticatorTransport[],
});

/** @param known left out: any passkey of this site, whoever it belongs to */
export const requestOptions = (
  publicUrl: string,
  known: readonly StoredPasskey[] = [],
): Promise<PasskeyRequest> =>
  generateAuthenticationOptions({
    rpID: site(publicUrl).rpId,
    timeout,
    userVerification: 'required',
    allowCredentials: known.map(descriptor),
  });

/** The new passkey, or undefined when its answer does not fit challenge, site or person. */
export async function checkCreation(
  publicUrl: string,
  challenge: string,
  response: RegistrationResponseJSON,
) {
  const { origin, rpId } = site(publicUrl);
  const result = await verifyRegistrationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpId,
    requireUserVerification: true,
    supportedAlgorithmIDs,
  }).catch(() => undefined);
  if (!result?.verified) return undefined;
  const { id, publicKey, counter, transports } = result.registrationInfo.credential;
  return { credentialId: id, publicKey, counter, transports: transports ?? [] };
}

/** The passkey's new counter, or undefined when its answer proves nothing. The person was verified by it: PIN, finger or face. */
export async function checkAnswer(
  publicUrl: string,
  challenge: string,
  response: AuthenticationResponseJSON,
  passkey: StoredPasskey,
): Promise<number | undefined> {
  const { origin, rpId } = site(publicUrl);
  const result = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpId,
    credential: {
      id: passkey.credentialId,
      publicKey: new Uint8Array(passkey.publicKey),
      counter: passkey.counter,
      transports: [...passkey.transports] as AuthenticatorTransport[],
    },
    requireUserVerification: true,
  }).catch(() => undefined);
  return result?.verified ? result.authenticationInfo.newCounter : undefined;
}
