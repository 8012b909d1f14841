import { sql } from 'kysely';
import type { Tx } from '#database/connection.ts';
import type { GrantId, TenantId, UserId } from '#kernel/ids.ts';
import type { HeldRights } from './may-administer.ts';

/** A right that opened the customer's tenant at one moment. */
export interface RightThen {
  readonly partnerId: TenantId;
  readonly grantId: GrantId;
  readonly kind: 'gdap' | 'dap';
  /** Tenant-wide rights: for which services; null: all. */
  readonly services: readonly string[] | null;
  /** Granular rights: which group had which roles. */
  readonly assignments: readonly { readonly group: string; readonly roles: readonly string[] }[];
  readonly since: Date;
  /** When it ended or will end, as known now; null for none. */
  readonly until: Date | null;
}

/**
 * The rights in force at that moment in a customer's tenant, read in its own rows.
 *
 * @param partnerIds of these partners; null: of all
 */
export async function rightsAt(
  tx: Tx,
  customerId: TenantId,
  at: Date,
  partnerIds: readonly TenantId[] | null,
): Promise<RightThen[]> {
  const ofPartners = partnerIds === null ? sql`true` : sql`g.partner_id = any(${[...partnerIds]}::uuid[])`;
  const [dap, gdap] = await Promise.all([
    sql<{ partner_id: TenantId; id: GrantId; services: string[] | null; since: Date; until: Date | null }>`
      select g.partner_id, g.id, g.services, spans.since, spans.until
      from dap_grant g
      cross join lateral (
        select min(lower(s.valid_during)) as since,
               case when not bool_or(upper_inf(s.valid_during)) then max(upper(s.valid_during)) end as until
        from dap_grant s where s.tenant_id = g.tenant_id and s.partner_id = g.partner_id and s.id = g.id) spans
      where g.tenant_id = ${customerId} and g.valid_during @> ${at}::timestamptz and ${ofPartners}
      order by spans.since, g.id`.execute(tx),
    sql<{
      partner_id: TenantId;
      id: GrantId;
      since: Date;
      until: Date;
      assignments: { group: string; roles: string[] }[] | null;
    }>`
      select g.partner_id, g.id, g.activated_at as since, least(g.ends_at, g.terminated_at) as until,
             (select jsonb_agg(jsonb_build_object('group', a.group_name, 'roles', a.roles) order by a.group_name)
              from access_assignment a
              where a.tenant_id = g.tenant_id and a.gdap_id = g.id and a.valid_during @> ${at}::timestamptz) as assignments
      from gdap_relationship g
      where g.tenant_id = ${customerId} and g.activated_at <= ${at} and least(g.ends_at, g.terminated_at) > ${at}
        and ${ofPartners}
      order by g.activated_at, g.id`.execute(tx),
  ]);
  return [
    ...gdap.rows.map((it) => ({
      partnerId: it.partner_id,
      grantId: it.id,
      kind: 'gdap' as const,
      services: null,
      assignments: it.assignments ?? [],
      since: it.since,
      until: it.until,
    })),
    ...dap.rows.map((it) => ({
      partnerId: it.partner_id,
      grantId: it.id,
      kind: 'dap' as const,
      services: it.services,
      assignments: [],
      since: it.since,
      until: it.until,
    })),
  ];
}

/** Somebody of a partner who was in a group that rights are given to. */
export interface AgentThen {
  readonly userId: UserId;
  readonly displayName: string;
  readonly userPrincipalName: string;
  readonly roles: readonly ('admin_agent' | 'helpdesk_agent')[];
}

/** The agents a partner had at that moment, to be asked under each partner's own extent; read with {@link toAgents}. */
export const agentsQuery = (partnerId: TenantId, at: Date) => ({
  name: 'agents-at',
  text: `
    select u.id as "userId", u.display_name as "displayName", u.user_principal_name as "userPrincipalName",
           array_agg(r.role order by r.role) as roles
    from role_assignment r
    join tenant_user u on u.tenant_id = r.tenant_id and u.id = r.user_id
    where r.tenant_id = $1 and r.role in ('admin_agent', 'helpdesk_agent') and r.valid_during @> $2::timestamptz
    group by u.tenant_id, u.id
    order by u.display_name, u.id`,
  values: [partnerId, at],
});

export const toAgents = (rows: readonly unknown[]): AgentThen[] => rows as AgentThen[];

/**
 * What partner $1 holds in the tenant of customer $2 at the instant $3, as one row of a query's FROM; read with
 * {@link toHeldRights}. The customer's rows must be in scope.
 */
export const heldRightsSql = `
  select exists (select from dap_grant g where g.tenant_id = $2 and g.partner_id = $1 and upper_inf(g.valid_during)) as dap,
         array(select distinct a.group_name from gdap_relationship g
               join access_assignment a on a.tenant_id = g.tenant_id and a.gdap_id = g.id and upper_inf(a.valid_during)
               where g.tenant_id = $2 and g.partner_id = $1 and g.state = 'active' and g.ends_at > $3) as gdap_groups,
         array(select unnest(g.roles) from gdap_relationship g
               where g.tenant_id = $2 and g.partner_id = $1 and g.state = 'active' and g.ends_at > $3) as gdap_roles`;

export const toHeldRights = (row: Readonly<Record<string, unknown>> | undefined): HeldRights => ({
  dap: row?.['dap'] === true,
  gdapGroups: (row?.['gdap_groups'] ?? []) as string[],
});
