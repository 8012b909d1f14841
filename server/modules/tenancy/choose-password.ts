import type { Tx } from '#database/connection.ts';
import { recordEvent } from '#database/events.store.ts';
import { type MailKind, queueMail } from '#database/mail.store.ts';
import type { Deps } from '#database/work.ts';
import { Problem } from '#kernel/problem.ts';
import { unwrap } from '#kernel/result.ts';
import { findSignIn, inSignIn, type Visitor, whoseSignIn } from './begin-sign-in.ts';
import { readPassword, writePassword } from './factor.store.ts';
import { actorOf, proceed, type SignInStep } from './finish-sign-in.ts';
import { deleteGrantsOfUser } from './oauth-payload.store.ts';
import { judgePassword } from './password.ts';
import { hashPassword, verifyPassword } from './password-hash.ts';
import { passwordUnchanged, signInEnded } from './problems.ts';
import { endSessionsOf } from './session.store.ts';
import { findPerson, type Person } from './user.store.ts';

/**
 * Whether a password may be this person's next one, and its hash.
 *
 * @throws {Problem} `tenancy/password-too-weak` · `tenancy/password-unchanged`
 */
export async function hashOfNew(person: Person, password: string, old: string | undefined): Promise<string> {
  const chosen = unwrap(judgePassword(password, person));
  if (old !== undefined && (await verifyPassword(chosen, old)).right) throw new Problem(passwordUnchanged);
  return hashPassword(chosen);
}

/** Writes a new password, ends what the old one opened, tells the log and its owner. */
export async function replacePassword(
  tx: Tx,
  deps: Deps,
  it: { person: Person; hash: string; how: 'password_changed' | 'password_reset'; exceptSession?: string },
): Promise<void> {
  const { person } = it;
  const now = deps.securityClock();
  const who = { tenantId: person.tenantId, userId: person.id };
  await writePassword(tx, { ...who, hash: it.hash, at: now });
  await endSessionsOf(tx, {
    ...who,
    now,
    ...(it.exceptSession === undefined ? {} : { except: it.exceptSession }),
  });
  await deleteGrantsOfUser(tx, who);
  await recordEvent(tx, {
    tenants: [person.tenantId],
    at: deps.clock(),
    operation: it.how,
    resourceType: 'partner_user',
    actor: actorOf(person),
    request: null,
  });
  const kind: MailKind = it.how === 'password_changed' ? 'password-changed' : 'password-reset';
  await queueMail(tx, { ...who, kind, now });
}

/**
 * The step after a temporary password: a new one of one's own.
 *
 * @throws {Problem} `tenancy/password-too-weak` · `-unchanged` · `tenancy/sign-in-ended`
 */
export async function chooseNewPassword(deps: Deps, visitor: Visitor, password: string): Promise<SignInStep> {
  const who = await whoseSignIn(deps, visitor);
  const { person, stored } = await inSignIn(deps, who.tenantId, async (tx) => ({
    person: await findPerson(tx, who.tenantId, who.userId),
    stored: await readPassword(tx, who),
  }));
  if (!person) throw new Problem(signInEnded);
  const hash = await hashOfNew(person, password, stored?.hash);
  return inSignIn(deps, who.tenantId, async (tx) => {
    const signIn = await findSignIn(tx, deps, visitor);
    // Only behind every proof this person owes, and only where a change was asked for.
    const step = signIn?.passwordChange && signIn.who?.userId === who.userId;
    if (!signIn || !step) throw new Problem(signInEnded);
    await replacePassword(tx, deps, { person, hash, how: 'password_changed' });
    const { context, amr, token } = signIn;
    const progress = { person, amr, passwordChange: false, context, before: token };
    const next = await proceed(tx, deps, visitor, progress, deps.securityClock());
    if (next.step !== 'done') throw new Problem(signInEnded);
    return next;
  });
}
