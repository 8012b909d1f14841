import { authorize } from '#access/authorize.ts';
import { notFound } from '#access/problems.ts';
import { extents } from '#access/scope.ts';
import { queryIn, widen } from '#database/connection.ts';
import { recordEvent } from '#database/events.store.ts';
import { act, type Deps } from '#database/work.ts';
import type { Caller } from '#kernel/actor.ts';
import { hasSeen } from '#kernel/etag.ts';
import type { TenantId } from '#kernel/ids.ts';
import { Problem } from '#kernel/problem.ts';
import { unwrap } from '#kernel/result.ts';
import { findBillingProfile, writeBillingProfile } from './billing-profile.store.ts';
import {
  type BillingProfile,
  checkBillingProfile,
  initialBillingProfile,
  type StoredBillingProfile,
} from './billing-profile.ts';
import { directoryQuery, holdOwnCustomer, renameOnList, toCompanyDetails } from './customer.store.ts';
import { standing } from './customer.ts';
import { staleEtag } from './problems.ts';

export interface BillingProfileWanted extends BillingProfile {
  readonly attributes?: { readonly etag?: string | undefined } | undefined;
}

/**
 * A provider or direct partner writes whom it bills for a customer, whole. Another company name changes this
 * partner's bills and list; the company keeps its own.
 *
 * @throws {Problem} `api/not-found` · `access/*` · `customers/invalid-value` · `customers/stale-etag`
 */
export function updateBillingProfile(
  deps: Deps,
  caller: Caller,
  customerId: TenantId,
  wanted: BillingProfileWanted,
  ifMatch: string | undefined,
): Promise<StoredBillingProfile> {
  return act(
    deps,
    caller,
    { operation: 'update_customer_billing_profile', resourceType: 'customer', customerId },
    async (work) => {
      const { tx, actor, now } = work;
      const customer = await holdOwnCustomer(tx, actor.tenantId, customerId);
      authorize(work, 'customer.update-billing-profile', standing(customer, now), work.securityNow);
      if (!customer) throw new Problem(notFound);

      await widen(tx, extents.customer(customerId));
      const [written, details] = await Promise.all([
        findBillingProfile(tx, actor.tenantId, customerId),
        queryIn(tx, directoryQuery(actor.tenantId, customerId, now)),
      ]);
      const before = written ?? initialBillingProfile(customer, toCompanyDetails(details.rows));
      if (!hasSeen(before.etag, ifMatch, wanted.attributes?.etag)) throw new Problem(staleEtag);
      const { attributes: _, ...asked } = wanted;
      const profile = unwrap(checkBillingProfile(asked));

      const after = await writeBillingProfile(tx, actor.tenantId, customerId, profile, now);
      const renamed = profile.companyName !== customer.name;
      if (renamed) await renameOnList(tx, actor.tenantId, customerId, profile.companyName);
      await recordEvent(tx, {
        tenants: [actor.tenantId],
        at: now,
        operation: renamed
          ? 'update_customer_partner_contract_company_name'
          : 'update_customer_billing_profile',
        resourceType: 'customer',
        actor,
        request: work.request,
        customer,
        detail: { before: before.profile, after: profile },
      });
      return after;
    },
  );
}
