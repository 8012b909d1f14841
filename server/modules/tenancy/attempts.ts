import type { Tx } from '#database/connection.ts';
import { firstOfLastMails, type MailKind } from '#database/mail.store.ts';
import type { TenantId } from '#kernel/ids.ts';
import { Problem } from '#kernel/problem.ts';
import {
  accountKey,
  addressKey,
  forgetGuesses,
  forgiveOne,
  type GuessKey,
  lockGuesses,
  mailboxKey,
  readGuesses,
  signUpKey,
  writeGuesses,
} from './guess.store.ts';
import {
  accountAfter,
  accountMustWait,
  addressAfter,
  addressMustWait,
  hourlyAfter,
  hourlyMustWait,
  isHopeless,
} from './guessing.ts';
import { signInDelayed, signInFailed, signUpDelayed } from './problems.ts';

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

/** Whoever runs the place has given the account a new password: nobody guesses the old one any more. */
export const forgiveAccount = (tx: Tx, tenantId: TenantId, name: string, now: Date): Promise<void> =>
  forgetGuesses(tx, accountKey(tenantId, name), now);

/** Whether another company may sign up from this address at all, before anything costly is done. @throws {Problem} `tenancy/sign-up-delayed` */
export const assertMaySignUp = async (tx: Tx, ip: string, now: Date): Promise<void> =>
  refuseMore(hourlyMustWait(await readGuesses(tx, signUpKey(ip)), now), now);

/** One more company from this address; at most five an hour. @throws {Problem} `tenancy/sign-up-delayed` */
export const countSignUp = (tx: Tx, ip: string, now: Date): Promise<void> =>
  countHourly(tx, signUpKey(ip), now);

/**
 * One more mail that a stranger has us send to this mailbox; at most five an hour. The transaction must hold the
 * platform.
 *
 * @throws {Problem} `tenancy/sign-up-delayed`
 */
export const countMailTo = (tx: Tx, address: string, now: Date): Promise<void> =>
  countHourly(tx, mailboxKey(address), now);

const perCompanyAndDay = 200;
const day = 86_400_000;

/** What a company has us send to strangers; at most 200 mails of a kind a day. @throws {Problem} `tenancy/sign-up-delayed` */
export async function assertMailsLeft(tx: Tx, tenantId: TenantId, kind: MailKind, now: Date): Promise<void> {
  const since = new Date(now.getTime() - day);
  const first = await firstOfLastMails(tx, { tenantId, kind, since, most: perCompanyAndDay });
  refuseMore(first && new Date(first.getTime() + day), now);
}

async function countHourly(tx: Tx, key: GuessKey, now: Date): Promise<void> {
  const counted = await lockGuesses(tx, key, now);
  refuseMore(hourlyMustWait(counted, now), now);
  await writeGuesses(tx, key, hourlyAfter(counted, now), now);
}

function refuseMore(until: Date | null, now: Date): void {
  if (until === null) return;
  const seconds = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000));
  throw new Problem(signUpDelayed, { seconds }, { retryAfter: seconds });
}
