import { recordEvent } from '#database/events.store.ts';
import { act, type Deps } from '#database/work.ts';
import type { Caller } from '#kernel/actor.ts';
import type { TenantId, UserId } from '#kernel/ids.ts';
import { Problem } from '#kernel/problem.ts';
import { unwrap } from '#kernel/result.ts';
import { circumstancesOf } from './circumstances.ts';
import { holdForAnswer } from './hold-for-answer.ts';
import { saveDecision } from './invitation.store.ts';
import { decide, kindOf } from './invitation.ts';
import { meantForAnotherCompany } from './problems.ts';

/** What the answer to a no says. A standing link keeps no trace of it, so it has no instant either. */
export interface Declined {
  readonly kind: 'reseller' | 'joint';
  readonly declinedAt: Date | null;
}

/**
 * A customer's global admin declines. A tracked invitation ends with it, and its inviter sees that; a standing link
 * stays as it is, and only the customer's own log knows.
 *
 * @throws {Problem} `api/not-found` · `access/*` · `relationships/not-a-customer` · `-meant-for-another-company` ·
 *   `-invitation-decided` · `-invitation-expired`
 */
export function declineInvitation(
  deps: Deps,
  caller: Caller,
  token: string,
  answer: { readonly reason?: string | undefined },
): Promise<Declined> {
  return act(
    deps,
    caller,
    { operation: 'relationship_declined', resourceType: 'partner_customer_relationship' },
    async (begun) => {
      const { met, work } = await holdForAnswer(deps, begun, 'invitation.decline', token);
      const { tx, actor, now, request } = work;
      const { tracked } = met;
      const kind = kindOf(met.asking);
      const already = tracked?.state === 'declined' && tracked.customerId === actor.tenantId;
      if (already) return { kind, declinedAt: tracked.decidedAt };

      const facts = await circumstancesOf(tx, deps, met, actor.tenantId, actor.id as UserId);
      const reason = answer.reason?.trim() || null;
      if (tracked) {
        unwrap(decide(tracked, 'decline', now));
        if (facts.meantForAnother) throw new Problem(meantForAnotherCompany);
        await saveDecision(tx, tracked, {
          state: 'declined',
          at: now,
          by: actor.id as UserId,
          byName: actor.name,
          customerId: actor.tenantId,
          declineReason: reason,
        });
      }
      const { parties, reader } = facts;
      await recordEvent(tx, {
        tenants: [reader.id, ...(tracked ? parties.map((it) => it.id) : [])],
        at: now,
        operation: 'relationship_declined',
        resourceType: 'partner_customer_relationship',
        actor,
        request,
        customer: reader,
        partner: (keeper: TenantId) => parties.find((it) => it.id === keeper) ?? parties[0],
        ...(tracked ? { invitationId: tracked.id } : {}),
        detail: {
          ...(reason ? { reason } : {}),
          ...(facts.otherName ? { preparedForAnotherName: true } : {}),
        },
      });
      return { kind, declinedAt: tracked ? now : null };
    },
  );
}
