import { sql } from 'kysely';
import type { Tx } from '#database/connection.ts';
import type { ProgrammeState } from '#kernel/actor.ts';
import type { TenantId, UserId } from '#kernel/ids.ts';
import type { RelationshipKind, TenantKind } from '#kernel/roles.ts';
import { grantsOf } from '#modules/delegated-admin/index.ts';
import { type Asking, kindOf } from './invitation.ts';
import type { Pair, Party, Reader } from './offer.ts';

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
 * this row first, so that they take turns.
 */
export async function holdCompany(tx: Tx, customerId: TenantId): Promise<void> {
  await tx
    .selectFrom('tenant')
    .select('tenant_id')
    .where('tenant_id', '=', customerId)
    .forNoKeyUpdate()
    .execute();
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

/** How each asking partner stands to the customer now. Reads the customer's rows. */
export async function pairsOf(
  tx: Tx,
  customerId: TenantId,
  parties: readonly Pick<Party, 'id' | 'kind'>[],
): Promise<Pair[]> {
  const ids = parties.map((it) => it.id);
  const [relationships, grants] = await Promise.all([
    tx
      .selectFrom('reseller_relationship')
      .distinctOn(['partner_id', 'kind'])
      .select([
        'partner_id',
        'kind',
        sql<Date>`lower(valid_during)`.as('since'),
        sql<Date | null>`upper(valid_during)`.as('until'),
      ])
      .where('tenant_id', '=', customerId)
      .where('partner_id', '=', sql<string>`any(${ids}::uuid[])`)
      .orderBy('partner_id')
      .orderBy('kind')
      .orderBy(sql`lower(valid_during)`, 'desc')
      .execute(),
    grantsOf(tx, customerId, ids),
  ]);
  return parties.map(({ id, kind }) => {
    const relationship = relationships.find((it) => it.partner_id === id && it.kind === kind);
    return {
      partnerId: id,
      relationship: relationship ? { since: relationship.since, until: relationship.until } : null,
      grants: grants.filter((it) => it.partnerId === id),
    };
  });
}

/** The reader's company and person, as an invitation may have named them. */
export async function namesOfReader(
  tx: Tx,
  readerId: TenantId,
  userId: UserId,
): Promise<{ domains: string[]; addresses: string[]; displayName: string }> {
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
    displayName: person.displayName,
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
