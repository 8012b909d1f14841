import { sql } from 'kysely';
import type { Tx } from '#database/connection.ts';
import type { GrantId, TenantId } from '#kernel/ids.ts';

/** A stretch of time in which a right, or its assignment to a group, stayed the same. */
export interface RightSpan {
  readonly partnerId: TenantId;
  readonly grantId: GrantId;
  readonly kind: 'dap' | 'gdap' | 'assignment';
  /** Of granular rights and assignments; tenant-wide rights have none of their own. */
  readonly roles: readonly string[];
  /** Of tenant-wide rights: for which services; null: all. */
  readonly services: readonly string[] | null;
  /** Of an assignment: the partner's group. */
  readonly group: string | null;
  readonly since: Date;
  /** When it ended or will end, as known now; null for none. */
  readonly until: Date | null;
}

/**
 * Every right there is or was in a customer's tenant, oldest first, read in its own rows. An assignment that lasts as
 * long as its right ends with it.
 *
 * @param partnerIds of these partners; null: of all
 */
export async function rightSpans(
  tx: Tx,
  customerId: TenantId,
  partnerIds: readonly TenantId[] | null,
): Promise<RightSpan[]> {
  const ofPartners = (alias: string) =>
    partnerIds === null
      ? sql`true`
      : sql`${sql.ref(`${alias}.partner_id`)} = any(${[...partnerIds]}::uuid[])`;
  const { rows } = await sql<{
    partner_id: TenantId;
    grant_id: GrantId;
    kind: RightSpan['kind'];
    roles: string[] | null;
    services: string[] | null;
    group_name: string | null;
    since: Date;
    until: Date | null;
  }>`
    select d.partner_id, d.id as grant_id, 'dap' as kind, null::text[] as roles, d.services, null as group_name,
           lower(d.valid_during) as since, upper(d.valid_during) as until
    from dap_grant d
    where d.tenant_id = ${customerId} and ${ofPartners('d')}
    union all
    select g.partner_id, g.id, 'gdap', g.roles, null, null, g.activated_at, least(g.ends_at, g.terminated_at)
    from gdap_relationship g
    where g.tenant_id = ${customerId} and ${ofPartners('g')}
    union all
    select a.partner_id, a.gdap_id, 'assignment', a.roles, null, a.group_name, lower(a.valid_during),
           least(upper(a.valid_during), g.ends_at, g.terminated_at)
    from access_assignment a
    join gdap_relationship g on g.tenant_id = a.tenant_id and g.id = a.gdap_id
    where a.tenant_id = ${customerId} and ${ofPartners('a')}
      and lower(a.valid_during) < least(g.ends_at, coalesce(g.terminated_at, g.ends_at))
    order by since, kind, group_name, grant_id`.execute(tx);
  return rows.map((it) => ({
    partnerId: it.partner_id,
    grantId: it.grant_id,
    kind: it.kind,
    roles: it.roles ?? [],
    services: it.services,
    group: it.group_name,
    since: it.since,
    until: it.until,
  }));
}
