import { sql } from 'kysely';
import type { Tx } from '#database/connection.ts';
import type { TenantId } from '#kernel/ids.ts';
import { renameEntry } from './directory.store.ts';
import type { LegalPart, LegalProfile, StoredLegalProfile } from './legal-profile.ts';

export interface LegalRecord {
  /** ISO 3166-1 alpha-2, for good. */
  readonly country: string;
  /** The name everybody else sees. */
  readonly name: string;
  readonly mpnId: string | null;
  readonly registrationNumber: string | null;
  readonly legal: StoredLegalProfile;
}

/**
 * The legal profile of a company; before it has written one, what is known of it.
 *
 * @param hold locks the company's row, so that two who change it take turns
 */
export async function findLegalProfile(
  tx: Tx,
  tenantId: TenantId,
  { hold = false }: { hold?: boolean } = {},
): Promise<LegalRecord> {
  const tenant = await tx
    .selectFrom('tenant')
    .select([
      'legal_name',
      'country',
      'address',
      'email',
      'phone_number',
      'mpn_id',
      'registration_number',
      'vetted_at',
    ])
    .where('tenant_id', '=', tenantId)
    .$if(hold, (it) => it.forUpdate())
    .executeTakeFirstOrThrow();
  const row = await tx
    .selectFrom('legal_profile')
    .select(['profile', 'vetting', 'changed', 'reason', 'vetted'])
    .where('tenant_id', '=', tenantId)
    .executeTakeFirst();
  const address = { country: tenant.country, ...(tenant.address as Record<string, string>) };
  return {
    country: tenant.country,
    name: tenant.legal_name,
    mpnId: tenant.mpn_id,
    registrationNumber: tenant.registration_number,
    legal: row
      ? {
          profile: row.profile as unknown as LegalProfile,
          vetting: row.vetting as StoredLegalProfile['vetting'],
          changed: row.changed as LegalPart[],
          ...(row.reason ? { reason: row.reason } : {}),
          ...(row.vetted ? { vetted: row.vetted as unknown as LegalProfile } : {}),
        }
      : {
          profile: {
            companyName: tenant.legal_name,
            address,
            primaryContact: {
              ...(tenant.email ? { email: tenant.email } : {}),
              ...(tenant.phone_number ? { phoneNumber: tenant.phone_number } : {}),
            },
            approverAddress: address,
            ...(tenant.email ? { approverEmail: tenant.email } : {}),
          },
          vetting: tenant.vetted_at ? 'authorized' : 'pending',
          changed: tenant.vetted_at ? [] : ['name', 'address'],
        },
  };
}

export async function saveLegalProfile(
  tx: Tx,
  tenantId: TenantId,
  it: StoredLegalProfile,
  now: Date,
): Promise<void> {
  const row = {
    profile: JSON.stringify(it.profile),
    vetting: it.vetting,
    changed: [...it.changed],
    reason: it.reason ?? null,
    vetted: it.vetted ? JSON.stringify(it.vetted) : null,
    updated_at: now,
  };
  await tx
    .insertInto('legal_profile')
    .values({ tenant_id: tenantId, ...row })
    .onConflict((conflict) => conflict.column('tenant_id').doUpdateSet(row))
    .execute();
}

/** The vetted name becomes the one everybody sees. */
export async function rename(tx: Tx, tenantId: TenantId, name: string): Promise<void> {
  await tx.updateTable('tenant').set({ legal_name: name }).where('tenant_id', '=', tenantId).execute();
  await renameEntry(tx, tenantId, name);
}

/** The vendor's tenant as this company knows it; undefined where the two have not met. */
export async function findVendor(
  tx: Tx,
  tenantId: TenantId,
): Promise<{ id: TenantId; name: string } | undefined> {
  const row = await tx
    .selectFrom('counterpart')
    .select(['counterpart_id', 'name'])
    .where('tenant_id', '=', tenantId)
    .where(sql<boolean>`kinds @> '{vendor}'`)
    .executeTakeFirst();
  return row && { id: row.counterpart_id as TenantId, name: row.name };
}
