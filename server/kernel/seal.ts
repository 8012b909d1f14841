import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** The current key and those that older rows still need, by key id (8 hex digits). Each key has 32 bytes. */
export interface SealKeys {
  readonly current: string;
  readonly keys: Pick<ReadonlyMap<string, Buffer>, 'get'>;
}

const version = 1;

/**
 * Encrypts what must be read back but must not be readable in a stolen database (AES-256-GCM).
 *
 * @param place where it belongs, such as `totp:<tenant>:<user>`: moved to another row it no longer opens
 */
export function seal(keys: SealKeys, place: string, plain: string | Buffer): Buffer {
  const iv = randomBytes(12);
  const id = keys.current; // once: another key may be the current one a moment later
  const cipher = createCipheriv('aes-256-gcm', keyOf(keys, id), iv).setAAD(Buffer.from(place));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.from([version]), Buffer.from(id, 'hex'), iv, cipher.getAuthTag(), body]);
}

/** @throws Error when it was changed, moved, or sealed with a key KEYS_DIR no longer holds */
export function unseal(keys: SealKeys, place: string, sealed: Buffer): Buffer {
  if (sealed[0] !== version) throw new Error('This was sealed by a release this one does not know.');
  const key = keyOf(keys, sealed.subarray(1, 5).toString('hex'));
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(5, 17), { authTagLength: 16 })
    .setAAD(Buffer.from(place))
    .setAuthTag(sealed.subarray(17, 33));
  return Buffer.concat([decipher.update(sealed.subarray(33)), decipher.final()]);
}

function keyOf(keys: SealKeys, id: string): Buffer {
  const key = keys.keys.get(id);
  if (!key) throw new Error(`No sealing key ${id} in KEYS_DIR: what was sealed with it cannot be opened.`);
  return key;
}
