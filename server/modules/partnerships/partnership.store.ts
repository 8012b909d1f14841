import { sql } from 'kysely';
import { extents } from '#access/scope.ts';
import { queryEach, type Tx } from '#database/connection.ts';
import { isCurrent, untilNow } from '#database/span.ts';
import { newId, type PartnershipId, type TenantId, type UserId } from '#kernel/ids.ts';
import type { Locale } from '#kernel/words.ts';
import type { Partner, Partnership } from './partnership.ts';
import type { Party } from './partnership-request.ts';

export async function loadParty(tx: Tx, id: TenantId): Promise<Party> {
  const row = await partyQuery(tx, id).executeTakeFirstOrThrow();
  return toParty(row);
}

/**
 * The reseller, held until the transaction ends: whoever begins, ends or changes one of its partnerships takes turns
 * here, also where no partnership is there yet that could be held. Nothing else about the company waits for it.
 */
export async function holdReseller(tx: Tx, id: TenantId): Promise<Party> {
  const row = await partyQuery(tx, id).forNoKeyUpdate().executeTakeFirstOrThrow();
  return toParty(row);
}

const partyQuery = (tx: Tx, id: TenantId) =>
  tx
    .selectFrom('tenant')
    .select(['tenant_id', 'legal_name', 'country', 'cloud', 'mpn_id', 'programme'])
    .where('tenant_id', '=', id);

/** The newest partnership of the two, running or ended; read in the reseller's rows. */
export async function lastPartnership(
  tx: Tx,
  resellerId: TenantId,
  providerId: TenantId,
): Promise<Partnership | undefined> {
  const row = await partnerships(tx, resellerId)
    .where('p.provider_id', '=', providerId)
    .orderBy(sql`lower(p.valid_during)`, 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && toPartnership(row);
}

export async function findPartnership(tx: Tx, resellerId: TenantId, id: PartnershipId): Promise<Partnership> {
  return toPartnership(await partnerships(tx, resellerId).where('p.id', '=', id).executeTakeFirstOrThrow());
}

const partnerships = (tx: Tx, resellerId: TenantId) =>
  tx
    .selectFrom('partnership as p')
    .select((eb) => [
      'p.id',
      'p.tenant_id',
      'p.provider_id',
      sql<Date>`lower(p.valid_during)`.as('since'),
      sql<Date | null>`upper(p.valid_during)`.as('until'),
      eb
        .exists(
          eb
            .selectFrom('tenant_admin_grant as g')
            .select(sql`1`.as('one'))
            .whereRef('g.tenant_id', '=', 'p.tenant_id')
            .whereRef('g.provider_id', '=', 'p.provider_id')
            .where(sql<boolean>`upper_inf(g.valid_during)`),
        )
        .as('admin_access'),
    ])
    .where('p.tenant_id', '=', resellerId);

/**
 * The running partnership of the two, read in the reseller's rows, which must be in scope.
 *
 * @param hold keep it from ending until this transaction is over; the reseller's rows must be in the write scope
 */
export async function activePartnership(
  tx: Tx,
  resellerId: TenantId,
  providerId: TenantId,
  { hold = false }: { hold?: boolean } = {},
): Promise<PartnershipId | undefined> {
  let query = tx
    .selectFrom('partnership')
    .select('id')
    .where('tenant_id', '=', resellerId)
    .where('provider_id', '=', providerId)
    .where(isCurrent);
  if (hold) query = query.forShare();
  return (await query.executeTakeFirst())?.id as PartnershipId | undefined;
}

export interface Consent {
  readonly requestId: string;
  readonly textVersion: string;
  readonly locale: Locale;
  readonly by: UserId;
}

/** Begins the partnership in the rows of both sides. */
export async function beginPartnership(
  tx: Tx,
  pair: { providerId: TenantId; resellerId: TenantId },
  consent: Consent,
  now: Date,
): Promise<PartnershipId> {
  const id = newId<'partnership'>();
  const { providerId, resellerId } = pair;
  // Not before the last one ended, should another server's clock have been ahead.
  const start = sql<string>`tstzrange(greatest(${now}::timestamptz, (
    select max(upper(valid_during)) from partnership
    where tenant_id = ${resellerId} and provider_id = ${providerId})), null)`;
  await tx
    .insertInto('partnership')
    .values({
      tenant_id: resellerId,
      provider_id: providerId,
      valid_during: start,
      id,
      request_id: consent.requestId,
      text_version: consent.textVersion,
      locale: consent.locale,
      authorized_by: consent.by,
    })
    .execute();
  await tx
    .insertInto('provider_reseller')
    .columns(['tenant_id', 'reseller_id', 'valid_during', 'partnership_id', 'admin_access'])
    .expression((eb) =>
      eb
        .selectFrom('partnership')
        .select([
          sql<string>`provider_id`.as('tenant_id'),
          sql<string>`tenant_id`.as('reseller_id'),
          'valid_during',
          'id',
          sql<boolean>`true`.as('admin_access'),
        ])
        .where('tenant_id', '=', resellerId)
        .where('id', '=', id),
    )
    .execute();
  return id;
}

/** Ends the running partnership in the rows of both sides. What it brought, admin access and customers, stays. */
export async function endPartnership(
  tx: Tx,
  pair: { providerId: TenantId; resellerId: TenantId },
  now: Date,
): Promise<void> {
  await tx
    .updateTable('partnership')
    .set({ valid_during: untilNow(now) })
    .where('tenant_id', '=', pair.resellerId)
    .where('provider_id', '=', pair.providerId)
    .where(isCurrent)
    .execute();
  await tx
    .updateTable('provider_reseller')
    .set({ valid_during: untilNow(now) })
    .where('tenant_id', '=', pair.providerId)
    .where('reseller_id', '=', pair.resellerId)
    .where(isCurrent)
    .execute();
}

/** Gives the provider administrator access to the reseller's tenant, unless it has it. */
export async function grantAdminAccess(
  tx: Tx,
  it: { providerId: TenantId; resellerId: TenantId; partnershipId: PartnershipId },
  by: UserId,
  now: Date,
): Promise<void> {
  await sql`
    insert into tenant_admin_grant (tenant_id, provider_id, valid_during, partnership_id, granted_by)
    select ${it.resellerId}::uuid, ${it.providerId}::uuid,
           tstzrange(greatest(${now}::timestamptz, max(upper(valid_during))), null),
           ${it.partnershipId}::uuid, ${by}::uuid
    from tenant_admin_grant where tenant_id = ${it.resellerId} and provider_id = ${it.providerId}
    having count(*) filter (where upper_inf(valid_during)) = 0`.execute(tx);
  await setProjectedAccess(tx, it, true);
}

/** @returns whether there was an access to take */
export async function removeAdminAccess(
  tx: Tx,
  pair: { providerId: TenantId; resellerId: TenantId },
  by: UserId,
  now: Date,
): Promise<boolean> {
  const result = await tx
    .updateTable('tenant_admin_grant')
    .set({ valid_during: untilNow(now), removed_by: by })
    .where('tenant_id', '=', pair.resellerId)
    .where('provider_id', '=', pair.providerId)
    .where(isCurrent)
    .executeTakeFirst();
  if (result.numUpdatedRows === 0n) return false;
  await setProjectedAccess(tx, pair, false);
  return true;
}

/** The provider's own list shows its access on the newest partnership with this reseller. */
async function setProjectedAccess(
  tx: Tx,
  pair: { providerId: TenantId; resellerId: TenantId },
  granted: boolean,
): Promise<void> {
  await sql`
    update provider_reseller set admin_access = ${granted}
    where tenant_id = ${pair.providerId} and reseller_id = ${pair.resellerId}
      and lower(valid_during) = (
        select max(lower(valid_during)) from provider_reseller
        where tenant_id = ${pair.providerId} and reseller_id = ${pair.resellerId})`.execute(tx);
}

/** Whether the two were ever partners, and are now, by what the asking side itself knows. */
export async function standingOf(
  tx: Tx,
  side: 'provider' | 'reseller',
  me: TenantId,
  other: TenantId,
): Promise<'active' | 'ended' | 'none'> {
  const { rows } = await (side === 'provider'
    ? sql<{ active: boolean }>`
        select upper_inf(valid_during) as active from provider_reseller
        where tenant_id = ${me} and reseller_id = ${other} order by lower(valid_during) desc limit 1`
    : sql<{ active: boolean }>`
        select upper_inf(valid_during) as active from partnership
        where tenant_id = ${me} and provider_id = ${other} order by lower(valid_during) desc limit 1`
  ).execute(tx);
  const [row] = rows;
  if (!row) return 'none';
  return row.active ? 'active' : 'ended';
}

interface PartnerRow {
  partner_id: TenantId;
  name: string;
  country: string;
  mpn_id: string | null;
  since: Date;
  until: Date | null;
  admin_access: boolean;
}

/** A reseller's providers by name. `ended`: those it was a partner of and is no more. */
export async function listProviders(
  tx: Tx,
  resellerId: TenantId,
  state: 'active' | 'ended',
): Promise<Partner[]> {
  const { rows } = await sql<PartnerRow>`
    select c.counterpart_id as partner_id, c.name, c.country, c.mpn_id,
           lower(p.valid_during) as since, upper(p.valid_during) as until,
           exists (select from tenant_admin_grant g where g.tenant_id = p.tenant_id
                   and g.provider_id = p.provider_id and upper_inf(g.valid_during)) as admin_access
    from (select distinct on (provider_id) tenant_id, provider_id, valid_during from partnership
          where tenant_id = ${resellerId} order by provider_id, lower(valid_during) desc) p
    join counterpart c on c.tenant_id = p.tenant_id and c.counterpart_id = p.provider_id
    where upper_inf(p.valid_during) = ${state === 'active'}
    order by c.name, c.counterpart_id`.execute(tx);
  return rows.map(toPartner);
}

/** A provider's resellers by name. `ended`: those it was a partner of and is no more. */
export async function listResellers(
  tx: Tx,
  providerId: TenantId,
  state: 'active' | 'ended',
): Promise<Partner[]> {
  const { rows } = await sql<PartnerRow>`
    select c.counterpart_id as partner_id, c.name, c.country, c.mpn_id,
           lower(p.valid_during) as since, upper(p.valid_during) as until, p.admin_access
    from (select distinct on (reseller_id) tenant_id, reseller_id, valid_during, admin_access from provider_reseller
          where tenant_id = ${providerId} order by reseller_id, lower(valid_during) desc) p
    join counterpart c on c.tenant_id = p.tenant_id and c.counterpart_id = p.reseller_id
    where upper_inf(p.valid_during) = ${state === 'active'}
    order by c.name, c.counterpart_id`.execute(tx);
  return rows.map(toPartner);
}

/** How many customers the company and each of these partners both have an active relationship with, in their order. */
export async function countSharedCustomers(
  tx: Tx,
  me: TenantId,
  partners: readonly TenantId[],
): Promise<number[]> {
  const results = await queryEach(
    tx,
    partners.map((partner) => ({
      extent: extents.sharedCustomers(partner),
      query: {
        name: 'shared-customers',
        // From the side with the fewer rows the planner walks; the other is looked up by its key.
        text: `select count(distinct theirs.customer_id)::int as shared
               from partner_customer theirs
               join partner_customer ours on ours.tenant_id = $1 and ours.customer_id = theirs.customer_id and ours.active
               where theirs.tenant_id = $2 and theirs.active`,
        values: [me, partner],
      },
    })),
  );
  return results.map((it) => it.rows[0].shared as number);
}

/** The people of a company who can bind it. */
export async function globalAdminsOf(
  tx: Tx,
  tenantId: TenantId,
): Promise<{ displayName: string; userPrincipalName: string }[]> {
  const rows = await tx
    .selectFrom('tenant_user as u')
    .innerJoin('role_assignment as r', (join) =>
      join
        .onRef('r.tenant_id', '=', 'u.tenant_id')
        .onRef('r.user_id', '=', 'u.id')
        .on('r.role', '=', 'global_admin')
        .on(sql<boolean>`upper_inf(r.valid_during)`),
    )
    .select(['u.display_name', 'u.user_principal_name'])
    .where('u.tenant_id', '=', tenantId)
    .where('u.state', '=', 'active')
    .where('u.is_guest', '=', false)
    .orderBy('u.display_name')
    .orderBy('u.user_principal_name')
    .limit(20)
    .execute();
  return rows.map((it) => ({ displayName: it.display_name, userPrincipalName: it.user_principal_name }));
}

const toParty = (row: {
  tenant_id: string;
  legal_name: string;
  country: string;
  cloud: string;
  mpn_id: string | null;
  programme: string | null;
}): Party => ({
  id: row.tenant_id as TenantId,
  name: row.legal_name,
  country: row.country,
  cloud: row.cloud,
  mpnId: row.mpn_id,
  programme: row.programme,
});

const toPartnership = (row: {
  id: string;
  tenant_id: string;
  provider_id: string;
  since: Date;
  until: Date | null;
  admin_access: unknown;
}): Partnership => ({
  id: row.id as PartnershipId,
  providerId: row.provider_id as TenantId,
  resellerId: row.tenant_id as TenantId,
  state: row.until ? 'ended' : 'active',
  since: row.since,
  until: row.until,
  adminAccess: row.admin_access ? 'granted' : 'removed',
});

const toPartner = (row: PartnerRow): Partner => ({
  partnerId: row.partner_id,
  name: row.name,
  country: row.country,
  mpnId: row.mpn_id,
  state: row.until ? 'ended' : 'active',
  since: row.since,
  until: row.until,
  adminAccess: row.admin_access ? 'granted' : 'removed',
});
