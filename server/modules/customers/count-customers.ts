import { authorize } from '#access/authorize.ts';
import { type Deps, glance } from '#database/work.ts';
import type { Caller } from '#kernel/actor.ts';
import { addDays } from '#kernel/clock.ts';
import { customerCountsQuery } from './customer-list.store.ts';

/** How many customers each filter of the portal's tiles would show. */
export interface CustomerCounts {
  readonly customers: number;
  /** Granular rights that end within 30 and within 90 days. */
  readonly rightsEndingIn30Days: number;
  readonly rightsEndingIn90Days: number;
  readonly dutyWithoutRights: number;
  readonly agreementMissing: number;
}

/** @throws {Problem} `access/*` */
export async function countCustomers(deps: Deps, caller: Caller): Promise<CustomerCounts> {
  const now = deps.clock();
  const { work, rows } = await glance(deps, caller, [
    customerCountsQuery(caller.credentials.tenantId, now, addDays(now, 30), addDays(now, 90)),
  ]);
  authorize(
    work,
    'customer.count',
    { self: false, relationship: 'none', liveRights: false },
    work.securityNow,
  );
  return rows[0]?.[0] as unknown as CustomerCounts;
}
