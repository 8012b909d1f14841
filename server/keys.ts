import { hkdfSync, randomBytes } from 'node:crypto';
import type { LinkKeys } from '#kernel/link-token.ts';
import type { SealKeys } from '#kernel/seal.ts';
import { changeKeyFile, keyFile } from './key-files.ts';
import { watchKeyFile } from './watched.ts';

/** Keys that are told apart by their id: one for what is new, the older ones for what was made with them. */
export interface KeyRing extends SealKeys, LinkKeys {
  /** The current one first. */
  readonly ids: () => readonly string[];
}

export type RingName = 'links' | 'seal';

interface StoredRing {
  readonly current: string;
  /** By id, in base64. */
  readonly keys: Readonly<Record<string, string>>;
}

const fileOf = (name: RingName): string => `${name}.json`;

const withAnother = (stored?: StoredRing): StoredRing => {
  const id = randomBytes(4).toString('hex');
  return { current: id, keys: { ...stored?.keys, [id]: randomBytes(32).toString('base64') } };
};

/** Keys of KEYS_DIR, made on first start; a running process follows when they are rotated. */
export function openKeyRing(keysDir: string, name: RingName): KeyRing {
  const ring = watchKeyFile(keysDir, fileOf(name), () => {
    const { current, keys } = keyFile<StoredRing>(keysDir, fileOf(name), withAnother);
    return {
      current,
      keys: new Map(Object.entries(keys).map(([id, key]) => [id, Buffer.from(key, 'base64')])),
    };
  });
  return {
    get current() {
      return ring.now().current;
    },
    // Another process may have made something with a key this one has not met yet.
    keys: { get: (id) => ring.now().keys.get(id) ?? ring.fresh().keys.get(id) },
    ids: () => {
      const { current, keys } = ring.now();
      return [current, ...[...keys.keys()].filter((it) => it !== current).toReversed()];
    },
  };
}

/** The keys links are computed with; older ones stay, so that their links can be shown again. */
export const loadLinkKeys = (keysDir: string): KeyRing => openKeyRing(keysDir, 'links');

/** The keys that seal what the database must keep but not show; older ones open what they sealed. */
export const loadSealKeys = (keysDir: string): KeyRing => openKeyRing(keysDir, 'seal');

/**
 * From now on what is new is made with a new key. The older ones stay for good: links and rows made with them do.
 *
 * @returns the new key's id
 */
export const rotateKeyRing = (keysDir: string, name: RingName): string =>
  changeKeyFile<StoredRing>(keysDir, fileOf(name), withAnother).current;

/**
 * Keys for one more purpose, from each sealing key, the current one first: another purpose learns nothing of them.
 *
 * @returns what gives them, the same list as long as nothing has changed
 */
export function derivedKeys(ring: KeyRing, purpose: string): () => readonly string[] {
  let from = '';
  let derived: readonly string[] = [];
  return () => {
    const ids = ring.ids();
    if (ids.join() === from) return derived;
    from = ids.join();
    derived = ids.map((id) => {
      const key = ring.keys.get(id);
      if (!key) throw new Error('KEYS_DIR holds no such sealing key any more.');
      return Buffer.from(hkdfSync('sha256', key, '', purpose, 32)).toString('base64url');
    });
    return derived;
  };
}
