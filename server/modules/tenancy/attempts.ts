import type { Tx } from '#database/connection.ts';
import type { TenantId } from '#kernel/ids.ts';
import { Problem } from '#kernel/problem.ts';
import {
  accountKey,
  addressKey,
  forgetGuesses,
  forgiveOne,
  type GuessKey,
  lockGuesses,
  writeGuesses,
} from './guess.store.ts';
import { accountAfter, accountMustWait, addressAfter, addressMustWait, isHopeless } from './guessing.ts';
import { signInDelayed, signInFailed } from './problems.ts';

/** An attempt that was counted as failed; a success takes that back. */
export interface Attempt {
  readonly account: GuessKey | null;
  readonly address: GuessKey | null;
}

/**
 * Counts an attempt before its proof is looked at, or refuses it.
 *
 * @param who.name left out for proofs that cannot be guessed: only the address counts then
 * @throws {Problem} `tenancy/sign-in-delayed`; `tenancy/sign-in-failed` when only a passkey or recovery code helps
 */
export async function countAttempt(
  tx: Tx,
  who: { tenantId?: TenantId | undefined; name?: string; ip: string | null },
  now: Date,
): Promise<Attempt> {
  const address = who.ip === null ? null : addressKey(who.ip);
  const account = who.name === undefined ? null : accountKey(who.tenantId, who.name);
  if (address) {
    const guesses = await lockGuesses(tx, address, now);
    refuseUntil(addressMustWait(guesses, now), now);
    await writeGuesses(tx, address, addressAfter(guesses, now), now);
  }
  if (account) {
    const guesses = await lockGuesses(tx, account, now);
    refuseUntil(accountMustWait(guesses, now), now);
    if (isHopeless(guesses)) throw new Problem(signInFailed);
    await writeGuesses(tx, account, accountAfter(guesses, now), now);
  }
  return { account, address };
}

function refuseUntil(until: Date | null, now: Date): void {
  if (until === null) return;
  const seconds = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000));
  throw new Problem(signInDelayed, { seconds }, { retryAfter: seconds });
}

/** It was no guess after all. */
export async function takeBack(tx: Tx, attempt: Attempt, now: Date): Promise<void> {
  if (attempt.account) await forgetGuesses(tx, attempt.account, now);
  if (attempt.address) await forgiveOne(tx, attempt.address);
}
