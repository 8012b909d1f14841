import { authorize } from '#access/authorize.ts';
import type { Tx } from '#database/connection.ts';
import { recordEvent } from '#database/events.store.ts';
import { act, type Deps, look } from '#database/work.ts';
import type { Caller } from '#kernel/actor.ts';
import { hasSeen } from '#kernel/etag.ts';
import { Problem } from '#kernel/problem.ts';
import { unwrap } from '#kernel/result.ts';
import { findBillingProfile, saveBillingProfile } from './billing.store.ts';
import { type BillingProfile, checkBilling, currencyOf } from './billing-profile.ts';
import { findOrganization, type OrganizationProfile } from './organization.store.ts';
import { staleEtag } from './problems.ts';

export interface StoredBillingProfile {
  readonly profile: BillingProfile;
  /** ISO 4217; follows the country of the account. */
  readonly currency: string;
  readonly etag: string;
}

export interface BillingWanted extends Omit<BillingProfile, 'companyName'> {
  /** Another one than the legal name is no reason to refuse: it is printed as it stands. */
  readonly companyName?: string | undefined;
  readonly attributes?: { readonly etag?: string | undefined } | undefined;
}

export const readBillingProfile = (deps: Deps, caller: Caller): Promise<StoredBillingProfile> =>
  look(deps, caller, async (work) => {
    authorize(work, 'profile.read-billing', {}, work.securityNow);
    return billingOf(work.tx, await findOrganization(work.tx, work.actor.tenantId));
  });

/** @throws {Problem} `access/*` · `profiles/stale-etag` · `profiles/invalid-value` · `profiles/country-fixed` · `profiles/invalid-phone-number` */
export const updateBillingProfile = (
  deps: Deps,
  caller: Caller,
  wanted: BillingWanted,
  ifMatch: string | undefined,
): Promise<StoredBillingProfile> =>
  act(deps, caller, { operation: 'update_billing_profile', resourceType: 'profile' }, async (work) => {
    const { tx, actor, now, request } = work;
    authorize(work, 'profile.update-billing', {}, work.securityNow);
    const organization = await findOrganization(tx, actor.tenantId, { hold: true });
    const before = await billingOf(tx, organization);
    if (!hasSeen(before.etag, ifMatch, wanted.attributes?.etag)) throw new Problem(staleEtag);
    const { attributes: _, ...asked } = wanted;
    const profile = unwrap(
      checkBilling(
        { ...asked, companyName: asked.companyName ?? before.profile.companyName },
        organization.country,
      ),
    );
    await saveBillingProfile(tx, actor.tenantId, profile, now);
    await recordEvent(tx, {
      tenants: [actor.tenantId],
      at: now,
      operation: 'update_billing_profile',
      resourceType: 'profile',
      actor,
      request,
      detail: { before: before.profile, after: profile },
    });
    return billingOf(tx, organization);
  });

const billingOf = async (tx: Tx, organization: OrganizationProfile): Promise<StoredBillingProfile> => ({
  ...(await findBillingProfile(tx, organization)),
  currency: currencyOf(organization.country),
});
