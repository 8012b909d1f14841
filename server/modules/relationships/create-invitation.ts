import { authorize } from '#access/authorize.ts';
import { extents } from '#access/scope.ts';
import { widen } from '#database/connection.ts';
import { recordEvent } from '#database/events.store.ts';
import { keepLink } from '#database/link.store.ts';
import { act, type Deps, type Work } from '#database/work.ts';
import type { Caller } from '#kernel/actor.ts';
import type { TenantId, UserId } from '#kernel/ids.ts';
import { unwrap } from '#kernel/result.ts';
import { cloudOf } from './consent.store.ts';
import { seedOf } from './draft.ts';
import { insertInvitations } from './invitation.store.ts';
import type { Invitation } from './invitation.ts';
import { type InvitationWanted, type Inviter, newInvitation } from './new-invitation.ts';
import { chooseMode } from './rights-mode.ts';
import { factsOf, type ShownInvitation, showOne } from './shown-invitation.ts';
import { assertMayAsk } from './standing-link.ts';

/**
 * A partner prepares a tracked invitation: a link of its own and a draft of the mail somebody will send. Nothing is
 * sent, and no relationship changes.
 *
 * @throws {Problem} `access/*` · `relationships/partner-inactive` · `-partnership-required` · `-invalid-value` ·
 *   `-rights-mode-not-allowed`
 */
export function createInvitation(
  deps: Deps,
  caller: Caller,
  wanted: InvitationWanted,
): Promise<ShownInvitation> {
  return act(
    deps,
    caller,
    { operation: 'relationship_request_prepared', resourceType: 'invitation' },
    async (work) => {
      const { tx } = work;
      authorize(
        work,
        'invitation.create',
        factsOf(deps, { ours: true, jointlyOurs: false }),
        work.securityNow,
      );
      const invitation = unwrap(newInvitation(wanted, await inviterOf(deps, work), work.now));
      await assertMayAsk(work, invitation.providerId);
      if (invitation.providerId) await widen(tx, extents.otherSide(invitation.providerId));
      await insertInvitations(tx, [invitation]);
      await keepLink(tx, deps.linkKeys, invitation.inviterId, seedOf(invitation));
      await recordEvent(tx, preparedEvent(work, invitation));
      return showOne(deps, work, invitation);
    },
  );
}

export async function inviterOf(deps: Deps, { tx, actor, request }: Work): Promise<Inviter> {
  const cloud = await cloudOf(tx, actor.tenantId);
  return {
    tenantId: actor.tenantId,
    userId: actor.id as UserId,
    userName: actor.name,
    locale: request.locale,
    keyId: deps.linkKeys.current,
    modeFor: (asked) => chooseMode(deps.policies, cloud, asked),
  };
}

/** The asking partner keeps a row of it, and so does the provider of a joint one, in whose name it asks as well. */
export function preparedEvent({ actor, request, now }: Work, it: Invitation) {
  return {
    tenants: it.providerId ? [it.inviterId, it.providerId] : [it.inviterId],
    at: now,
    operation: 'relationship_request_prepared',
    resourceType: 'invitation' as const,
    actor,
    request,
    partner: (keeper: TenantId) =>
      keeper === it.inviterId ? undefined : { id: it.inviterId, name: actor.tenantName },
    invitationId: it.id,
    detail: {
      kind: it.providerId ? 'joint' : 'reseller',
      rightsMode: it.rightsMode,
      ...(it.customerName ? { customerName: it.customerName } : {}),
      ...(it.customerEmail ? { customerEmail: it.customerEmail } : {}),
    },
  };
}
