import { sql } from 'kysely';
import type { Tx } from '#database/connection.ts';
import type { TenantId } from '#kernel/ids.ts';

/** A company, as far as its partner ID goes. */
export interface Company {
  readonly tenantId: TenantId;
  readonly country: string;
  readonly mpnId: string | null;
}

const company = (tx: Tx, tenantId: TenantId) =>
  tx.selectFrom('tenant').select(['country', 'mpn_id']).where('tenant_id', '=', tenantId);

export async function findCompany(tx: Tx, tenantId: TenantId): Promise<Company> {
  const row = await company(tx, tenantId).executeTakeFirstOrThrow();
  return { tenantId, country: row.country, mpnId: row.mpn_id };
}

/** The same, its row held: of two admins who associate at once, the second sees what the first did. */
export async function lockCompany(tx: Tx, tenantId: TenantId): Promise<Company> {
  const row = await company(tx, tenantId).forUpdate().executeTakeFirstOrThrow();
  return { tenantId, country: row.country, mpnId: row.mpn_id };
}

/** Which company has each of these partner IDs; those nobody has are missing. */
export async function ownersOf(tx: Tx, mpnIds: readonly string[]): Promise<Map<string, TenantId>> {
  if (mpnIds.length === 0) return new Map();
  const { rows } = await sql<{ mpn_id: string; owner: TenantId }>`
    select it.mpn_id, found.owner
    from unnest(${[...mpnIds]}::text[]) as it (mpn_id)
    cross join lateral find_partner_id(it.mpn_id) as found (owner)`.execute(tx);
  return new Map(rows.map((it) => [it.mpn_id, it.owner]));
}

/** Takes a partner ID for a company. False: somebody has it, perhaps since a moment ago. */
export async function takePartnerId(tx: Tx, tenantId: TenantId, mpnId: string): Promise<boolean> {
  const taken = await tx
    .insertInto('partner_id')
    .values({ mpn_id: mpnId, tenant_id: tenantId })
    .onConflict((on) => on.doNothing())
    .returning('mpn_id')
    .executeTakeFirst();
  return taken !== undefined;
}

export async function releasePartnerId(tx: Tx, tenantId: TenantId, mpnId: string): Promise<void> {
  await tx.deleteFrom('partner_id').where('tenant_id', '=', tenantId).where('mpn_id', '=', mpnId).execute();
}

export async function writePartnerId(tx: Tx, tenantId: TenantId, mpnId: string): Promise<void> {
  await tx.updateTable('tenant').set({ mpn_id: mpnId }).where('tenant_id', '=', tenantId).execute();
}

/** Every tenant that keeps what it knows of this one. */
export async function counterpartIds(tx: Tx, tenantId: TenantId): Promise<TenantId[]> {
  const rows = await tx
    .selectFrom('counterpart')
    .select('counterpart_id')
    .where('tenant_id', '=', tenantId)
    .orderBy('counterpart_id')
    .execute();
  return rows.map((it) => it.counterpart_id as TenantId);
}
