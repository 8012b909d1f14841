import { authorize, mayOf } from '#access/authorize.ts';
import type { Permission } from '#access/permissions.ts';
import { type Deps, look } from '#database/work.ts';
import type { Caller } from '#kernel/actor.ts';
import type { Page, PageRequest } from '#kernel/page.ts';
import { listPast, type PastCustomer, type PastPosition } from './past-customers.store.ts';

export interface ShownPastCustomer extends PastCustomer {
  /** Asking again is the way to bring one back. */
  readonly may: readonly Permission[];
}

/** The customers whose relationship the partner has ended, the last one first. */
export const listPastCustomers = (
  deps: Deps,
  caller: Caller,
  page: PageRequest<PastPosition>,
): Promise<Page<ShownPastCustomer, PastPosition>> =>
  look(deps, caller, async (work) => {
    authorize(
      work,
      'customer.list-past',
      { self: false, relationship: 'none', liveRights: false },
      work.securityNow,
    );
    const { items, next } = await listPast(work.tx, work.actor.tenantId, page);
    const may = mayOf(work.actor, ['invitation.create'], {
      ours: true,
      jointlyOurs: false,
      salesAgentsMayRequest: deps.policies.salesAgentsMayRequest,
    });
    return { items: items.map((it) => ({ ...it, may })), next };
  });
