import { sql } from 'kysely';
import type { Tx } from '#database/connection.ts';
import { fromNow, isCurrent, untilNow } from '#database/span.ts';
import type { AcceptanceId, TenantId, UserId } from '#kernel/ids.ts';
import type { RelationshipKind } from '#kernel/roles.ts';
import { foldKey } from '#kernel/text.ts';
import { type Grant, isLive } from '#modules/delegated-admin/index.ts';

export interface NewRelationship {
  readonly customerId: TenantId;
  readonly partnerId: TenantId;
  readonly kind: RelationshipKind;
  readonly since: Date;
  readonly origin: 'imported' | 'invited' | 'created';
  readonly acceptanceId: AcceptanceId | null;
  /** The reseller a provider was accepted together with. */
  readonly associatedResellerId: TenantId | null;
}

/** Relationships begin. The caller holds the customer's company. */
export async function insertRelationships(tx: Tx, relationships: readonly NewRelationship[]): Promise<void> {
  if (relationships.length === 0) return;
  await tx
    .insertInto('reseller_relationship')
    .values(
      relationships.map((it) => ({
        tenant_id: it.customerId,
        partner_id: it.partnerId,
        kind: it.kind,
        valid_during: fromNow(it.since),
        origin: it.origin,
        acceptance_id: it.acceptanceId,
        associated_reseller_id: it.associatedResellerId,
      })),
    )
    .execute();
}

/** What a partner's own list keeps of one customer. */
export interface ListedCustomer {
  readonly partnerId: TenantId;
  readonly customer: {
    readonly id: TenantId;
    readonly name: string;
    readonly domain: string;
    readonly country: string;
  };
  readonly kind: RelationshipKind;
  readonly since: Date;
  readonly origin: 'imported' | 'invited' | 'created';
  readonly dap: boolean;
  readonly dapServices: readonly string[] | null;
  readonly gdapUntil: Date | null;
  readonly hadRights: boolean;
  readonly agreementVersion: string | null;
}

const billedUnder = sql<boolean>`exists (select from customer_billing_profile b
  where b.tenant_id = partner_customer.tenant_id and b.customer_id = partner_customer.customer_id)`;

/** Puts the customer on each partner's list, or refreshes it there; tags and the origin of a living one stay. */
export async function listCustomers(tx: Tx, rows: readonly ListedCustomer[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto('partner_customer')
    .values(
      rows.map((it) => ({
        tenant_id: it.partnerId,
        customer_id: it.customer.id,
        kind: it.kind,
        active: true,
        name: it.customer.name,
        name_key: foldKey(it.customer.name),
        domain: it.customer.domain,
        domain_key: foldKey(it.customer.domain),
        country: it.customer.country,
        since: it.since,
        origin: it.origin,
        dap: it.dap,
        dap_services: it.dapServices === null ? null : [...it.dapServices],
        gdap_until: it.gdapUntil,
        had_rights: it.hadRights,
        agreement_version: it.agreementVersion,
      })),
    )
    .onConflict((it) =>
      it.columns(['tenant_id', 'customer_id', 'kind']).doUpdateSet((eb) => ({
        active: true,
        // A name the partner bills under is its own, and outlasts a new consent.
        name: sql<string>`case when ${billedUnder} then partner_customer.name else excluded.name end`,
        name_key: sql<string>`case when ${billedUnder} then partner_customer.name_key else excluded.name_key end`,
        domain: eb.ref('excluded.domain'),
        domain_key: eb.ref('excluded.domain_key'),
        country: eb.ref('excluded.country'),
        since: eb.ref('excluded.since'),
        until: null,
        origin: sql<string>`case when partner_customer.active then partner_customer.origin else excluded.origin end`,
        dap: eb.ref('excluded.dap'),
        dap_services: eb.ref('excluded.dap_services'),
        gdap_until: eb.ref('excluded.gdap_until'),
        had_rights: sql<boolean>`partner_customer.had_rights or excluded.had_rights`,
        agreement_version: sql<
          string | null
        >`coalesce(excluded.agreement_version, partner_customer.agreement_version)`,
      })),
    )
    .execute();
}

/** Ends the living relationship of this kind; nothing is deleted. */
export async function closeRelationship(
  tx: Tx,
  it: { customerId: TenantId; partnerId: TenantId; kind: RelationshipKind; by: UserId; now: Date },
): Promise<{ since: Date; until: Date } | undefined> {
  return await tx
    .updateTable('reseller_relationship')
    .set({
      valid_during: untilNow(it.now),
      ended_by: it.by,
    })
    .where('tenant_id', '=', it.customerId)
    .where('partner_id', '=', it.partnerId)
    .where('kind', '=', it.kind)
    .where(isCurrent)
    .returning([sql<Date>`lower(valid_during)`.as('since'), sql<Date>`upper(valid_during)`.as('until')])
    .executeTakeFirst();
}

/** Takes the customer off the partner's list. */
export async function unlistCustomer(
  tx: Tx,
  it: { partnerId: TenantId; customerId: TenantId; kind: RelationshipKind; until: Date; dapEnds: boolean },
): Promise<void> {
  await tx
    .updateTable('partner_customer')
    .set({
      active: false,
      until: it.until,
      ...(it.dapEnds ? { dap: false, dap_services: null } : {}),
    })
    .where('tenant_id', '=', it.partnerId)
    .where('customer_id', '=', it.customerId)
    .where('kind', '=', it.kind)
    .execute();
}

/** What the customer and its partners keep of each other's names, each in its own rows. */
export async function introduceAll(
  tx: Tx,
  customerId: TenantId,
  partnerIds: readonly TenantId[],
): Promise<void> {
  const partners = sql`unnest(${[...partnerIds]}::uuid[])`;
  await sql`
    insert into counterpart (tenant_id, counterpart_id, name, domain, country, mpn_id, kinds, vetted_at)
    select pair.keeper, t.tenant_id, t.legal_name, t.domain, t.country, t.mpn_id, t.kinds, t.vetted_at
    from (select ${customerId}::uuid, p.id from ${partners} as p (id)
          union all select p.id, ${customerId}::uuid from ${partners} as p (id)) as pair (keeper, met)
    join tenant t on t.tenant_id = pair.met
    on conflict (tenant_id, counterpart_id) do update
    set name = excluded.name, domain = excluded.domain, country = excluded.country,
        mpn_id = excluded.mpn_id, kinds = excluded.kinds, vetted_at = excluded.vetted_at`.execute(tx);
}

/**
 * Whether a partner still reaches the customer, through a living relationship or a right that outlived it, by what the
 * partner's own list says.
 */
export async function reaches(
  tx: Tx,
  partnerId: TenantId,
  customerId: TenantId,
  now: Date,
): Promise<{ live: boolean; until: Date | null }> {
  const rows = await tx
    .selectFrom('partner_customer')
    .select(['active', 'until', 'dap', 'gdap_until'])
    .where('tenant_id', '=', partnerId)
    .where('customer_id', '=', customerId)
    .execute();
  return {
    live: rows.some((it) => it.active || it.dap || (it.gdap_until !== null && it.gdap_until > now)),
    until: rows[0]?.until ?? null,
  };
}

export interface PastOrPresent {
  readonly partnerId: TenantId;
  readonly kind: RelationshipKind;
  readonly since: Date;
  readonly until: Date | null;
  readonly origin: 'imported' | 'invited' | 'created';
}

/** Every relationship this customer has or had, oldest first. */
export async function relationshipsOf(tx: Tx, customerId: TenantId): Promise<PastOrPresent[]> {
  const rows = await tx
    .selectFrom('reseller_relationship')
    .select([
      'partner_id',
      'kind',
      'origin',
      sql<Date>`lower(valid_during)`.as('since'),
      sql<Date | null>`upper(valid_during)`.as('until'),
    ])
    .where('tenant_id', '=', customerId)
    .orderBy('since')
    .execute();
  return rows.map((it) => ({
    partnerId: it.partner_id as TenantId,
    kind: it.kind as RelationshipKind,
    origin: it.origin as PastOrPresent['origin'],
    since: it.since,
    until: it.until,
  }));
}

/** The partner's own list shows what is left of its rights. */
export async function refreshListedRights(
  tx: Tx,
  pair: { customerId: TenantId; partnerId: TenantId },
  grants: readonly Grant[],
  now: Date,
): Promise<void> {
  const living = grants.filter((it) => isLive(it, now));
  const dap = living.findLast((it) => it.kind === 'dap');
  const ends = living.flatMap((it) => (it.kind === 'gdap' ? [it.until.getTime()] : []));
  await tx
    .updateTable('partner_customer')
    .set({
      dap: dap !== undefined,
      dap_services: dap?.kind === 'dap' && dap.services ? [...dap.services] : null,
      gdap_until: ends.length > 0 ? new Date(Math.max(...ends)) : null,
    })
    .where('tenant_id', '=', pair.partnerId)
    .where('customer_id', '=', pair.customerId)
    .execute();
}
