import { act, type Deps, type Work } from '#database/work.ts';
import type { Caller } from '#kernel/actor.ts';
import type { UserId } from '#kernel/ids.ts';
import { unwrap } from '#kernel/result.ts';
import type { Role } from '#kernel/roles.ts';
import { openInvitationsOf } from '#modules/relationships/index.ts';
import { endAccess, endAccessForGood } from '#modules/tenancy/index.ts';
import { holdPerson, refuseLastAdmin } from './hold-person.ts';
import { noteAct } from './note.ts';
import { closeRoles, findManaged, openRoles, saveNames, saveState } from './people.store.ts';
import { judgeRoles, type ManagedPerson, type NamesWanted, tidyNames } from './person.ts';
import { present, type ShownPerson } from './present-person.ts';
import type { WithLeftOpen } from './read-people.ts';

export interface ChangeWanted extends NamesWanted {
  readonly state?: 'active' | 'blocked' | undefined;
}

const what = { operation: 'update_partner_user', resourceType: 'partner_user' } as const;

/**
 * Changes names or address, blocks or lets in again. Whoever is blocked is signed out everywhere; the invitations they
 * left open are the company's and stay, and are named so that somebody withdraws them or carries them on.
 *
 * @throws {Problem} `access/*` · `api/not-found` · `people/last-global-admin` · `people/invalid-value`
 */
export const changePerson = (
  deps: Deps,
  caller: Caller,
  userId: UserId,
  wanted: ChangeWanted,
): Promise<WithLeftOpen> =>
  act(deps, caller, what, async (before) => {
    const { work, person } = await holdPerson(before, 'user.update', userId);
    const { tx, actor } = work;
    const who = { tenantId: actor.tenantId, userId };
    const names = unwrap(tidyNames(wanted));
    const state = wanted.state ?? person.state;
    const blocked = state === 'blocked' && person.state !== 'blocked';
    if (blocked) {
      await refuseLastAdmin(work, person);
      await endAccess(tx, { ...who, now: work.securityNow });
    }
    await saveNames(tx, who, names);
    if (state !== person.state) await saveState(tx, who, state);
    const after = await again(work, userId);
    const [was, is] = differenceOf(person, after);
    if (Object.keys(is).length > 0) await noteAct(work, what.operation, person, { before: was, after: is });
    return {
      person: present(work, after),
      openInvitations: blocked ? await openInvitationsOf(work, actor.tenantId, userId) : null,
    };
  });

/**
 * Gives and takes roles until they are these. Every role is a span: what somebody could do on a day stays a plain
 * question.
 *
 * @throws {Problem} `access/*` · `api/not-found` · `people/last-global-admin` · `people/role-*`
 */
export const changeRoles = (
  deps: Deps,
  caller: Caller,
  userId: UserId,
  wanted: { readonly roles: readonly Role[] },
): Promise<ShownPerson> =>
  act(deps, caller, { ...what, operation: 'add_user_member' }, async (before) => {
    const { work, person } = await holdPerson(before, 'user.change-roles', userId);
    const { tx, actor, now } = work;
    const who = { tenantId: actor.tenantId, userId, by: actor.id as UserId, now };
    const { given, taken } = unwrap(judgeRoles(actor, person, wanted.roles));
    if (taken.includes('global_admin')) await refuseLastAdmin(work, person);
    // The published words know one direction each, so whoever does both does two things.
    if (taken.length > 0) {
      await closeRoles(tx, { ...who, taken });
      await noteAct(work, 'remove_user_member', person, { roles: taken });
    }
    if (given.length > 0) {
      await openRoles(tx, { ...who, given });
      await noteAct(work, 'add_user_member', person, { roles: given });
    }
    return present(work, await again(work, userId));
  });

/**
 * Deletes somebody: no sign-in, no role, no factor is left, and the user name is free. Row and spans stay, because the
 * log and every right of the past name them.
 *
 * @throws {Problem} `access/*` · `api/not-found` · `people/last-global-admin`
 */
export const deletePerson = (deps: Deps, caller: Caller, userId: UserId): Promise<void> =>
  act(deps, caller, { ...what, operation: 'remove_partner_user' }, async (before) => {
    const { work, person } = await holdPerson(before, 'user.delete', userId);
    const { tx, actor } = work;
    const who = { tenantId: actor.tenantId, userId };
    await refuseLastAdmin(work, person);
    await endAccessForGood(tx, { ...who, now: work.securityNow });
    await closeRoles(tx, { ...who, by: actor.id as UserId, now: work.now });
    await saveState(tx, who, 'deleted');
    await noteAct(work, 'remove_partner_user', person, { roles: person.roles });
  });

async function again(work: Work, userId: UserId): Promise<ManagedPerson> {
  const person = await findManaged(work.tx, { tenantId: work.actor.tenantId, userId });
  if (!person) throw new Error('Somebody held is gone.');
  return person;
}

/** What an update changed, before and after. */
function differenceOf(before: ManagedPerson, after: ManagedPerson): [object, object] {
  const fields = ['displayName', 'firstName', 'lastName', 'email', 'state'] as const;
  const changed = fields.filter((it) => before[it] !== after[it]);
  const of = (person: ManagedPerson) => Object.fromEntries(changed.map((it) => [it, person[it]]));
  return [of(before), of(after)];
}
