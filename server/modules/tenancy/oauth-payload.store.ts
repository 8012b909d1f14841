import { createHash } from 'node:crypto';
import type { Tx } from '#database/connection.ts';
import type { TenantId, UserId } from '#kernel/ids.ts';
import { type SealKeys, seal, unseal } from '#kernel/seal.ts';
import { commandLineClientId, commandLineName } from './command-line.ts';

/** What the authorisation server keeps under one name. */
export interface OAuthPayload {
  readonly [member: string]: unknown;
  readonly grantId?: string | undefined;
  readonly uid?: string | undefined;
  readonly userCode?: string | undefined;
  readonly accountId?: string | undefined;
  readonly clientId?: string | undefined;
}

/** Codes and tokens are known by their digest alone: a stolen table opens nothing. */
export const hashName = (name: string): string => createHash('sha256').update(name).digest('base64url');

const place = (tenantId: TenantId, model: string) => `oauth:${tenantId}:${model}`;
const day = 86_400_000;

export async function upsertPayload(
  tx: Tx,
  keys: SealKeys,
  it: {
    tenantId: TenantId;
    model: string;
    name: string;
    payload: OAuthPayload;
    now: Date;
    expiresAt: Date | null;
  },
): Promise<void> {
  const { tenantId, model, payload, now } = it;
  const values = {
    sealed_payload: seal(keys, place(tenantId, model), JSON.stringify(payload)),
    grant_id: payload.grantId === undefined ? null : hashName(payload.grantId),
    uid: payload.uid === undefined ? null : hashName(payload.uid),
    user_code: payload.userCode === undefined ? null : hashName(payload.userCode),
    user_id: payload.accountId ?? null,
    client_id: payload.clientId ?? null,
    expires_at: it.expiresAt,
  };
  await tx
    .insertInto('oauth_payload')
    .values({ tenant_id: tenantId, model, id: hashName(it.name), created_at: now, ...values })
    .onConflict((on) => on.columns(['tenant_id', 'model', 'id']).doUpdateSet(values))
    .execute();
  // Nobody asks for what ran out a day ago; whoever writes takes some of it away.
  await tx
    .deleteFrom('oauth_payload')
    .where('tenant_id', '=', tenantId)
    .where('expires_at', '<', new Date(now.getTime() - day))
    .execute();
}

/** Finds a payload by name, `uid` or user code; what has run out is not found. */
export async function findPayload(
  tx: Tx,
  keys: SealKeys,
  it: {
    tenantId: TenantId;
    model: string;
    by: 'id' | 'uid' | 'user_code';
    name: string;
    now: Date;
  },
): Promise<OAuthPayload | undefined> {
  const row = await tx
    .selectFrom('oauth_payload')
    .select(['sealed_payload', 'expires_at', 'consumed_at'])
    .where('tenant_id', '=', it.tenantId)
    .where('model', '=', it.model)
    .where(it.by, '=', hashName(it.name))
    .executeTakeFirst();
  if (!row || (row.expires_at !== null && row.expires_at <= it.now)) return undefined;
  const payload = JSON.parse(
    unseal(keys, place(it.tenantId, it.model), row.sealed_payload).toString(),
  ) as OAuthPayload;
  return row.consumed_at === null
    ? payload
    : { ...payload, consumed: Math.floor(row.consumed_at.getTime() / 1000) };
}

/** Uses a payload up. False: somebody else did already. */
export async function consumePayload(
  tx: Tx,
  it: { tenantId: TenantId; model: string; name: string; now: Date },
): Promise<boolean> {
  const taken = await tx
    .updateTable('oauth_payload')
    .set({ consumed_at: it.now })
    .where('tenant_id', '=', it.tenantId)
    .where('model', '=', it.model)
    .where('id', '=', hashName(it.name))
    .where('consumed_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return taken !== undefined;
}

export async function deletePayload(
  tx: Tx,
  it: { tenantId: TenantId; model: string; name: string },
): Promise<void> {
  await tx
    .deleteFrom('oauth_payload')
    .where('tenant_id', '=', it.tenantId)
    .where('model', '=', it.model)
    .where('id', '=', hashName(it.name))
    .execute();
}

/** Ends a grant with every code and token that hangs on it. */
export async function deleteGrant(tx: Tx, tenantId: TenantId, grantHash: string): Promise<boolean> {
  await tx
    .deleteFrom('oauth_payload')
    .where('tenant_id', '=', tenantId)
    .where('grant_id', '=', grantHash)
    .execute();
  const { numDeletedRows } = await tx
    .deleteFrom('oauth_payload')
    .where('tenant_id', '=', tenantId)
    .where('model', '=', 'Grant')
    .where('id', '=', grantHash)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** An app that holds tokens of a person. */
export interface GrantOfUser {
  /** The digest of the grant's name: what tokens carry. */
  readonly id: string;
  readonly clientId: string;
  readonly appName: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
}

export async function listGrants(
  tx: Tx,
  { tenantId, userId }: { tenantId: TenantId; userId: UserId },
  now: Date,
): Promise<GrantOfUser[]> {
  const rows = await tx
    .selectFrom('oauth_payload as g')
    .leftJoin('api_app as a', (on) =>
      on
        .onRef('a.tenant_id', '=', 'g.tenant_id')
        .on((eb) => eb(eb.cast<string>('a.client_id', 'text'), '=', eb.ref('g.client_id'))),
    )
    .select(['g.id', 'g.client_id', 'g.created_at', 'g.expires_at', 'a.name'])
    .where('g.tenant_id', '=', tenantId)
    .where('g.model', '=', 'Grant')
    .where('g.user_id', '=', userId)
    .where((eb) => eb.or([eb('g.expires_at', 'is', null), eb('g.expires_at', '>', now)]))
    .orderBy('g.created_at', 'desc')
    .limit(100)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    clientId: row.client_id ?? '',
    appName: row.client_id === commandLineClientId ? commandLineName : row.name,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  }));
}

/** Ends every grant of a person. */
export async function deleteGrantsOfUser(
  tx: Tx,
  { tenantId, userId }: { tenantId: TenantId; userId: UserId },
): Promise<void> {
  await tx
    .deleteFrom('oauth_payload')
    .where('tenant_id', '=', tenantId)
    .where('user_id', '=', userId)
    .execute();
}
