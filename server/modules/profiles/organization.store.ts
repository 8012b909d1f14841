import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '#database/connection.ts';
import type { TenantId } from '#kernel/ids.ts';

export interface OrganizationProfile {
  readonly tenantId: TenantId;
  readonly companyName: string;
  readonly domain: string;
  readonly country: string;
  readonly address: Readonly<Record<string, string>>;
  readonly email: string | null;
  readonly language: string;
  readonly culture: string;
  readonly mpnId: string | null;
  readonly programme: string | null;
  readonly agreementSignedAt: Date | null;
  readonly kinds: readonly string[];
  /** Changes with whatever the profile shows. */
  readonly etag: string;
}

/** A company that is there, and in scope. */
export async function findOrganization(
  tx: Tx,
  tenantId: TenantId,
  how: { hold?: boolean } = {},
): Promise<OrganizationProfile> {
  const found = await findTenant(tx, tenantId, how);
  if (!found) throw new Error('A company that is in scope has no row.');
  return found;
}

/** @param hold locks the row, so that two who change it take turns */
export async function findTenant(
  tx: Tx,
  tenantId: TenantId,
  { hold = false }: { hold?: boolean } = {},
): Promise<OrganizationProfile | undefined> {
  const row = await tx
    .selectFrom('tenant')
    .select([
      'legal_name',
      'domain',
      'country',
      'address',
      'email',
      'language',
      'culture',
      'mpn_id',
      'programme',
      'agreement_signed_at',
      'kinds',
    ])
    .where('tenant_id', '=', tenantId)
    .$if(hold, (it) => it.forUpdate())
    .executeTakeFirst();
  if (!row) return undefined;
  const { legal_name, domain, address, email, language, culture } = row;
  const seen = JSON.stringify([legal_name, domain, address, email, language, culture]);
  return {
    tenantId,
    companyName: legal_name,
    domain,
    country: row.country,
    address: address as Record<string, string>,
    email,
    language,
    culture,
    mpnId: row.mpn_id,
    programme: row.programme,
    agreementSignedAt: row.agreement_signed_at,
    kinds: row.kinds,
    etag: createHash('sha256').update(seen).digest('base64url').slice(0, 22),
  };
}

export async function saveOrganization(
  tx: Tx,
  tenantId: TenantId,
  it: Pick<OrganizationProfile, 'email' | 'language' | 'culture' | 'address'>,
): Promise<void> {
  await tx
    .updateTable('tenant')
    .set({
      email: it.email,
      language: it.language,
      culture: it.culture,
      address: JSON.stringify(it.address),
    })
    .where('tenant_id', '=', tenantId)
    .execute();
}

/** Whose partner ID this is. */
export async function findPartnerId(tx: Tx, mpnId: string): Promise<TenantId | undefined> {
  const { rows } = await sql<{ tenant_id: TenantId }>`
    select find_partner_id as tenant_id from find_partner_id(${mpnId})`.execute(tx);
  return rows[0]?.tenant_id;
}
