import { createHash } from 'node:crypto';
import type { Tx } from '#database/connection.ts';
import type { TenantId } from '#kernel/ids.ts';
import type { BillingProfile } from './billing-profile.ts';
import type { OrganizationProfile } from './organization.store.ts';

/** What the partner has written; before that, what is known of it. */
export async function findBillingProfile(tx: Tx, organization: OrganizationProfile) {
  const row = await tx
    .selectFrom('partner_billing_profile')
    .select(['profile', 'version'])
    .where('tenant_id', '=', organization.tenantId)
    .executeTakeFirst();
  if (row) return { profile: row.profile as unknown as BillingProfile, etag: row.version };
  const profile: BillingProfile = {
    companyName: organization.companyName,
    address: { country: organization.country, ...organization.address },
    primaryContact: organization.email ? { email: organization.email } : {},
  };
  // Nothing is stored that could count versions, and yet what is shown may change: its etag is that of its content.
  return {
    profile,
    etag: createHash('sha256').update(JSON.stringify(profile)).digest('base64url').slice(0, 22),
  };
}

export async function saveBillingProfile(
  tx: Tx,
  tenantId: TenantId,
  profile: BillingProfile,
  now: Date,
): Promise<void> {
  const text = JSON.stringify(profile);
  await tx
    .insertInto('partner_billing_profile')
    .values({ tenant_id: tenantId, version: '1', profile: text, updated_at: now })
    .onConflict((it) =>
      it.column('tenant_id').doUpdateSet((eb) => ({
        version: eb('partner_billing_profile.version', '+', '1'),
        profile: text,
        updated_at: now,
      })),
    )
    .execute();
}
