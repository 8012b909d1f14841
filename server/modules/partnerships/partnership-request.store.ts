import type { Tx } from '#database/connection.ts';
import type { PartnershipId, PartnershipRequestId, TenantId, UserId } from '#kernel/ids.ts';
import { type Page, type PageRequest, pageOf } from '#kernel/page.ts';
import type { Locale } from '#kernel/words.ts';
import type { PartnershipRequest } from './partnership-request.ts';
import type { Sender } from './request-draft.ts';

const columns = [
  'id',
  'tenant_id',
  'state',
  'generation',
  'key_id',
  'email',
  'locale',
  'created_at',
  'created_by',
  'created_by_name',
  'opened_at',
  'decided_at',
  'reseller_id',
  'partnership_id',
  'text_version',
] as const;

export async function insertRequest(tx: Tx, it: PartnershipRequest): Promise<void> {
  await tx
    .insertInto('partnership_request')
    .values({
      tenant_id: it.providerId,
      id: it.id,
      state: it.state,
      generation: it.generation,
      key_id: it.keyId,
      email: it.email,
      locale: it.locale,
      created_at: it.createdAt,
      created_by: it.createdBy,
      created_by_name: it.createdByName,
    })
    .execute();
}

/** A provider's requests, newest first. */
export async function listRequests(
  tx: Tx,
  providerId: TenantId,
  { limit, after }: PageRequest<PartnershipRequestId>,
): Promise<Page<PartnershipRequest, PartnershipRequestId>> {
  let query = tx
    .selectFrom('partnership_request')
    .select(columns)
    .where('tenant_id', '=', providerId)
    .orderBy('id', 'desc')
    .limit(limit + 1);
  if (after !== undefined) query = query.where('id', '<', after);
  return pageOf(await query.execute(), limit, toRequest, (row) => row.id as PartnershipRequestId);
}

export async function findRequest(
  tx: Tx,
  providerId: TenantId,
  id: string,
): Promise<PartnershipRequest | undefined> {
  const row = await byId(tx, providerId, id).executeTakeFirst();
  return row && toRequest(row);
}

/** The same, held until the transaction ends, so that rival decisions take turns. */
export async function lockRequest(
  tx: Tx,
  providerId: TenantId,
  id: string,
): Promise<PartnershipRequest | undefined> {
  const row = await byId(tx, providerId, id).forUpdate().executeTakeFirst();
  return row && toRequest(row);
}

const byId = (tx: Tx, providerId: TenantId, id: string) =>
  tx
    .selectFrom('partnership_request')
    .select(columns)
    .where('tenant_id', '=', providerId)
    .where('id', '=', id);

export async function markOpened(tx: Tx, request: PartnershipRequest, at: Date): Promise<boolean> {
  const result = await tx
    .updateTable('partnership_request')
    .set({ state: 'opened', opened_at: at })
    .where('tenant_id', '=', request.providerId)
    .where('id', '=', request.id)
    .where('state', '=', 'prepared')
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

export async function saveWithdrawn(tx: Tx, request: PartnershipRequest, at: Date): Promise<void> {
  await tx
    .updateTable('partnership_request')
    .set({ state: 'withdrawn', decided_at: at })
    .where('tenant_id', '=', request.providerId)
    .where('id', '=', request.id)
    .execute();
}

export async function saveAuthorized(
  tx: Tx,
  request: PartnershipRequest,
  by: { resellerId: TenantId; partnershipId: PartnershipId; textVersion: string; at: Date },
): Promise<void> {
  await tx
    .updateTable('partnership_request')
    .set({
      state: 'authorized',
      decided_at: by.at,
      reseller_id: by.resellerId,
      partnership_id: by.partnershipId,
      text_version: by.textVersion,
    })
    .where('tenant_id', '=', request.providerId)
    .where('id', '=', request.id)
    .execute();
}

/** Who prepared it, to sign the draft with; somebody who has left signs with the name they had. */
export async function senderOf(tx: Tx, request: PartnershipRequest): Promise<Sender> {
  const row = await tx
    .selectFrom('tenant')
    .leftJoin('tenant_user', (join) =>
      join
        .onRef('tenant_user.tenant_id', '=', 'tenant.tenant_id')
        .on('tenant_user.id', '=', request.createdBy),
    )
    .select(['legal_name', 'display_name', 'tenant_user.email', 'user_principal_name'])
    .where('tenant.tenant_id', '=', request.providerId)
    .executeTakeFirstOrThrow();
  return {
    company: row.legal_name,
    name: row.display_name ?? request.createdByName,
    email: row.email ?? row.user_principal_name ?? request.createdByName,
  };
}

interface Row {
  id: string;
  tenant_id: string;
  state: string;
  generation: number;
  key_id: string;
  email: string | null;
  locale: string;
  created_at: Date;
  created_by: string;
  created_by_name: string;
  opened_at: Date | null;
  decided_at: Date | null;
  reseller_id: string | null;
  partnership_id: string | null;
  text_version: string | null;
}

const toRequest = (row: Row): PartnershipRequest => ({
  id: row.id as PartnershipRequestId,
  providerId: row.tenant_id as TenantId,
  state: row.state as PartnershipRequest['state'],
  generation: row.generation,
  keyId: row.key_id,
  email: row.email,
  locale: row.locale as Locale,
  createdAt: row.created_at,
  createdBy: row.created_by as UserId,
  createdByName: row.created_by_name,
  openedAt: row.opened_at,
  decidedAt: row.decided_at,
  resellerId: row.reseller_id as TenantId | null,
  partnershipId: row.partnership_id as PartnershipId | null,
  textVersion: row.text_version,
});
