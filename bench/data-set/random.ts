/**
 * A 32-bit number that follows from its words alone, whatever was asked before: any row can be made by itself, and the
 * same seed gives the same world on every machine.
 */
export function mix(...words: readonly number[]): number {
  let hash = 0x9e3779b9;
  for (const word of words) {
    hash = Math.imul(hash ^ word, 0x85ebca6b);
    hash ^= hash >>> 15;
    hash = Math.imul(hash, 0xc2b2ae35);
    hash ^= hash >>> 13;
  }
  hash = Math.imul(hash, 0x27d4eb2f);
  return (hash ^ (hash >>> 16)) >>> 0;
}

const hex = (number: number): string => number.toString(16).padStart(8, '0');

/** A UUIDv7 of the instant `at` (milliseconds) whose random part follows from `words`. */
export function uuidOf(at: number, ...words: readonly number[]): string {
  const time = at.toString(16).padStart(12, '0');
  const first = hex(mix(...words, 1));
  const second = (mix(...words, 2) & 0x3fffffff) | 0x80000000;
  const middle = hex(second >>> 0);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${first.slice(0, 3)}-${middle.slice(0, 4)}-${middle.slice(4)}${hex(mix(...words, 3))}`;
}

/** One of `list`, chosen by `words`. */
export function pick<T>(list: readonly T[], ...words: readonly number[]): T {
  return list[mix(...words) % list.length] as T;
}
