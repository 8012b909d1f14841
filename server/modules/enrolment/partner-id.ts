import type { TenantId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { OrganisationProfile } from './ports.ts';
import { partnerIdUnknown, partnerIdUnusable } from './problems.ts';

/** Why a profile cannot be picked. */
export type Unusable = 'inactive' | 'other_country' | 'not_a_location' | 'taken';

/** Why this company cannot use the profile (R-055, I-20), or null. */
export function unusable(
  profile: OrganisationProfile,
  company: { readonly tenantId: TenantId; readonly country: string },
): Unusable | null {
  if (profile.status !== 'active') return 'inactive';
  if (profile.country !== company.country) return 'other_country';
  if (profile.type !== 'location') return 'not_a_location';
  if (profile.heldBy !== null && profile.heldBy !== company.tenantId) return 'taken';
  return null;
}

export function judgePartnerId(
  profile: OrganisationProfile | undefined,
  company: { readonly tenantId: TenantId; readonly country: string },
): Result<OrganisationProfile, typeof partnerIdUnknown | typeof partnerIdUnusable> {
  if (!profile) return refuse(partnerIdUnknown);
  const why = unusable(profile, company);
  return why ? refuse(partnerIdUnusable, { why }) : ok(profile);
}
