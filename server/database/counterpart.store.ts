import { sql } from 'kysely';
import type { TenantId } from '#kernel/ids.ts';
import type { Tx } from './connection.ts';

/** What one tenant knows of another it has, or had, to do with. */
export interface Counterpart {
  readonly id: TenantId;
  readonly name: string;
  readonly domain: string;
  readonly country: string;
  readonly mpnId: string | null;
}

/**
 * Two tenants meet: each keeps the other's present name, country, domain and partner ID in its own rows, so that no
 * later list reaches across. The transaction must hold both.
 */
export async function introduce(tx: Tx, one: TenantId, other: TenantId): Promise<void> {
  // In the order of ids, so that two meetings at once take their locks in the same order.
  await sql`
    insert into counterpart (tenant_id, counterpart_id, name, domain, country, mpn_id, kinds, vetted_at)
    select pair.keeper, t.tenant_id, t.legal_name, t.domain, t.country, t.mpn_id, t.kinds, t.vetted_at
    from (values (${one}::uuid, ${other}::uuid), (${other}::uuid, ${one}::uuid)) as pair (keeper, met)
    join tenant t on t.tenant_id = pair.met
    order by pair.keeper
    on conflict (tenant_id, counterpart_id) do update
    set name = excluded.name, domain = excluded.domain, country = excluded.country,
        mpn_id = excluded.mpn_id, kinds = excluded.kinds, vetted_at = excluded.vetted_at`.execute(tx);
}

/** What `keeper` knows of these tenants; those it never met are missing. */
export async function counterpartsOf(
  tx: Tx,
  keeper: TenantId,
  ids: readonly TenantId[],
): Promise<Map<TenantId, Counterpart>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('counterpart')
    .select(['counterpart_id', 'name', 'domain', 'country', 'mpn_id'])
    .where('tenant_id', '=', keeper)
    .where('counterpart_id', '=', sql<string>`any(${[...new Set(ids)]}::uuid[])`)
    .execute();
  return new Map(
    rows.map((it) => [
      it.counterpart_id as TenantId,
      {
        id: it.counterpart_id as TenantId,
        name: it.name,
        domain: it.domain,
        country: it.country,
        mpnId: it.mpn_id,
      },
    ]),
  );
}

/** The vendor's name as this tenant knows it, or undefined where the two have not met. */
export async function vendorNameFor(tx: Tx, keeper: TenantId): Promise<string | undefined> {
  const row = await tx
    .selectFrom('counterpart')
    .select('name')
    .where('tenant_id', '=', keeper)
    .where(sql<boolean>`kinds @> '{vendor}'`)
    .executeTakeFirst();
  return row?.name;
}
