import { sql } from 'kysely';
import { queryIn, type Tx } from '#database/connection.ts';
import type { ProgrammeState } from '#kernel/actor.ts';
import type { TenantId, UserId } from '#kernel/ids.ts';
import type { RelationshipKind, TenantKind } from '#kernel/roles.ts';
import { type Asking, kindOf } from './invitation.ts';
import type { Party, Reader } from './offer.ts';

const company = [
  'tenant_id',
  'kinds',
  'legal_name',
  'domain',
  'country',
  'mpn_id',
  'cloud',
  'programme',
  'vetted_at',
] as const;

/**
 * Holds the company whose facts are about to change: everybody who starts or ends a relationship or a right of it takes
 * this row first, so that they take turns. Sent at once: what is asked after it sees what it waited for.
 */
export async function holdCompany(tx: Tx, customerId: TenantId): Promise<void> {
  await queryIn(tx, {
    name: 'hold-company',
    text: 'select from tenant where tenant_id = $1 for no key update',
    values: [customerId],
  });
}

/** The companies a link is about: who asks, the inviter first, and who reads. All must be in scope. */
export async function companiesOf(
  tx: Tx,
  link: Asking,
  readerId: TenantId,
): Promise<{ parties: Party[]; reader: Reader }> {
  const asking = link.providerId ? [link.inviterId, link.providerId] : [link.inviterId];
  const rows = await tx
    .selectFrom('tenant')
    .select(company)
    .where('tenant_id', '=', sql<string>`any(${[...asking, readerId]}::uuid[])`)
    .execute();
  const byId = new Map(rows.map((it) => [it.tenant_id, it]));
  const found = (id: TenantId) => {
    const row = byId.get(id);
    if (!row) throw new Error(`The company ${id} of a link is outside the scope, or gone.`);
    return row;
  };
  const own = found(readerId);
  return {
    parties: asking.map((id) => {
      const row = found(id);
      return {
        id,
        name: row.legal_name,
        domain: row.domain,
        country: row.country,
        mpnId: row.mpn_id,
        cloud: row.cloud,
        programme: row.programme as ProgrammeState | null,
        vettedAt: row.vetted_at,
        kind: kindIn(link, id, row.kinds as TenantKind[]),
      };
    }),
    reader: {
      id: readerId,
      name: own.legal_name,
      domain: own.domain,
      country: own.country,
      cloud: own.cloud,
    },
  };
}

/** A dual partner that asks alone asks as reseller: what it may do directly is for customers it won as such. */
function kindIn(link: Asking, id: TenantId, kinds: readonly TenantKind[]): RelationshipKind {
  if (kindOf(link) === 'joint') return id === link.providerId ? 'provider' : 'reseller';
  return (['reseller', 'provider', 'direct'] as const).find((it) => kinds.includes(it)) ?? 'reseller';
}

/** A relationship as it stands between the customer and one partner: the newest of its kind. */
export interface Standing {
  readonly partnerId: TenantId;
  readonly kind: RelationshipKind;
  readonly since: Date;
  readonly until: Date | null;
}

/** The newest relationship of each kind the customer has or had with these partners. */
export async function standingsOf(
  tx: Tx,
  customerId: TenantId,
  partnerIds: readonly TenantId[],
): Promise<Standing[]> {
  const rows = await tx
    .selectFrom('reseller_relationship')
    .distinctOn(['partner_id', 'kind'])
    .select([
      'partner_id',
      'kind',
      sql<Date>`lower(valid_during)`.as('since'),
      sql<Date | null>`upper(valid_during)`.as('until'),
    ])
    .where('tenant_id', '=', customerId)
    .where('partner_id', '=', sql<string>`any(${[...partnerIds]}::uuid[])`)
    .orderBy('partner_id')
    .orderBy('kind')
    .orderBy(sql`lower(valid_during)`, 'desc')
    .execute();
  return rows.map((it) => ({
    partnerId: it.partner_id as TenantId,
    kind: it.kind as RelationshipKind,
    since: it.since,
    until: it.until,
  }));
}

/** The reader's company and person, as an invitation may have named them. */
export async function namesOfReader(
  tx: Tx,
  readerId: TenantId,
  userId: UserId,
): Promise<{ domains: string[]; addresses: string[] }> {
  const [domains, person] = await Promise.all([
    tx
      .selectFrom('domain')
      .select('name')
      .where('tenant_id', '=', readerId)
      .where('verified_at', 'is not', null)
      .execute(),
    personOf(tx, readerId, userId),
  ]);
  return {
    domains: domains.map((it) => it.name),
    addresses: [person.email, person.userPrincipalName].filter((it) => it !== null),
  };
}

/** A person of a company in scope. */
export async function personOf(
  tx: Tx,
  tenantId: TenantId,
  userId: UserId,
): Promise<{ displayName: string; email: string | null; userPrincipalName: string }> {
  const row = await tx
    .selectFrom('tenant_user')
    .select(['display_name', 'email', 'user_principal_name'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', userId)
    .executeTakeFirstOrThrow();
  return {
    displayName: row.display_name,
    email: row.email,
    userPrincipalName: row.user_principal_name,
  };
}

/** The caller's own company, as others are told of it. */
export async function ownCompany(
  tx: Tx,
  tenantId: TenantId,
): Promise<{ id: TenantId; name: string; country: string; mpnId: string | null }> {
  const row = await tx
    .selectFrom('tenant')
    .select(['legal_name', 'country', 'mpn_id'])
    .where('tenant_id', '=', tenantId)
    .executeTakeFirstOrThrow();
  return { id: tenantId, name: row.legal_name, country: row.country, mpnId: row.mpn_id };
}

/** Which cloud a company in scope lives in. */
export async function cloudOf(tx: Tx, tenantId: TenantId): Promise<string> {
  const row = await tx
    .selectFrom('tenant')
    .select('cloud')
    .where('tenant_id', '=', tenantId)
    .executeTakeFirstOrThrow();
  return row.cloud;
}

/** Who can answer for the company: its global admins, by name. */
export async function globalAdminsOf(
  tx: Tx,
  tenantId: TenantId,
): Promise<{ name: string; userPrincipalName: string }[]> {
  const rows = await tx
    .selectFrom('tenant_user as u')
    .innerJoin('role_assignment as r', (join) =>
      join.onRef('r.tenant_id', '=', 'u.tenant_id').onRef('r.user_id', '=', 'u.id'),
    )
    .select(['u.display_name', 'u.user_principal_name'])
    .where('u.tenant_id', '=', tenantId)
    .where('r.tenant_id', '=', tenantId)
    .where('r.role', '=', 'global_admin')
    .where(sql<boolean>`upper_inf(r.valid_during)`)
    .where('u.state', '=', 'active')
    .where('u.is_guest', '=', false)
    .orderBy('u.display_name')
    .limit(20)
    .execute();
  return rows.map((it) => ({ name: it.display_name, userPrincipalName: it.user_principal_name }));
}

/** Which company here has proved this domain, if any. Answers about one exact name, and is told to nobody. */
export async function ownerOfDomain(tx: Tx, domain: string): Promise<TenantId | null> {
  const { rows } = await sql<{ tenant_id: string; verified: boolean }>`
    select tenant_id, verified from find_domain(${domain})`.execute(tx);
  return rows[0]?.verified ? (rows[0].tenant_id as TenantId) : null;
}

/** Who the partners of a link are, for a reader of whom nothing is known: as the inviter's own rows say it. */
export async function publicParties(
  tx: Tx,
  link: Asking,
): Promise<{ name: string; country: string; mpnId: string | null }[]> {
  const [own, other] = await Promise.all([
    tx
      .selectFrom('tenant')
      .select(['legal_name as name', 'country', 'mpn_id'])
      .where('tenant_id', '=', link.inviterId)
      .executeTakeFirstOrThrow(),
    link.providerId
      ? tx
          .selectFrom('counterpart')
          .select(['name', 'country', 'mpn_id'])
          .where('tenant_id', '=', link.inviterId)
          .where('counterpart_id', '=', link.providerId)
          .executeTakeFirstOrThrow()
      : null,
  ]);
  return [own, ...(other ? [other] : [])].map(({ name, country, mpn_id }) => ({
    name,
    country,
    mpnId: mpn_id,
  }));
}
