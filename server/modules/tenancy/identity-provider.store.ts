import type { Tx } from '#database/connection.ts';
import type { TenantId, UserId } from '#kernel/ids.ts';
import { type SealKeys, seal, unseal } from '#kernel/seal.ts';

/** A company's own identity provider. */
export interface IdentityProvider {
  readonly issuer: string;
  readonly clientId: string;
  /** What it says of second factors counts here as well. */
  readonly trustsMfa: boolean;
  readonly enabled: boolean;
}

const place = (tenantId: TenantId) => `identity-provider:${tenantId}`;

export async function readIdentityProvider(
  tx: Tx,
  keys: SealKeys,
  tenantId: TenantId,
): Promise<(IdentityProvider & { clientSecret: string }) | undefined> {
  const row = await tx
    .selectFrom('identity_provider')
    .select(['issuer', 'client_id', 'sealed_client_secret', 'trusts_mfa', 'enabled'])
    .where('tenant_id', '=', tenantId)
    .executeTakeFirst();
  return (
    row && {
      issuer: row.issuer,
      clientId: row.client_id,
      clientSecret: unseal(keys, place(tenantId), row.sealed_client_secret).toString(),
      trustsMfa: row.trusts_mfa,
      enabled: row.enabled,
    }
  );
}

export async function writeIdentityProvider(
  tx: Tx,
  keys: SealKeys,
  tenantId: TenantId,
  it: IdentityProvider & { clientSecret: string },
  now: Date,
): Promise<void> {
  const values = {
    issuer: it.issuer,
    client_id: it.clientId,
    sealed_client_secret: seal(keys, place(tenantId), it.clientSecret),
    trusts_mfa: it.trustsMfa,
    enabled: it.enabled,
  };
  await tx
    .insertInto('identity_provider')
    .values({ tenant_id: tenantId, ...values, created_at: now })
    .onConflict((on) => on.column('tenant_id').doUpdateSet(values))
    .execute();
}

export async function deleteIdentityProvider(tx: Tx, tenantId: TenantId): Promise<void> {
  await tx.deleteFrom('identity_provider').where('tenant_id', '=', tenantId).execute();
}

/** Who is tied to what the provider calls its subject. Never found by an e-mail address. */
export async function findIdentity(
  tx: Tx,
  it: { tenantId: TenantId; issuer: string; subject: string },
): Promise<UserId | undefined> {
  const row = await tx
    .selectFrom('federated_identity')
    .select('user_id')
    .where('tenant_id', '=', it.tenantId)
    .where('issuer', '=', it.issuer)
    .where('subject', '=', it.subject)
    .executeTakeFirst();
  return row && (row.user_id as UserId);
}

/** Ties an identity to a person. False: it is tied to somebody, or the person has another at this provider. */
export async function insertIdentity(
  tx: Tx,
  it: { tenantId: TenantId; issuer: string; subject: string; userId: UserId; now: Date },
): Promise<boolean> {
  const tied = await tx
    .insertInto('federated_identity')
    .values({
      tenant_id: it.tenantId,
      issuer: it.issuer,
      subject: it.subject,
      user_id: it.userId,
      created_at: it.now,
    })
    .onConflict((on) => on.doNothing())
    .returning('user_id')
    .executeTakeFirst();
  return tied !== undefined;
}
