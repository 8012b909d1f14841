import { createHash } from 'node:crypto';
import type { Tx } from '#database/connection.ts';
import { registryTenant } from '#kernel/ids.ts';
import { type SealKeys, seal, unseal } from '#kernel/seal.ts';

/** What the registry's OpenID Connect provider keeps under one name. */
export interface RegistryPayload {
  readonly [member: string]: unknown;
  readonly grantId?: string | undefined;
  readonly uid?: string | undefined;
}

/** Codes and tokens are known by their digest alone: a stolen table opens nothing. */
const hashName = (name: string): string => createHash('sha256').update(name).digest('base64url');

const place = (model: string) => `registry:${model}`;

export async function upsertPayload(
  tx: Tx,
  keys: SealKeys,
  it: { model: string; name: string; payload: RegistryPayload; now: Date; expiresAt: Date | null },
): Promise<void> {
  const { grantId, uid } = it.payload;
  const values = {
    sealed_payload: seal(keys, place(it.model), JSON.stringify(it.payload)),
    grant_id: grantId === undefined ? null : hashName(grantId),
    uid: uid === undefined ? null : hashName(uid),
    expires_at: it.expiresAt,
  };
  await tx
    .insertInto('registry_payload')
    .values({
      tenant_id: registryTenant,
      model: it.model,
      id: hashName(it.name),
      created_at: it.now,
      ...values,
    })
    .onConflict((on) => on.columns(['tenant_id', 'model', 'id']).doUpdateSet(values))
    .execute();
  // Whoever writes takes away what has run out.
  await tx
    .deleteFrom('registry_payload')
    .where('tenant_id', '=', registryTenant)
    .where('expires_at', '<', it.now)
    .execute();
}

/** Finds a payload by its name or its `uid`; what has run out is not found. */
export async function findPayload(
  tx: Tx,
  keys: SealKeys,
  it: { model: string; by: 'id' | 'uid'; name: string; now: Date },
): Promise<RegistryPayload | undefined> {
  const row = await tx
    .selectFrom('registry_payload')
    .select(['sealed_payload', 'expires_at', 'consumed_at'])
    .where('tenant_id', '=', registryTenant)
    .where('model', '=', it.model)
    .where(it.by, '=', hashName(it.name))
    .executeTakeFirst();
  if (!row || (row.expires_at !== null && row.expires_at <= it.now)) return undefined;
  const payload = JSON.parse(unseal(keys, place(it.model), row.sealed_payload).toString()) as RegistryPayload;
  return row.consumed_at === null
    ? payload
    : { ...payload, consumed: Math.floor(row.consumed_at.getTime() / 1000) };
}

/** Uses a payload up. False: somebody else did already. */
export async function consumePayload(
  tx: Tx,
  it: { model: string; name: string; now: Date },
): Promise<boolean> {
  const taken = await tx
    .updateTable('registry_payload')
    .set({ consumed_at: it.now })
    .where('tenant_id', '=', registryTenant)
    .where('model', '=', it.model)
    .where('id', '=', hashName(it.name))
    .where('consumed_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return taken !== undefined;
}

export async function deletePayload(tx: Tx, it: { model: string; name: string }): Promise<void> {
  await tx
    .deleteFrom('registry_payload')
    .where('tenant_id', '=', registryTenant)
    .where('model', '=', it.model)
    .where('id', '=', hashName(it.name))
    .execute();
}

/** Ends a grant with every code and token that hangs on it. */
export async function deleteGrant(tx: Tx, grantId: string): Promise<void> {
  await tx
    .deleteFrom('registry_payload')
    .where('tenant_id', '=', registryTenant)
    .where('grant_id', '=', hashName(grantId))
    .execute();
  await deletePayload(tx, { model: 'Grant', name: grantId });
}
