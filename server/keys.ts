import { generateKeyPairSync, hkdfSync, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LinkKeys } from '#kernel/link-token.ts';
import type { SealKeys } from '#kernel/seal.ts';

/**
 * Reads a file of KEYS_DIR, or makes it on first start. Only its owner may read it; every server process of an
 * installation needs the same files, and backups of the database hold none of them.
 */
export function keyFile<T>(keysDir: string, name: string, make: () => T): T {
  const path = join(keysDir, name);
  mkdirSync(keysDir, { recursive: true, mode: 0o700 });
  if (!existsSync(path)) {
    try {
      // 'wx': when two processes start at once, the second reads what the first made.
      writeFileSync(path, `${JSON.stringify(make(), null, 2)}\n`, { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  chmodSync(path, 0o600);
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}

/** The keys links are computed with; older ones stay, so that their links can be shown again. */
export function loadLinkKeys(keysDir: string): LinkKeys {
  const stored = keyFile(keysDir, 'links.json', () => {
    const id = randomBytes(4).toString('hex');
    return { current: id, keys: { [id]: randomBytes(32).toString('base64') } };
  });
  return {
    current: stored.current,
    keys: new Map(Object.entries(stored.keys).map(([id, key]) => [id, Buffer.from(key, 'base64')])),
  };
}

/** The keys that seal what the database must keep but not show; older ones open what they sealed. */
export function loadSealKeys(keysDir: string): SealKeys {
  const stored = keyFile(keysDir, 'seal.json', () => {
    const id = randomBytes(4).toString('hex');
    return { current: id, keys: { [id]: randomBytes(32).toString('base64') } };
  });
  return {
    current: stored.current,
    keys: new Map(Object.entries(stored.keys).map(([id, key]) => [id, Buffer.from(key, 'base64')])),
  };
}

/** A private signing key as a JWK, with the day it was made. */
export interface SigningKey {
  readonly [member: string]: unknown;
  readonly kty: 'EC';
  readonly kid: string;
  readonly made: string;
}

/** The keys that sign access tokens, newest first, in `oauth.jwks.json`; older ones still verify what they signed. */
export function loadSigningKeys(keysDir: string, now: Date): readonly SigningKey[] {
  return keyFile(keysDir, 'oauth.jwks.json', () => ({ keys: [makeSigningKey(now)] })).keys;
}

function makeSigningKey(now: Date): SigningKey {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    ...privateKey.export({ format: 'jwk' }),
    kty: 'EC',
    alg: 'ES256',
    use: 'sig',
    kid: randomBytes(8).toString('hex'),
    made: now.toISOString(),
  };
}

/** A key for one more purpose, from the sealing key: another purpose learns nothing of it. */
export function deriveKey(keys: SealKeys, purpose: string): string {
  const key = keys.keys.get(keys.current);
  if (!key) throw new Error('KEYS_DIR holds no current sealing key.');
  return Buffer.from(hkdfSync('sha256', key, '', purpose, 32)).toString('base64url');
}
