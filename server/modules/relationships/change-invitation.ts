import { authorize } from '#access/authorize.ts';
import { extents } from '#access/scope.ts';
import { widen } from '#database/connection.ts';
import { recordEvent } from '#database/events.store.ts';
import { act, type Deps, type Work } from '#database/work.ts';
import { type Caller, isKind } from '#kernel/actor.ts';
import type { InvitationId, TenantId, UserId } from '#kernel/ids.ts';
import { unwrap } from '#kernel/result.ts';
import {
  findJointInvitation,
  holdInvitation,
  saveDecision,
  saveOtherNameNoted,
  saveReminded,
} from './invitation.store.ts';
import { decide, type Invitation } from './invitation.ts';
import { factsOf, type ShownInvitation, showOne } from './shown-invitation.ts';

type Change = 'invitation.withdraw' | 'invitation.remind' | 'invitation.acknowledge';

/**
 * The inviter takes an invitation back; also one that has lapsed, to tidy up. Withdrawn again, it stays as it is.
 *
 * @throws {Problem} `access/*` · `api/not-found` · `relationships/invitation-decided`
 */
export function withdrawInvitation(deps: Deps, caller: Caller, id: InvitationId): Promise<ShownInvitation> {
  const what = { operation: 'relationship_request_withdrawn', resourceType: 'invitation' as const };
  return act(deps, caller, { ...what, invitationId: id }, async (work) => {
    const { tx, actor, now } = work;
    const invitation = await hold(deps, work, 'invitation.withdraw', id);
    if (invitation.state === 'withdrawn') return showOne(deps, work, invitation);
    const state = unwrap(decide(invitation, 'withdraw', now));
    if (invitation.providerId) await widen(tx, extents.otherSide(invitation.providerId));
    await saveDecision(tx, invitation, {
      state: 'withdrawn',
      at: now,
      by: actor.id as UserId,
      byName: actor.name,
      customerId: null,
    });
    await recordEvent(tx, eventOf(work, invitation, what));
    return showOne(deps, work, { ...invitation, state, decidedAt: now, decidedByName: actor.name });
  });
}

/**
 * A fresh draft with the same link, for an invitation still unanswered. It sends nothing.
 *
 * @throws {Problem} `access/*` · `api/not-found` · `relationships/invitation-decided` · `-invitation-expired`
 */
export function remindOfInvitation(deps: Deps, caller: Caller, id: InvitationId): Promise<ShownInvitation> {
  const what = { operation: 'relationship_request_reminded', resourceType: 'invitation' as const };
  return act(deps, caller, { ...what, invitationId: id }, async (work) => {
    const { tx, now } = work;
    const invitation = await hold(deps, work, 'invitation.remind', id);
    unwrap(decide(invitation, 'accept', now)); // only what could still be accepted is worth a reminder
    await saveReminded(tx, invitation, now);
    if (invitation.providerId) await widen(tx, extents.otherSide(invitation.providerId));
    await recordEvent(tx, eventOf(work, invitation, what));
    return showOne(deps, work, { ...invitation, remindedAt: now }, { reminder: true });
  });
}

/**
 * An admin of the partner has taken note that another company accepted than the invitation named.
 *
 * @throws {Problem} `access/*` · `api/not-found`
 */
export function acknowledgeOtherName(deps: Deps, caller: Caller, id: InvitationId): Promise<ShownInvitation> {
  const what = { operation: 'name_mismatch_acknowledged', resourceType: 'invitation' as const };
  return act(deps, caller, { ...what, invitationId: id }, async (work) => {
    const { tx, actor, now } = work;
    const invitation = await hold(deps, work, 'invitation.acknowledge', id);
    if (!invitation.otherName || invitation.otherNameNotedAt) return showOne(deps, work, invitation);
    await saveOtherNameNoted(tx, invitation, now);
    await recordEvent(tx, { ...eventOf(work, invitation, what), tenants: [actor.tenantId] });
    return showOne(deps, work, { ...invitation, otherNameNotedAt: now });
  });
}

/** Holds one of the company's own invitations, against every answer to it, and asks whether this person may. */
async function hold(deps: Deps, work: Work, change: Change, id: InvitationId): Promise<Invitation> {
  const { tx, actor } = work;
  const invitation = await holdInvitation(tx, actor.tenantId, id);
  const joint =
    invitation ?? (isKind(actor, 'provider') && (await findJointInvitation(tx, actor.tenantId, id)));
  const facts = factsOf(deps, { ours: invitation !== undefined, jointlyOurs: Boolean(joint) });
  authorize(work, change, facts, work.securityNow);
  if (!invitation) throw new Error('An invitation nobody sees was allowed to be changed.');
  return invitation;
}

function eventOf(
  { actor, request, now }: Work,
  it: Invitation,
  what: { operation: string; resourceType: 'invitation' },
) {
  return {
    ...what,
    tenants: it.providerId ? [it.inviterId, it.providerId] : [it.inviterId],
    at: now,
    actor,
    request,
    partner: (keeper: TenantId) =>
      keeper === it.inviterId ? undefined : { id: it.inviterId, name: actor.tenantName },
    invitationId: it.id,
    detail: {
      before: it.state,
      ...(it.customerName ? { customerName: it.customerName } : {}),
    },
  };
}
