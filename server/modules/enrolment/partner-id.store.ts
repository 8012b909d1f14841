import { sql } from 'kysely';
import type { Database, Tx } from '#database/connection.ts';
import type { TenantId } from '#kernel/ids.ts';

/** The company here that has a partner ID. */
export async function findHolder(
  database: Database,
  mpnId: string,
): Promise<{ tenantId: TenantId; country: string } | undefined> {
  const tenantId = await database.read({ read: [], write: [] }, async (tx) => {
    const { rows } = await sql<{
      id: TenantId;
    }>`select find_partner_id as id from find_partner_id(${mpnId})`.execute(tx);
    return rows[0]?.id;
  });
  if (!tenantId) return undefined;
  const row = await database.read({ read: [tenantId], write: [] }, (tx) =>
    tx.selectFrom('tenant').select('country').where('tenant_id', '=', tenantId).executeTakeFirst(),
  );
  return row && { tenantId, country: row.country };
}

/** Makes a partner ID this company's: one that another took meanwhile is a unique violation. */
export async function takePartnerId(tx: Tx, tenantId: TenantId, mpnId: string): Promise<void> {
  await tx.deleteFrom('partner_id').where('tenant_id', '=', tenantId).where('mpn_id', '<>', mpnId).execute();
  const there = await tx
    .selectFrom('partner_id')
    .select('mpn_id')
    .where('tenant_id', '=', tenantId)
    .where('mpn_id', '=', mpnId)
    .executeTakeFirst();
  if (!there) await tx.insertInto('partner_id').values({ mpn_id: mpnId, tenant_id: tenantId }).execute();
}
