import { authorize } from '#access/authorize.ts';
import type { Permission } from '#access/permissions.ts';
import { notFound, unauthenticated } from '#access/problems.ts';
import { actorNow } from '#database/actor.store.ts';
import type { Work } from '#database/work.ts';
import type { UserId } from '#kernel/ids.ts';
import { Problem } from '#kernel/problem.ts';
import { holdCompany } from '#modules/relationships/index.ts';
import { findManaged, hasOtherGlobalAdmin } from './people.store.ts';
import type { ManagedPerson } from './person.ts';
import { lastGlobalAdmin } from './problems.ts';

export type PersonPermission = Extract<Permission, `user.${string}`>;

/** Somebody of the caller's company the caller may do this with. @throws {Problem} `api/not-found` · `access/*` */
export async function allowedPerson(
  work: Work,
  permission: PersonPermission,
  userId: UserId,
): Promise<ManagedPerson> {
  const person = await findManaged(work.tx, { tenantId: work.actor.tenantId, userId });
  authorize(work, permission, factsOf(person), work.securityNow);
  if (!person) throw new Problem(notFound);
  return person;
}

export const factsOf = (person: ManagedPerson | undefined) => ({
  ours: person !== undefined,
  globalAdmin: person?.roles.includes('global_admin') ?? false,
});

/**
 * The same, the company's people held: who decides about people waits its turn, and both caller and person are asked
 * about again afterwards. Two admins who take each other's role at once find one of them admin no more.
 */
export async function holdPerson(
  before: Work,
  permission: PersonPermission,
  userId: UserId,
): Promise<{ work: Work; person: ManagedPerson }> {
  await allowedPerson(before, permission, userId);
  const work = await inTurn(before);
  return { work, person: await allowedPerson(work, permission, userId) };
}

/** Waits until nobody else decides about the company's people, and sees who the caller is by then. */
export async function inTurn(before: Work): Promise<Work> {
  await holdCompany(before.tx, before.actor.tenantId);
  const actor = await actorNow(before.tx, before.actor, before.securityNow);
  if (!actor) throw new Problem(unauthenticated);
  return { ...before, actor };
}

/** A company never loses the last one who can administer it. @throws {Problem} `people/last-global-admin` */
export async function refuseLastAdmin(work: Work, person: ManagedPerson): Promise<void> {
  if (person.state !== 'active' || !person.roles.includes('global_admin')) return;
  if (!(await hasOtherGlobalAdmin(work.tx, { tenantId: work.actor.tenantId, userId: person.id })))
    throw new Problem(lastGlobalAdmin);
}
