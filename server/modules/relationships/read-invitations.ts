import { authorize } from '#access/authorize.ts';
import { type Deps, look, type Work } from '#database/work.ts';
import { type Caller, isKind } from '#kernel/actor.ts';
import type { InvitationId, TenantId, UserId } from '#kernel/ids.ts';
import type { Page, PageRequest } from '#kernel/page.ts';
import {
  countInvitations as countBoth,
  findInvitation,
  findJointInvitation,
  type InvitationCount,
  type InvitationFilter,
  type JointInvitation,
  listJointInvitations,
  listInvitations as listOwn,
} from './invitation.store.ts';
import type { Invitation } from './invitation.ts';
import { factsOf, type ShownInvitation, showAll, showOne } from './shown-invitation.ts';

/**
 * A partner's invitations, newest first, but those waiting for an answer the longest waiting first: those it made, and for
 * a provider those its resellers made with it. Lists hold no links.
 *
 * @throws {Problem} `access/*`
 */
export function listInvitations(
  deps: Deps,
  caller: Caller,
  filter: InvitationFilter,
  page: PageRequest<string>,
): Promise<Page<ShownInvitation, string>> {
  return look(deps, caller, async (work) => {
    const { tx, actor, now } = work;
    authorize(work, 'invitation.read', factsOf(deps, { ours: true, jointlyOurs: false }), work.securityNow);
    const [own, joint] = await Promise.all([
      listOwn(tx, actor.tenantId, filter, page, now),
      // Those of another company were made by none of this one's people.
      isKind(actor, 'provider') && filter.createdBy === undefined
        ? listJointInvitations(tx, actor.tenantId, filter, page, now)
        : { items: [], next: null },
    ]);
    const sign = filter.state === 'waiting' ? -1 : 1;
    const all = [...own.items, ...joint.items].sort((a, b) => (a.id < b.id ? sign : -sign));
    const items = all.slice(0, page.limit);
    const more = all.length > items.length || own.next !== null || joint.next !== null;
    return {
      items: await showAll(deps, work, items),
      next: more ? (items.at(-1)?.id ?? null) : null,
    };
  });
}

/**
 * How many of them are in each state, and since when the oldest.
 *
 * @throws {Problem} `access/*`
 */
export function countInvitations(deps: Deps, caller: Caller): Promise<InvitationCount[]> {
  return look(deps, caller, async (work) => {
    const { tx, actor, now } = work;
    authorize(work, 'invitation.read', factsOf(deps, { ours: true, jointlyOurs: false }), work.securityNow);
    return countBoth(tx, actor.tenantId, now, { joint: isKind(actor, 'provider') });
  });
}

/**
 * One invitation; with link and draft for whoever may invite in the company that made it.
 *
 * @throws {Problem} `access/*` · `api/not-found`
 */
export function readInvitation(deps: Deps, caller: Caller, id: InvitationId): Promise<ShownInvitation> {
  return look(deps, caller, async (work) => {
    const { tx, actor } = work;
    const [own, joint] = await Promise.all([
      findInvitation(tx, actor.tenantId, id),
      isKind(actor, 'provider') ? findJointInvitation(tx, actor.tenantId, id) : undefined,
    ]);
    return showOne(deps, work, allowed(deps, work, own, joint));
  });
}

function allowed(
  deps: Deps,
  work: Work,
  own: Invitation | undefined,
  joint: JointInvitation | undefined,
): Invitation | JointInvitation {
  const facts = factsOf(deps, { ours: own !== undefined, jointlyOurs: joint !== undefined });
  authorize(work, 'invitation.read', facts, work.securityNow);
  const invitation = own ?? joint;
  if (!invitation) throw new Error('An invitation nobody sees was allowed to be read.');
  return invitation;
}

/** Invitations somebody left open: to be withdrawn or carried on when that person leaves. */
export async function openInvitationsOf(
  work: Pick<Work, 'tx' | 'now'>,
  tenantId: TenantId,
  userId: UserId,
): Promise<{ id: InvitationId; customerName: string | null; createdAt: Date }[]> {
  const page = { limit: 500 };
  const filters = (['prepared', 'opened'] as const).map((state) => ({ state, createdBy: userId }));
  const found = await Promise.all(
    filters.map((filter) => listOwn(work.tx, tenantId, filter, page, work.now)),
  );
  return found
    .flatMap((it) => it.items)
    .map(({ id, customerName, createdAt }) => ({ id, customerName, createdAt }));
}
