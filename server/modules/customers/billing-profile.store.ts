import type { Tx } from '#database/connection.ts';
import type { TenantId } from '#kernel/ids.ts';
import type { BillingProfile, StoredBillingProfile } from './billing-profile.ts';

/** The profile a partner has written for a customer. */
export async function findBillingProfile(
  tx: Tx,
  partnerId: TenantId,
  customerId: TenantId,
): Promise<StoredBillingProfile | undefined> {
  const rows = await tx
    .selectFrom('customer_billing_profile')
    .select(['profile', 'version'])
    .where('tenant_id', '=', partnerId)
    .where('customer_id', '=', customerId)
    .execute();
  return toBillingProfile(rows);
}

export function toBillingProfile(rows: readonly unknown[]): StoredBillingProfile | undefined {
  const [row] = rows as readonly { profile: BillingProfile | null; version: string }[];
  return row?.profile ? { profile: row.profile, etag: row.version } : undefined;
}

/** @returns the new version */
export async function writeBillingProfile(
  tx: Tx,
  partnerId: TenantId,
  customerId: TenantId,
  profile: BillingProfile,
  now: Date,
): Promise<StoredBillingProfile> {
  const text = JSON.stringify(profile);
  const row = await tx
    .insertInto('customer_billing_profile')
    .values({ tenant_id: partnerId, customer_id: customerId, version: '1', profile: text, updated_at: now })
    .onConflict((it) =>
      it.columns(['tenant_id', 'customer_id']).doUpdateSet((eb) => ({
        version: eb('customer_billing_profile.version', '+', '1'),
        profile: text,
        updated_at: now,
      })),
    )
    .returning('version')
    .executeTakeFirstOrThrow();
  return { profile, etag: row.version };
}
