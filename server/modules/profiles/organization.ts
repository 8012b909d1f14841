import { authorize } from '#access/authorize.ts';
import { recordEvent } from '#database/events.store.ts';
import { act, type Deps, look } from '#database/work.ts';
import type { Caller } from '#kernel/actor.ts';
import { hasSeen } from '#kernel/etag.ts';
import { Problem } from '#kernel/problem.ts';
import { ok, type Result, refuse, unwrap } from '#kernel/result.ts';
import { canonicalCulture, isMailAddress } from '#kernel/text.ts';
import { type Address, firstWrong, tidy } from './address.ts';
import { findOrganization, type OrganizationProfile, saveOrganization } from './organization.store.ts';
import { countryFixed, invalidValue, staleEtag } from './problems.ts';

export const readOrganizationProfile = (deps: Deps, caller: Caller): Promise<OrganizationProfile> =>
  look(deps, caller, async (work) => {
    authorize(work, 'profile.read-organization', {}, work.securityNow);
    return findOrganization(work.tx, work.actor.tenantId);
  });

/** What of an organisation profile its company writes; left out stays as it is. Name and domain are no part of it. */
export interface OrganizationWanted {
  readonly email?: string | undefined;
  readonly language?: string | undefined;
  readonly culture?: string | undefined;
  readonly defaultAddress?: Address | undefined;
  readonly attributes?: { readonly etag?: string | undefined } | undefined;
}

/** @throws {Problem} `access/*` · `profiles/stale-etag` · `profiles/invalid-value` · `profiles/country-fixed` */
export const updateOrganizationProfile = (
  deps: Deps,
  caller: Caller,
  wanted: OrganizationWanted,
  ifMatch: string | undefined,
): Promise<OrganizationProfile> =>
  act(deps, caller, { operation: 'update_organization_profile', resourceType: 'profile' }, async (work) => {
    const { tx, actor, now, request } = work;
    authorize(work, 'profile.update-organization', {}, work.securityNow);
    const before = await findOrganization(tx, actor.tenantId, { hold: true });
    if (!hasSeen(before.etag, ifMatch, wanted.attributes?.etag)) throw new Problem(staleEtag);
    const asked = unwrap(checkOrganization(wanted, before));
    await saveOrganization(tx, actor.tenantId, asked);
    const after = await findOrganization(tx, actor.tenantId);
    await recordEvent(tx, {
      tenants: [actor.tenantId],
      at: now,
      operation: 'update_organization_profile',
      resourceType: 'profile',
      actor,
      request,
      detail: { before: shown(before), after: shown(after) },
    });
    return after;
  });

const shown = ({ email, language, culture, address }: OrganizationProfile) => ({
  email,
  language,
  culture,
  address,
});

function checkOrganization(
  wanted: OrganizationWanted,
  before: OrganizationProfile,
): Result<Pick<OrganizationProfile, 'email' | 'language' | 'culture' | 'address'>> {
  const { defaultAddress: address } = wanted;
  const email = wanted.email?.trim() || before.email;
  const wrong =
    firstWrong(
      address
        ? { 'defaultAddress.city': address.city, 'defaultAddress.addressLine1': address.addressLine1 }
        : {},
      [address ?? {}, { email }],
    ) ??
    (email && !isMailAddress(email) ? 'email' : undefined) ??
    (wanted.culture && !canonicalCulture(wanted.culture) ? 'culture' : undefined) ??
    (wanted.language && !canonicalCulture(wanted.language) ? 'language' : undefined);
  if (wrong) return refuse(invalidValue, { field: wrong });
  if (address && address.country.toUpperCase() !== before.country)
    return refuse(countryFixed, { field: 'defaultAddress.country' });
  return ok({
    email,
    language: wanted.language ?? before.language,
    culture: (wanted.culture && canonicalCulture(wanted.culture)) || before.culture,
    address: address
      ? ({ ...tidy(address), country: before.country } as Record<string, string>)
      : before.address,
  });
}
