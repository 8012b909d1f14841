import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '#database/connection.ts';
import type { AppId, TenantId } from '#kernel/ids.ts';
import type { Role } from '#kernel/roles.ts';

export interface NewApp {
  readonly id: AppId;
  readonly clientId: string;
  readonly tenantId: TenantId;
  readonly name: string;
  /** What it may do without a user. */
  readonly roles: readonly Role[];
  readonly redirectUris: readonly string[];
  /** Keeps no secret. */
  readonly isPublic: boolean;
  readonly skipsPkce?: boolean;
  /** Its refresh tokens may be used again and again: only the sample world has such apps. */
  readonly reusableRefreshTokens?: boolean;
  readonly createdAt: Date;
}

export async function insertApp(tx: Tx, it: NewApp): Promise<void> {
  await tx
    .insertInto('api_app')
    .values({
      tenant_id: it.tenantId,
      id: it.id,
      client_id: it.clientId,
      name: it.name,
      roles: [...it.roles],
      is_public: it.isPublic,
      redirect_uris: [...it.redirectUris],
      skips_pkce: it.skipsPkce ?? false,
      reusable_refresh_tokens: it.reusableRefreshTokens ?? false,
      created_at: it.createdAt,
    })
    .execute();
  await tx
    .insertInto('client')
    .values({ client_id: it.clientId, tenant_id: it.tenantId, app_id: it.id })
    .execute();
}

export const hashSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest();

export async function insertSecret(
  tx: Tx,
  it: { id: string; tenantId: TenantId; appId: AppId; secret: string; createdAt: Date; endsAt: Date },
): Promise<void> {
  await tx
    .insertInto('app_secret')
    .values({
      tenant_id: it.tenantId,
      id: it.id,
      app_id: it.appId,
      secret_hash: hashSecret(it.secret),
      created_at: it.createdAt,
      ends_at: it.endsAt,
    })
    .execute();
}

/** A client of the authorisation server. */
export interface RegisteredApp {
  readonly id: AppId;
  readonly clientId: string;
  readonly tenantId: TenantId;
  readonly name: string;
  readonly isPublic: boolean;
  readonly redirectUris: readonly string[];
  readonly skipsPkce: boolean;
  readonly reusableRefreshTokens: boolean;
}

/** The app of that client id in one tenant, within the scope. */
export async function findApp(
  tx: Tx,
  tenantId: TenantId,
  clientId: string,
): Promise<RegisteredApp | undefined> {
  const row = await tx
    .selectFrom('api_app as a')
    .innerJoin('client as c', (on) =>
      on.onRef('c.tenant_id', '=', 'a.tenant_id').onRef('c.app_id', '=', 'a.id'),
    )
    .select(['a.id', 'a.client_id', 'a.name', 'a.is_public', 'a.redirect_uris', 'a.skips_pkce'])
    .select('a.reusable_refresh_tokens')
    .where('c.tenant_id', '=', tenantId)
    .where('c.client_id', '=', clientId)
    .executeTakeFirst();
  return (
    row && {
      id: row.id as AppId,
      clientId: row.client_id,
      tenantId,
      name: row.name,
      isPublic: row.is_public,
      redirectUris: row.redirect_uris,
      skipsPkce: row.skips_pkce,
      reusableRefreshTokens: row.reusable_refresh_tokens,
    }
  );
}

/** Whether this is a secret of the app that has not run out. */
export async function isSecretOf(
  tx: Tx,
  tenantId: TenantId,
  appId: AppId,
  secret: string,
  now: Date,
): Promise<boolean> {
  const row = await tx
    .selectFrom('app_secret')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('app_id', '=', appId)
    .where('secret_hash', '=', hashSecret(secret))
    .where('ends_at', '>', now)
    .executeTakeFirst();
  return row !== undefined;
}

/** An app as its company's admins see it. */
export interface ManagedApp {
  readonly id: AppId;
  readonly clientId: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly redirectUris: readonly string[];
  readonly isPublic: boolean;
  readonly skipsPkce: boolean;
  readonly createdAt: Date;
  /** Oldest first; those that ran out too, until another is added. */
  readonly secrets: readonly { readonly id: string; readonly createdAt: Date; readonly endsAt: Date }[];
}

const managed = (tx: Tx, tenantId: TenantId) =>
  tx
    .selectFrom('api_app as a')
    .select(['a.id', 'a.client_id', 'a.name', 'a.roles', 'a.redirect_uris', 'a.is_public', 'a.skips_pkce'])
    .select('a.created_at')
    .where('a.tenant_id', '=', tenantId);

type ManagedRow = Awaited<ReturnType<ReturnType<typeof managed>['executeTakeFirstOrThrow']>>;

async function withSecrets(tx: Tx, tenantId: TenantId, rows: readonly ManagedRow[]): Promise<ManagedApp[]> {
  if (rows.length === 0) return [];
  const secrets = await tx
    .selectFrom('app_secret')
    .select(['id', 'app_id', 'created_at', 'ends_at'])
    .where('tenant_id', '=', tenantId)
    .where(
      'app_id',
      'in',
      rows.map((it) => it.id),
    )
    .orderBy('id')
    .execute();
  const byApp = Map.groupBy(secrets, (it) => it.app_id);
  return rows.map((row) => ({
    id: row.id as AppId,
    clientId: row.client_id,
    name: row.name,
    roles: row.roles as Role[],
    redirectUris: row.redirect_uris,
    isPublic: row.is_public,
    skipsPkce: row.skips_pkce,
    createdAt: row.created_at,
    secrets: (byApp.get(row.id) ?? []).map((it) => ({
      id: it.id,
      createdAt: it.created_at,
      endsAt: it.ends_at,
    })),
  }));
}

/** Newest first. A company has a hundred at most. */
export const listApps = async (tx: Tx, tenantId: TenantId): Promise<ManagedApp[]> =>
  withSecrets(tx, tenantId, await managed(tx, tenantId).orderBy('a.id', 'desc').limit(500).execute());

/** Holds the app's row: who adds a secret waits for whoever adds another. */
export async function lockApp(tx: Tx, tenantId: TenantId, id: AppId): Promise<ManagedApp | undefined> {
  const row = await managed(tx, tenantId).where('a.id', '=', id).forNoKeyUpdate().executeTakeFirst();
  return row && (await withSecrets(tx, tenantId, [row]))[0];
}

/** Holds the company's list of apps for the length of the transaction. */
export async function lockApps(tx: Tx, tenantId: TenantId): Promise<number> {
  await sql`select from tenant where tenant_id = ${tenantId} for no key update`.execute(tx);
  const row = await tx
    .selectFrom('api_app')
    .select((it) => it.fn.countAll<string>().as('n'))
    .where('tenant_id', '=', tenantId)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

export async function deleteSecret(
  tx: Tx,
  it: { tenantId: TenantId; appId: AppId; id: string },
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('app_secret')
    .where('tenant_id', '=', it.tenantId)
    .where('app_id', '=', it.appId)
    .where('id', '=', it.id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Removes the app with its secrets and everything it was given: codes, tokens, and what people allowed it. */
export async function deleteApp(
  tx: Tx,
  it: { tenantId: TenantId; appId: AppId; clientId: string },
): Promise<void> {
  await tx
    .deleteFrom('oauth_payload')
    .where('tenant_id', '=', it.tenantId)
    .where('client_id', '=', it.clientId)
    .execute();
  await tx
    .deleteFrom('client')
    .where('tenant_id', '=', it.tenantId)
    .where('client_id', '=', it.clientId)
    .execute();
  await tx.deleteFrom('api_app').where('tenant_id', '=', it.tenantId).where('id', '=', it.appId).execute();
}
