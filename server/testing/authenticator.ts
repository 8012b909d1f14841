import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

interface Wish {
  readonly challenge: string;
  readonly user?: { readonly id: string };
}

interface Quirks {
  /** The site the browser says it is on. */
  readonly origin?: string;
  /** The site the authenticator thinks it is on. */
  readonly rpId?: string;
  /** Whether PIN, finger or face were asked for. */
  readonly verified?: boolean;
  readonly counter?: number;
  readonly challenge?: string;
}

const digest = (text: string | Buffer): Buffer => createHash('sha256').update(text).digest();

/** A security key in software: one passkey, made and used as a browser would have it. */
export function anAuthenticator() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(16);
  let userHandle = '';
  let counter = 0;

  const clientData = (type: string, wish: Wish, quirks: Quirks): Buffer =>
    Buffer.from(
      JSON.stringify({
        type,
        challenge: quirks.challenge ?? wish.challenge,
        origin: quirks.origin ?? 'http://localhost:8080',
        crossOrigin: false,
      }),
    );
  const authData = (quirks: Quirks, attested: Buffer): Buffer => {
    const flags = 0x01 | (quirks.verified === false ? 0 : 0x04) | (attested.length > 0 ? 0x40 : 0);
    const count = Buffer.alloc(4);
    count.writeUInt32BE(quirks.counter ?? counter++);
    return Buffer.concat([digest(quirks.rpId ?? 'localhost'), Buffer.from([flags]), count, attested]);
  };
  const credential = { id: id.toString('base64url'), rawId: id.toString('base64url'), type: 'public-key' };

  return {
    make(wish: Wish & { user: { id: string } }, quirks: Quirks = {}) {
      userHandle = wish.user.id;
      const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
      const cose = Buffer.concat([
        Buffer.from('a5010203262001215820', 'hex'),
        Buffer.from(x, 'base64url'),
        Buffer.from('225820', 'hex'),
        Buffer.from(y, 'base64url'),
      ]);
      const data = authData(quirks, Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, cose]));
      const attestation = Buffer.concat([
        Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746158', 'hex'),
        Buffer.from([data.length]),
        data,
      ]);
      return {
        ...credential,
        response: {
          clientDataJSON: clientData('webauthn.create', wish, quirks).toString('base64url'),
          attestationObject: attestation.toString('base64url'),
          transports: ['internal'],
        },
        clientExtensionResults: {},
      };
    },
    use(wish: Wish, quirks: Quirks = {}) {
      const client = clientData('webauthn.get', wish, quirks);
      const data = authData(quirks, Buffer.alloc(0));
      return {
        ...credential,
        response: {
          clientDataJSON: client.toString('base64url'),
          authenticatorData: data.toString('base64url'),
          signature: sign('sha256', Buffer.concat([data, digest(client)]), privateKey).toString('base64url'),
          userHandle,
        },
        clientExtensionResults: {},
      };
    },
  };
}
