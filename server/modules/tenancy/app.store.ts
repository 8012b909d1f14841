import { createHash } from 'node:crypto';
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
