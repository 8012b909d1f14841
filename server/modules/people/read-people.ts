import { authorize, mayOf } from '#access/authorize.ts';
import { type Deps, look } from '#database/work.ts';
import type { Caller } from '#kernel/actor.ts';
import type { InvitationId, UserId } from '#kernel/ids.ts';
import type { Page, PageRequest } from '#kernel/page.ts';
import type { Role } from '#kernel/roles.ts';
import { openInvitationsOf } from '#modules/relationships/index.ts';
import { allowedPerson } from './hold-person.ts';
import { listPeople, type PeopleFilter } from './people.store.ts';
import { changeableRoles } from './person.ts';
import { present, type ShownPerson } from './present-person.ts';

/** A page of the company's people, by user name. Whoever was deleted is not among them. */
export const readPeople = (
  deps: Deps,
  caller: Caller,
  filter: PeopleFilter,
  page: PageRequest<string>,
): Promise<Page<ShownPerson, string>> =>
  look(deps, caller, async (work) => {
    authorize(work, 'user.read', { ours: true, globalAdmin: false }, work.securityNow);
    const found = await listPeople(work.tx, work.actor.tenantId, filter, page);
    return { items: found.items.map((it) => present(work, it)), next: found.next };
  });

/** An invitation that stays open without whoever made it. */
export interface LeftOpen {
  readonly id: InvitationId;
  readonly customerName: string | null;
  readonly createdAt: Date;
}

export interface WithLeftOpen {
  readonly person: ShownPerson;
  /** Null where it does not matter: the reader cannot block this person, or just did not. */
  readonly openInvitations: readonly LeftOpen[] | null;
}

/**
 * One person. Whoever can block or delete them sees beforehand what they would leave open.
 *
 * @throws {Problem} `access/*` · `api/not-found`
 */
export const readPerson = (deps: Deps, caller: Caller, userId: UserId): Promise<WithLeftOpen> =>
  look(deps, caller, async (work) => {
    const person = present(work, await allowedPerson(work, 'user.read', userId));
    const decides = person.may.includes('user.update');
    return {
      person,
      openInvitations: decides ? await openInvitationsOf(work, work.actor.tenantId, userId) : null,
    };
  });

/** The roles the caller can give somebody new. Empty for whoever adds nobody. */
export const readOfferedRoles = (deps: Deps, caller: Caller, guest: boolean): Promise<readonly Role[]> =>
  look(deps, caller, async (work) => {
    const facts = { ours: true, globalAdmin: false };
    authorize(work, 'user.read', facts, work.securityNow);
    const mayAdd = mayOf(work.actor, ['user.create'], facts).length > 0;
    return mayAdd ? changeableRoles(work.actor, { guest, roles: [] }) : [];
  });
