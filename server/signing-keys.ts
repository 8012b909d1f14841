import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { Clock } from '#kernel/clock.ts';
import { changeKeyFile, keyFile } from './key-files.ts';
import { watchKeyFile } from './watched.ts';

/** A private signing key as a JWK, with the instant it was made. */
export interface SigningKey {
  readonly [member: string]: unknown;
  readonly kty: 'EC';
  readonly kid: string;
  readonly made: string;
}

interface Stored {
  /** Newest first. */
  readonly keys: readonly SigningKey[];
}

const file = 'oauth.jwks.json';
const minute = 60_000;
const day = 24 * 60 * minute;

/** A key signs for this long; then whichever process looks first makes another. */
export const signsFor = 90 * day;
/** Tokens last an hour. What a process signs in the second before it has seen the new key does, too. */
export const verifiesFor = 65 * minute;

/** The keys that sign access tokens, newest first, made on first start. */
export const loadSigningKeys = (keysDir: string, now: Date): readonly SigningKey[] =>
  keyFile<Stored>(keysDir, file, () => ({ keys: [makeSigningKey(now)] })).keys;

/**
 * From now on tokens are signed with a new key. The old one still verifies what it signed, until the last of it has ended.
 *
 * @param how.atOnce the old ones are worth nothing from now on, for a key that somebody may have seen: every token given
 *   out so far ends, and apps get new ones with their refresh tokens
 * @param how.olderThan only if the newest key is older, in milliseconds: of many that want it at once, one does it
 */
export function rotateSigningKeys(
  keysDir: string,
  now: Date,
  how: { readonly atOnce?: boolean; readonly olderThan?: number } = {},
): readonly SigningKey[] {
  return changeKeyFile<Stored>(keysDir, file, (stored) => {
    const keys = stored?.keys ?? [];
    const [newest] = keys;
    if (newest && how.olderThan !== undefined && ageOf(newest, now) < how.olderThan) return stored as Stored;
    return { keys: how.atOnce ? [makeSigningKey(now)] : stillVerifying([makeSigningKey(now), ...keys], now) };
  }).keys;
}

/** The signing keys of a running process. The list is the same one as long as nothing has changed. */
export interface SigningKeys {
  /** The first signs; all verify. As of a second ago at most. */
  now(): readonly SigningKey[];
  /** As of now: for a token signed with a key that is not among them. */
  fresh(): readonly SigningKey[];
}

/**
 * Follows the signing keys, makes a new one when it is time and takes those away whose last token has ended.
 *
 * @param clock real time
 * @param onFailure told when KEYS_DIR cannot be written to: the old key goes on signing
 */
export function followSigningKeys(
  keysDir: string,
  clock: Clock,
  onFailure: (error: unknown) => void,
): SigningKeys {
  const stored = watchKeyFile(keysDir, file, () => loadSigningKeys(keysDir, clock()));
  let shown: readonly SigningKey[] = [];
  let made: readonly SigningKey[] | undefined;
  let judged = 0;
  let complainedAt = Number.NEGATIVE_INFINITY;

  const kept = (keys: readonly SigningKey[]): readonly SigningKey[] => {
    const now = clock();
    const alive = stillVerifying(keys, now);
    const isDue = alive[0] === undefined || ageOf(alive[0], now) >= signsFor;
    if (!isDue && alive.length === keys.length) return keys;
    // Once an hour is enough for a folder that cannot be written to.
    if (now.getTime() - complainedAt < 60 * minute) return alive;
    try {
      if (isDue) rotateSigningKeys(keysDir, now, { olderThan: signsFor });
      else dropEnded(keysDir, now);
      return stillVerifying(stored.fresh(), now);
    } catch (error) {
      complainedAt = now.getTime();
      onFailure(error);
      return alive;
    }
  };
  const show = (keys: readonly SigningKey[]): readonly SigningKey[] => {
    // Asked at every request; what time does to the keys is looked at once a second.
    if (keys === made && performance.now() - judged < 1_000) return shown;
    made = keys;
    judged = performance.now();
    const wanted = kept(keys);
    if (wanted.map((it) => it.kid).join() !== shown.map((it) => it.kid).join()) shown = wanted;
    return shown;
  };
  return { now: () => show(stored.now()), fresh: () => show(stored.fresh()) };
}

const dropEnded = (keysDir: string, now: Date) =>
  changeKeyFile<Stored>(keysDir, file, (stored) => {
    const keys = stillVerifying(stored?.keys ?? [], now);
    return stored && keys.length === stored.keys.length ? stored : { keys };
  });

/** A key signs until the next one is made, and verifies until what it signed last has ended. */
const stillVerifying = (keys: readonly SigningKey[], now: Date): readonly SigningKey[] =>
  keys.filter((_, at) => {
    const next = keys[at - 1];
    return next === undefined || ageOf(next, now) < verifiesFor;
  });

/** Until when an older key of a list verifies; undefined for the one that signs. */
export function verifiesUntil(keys: readonly SigningKey[], at: number): Date | undefined {
  const next = keys[at - 1];
  return next && new Date(Date.parse(next.made) + verifiesFor);
}

const ageOf = (key: SigningKey, now: Date): number => now.getTime() - Date.parse(key.made);

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
