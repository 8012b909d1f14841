import { authorize, mayAnywhere } from '#access/authorize.ts';
import { type Permission, partnerKinds } from '#access/permissions.ts';
import { type Deps, look } from '#database/work.ts';
import { type Actor, type Caller, hasRole, isKind } from '#kernel/actor.ts';
import type { UserId } from '#kernel/ids.ts';
import { type Factors, hasSecondFactor, readFactors } from './factor.store.ts';
import { findPerson, listGlobalAdmins, type Person } from './user.store.ts';

/** Who asks, and what they may do where something is theirs to do it with. */
export interface Me {
  readonly actor: Actor;
  /** Null for an app alone. */
  readonly person: Person | null;
  readonly factors: Factors | null;
  readonly registered: boolean;
  readonly may: readonly Permission[];
}

export const readMe = (deps: Deps, caller: Caller): Promise<Me> =>
  look(deps, caller, async (work) => {
    authorize(work, 'me.read', {}, work.securityNow);
    const { actor, tx } = work;
    const who = { tenantId: actor.tenantId, userId: actor.id as UserId };
    const person = actor.kind === 'user' ? ((await findPerson(tx, who.tenantId, who.userId)) ?? null) : null;
    const factors = person && (await readFactors(tx, who));
    // Without a second factor nothing protected opens, but the menu stays what it will be with one.
    const may = mayAnywhere({ ...actor, mfa: true }, deps.policies);
    return { actor, person, factors, registered: factors !== null && hasSecondFactor(factors), may };
  });

/**
 * One's own roles, the people who can change them, and whether setting up the account is open: a partner's global admin
 * finishes it as an admin agent.
 */
export const readMyRoles = (
  deps: Deps,
  caller: Caller,
): Promise<{ roles: Actor['roles']; admins: readonly string[]; setUpOpen: boolean }> =>
  look(deps, caller, async (work) => {
    authorize(work, 'me.read-roles', {}, work.securityNow);
    const { actor } = work;
    return {
      roles: actor.roles,
      admins: await listGlobalAdmins(work.tx, actor.tenantId),
      setUpOpen:
        !isKind(actor, ...partnerKinds, 'applicant') ||
        !hasRole(actor, 'global_admin') ||
        hasRole(actor, 'admin_agent'),
    };
  });
