import { authorize } from '#access/authorize.ts';
import { notFound } from '#access/problems.ts';
import { recordEvent } from '#database/events.store.ts';
import { act, type Deps } from '#database/work.ts';
import type { Caller } from '#kernel/actor.ts';
import type { PartnershipRequestId } from '#kernel/ids.ts';
import { Problem } from '#kernel/problem.ts';
import { unwrap } from '#kernel/result.ts';
import { lockRequest, saveWithdrawn } from './partnership-request.store.ts';
import { withdraw } from './partnership-request.ts';
import { type ShownRequest, show } from './read-requests.ts';

/**
 * The provider takes a request back: its link stops working, nobody is told. Again changes nothing.
 *
 * @throws {Problem} `access/*` · `partnerships/request-used` once a reseller has authorised it
 */
export function withdrawPartnershipRequest(
  deps: Deps,
  caller: Caller,
  id: PartnershipRequestId,
): Promise<ShownRequest> {
  return act(
    deps,
    caller,
    { operation: 'partnership_request_withdrawn', resourceType: 'partner_relationship' },
    async (work) => {
      const { tx, actor, now } = work;
      const request = await lockRequest(tx, actor.tenantId, id);
      authorize(work, 'partnership-request.withdraw', { ours: request !== undefined }, work.securityNow);
      if (!request) throw new Problem(notFound);

      if (unwrap(withdraw(request)) === 'withdrawn-already') return show(deps, work, request);

      await saveWithdrawn(tx, request, now);
      await recordEvent(tx, {
        tenants: [actor.tenantId],
        at: now,
        operation: 'partnership_request_withdrawn',
        resourceType: 'partner_relationship',
        actor,
        request: work.request,
        detail: { requestId: request.id },
      });
      return show(deps, work, { ...request, state: 'withdrawn', decidedAt: now });
    },
  );
}
