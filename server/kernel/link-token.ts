import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** What a link is for. A token of one purpose is unknown at every other door. */
export type LinkPurpose =
  | 'partnership-request'
  | 'standing-link'
  | 'invitation'
  | 'password-reset'
  | 'sign-up'
  | 'enrolment-verification';

/** The current key and those that older links still need, by key id. */
export interface LinkKeys {
  readonly current: string;
  readonly keys: Pick<ReadonlyMap<string, Buffer>, 'get'>;
}

export interface LinkSeed {
  readonly purpose: LinkPurpose;
  readonly rowId: string;
  /** Rotating a link is its next generation. */
  readonly generation: number;
  readonly keyId: string;
}

/**
 * The 43 characters of a link. Computed, not stored: the inviter can be shown the same link again, while the
 * database holds only {@link hashLinkToken}, so that a stolen dump opens nothing.
 */
export function linkToken(keys: LinkKeys, seed: LinkSeed): string {
  const key = keys.keys.get(seed.keyId);
  if (!key)
    throw new Error(`No link key ${seed.keyId} in KEYS_DIR: links made with it cannot be shown again.`);
  return createHmac('sha256', key)
    .update(`${seed.purpose}\u0000${seed.rowId}\u0000${seed.generation}`)
    .digest('base64url');
}

export const hashLinkToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Only the one canonical spelling of a token names anything: the last character's spare bits must be zero. */
export function isCanonicalToken(token: string): boolean {
  if (!/^[A-Za-z0-9_-]{43}$/.test(token)) return false;
  const again = Buffer.from(Buffer.from(token, 'base64url').toString('base64url'));
  return timingSafeEqual(again, Buffer.from(token));
}

/** How logs name a link. */
export const linkLabel = (token: string): string =>
  `link:${hashLinkToken(token).toString('hex').slice(0, 8)}`;
