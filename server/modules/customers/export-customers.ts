import { authorize, demandFreshProof } from '#access/authorize.ts';
import { queryIn } from '#database/connection.ts';
import { recordEvent } from '#database/events.store.ts';
import { act, type Deps, look, type Work } from '#database/work.ts';
import type { Caller } from '#kernel/actor.ts';
import type { FilterNode } from '#kernel/filter.ts';
import type { CustomerFilter } from './customer-filter.ts';
import {
  type CustomerPosition,
  customerCountQuery,
  customerPageQuery,
  toCustomerPage,
} from './customer-list.store.ts';
import { partnersIn, understand } from './list-customers.ts';
import { writeCustomers } from './listed-customer.ts';

/** A customer in a file: as the list shows it. */
export interface ExportedCustomer {
  readonly id: string;
  readonly companyProfile: { readonly companyName: string; readonly domain: string };
  readonly relationship: { readonly since: string; readonly origin: string; readonly kind: string };
  readonly adminRights: readonly { readonly kind: string; readonly until?: string }[];
  readonly tags: readonly string[];
}

const pageSize = 500;
/** From here on a portal session must have proved who it is a short while ago. */
export const manyRows = 1_000;

/**
 * The customers a filter shows, page by page, by name. Each page asks the rule again: a role taken away midway ends the
 * file there.
 *
 * @throws {Problem} `access/*` · `customers/invalid-filter`
 */
export async function* exportCustomers(
  deps: Deps,
  by: Caller,
  node: FilterNode | undefined,
): AsyncGenerator<readonly ExportedCustomer[]> {
  const { caller, filter } = understand(by, node);
  await begin(deps, caller, filter);
  let after: CustomerPosition | undefined;
  for (;;) {
    const page = await look(deps, caller, async (work) => {
      authorizeExport(work);
      const { rows } = await queryIn(
        work.tx,
        customerPageQuery({
          tenantId: work.actor.tenantId,
          now: work.now,
          limit: pageSize,
          order: { by: 'name', descending: false },
          filter,
          after,
          partners: await partnersIn(work, filter),
        }),
      );
      return toCustomerPage(rows[0], { limit: pageSize });
    });
    yield JSON.parse(writeCustomers(page.customers, [])) as ExportedCustomer[];
    if (!page.next) return;
    after = page.next;
  }
}

/** Notes that the list leaves the house; a long one wants a fresh proof of who takes it. */
const begin = (deps: Deps, caller: Caller, filter: CustomerFilter | undefined): Promise<void> =>
  act(deps, caller, { operation: 'customers_exported', resourceType: 'customer' }, async (work) => {
    authorizeExport(work);
    const { tx, actor, now } = work;
    const partners = await partnersIn(work, filter);
    const { rows } = await queryIn(
      tx,
      customerCountQuery({ tenantId: actor.tenantId, now, filter, partners }, manyRows + 1),
    );
    if (Number(rows[0]?.['count']) > manyRows) demandFreshProof(work, work.securityNow);
    await recordEvent(tx, {
      tenants: [actor.tenantId],
      at: now,
      operation: 'customers_exported',
      resourceType: 'customer',
      actor,
      request: work.request,
      detail: { filtered: filter !== undefined },
    });
  });

const authorizeExport = (work: Omit<Work, 'tx'>): void =>
  authorize(
    work,
    'customer.export',
    { self: false, relationship: 'none', liveRights: false },
    work.securityNow,
  );
