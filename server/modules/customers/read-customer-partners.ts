import { authorize } from '#access/authorize.ts';
import { extents } from '#access/scope.ts';
import { widen } from '#database/connection.ts';
import { type Deps, look, type Work } from '#database/work.ts';
import { type Caller, isKind } from '#kernel/actor.ts';
import type { TenantId } from '#kernel/ids.ts';
import { listProviders, listResellers, type Partner } from '#modules/partnerships/index.ts';
import { relationshipsOf } from '#modules/relationships/index.ts';
import { findOwnCustomer } from './customer.store.ts';
import { standing } from './customer.ts';

/** A partner of the reader's company that the customer has an active relationship with as well. */
export interface SharingPartner extends Partner {
  /** What the partner is to the reader's company. */
  readonly as: 'reseller' | 'provider';
}

/**
 * The partners of the reader's company a customer is shared with: a provider's resellers, a reseller's providers. Other
 * partners of the customer are none of its business.
 *
 * @param permission the published list is the provider's; ours serves both sides
 * @throws {Problem} `api/not-found` · `access/*`
 */
export const readCustomerPartners = (
  deps: Deps,
  caller: Caller,
  customerId: TenantId,
  permission: 'customer.read-shared-partners' | 'customer.read-relationships',
): Promise<SharingPartner[]> =>
  look(deps, caller, async (work) => {
    const { tx, actor } = work;
    const customer = await findOwnCustomer(tx, actor.tenantId, customerId);
    const facts = standing(customer, work.now);
    authorize(work, permission, facts, work.securityNow);
    if (facts.relationship !== 'active') return [];
    await widen(tx, extents.customer(customerId));
    return [
      ...(isKind(actor, 'provider') ? await sharing(work, 'provider', customerId) : []),
      ...(isKind(actor, 'reseller') && permission === 'customer.read-shared-partners'
        ? await sharing(work, 'reseller', customerId)
        : []),
    ];
  });

/** Partners on the other side from `mySide` with an active relationship of their own. The customer must be in scope. */
export async function sharing(
  { tx, actor }: Work,
  mySide: 'provider' | 'reseller',
  customerId: TenantId,
): Promise<SharingPartner[]> {
  const as = mySide === 'provider' ? 'reseller' : 'provider';
  const partners = await (mySide === 'provider' ? listResellers : listProviders)(
    tx,
    actor.tenantId,
    'active',
  );
  const relationships = await relationshipsOf(tx, customerId);
  const active = new Set(
    relationships.filter((it) => it.until === null && it.kind === as).map((it) => it.partnerId),
  );
  return partners.filter((it) => active.has(it.partnerId)).map((it) => ({ ...it, as }));
}
