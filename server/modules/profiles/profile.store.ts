import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '#database/connection.ts';
import type { TenantId } from '#kernel/ids.ts';

export interface OrganizationProfile {
  readonly tenantId: TenantId;
  readonly companyName: string;
  readonly domain: string;
  readonly address: Readonly<Record<string, string>>;
  readonly email: string | null;
  readonly language: string;
  readonly culture: string;
  readonly mpnId: string | null;
  /** Changes with whatever the profile shows. */
  readonly etag: string;
}

export interface SupportProfile {
  readonly email: string;
  readonly telephone: string;
  readonly website: string;
}

export async function findOrganization(tx: Tx, tenantId: TenantId): Promise<OrganizationProfile | undefined> {
  const row = await tx
    .selectFrom('tenant')
    .select(['legal_name', 'domain', 'address', 'email', 'language', 'culture', 'mpn_id'])
    .where('tenant_id', '=', tenantId)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    tenantId,
    companyName: row.legal_name,
    domain: row.domain,
    address: row.address as Record<string, string>,
    email: row.email,
    language: row.language,
    culture: row.culture,
    mpnId: row.mpn_id,
    etag: createHash('sha256').update(JSON.stringify(row)).digest('base64url').slice(0, 22),
  };
}

/** Whose partner ID this is. */
export async function findPartnerId(tx: Tx, mpnId: string): Promise<TenantId | undefined> {
  const { rows } = await sql<{ tenant_id: TenantId }>`
    select find_partner_id as tenant_id from find_partner_id(${mpnId})`.execute(tx);
  return rows[0]?.tenant_id;
}

export async function findSupport(tx: Tx, tenantId: TenantId): Promise<SupportProfile | undefined> {
  return tx
    .selectFrom('support_profile')
    .select(['email', 'telephone', 'website'])
    .where('tenant_id', '=', tenantId)
    .executeTakeFirst();
}

export async function saveSupport(tx: Tx, tenantId: TenantId, it: SupportProfile): Promise<void> {
  await tx
    .insertInto('support_profile')
    .values({ tenant_id: tenantId, ...it })
    .onConflict((conflict) => conflict.column('tenant_id').doUpdateSet({ ...it }))
    .execute();
}
