import { sql } from 'kysely';
import type { Tx } from '#database/connection.ts';
import type { TenantId } from '#kernel/ids.ts';
import { type Page, type PageRequest, pageOf } from '#kernel/page.ts';
import type { RelationshipKind } from '#kernel/roles.ts';

export interface PastCustomer {
  readonly id: TenantId;
  readonly name: string;
  readonly domain: string;
  readonly country: string;
  readonly kind: RelationshipKind;
  readonly since: Date;
  readonly until: Date;
  /** Who made the statement with which it ended. */
  readonly endedBy: string | null;
}

export type PastPosition = readonly [until: string, customerId: string, kind: string];

/** The customers a partner no longer has, by when it ended, the last first. */
export async function listPast(
  tx: Tx,
  partnerId: TenantId,
  { limit, after }: PageRequest<PastPosition>,
): Promise<Page<PastCustomer, PastPosition>> {
  const from = after
    ? sql`and (c.until, c.customer_id, c.kind) < (${after[0]}::timestamptz, ${after[1]}::uuid, ${after[2]})`
    : sql``;
  const { rows } = await sql<{
    customer_id: TenantId;
    name: string;
    domain: string;
    country: string;
    kind: RelationshipKind;
    since: Date;
    until: Date;
    until_text: string;
    ended_by: string | null;
  }>`
    select c.customer_id, c.name, c.domain, c.country, c.kind, c.since, c.until, c.until::text as until_text,
           (select s.stated_by_name from removal_statement s
            where s.tenant_id = c.tenant_id and s.counterpart_id = c.customer_id and s.subject = 'customer_relationship'
            order by s.stated_at desc limit 1) as ended_by
    from partner_customer c
    where c.tenant_id = ${partnerId} and not c.active and c.until is not null ${from}
    order by c.until desc, c.customer_id desc, c.kind desc
    limit ${limit + 1}`.execute(tx);
  return pageOf(
    rows,
    limit,
    (it) => ({
      id: it.customer_id,
      name: it.name,
      domain: it.domain,
      country: it.country,
      kind: it.kind,
      since: it.since,
      until: it.until,
      endedBy: it.ended_by,
    }),
    (it) => [it.until_text, it.customer_id, it.kind] as const,
  );
}
