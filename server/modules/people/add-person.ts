import { authorize } from '#access/authorize.ts';
import { act, type Deps, look, type Work } from '#database/work.ts';
import type { Caller } from '#kernel/actor.ts';
import type { UserId } from '#kernel/ids.ts';
import { Problem } from '#kernel/problem.ts';
import { unwrap } from '#kernel/result.ts';
import type { Role } from '#kernel/roles.ts';
import {
  createUser,
  giveTemporaryPassword,
  hashPassword,
  makeTemporaryPassword,
} from '#modules/tenancy/index.ts';
import { inTurn } from './hold-person.ts';
import { noteAct } from './note.ts';
import { domainsOf, findManaged, isUserNameTaken, openRoles } from './people.store.ts';
import { judgeRoles, type NamesWanted, tidyNames, tidyUserName } from './person.ts';
import { present, type ShownPerson } from './present-person.ts';
import { userNameTaken } from './problems.ts';

export interface PersonWanted extends NamesWanted {
  readonly userPrincipalName: string;
  readonly roles?: readonly Role[] | undefined;
  readonly guest?: boolean | undefined;
}

/** What is shown this once. */
export interface WithPassword {
  readonly person: ShownPerson;
  readonly temporaryPassword: string;
  /** Real time. */
  readonly until: Date;
}

/**
 * Adds somebody to the company, with a password for one sign-in. Who has no display name gets one of the others.
 *
 * @throws {Problem} `access/*` · `people/user-name-taken` · `-invalid-value` · `-domain-not-yours` · `-role-*`
 */
export async function addPerson(deps: Deps, caller: Caller, wanted: PersonWanted): Promise<WithPassword> {
  const mayAdd = (work: Work) =>
    authorize(work, 'user.create', { ours: true, globalAdmin: false }, work.securityNow);
  // Asked first, because a hash takes its time and nobody makes us do it for nothing.
  await look(deps, caller, async (work) => mayAdd(work));
  const temporaryPassword = makeTemporaryPassword();
  const hash = await hashPassword(temporaryPassword);
  const what = { operation: 'create_partner_user', resourceType: 'partner_user' } as const;
  return act(deps, caller, what, async (before) => {
    mayAdd(before);
    const work = await inTurn(before);
    mayAdd(work);
    const { tx, actor, now, securityNow } = work;
    const { tenantId } = actor;

    const userPrincipalName = unwrap(tidyUserName(wanted.userPrincipalName, await domainsOf(tx, tenantId)));
    const names = unwrap(tidyNames(wanted));
    const guest = wanted.guest === true;
    const { given } = unwrap(judgeRoles(actor, { guest, roles: [] }, wanted.roles ?? []));
    if (await isUserNameTaken(tx, tenantId, userPrincipalName)) throw new Problem(userNameTaken);

    const userId = await createUser(tx, {
      tenantId,
      userPrincipalName,
      displayName:
        names.displayName ??
        ([names.firstName, names.lastName].filter(Boolean).join(' ') || userPrincipalName),
      ...(names.firstName ? { firstName: names.firstName } : {}),
      ...(names.lastName ? { lastName: names.lastName } : {}),
      ...(names.email ? { email: names.email } : {}),
      isGuest: guest,
      createdAt: now,
    });
    const who = { tenantId, userId };
    await openRoles(tx, { ...who, given, by: actor.id as UserId, now });
    const until = await giveTemporaryPassword(tx, { ...who, hash, userPrincipalName, now: securityNow });
    await noteAct(work, what.operation, { id: userId, userPrincipalName }, { roles: given, guest });
    const person = await findManaged(tx, who);
    if (!person) throw new Error('Somebody added a moment ago is not there.');
    return { person: present(work, person), temporaryPassword, until };
  });
}
