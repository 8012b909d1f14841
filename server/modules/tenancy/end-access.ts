/**
 * What happens to somebody's sign-in when an admin decides about them. Who may is decided by whoever calls; each is
 * part of that one's transaction.
 */
import { extents } from '#access/scope.ts';
import { type Tx, widen } from '#database/connection.ts';
import { addDays } from '#kernel/clock.ts';
import { platformTenant, type TenantId, type UserId } from '#kernel/ids.ts';
import { deleteFactors, deleteProofs, writePassword } from './factor.store.ts';
import { accountKey, forgetGuesses } from './guess.store.ts';
import { deleteGrantsOfUser } from './oauth-payload.store.ts';
import { closeResets } from './reset.store.ts';
import { endSessionsOf } from './session.store.ts';
import { deleteSignInsOf } from './sign-in.store.ts';
import { setMfaState } from './user.store.ts';

interface Whose {
  readonly tenantId: TenantId;
  readonly userId: UserId;
  /** Real time. */
  readonly now: Date;
}

export const temporaryPasswordLasts = 7;

/**
 * Ends every session, every token of every app, what was begun and not finished, and each mailed link to choose a
 * password: whatever was opened before opens nothing after.
 */
export async function endAccess(tx: Tx, it: Whose): Promise<void> {
  await endSessionsOf(tx, it);
  await deleteGrantsOfUser(tx, it);
  await closeResets(tx, it.tenantId, it.userId, it.now);
  await widen(tx, extents.signIn(platformTenant, it.tenantId));
  await deleteSignInsOf(tx, it);
}

/** For whoever leaves for good. */
export async function endAccessForGood(tx: Tx, it: Whose): Promise<void> {
  await endAccess(tx, it);
  await deleteProofs(tx, it);
}

/**
 * A password for one sign-in within seven days, in place of any older one; failures counted so far are forgotten.
 *
 * @param it.hash made before the transaction: hashing takes its time
 * @returns until when it is good
 */
export async function giveTemporaryPassword(
  tx: Tx,
  it: Whose & { hash: string; userPrincipalName: string },
): Promise<Date> {
  const until = addDays(it.now, temporaryPasswordLasts);
  await writePassword(tx, {
    tenantId: it.tenantId,
    userId: it.userId,
    hash: it.hash,
    temporaryUntil: until,
    at: it.now,
  });
  await forgetGuesses(tx, accountKey(it.tenantId, it.userPrincipalName), it.now);
  return until;
}

/** Takes all second factors away; the next sign-in asks to set one up. */
export async function takeFactorsAway(tx: Tx, it: Whose): Promise<void> {
  await deleteFactors(tx, it);
  await setMfaState(tx, it.tenantId, it.userId, 'enabled');
  await endAccess(tx, it);
}
