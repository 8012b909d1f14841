import { sql } from 'kysely';
import type { Database, Tx } from '#database/connection.ts';
import { parseId, type TenantId } from '#kernel/ids.ts';
import { findTenant } from './tenant.store.ts';

/** Whose domain this is, if it is proved. */
export async function tenantOfDomain(tx: Tx, domain: string): Promise<TenantId | undefined> {
  const { rows } = await sql<{ tenant_id: string; verified: boolean }>`
    select tenant_id, verified from find_domain(${domain.toLowerCase()})`.execute(tx);
  const row = rows[0];
  return row?.verified ? (row.tenant_id as TenantId) : undefined;
}

/**
 * The tenant a path names, by its id or by one of its proved domains.
 *
 * @returns undefined for one there is not
 */
export async function resolveTenant(
  database: Database,
  name: string,
): Promise<{ id: TenantId; name: string; domain: string } | undefined> {
  if (name.length > 253) return undefined;
  const id =
    parseId<'tenant'>(name) ??
    (name.includes('.')
      ? await database.read({ read: [], write: [] }, (tx) => tenantOfDomain(tx, name))
      : undefined);
  if (!id) return undefined;
  const tenant = await database.read({ read: [id], write: [] }, (tx) => findTenant(tx, id));
  return tenant && { id, ...tenant };
}
