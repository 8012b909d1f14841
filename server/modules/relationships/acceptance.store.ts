import { sql } from 'kysely';
import type { Tx } from '#database/connection.ts';
import type { AcceptanceId, GrantId, TenantId, UserId } from '#kernel/ids.ts';
import type { RelationshipKind } from '#kernel/roles.ts';
import type { Locale } from '#kernel/words.ts';
import { grantsOf } from '#modules/delegated-admin/index.ts';
import type { Present, StoredAcceptance } from './acceptance.ts';

interface RelationshipJson {
  partnerId: string;
  kind: string;
  since: string;
}

interface GrantJson extends RelationshipJson {
  id: string;
  until?: string | null;
}

const select = (tx: Tx, customerId: TenantId, linkId: string) =>
  tx
    .selectFrom('acceptance')
    .select(['tenant_id', 'accepted_at', 'accepted_by_name', 'relationships', 'grants'])
    .where('tenant_id', '=', customerId)
    .where('link_id', '=', linkId);

type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirst']>>>;

const toStored = (row: Row): StoredAcceptance =>
  toStoredAcceptance({
    customerId: row.tenant_id,
    acceptedAt: row.accepted_at,
    acceptedBy: row.accepted_by_name,
    relationships: row.relationships,
    grants: row.grants,
  });

/** Reads an acceptance as it is kept in JSON, here and with the invitation it came of. */
export function toStoredAcceptance(json: unknown): StoredAcceptance {
  const it = json as {
    customerId: string;
    acceptedAt: string | Date;
    acceptedBy: string;
    relationships: RelationshipJson[];
    grants: GrantJson[];
  };
  return {
    customerId: it.customerId as TenantId,
    acceptedAt: new Date(it.acceptedAt),
    acceptedBy: it.acceptedBy,
    relationships: it.relationships.map(({ partnerId, kind, since }) => ({
      partnerId: partnerId as TenantId,
      kind: kind as RelationshipKind,
      since: new Date(since),
    })),
    grants: it.grants.map(({ id, partnerId, kind, since, until }) => ({
      id: id as GrantId,
      partnerId: partnerId as TenantId,
      kind: kind as 'gdap' | 'dap',
      since: new Date(since),
      until: until ? new Date(until) : null,
    })),
  };
}

/** The one acceptance of this link by this company under this text, if there is one. */
export async function findAcceptance(
  tx: Tx,
  customerId: TenantId,
  linkId: string,
  textVersion: string,
): Promise<StoredAcceptance | undefined> {
  const row = await select(tx, customerId, linkId).where('text_version', '=', textVersion).executeTakeFirst();
  return row && toStored(row);
}

/** The company's last answer to this link. */
export async function lastAcceptance(
  tx: Tx,
  customerId: TenantId,
  linkId: string,
): Promise<StoredAcceptance | undefined> {
  const row = await select(tx, customerId, linkId).orderBy('id', 'desc').limit(1).executeTakeFirst();
  return row && toStored(row);
}

export interface NewAcceptance {
  readonly id: AcceptanceId;
  readonly linkId: string;
  readonly inviterId: TenantId;
  readonly textVersion: string;
  readonly locale: Locale;
  readonly by: UserId;
  readonly ip: string | null;
  readonly agreementId: string | null;
}

export async function insertAcceptance(tx: Tx, it: NewAcceptance, accepted: StoredAcceptance): Promise<void> {
  await tx
    .insertInto('acceptance')
    .values({
      tenant_id: accepted.customerId,
      id: it.id,
      link_id: it.linkId,
      inviter_id: it.inviterId,
      text_version: it.textVersion,
      locale: it.locale,
      accepted_by: it.by,
      accepted_by_name: accepted.acceptedBy,
      accepted_at: accepted.acceptedAt,
      source_ip: it.ip,
      relationships: JSON.stringify(accepted.relationships),
      grants: JSON.stringify(accepted.grants),
      agreement_id: it.agreementId,
    })
    .execute();
}

/** How things stand now with what an acceptance named. Reads the customer's rows. */
export async function presentOf(tx: Tx, stored: StoredAcceptance): Promise<Present> {
  const partners = [...new Set([...stored.relationships, ...stored.grants].map((it) => it.partnerId))];
  const [ends, grants] = await Promise.all([
    tx
      .selectFrom('reseller_relationship')
      .select([
        'partner_id',
        'kind',
        sql<Date>`lower(valid_during)`.as('since'),
        sql<Date>`upper(valid_during)`.as('until'),
      ])
      .where('tenant_id', '=', stored.customerId)
      .where('partner_id', '=', sql<string>`any(${partners}::uuid[])`)
      .where(sql<boolean>`not upper_inf(valid_during)`)
      .execute(),
    stored.grants.length > 0 ? grantsOf(tx, stored.customerId, partners) : [],
  ]);
  return {
    relationshipEnds: ends.map((it) => ({
      partnerId: it.partner_id as TenantId,
      kind: it.kind as RelationshipKind,
      since: it.since,
      until: it.until,
    })),
    grants,
  };
}
