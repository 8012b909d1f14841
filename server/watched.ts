import { versionOf } from './key-files.ts';

/** A file of KEYS_DIR as a running process knows it. */
export interface Watched<T> {
  /** As of a second ago at most. */
  now(): T;
  /** As of now: for what names a key that is not known yet. */
  fresh(): T;
}

const lookEvery = 1_000;

/**
 * Follows a key file: whatever changes it, every process knows within a second, and at once when it has to.
 *
 * @param read makes something of the file; should it fail later on, what was known stays
 */
export function watchKeyFile<T>(keysDir: string, name: string, read: () => T): Watched<T> {
  let value = read();
  let version = versionOf(keysDir, name);
  let looked = performance.now();
  const fresh = (): T => {
    looked = performance.now();
    const there = versionOf(keysDir, name);
    if (there !== undefined && there !== version) {
      value = read();
      version = there;
    }
    return value;
  };
  return { fresh, now: () => (performance.now() - looked < lookEvery ? value : fresh()) };
}
