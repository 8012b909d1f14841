import { createHash } from 'node:crypto';
import type { Tx } from '#database/connection.ts';
import { platformTenant, type TenantId } from '#kernel/ids.ts';
import { foldKey } from '#kernel/text.ts';
import type { Guesses } from './guessing.ts';

/** Whose failures are counted. Names are kept as digests: somebody may have typed a password there. */
export interface GuessKey {
  readonly tenantId: TenantId;
  readonly key: Buffer;
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** An account, there or not: both count alike, so that neither gives itself away. */
export const accountKey = (tenantId: TenantId | undefined, name: string): GuessKey => ({
  tenantId: tenantId ?? platformTenant,
  key: digest(`account ${foldKey(name)}`),
});

/** An address; of IPv6 the /64, because whoever has one address there has all of them. */
export const addressKey = (ip: string): GuessKey => ({
  tenantId: platformTenant,
  key: digest(`address ${ip.includes(':') && !ip.includes('.') ? ip.split(':').slice(0, 4).join(':') : ip}`),
});

/** An address from which companies sign up, and a mailbox that strangers can have mails sent to: the platform's counts. */
export const signUpKey = (ip: string): GuessKey => ({
  tenantId: platformTenant,
  key: digest(`sign-up ${addressKey(ip).key.toString('hex')}`),
});
export const mailboxKey = (address: string): GuessKey => ({
  tenantId: platformTenant,
  key: digest(`mailbox ${foldKey(address)}`),
});

/** Holds the count, so that attempts at once take turns. */
export async function lockGuesses(
  tx: Tx,
  { tenantId, key }: GuessKey,
  now: Date,
): Promise<Guesses | undefined> {
  await tx
    .insertInto('guess')
    .values({ tenant_id: tenantId, key, failures: 0, began_at: now, failed_at: now })
    .onConflict((on) => on.doNothing())
    .execute();
  const row = await tx
    .selectFrom('guess')
    .select(['failures', 'began_at', 'wait_until'])
    .where('tenant_id', '=', tenantId)
    .where('key', '=', key)
    .forUpdate()
    .executeTakeFirst();
  return row && row.failures > 0
    ? { failures: row.failures, beganAt: row.began_at, waitUntil: row.wait_until }
    : undefined;
}

/** The same for a look that counts nothing. */
export async function readGuesses(tx: Tx, { tenantId, key }: GuessKey): Promise<Guesses | undefined> {
  const row = await tx
    .selectFrom('guess')
    .select(['failures', 'began_at', 'wait_until'])
    .where('tenant_id', '=', tenantId)
    .where('key', '=', key)
    .executeTakeFirst();
  return row && { failures: row.failures, beganAt: row.began_at, waitUntil: row.wait_until };
}

export async function writeGuesses(
  tx: Tx,
  { tenantId, key }: GuessKey,
  it: Guesses,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('guess')
    .set({ failures: it.failures, began_at: it.beganAt, wait_until: it.waitUntil, failed_at: now })
    .where('tenant_id', '=', tenantId)
    .where('key', '=', key)
    .execute();
}

const kept = 90 * 86_400_000;

/** Forgets an account's failures after a success, and whatever is older than ninety days. */
export async function forgetGuesses(tx: Tx, { tenantId, key }: GuessKey, now: Date): Promise<void> {
  await tx
    .deleteFrom('guess')
    .where('tenant_id', '=', tenantId)
    .where((eb) => eb.or([eb('key', '=', key), eb('failed_at', '<', new Date(now.getTime() - kept))]))
    .execute();
}

/** A success takes its own attempt back from the address's count; other people's failures stay. */
export async function forgiveOne(tx: Tx, { tenantId, key }: GuessKey): Promise<void> {
  await tx
    .updateTable('guess')
    .set((eb) => ({ failures: eb('failures', '-', 1) }))
    .where('tenant_id', '=', tenantId)
    .where('key', '=', key)
    .where('failures', '>', 0)
    .execute();
}
