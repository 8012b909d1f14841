import { authorize } from '#access/authorize.ts';
import { notFound } from '#access/problems.ts';
import { queueMail } from '#database/mail.store.ts';
import { act, type Deps, look, type Work } from '#database/work.ts';
import type { Caller } from '#kernel/actor.ts';
import type { UserId } from '#kernel/ids.ts';
import { Problem } from '#kernel/problem.ts';
import {
  endAccess,
  giveTemporaryPassword,
  hashPassword,
  makeTemporaryPassword,
  takeFactorsAway,
} from '#modules/tenancy/index.ts';
import type { WithPassword } from './add-person.ts';
import { allowedPerson, holdPerson } from './hold-person.ts';
import { noteAct } from './note.ts';
import { findManaged } from './people.store.ts';
import type { ManagedPerson } from './person.ts';
import { present } from './present-person.ts';

/**
 * Gives somebody a password for one sign-in. Sessions and tokens end, second factors stay: the reset does not stand in
 * for them. Its owner is told by mail, without the password.
 *
 * @throws {Problem} `access/*` · `api/not-found`
 */
export async function resetPasswordOf(deps: Deps, caller: Caller, userId: UserId): Promise<WithPassword> {
  await look(deps, caller, (work) => allowedPerson(work, 'user.reset-password', userId));
  const temporaryPassword = makeTemporaryPassword();
  const hash = await hashPassword(temporaryPassword);
  const what = { operation: 'password_reset', resourceType: 'partner_user' } as const;
  return act(deps, caller, what, async (before) => {
    const { work, person } = await holdPerson(before, 'user.reset-password', userId);
    const { tx, securityNow: now } = work;
    const who = { tenantId: work.actor.tenantId, userId };
    await endAccess(tx, { ...who, now });
    const until = await giveTemporaryPassword(tx, {
      ...who,
      hash,
      userPrincipalName: person.userPrincipalName,
      now,
    });
    await noteAct(work, what.operation, person);
    await queueMail(tx, { ...who, kind: 'password-reset', now });
    return { person: present(work, person), temporaryPassword, until };
  });
}

const reset = { operation: 'mfa_reset', resourceType: 'partner_user' } as const;

/**
 * Takes all second factors of somebody away, for whoever lost theirs: the next sign-in sets up a new one.
 *
 * @throws {Problem} `access/*` · `api/not-found`
 */
export const resetMfaOf = (deps: Deps, caller: Caller, userId: UserId): Promise<void> =>
  act(deps, caller, reset, async (before) => {
    const { work, person } = await holdPerson(before, 'user.reset-mfa', userId);
    await withoutFactors(work, person);
    await queueMail(work.tx, {
      tenantId: work.actor.tenantId,
      userId,
      kind: 'mfa-reset',
      now: work.securityNow,
    });
  });

/** The same for oneself, while one still has the old factor: it ends the session that asks, too. */
export const resetMyMfa = (deps: Deps, caller: Caller): Promise<void> =>
  act(deps, caller, reset, async (work) => {
    authorize(work, 'me.reset-mfa', {}, work.securityNow);
    const { tenantId, id } = work.actor;
    const person = await findManaged(work.tx, { tenantId, userId: id as UserId });
    if (!person) throw new Problem(notFound);
    await withoutFactors(work, person);
    const who = { tenantId, userId: person.id, now: work.securityNow };
    await queueMail(work.tx, { ...who, kind: 'factor-removed', facts: { factor: 'all' } });
  });

async function withoutFactors(work: Work, person: ManagedPerson): Promise<void> {
  const who = { tenantId: work.actor.tenantId, userId: person.id, now: work.securityNow };
  await takeFactorsAway(work.tx, who);
  await noteAct(work, reset.operation, person);
}
