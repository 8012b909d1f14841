import { sql } from 'kysely';
import type { Tx } from '#database/connection.ts';
import { fromNow, isCurrent, untilNow } from '#database/span.ts';
import type { AcceptanceId, GrantId, TenantId, UserId } from '#kernel/ids.ts';
import { newId } from '#kernel/ids.ts';
import { defaultAssignments } from './default-roles.ts';
import type { Grant } from './grant.ts';

/** Every right these partners have or had in the customer's tenant, oldest first. */
export async function grantsOf(
  tx: Tx,
  customerId: TenantId,
  partnerIds: readonly TenantId[],
): Promise<Grant[]> {
  const partners = sql<string>`any(${[...partnerIds]}::uuid[])`;
  const [gdap, dap] = await Promise.all([
    tx
      .selectFrom('gdap_relationship')
      .select(['id', 'partner_id', 'roles', 'activated_at', 'ends_at', 'terminated_at'])
      .where('tenant_id', '=', customerId)
      .where('partner_id', '=', partners)
      .orderBy('activated_at')
      .orderBy('id')
      .execute(),
    // The spans of one consent are one right: since the first began, for the services of the last.
    tx
      .selectFrom('dap_grant')
      .select([
        'id',
        'partner_id',
        sql<Date>`min(lower(valid_during))`.as('since'),
        sql<Date | null>`case when not bool_or(upper_inf(valid_during)) then max(upper(valid_during)) end`.as(
          'ended_at',
        ),
        sql<string[] | null>`(array_agg(to_jsonb(services) order by lower(valid_during) desc))[1]`.as(
          'services',
        ),
      ])
      .where('tenant_id', '=', customerId)
      .where('partner_id', '=', partners)
      .groupBy(['id', 'partner_id'])
      .orderBy('since')
      .execute(),
  ]);
  return [
    ...gdap.map((it) => ({
      kind: 'gdap' as const,
      id: it.id as GrantId,
      partnerId: it.partner_id as TenantId,
      roles: it.roles,
      since: it.activated_at,
      until: it.ends_at,
      endedAt: it.terminated_at,
    })),
    ...dap.map((it) => ({
      kind: 'dap' as const,
      id: it.id as GrantId,
      partnerId: it.partner_id as TenantId,
      services: it.services,
      since: it.since,
      endedAt: it.ended_at,
    })),
  ];
}

export interface Consent {
  readonly customerId: TenantId;
  readonly partnerId: TenantId;
  readonly acceptanceId: AcceptanceId | null;
  readonly by: UserId;
  readonly byName: string;
}

/** Named roles, in force at once, with the predefined groups mapped to them. */
export async function insertGdap(
  tx: Tx,
  consent: Consent,
  it: { id: GrantId; roles: readonly string[]; since: Date; until: Date },
): Promise<void> {
  const { customerId: tenant_id, partnerId: partner_id } = consent;
  // One statement: the assignments' foreign key is checked at its end.
  await tx
    .with('relationship', (db) =>
      db.insertInto('gdap_relationship').values({
        tenant_id,
        id: it.id,
        partner_id,
        display_name: `Request_${it.id}`,
        roles: [...it.roles],
        state: 'active',
        requested_at: it.since,
        activated_at: it.since,
        ends_at: it.until,
        acceptance_id: consent.acceptanceId,
        consented_by: consent.by,
        consented_by_name: consent.byName,
      }),
    )
    .insertInto('access_assignment')
    .values(
      defaultAssignments.map(({ group, roles }) => ({
        tenant_id,
        id: newId(),
        gdap_id: it.id,
        partner_id,
        group_name: group,
        roles: roles.filter((role) => it.roles.includes(role)),
        valid_during: fromNow(it.since),
      })),
    )
    .execute();
}

/** Tenant-wide rights for all services. A right that had been narrowed to some ends at the same instant. */
export async function insertDap(tx: Tx, consent: Consent, it: { id: GrantId; since: Date }): Promise<void> {
  await closeDap(tx, consent, it.since, null);
  await tx
    .insertInto('dap_grant')
    .values({
      tenant_id: consent.customerId,
      partner_id: consent.partnerId,
      valid_during: fromNow(it.since),
      id: it.id,
      services: null,
      acceptance_id: consent.acceptanceId,
      granted_by: consent.by,
      granted_by_name: consent.byName,
    })
    .execute();
}

/**
 * Ends the partner's tenant-wide right, if there is one.
 *
 * @param removed by whom; null when a wider right takes its place
 * @returns whether there was one
 */
export async function closeDap(
  tx: Tx,
  pair: { customerId: TenantId; partnerId: TenantId },
  now: Date,
  removed: { by: UserId; side: 'customer' | 'partner' | 'vendor' } | null,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('dap_grant')
    .set({
      valid_during: untilNow(now),
      removed_by: removed?.by ?? null,
      removed_by_side: removed?.side ?? null,
    })
    .where('tenant_id', '=', pair.customerId)
    .where('partner_id', '=', pair.partnerId)
    .where(isCurrent)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Who agreed to a right, and when. */
export interface ConsentedBy {
  readonly name: string | null;
  readonly at: Date;
}

/** By whose consent each right of this customer stands, by the right's id. */
export async function consentsIn(tx: Tx, customerId: TenantId): Promise<Map<GrantId, ConsentedBy>> {
  const [gdap, dap] = await Promise.all([
    tx
      .selectFrom('gdap_relationship')
      .select(['id', 'consented_by_name', 'activated_at as at'])
      .where('tenant_id', '=', customerId)
      .execute(),
    tx
      .selectFrom('dap_grant')
      .select([
        'id',
        sql<string | null>`min(granted_by_name)`.as('name'),
        sql<Date>`min(lower(valid_during))`.as('at'),
      ])
      .where('tenant_id', '=', customerId)
      .groupBy('id')
      .execute(),
  ]);
  return new Map<GrantId, ConsentedBy>([
    ...gdap.map((it) => [it.id as GrantId, { name: it.consented_by_name, at: it.at }] as const),
    ...dap.map((it) => [it.id as GrantId, { name: it.name, at: it.at }] as const),
  ]);
}

/** Every partner that has or had a right in this customer's tenant. */
export async function partnersWithRights(tx: Tx, customerId: TenantId): Promise<TenantId[]> {
  const rows = await tx
    .selectFrom('gdap_relationship')
    .select('partner_id')
    .where('tenant_id', '=', customerId)
    .union(tx.selectFrom('dap_grant').select('partner_id').where('tenant_id', '=', customerId))
    .execute();
  return rows.map((it) => it.partner_id as TenantId);
}

/**
 * Narrows the partner's tenant-wide right to these services: the span that holds all of it ends, and the next begins at
 * the same instant, under the same id and consent.
 */
export async function narrowDap(
  tx: Tx,
  pair: { customerId: TenantId; partnerId: TenantId },
  services: readonly string[],
  now: Date,
  by: UserId,
): Promise<void> {
  const closed = await tx
    .updateTable('dap_grant')
    .set({ valid_during: untilNow(now), removed_by: by, removed_by_side: 'customer' })
    .where('tenant_id', '=', pair.customerId)
    .where('partner_id', '=', pair.partnerId)
    .where(isCurrent)
    .returning([
      'id',
      'acceptance_id',
      'granted_by',
      'granted_by_name',
      sql<Date>`upper(valid_during)`.as('ended'),
    ])
    .executeTakeFirst();
  if (!closed) throw new Error('There was no tenant-wide right to narrow.');
  await tx
    .insertInto('dap_grant')
    .values({
      tenant_id: pair.customerId,
      partner_id: pair.partnerId,
      // From the very instant the last span ended, to the microsecond.
      valid_during: sql<string>`(select tstzrange(max(upper(valid_during)), null) from dap_grant
        where tenant_id = ${pair.customerId} and partner_id = ${pair.partnerId})`,
      id: closed.id,
      services: [...services],
      acceptance_id: closed.acceptance_id,
      granted_by: closed.granted_by,
      granted_by_name: closed.granted_by_name,
    })
    .execute();
}

/** Ends one granular right and the assignments of the partner's groups under it. */
export async function terminateGdap(
  tx: Tx,
  it: { customerId: TenantId; id: GrantId; by: UserId; side: 'customer' | 'partner'; now: Date },
): Promise<void> {
  await tx
    .updateTable('gdap_relationship')
    .set({ state: 'terminated', terminated_at: it.now, terminated_by: it.by, terminated_by_side: it.side })
    .where('tenant_id', '=', it.customerId)
    .where('id', '=', it.id)
    .execute();
  await tx
    .updateTable('access_assignment')
    .set({ valid_during: untilNow(it.now) })
    .where('tenant_id', '=', it.customerId)
    .where('gdap_id', '=', it.id)
    .where(isCurrent)
    .execute();
}
