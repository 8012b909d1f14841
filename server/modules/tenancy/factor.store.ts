import { createHash } from 'node:crypto';
import type { Tx } from '#database/connection.ts';
import { type Id, newId, type TenantId, type UserId } from '#kernel/ids.ts';
import { type SealKeys, seal, unseal } from '#kernel/seal.ts';

interface Whose {
  readonly tenantId: TenantId;
  readonly userId: UserId;
}

// --- Password

export interface StoredPassword {
  readonly hash: string;
  readonly temporary: boolean;
  readonly expiresAt: Date | null;
  readonly usedAt: Date | null;
  readonly changedAt: Date;
}

export async function readPassword(tx: Tx, { tenantId, userId }: Whose): Promise<StoredPassword | undefined> {
  const row = await tx
    .selectFrom('password')
    .select(['hash', 'temporary', 'expires_at', 'used_at', 'changed_at'])
    .where('tenant_id', '=', tenantId)
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return (
    row && {
      hash: row.hash,
      temporary: row.temporary,
      expiresAt: row.expires_at,
      usedAt: row.used_at,
      changedAt: row.changed_at,
    }
  );
}

/**
 * Writes the password, over an older one.
 *
 * @param it.temporaryUntil set: good for one sign-in until then, and changed there
 */
export async function writePassword(
  tx: Tx,
  it: Whose & { hash: string; temporaryUntil?: Date; at: Date },
): Promise<void> {
  const values = {
    hash: it.hash,
    temporary: it.temporaryUntil !== undefined,
    expires_at: it.temporaryUntil ?? null,
    used_at: null,
    changed_at: it.at,
  };
  await tx
    .insertInto('password')
    .values({ tenant_id: it.tenantId, user_id: it.userId, ...values })
    .onConflict((on) => on.columns(['tenant_id', 'user_id']).doUpdateSet(values))
    .execute();
}

/** The same password, hashed with today's parameters: nothing changed for its owner. */
export async function upgradeHash(tx: Tx, it: Whose & { hash: string; newHash: string }): Promise<void> {
  await tx
    .updateTable('password')
    .set({ hash: it.newHash })
    .where('tenant_id', '=', it.tenantId)
    .where('user_id', '=', it.userId)
    .where('hash', '=', it.hash)
    .execute();
}

/** Uses up a temporary password. False: somebody was faster. */
export async function takeTemporaryPassword(tx: Tx, it: Whose & { at: Date }): Promise<boolean> {
  const used = await tx
    .updateTable('password')
    .set({ used_at: it.at })
    .where('tenant_id', '=', it.tenantId)
    .where('user_id', '=', it.userId)
    .where('used_at', 'is', null)
    .returning('user_id')
    .executeTakeFirst();
  return used !== undefined;
}

// --- One-time codes of an authenticator app

const place = (it: Whose) => `totp:${it.tenantId}:${it.userId}`;

export async function writeTotp(
  tx: Tx,
  keys: SealKeys,
  it: Whose & { secret: string; state: 'offered' | 'active'; at: Date },
): Promise<void> {
  const values = {
    sealed_secret: seal(keys, place(it), it.secret),
    last_step: 0,
    created_at: it.at,
  };
  await tx
    .insertInto('totp')
    .values({ tenant_id: it.tenantId, user_id: it.userId, state: it.state, ...values })
    .onConflict((on) => on.columns(['tenant_id', 'user_id', 'state']).doUpdateSet(values))
    .execute();
}

/** The secret in base32, or undefined when there is none in that state. */
export async function readTotp(
  tx: Tx,
  keys: SealKeys,
  it: Whose & { state: 'offered' | 'active' },
): Promise<{ secret: string; createdAt: Date } | undefined> {
  const row = await tx
    .selectFrom('totp')
    .select(['sealed_secret', 'created_at'])
    .where('tenant_id', '=', it.tenantId)
    .where('user_id', '=', it.userId)
    .where('state', '=', it.state)
    .executeTakeFirst();
  return row && { secret: unseal(keys, place(it), row.sealed_secret).toString(), createdAt: row.created_at };
}

/** Uses up a 30-second step: each counts once, and none before the newest used one. */
export async function takeStep(tx: Tx, it: Whose & { step: number }): Promise<boolean> {
  const taken = await tx
    .updateTable('totp')
    .set({ last_step: it.step })
    .where('tenant_id', '=', it.tenantId)
    .where('user_id', '=', it.userId)
    .where('state', '=', 'active')
    .where('last_step', '<', it.step)
    .returning('user_id')
    .executeTakeFirst();
  return taken !== undefined;
}

/** The offered secret becomes the one that counts, in place of an older one. */
export async function activateTotp(tx: Tx, it: Whose & { step: number; at: Date }): Promise<void> {
  await deleteTotp(tx, it);
  await tx
    .updateTable('totp')
    .set({ state: 'active', last_step: it.step, created_at: it.at })
    .where('tenant_id', '=', it.tenantId)
    .where('user_id', '=', it.userId)
    .where('state', '=', 'offered')
    .execute();
}

export async function deleteTotp(tx: Tx, { tenantId, userId }: Whose): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('totp')
    .where('tenant_id', '=', tenantId)
    .where('user_id', '=', userId)
    .where('state', '=', 'active')
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

// --- Passkeys

export interface StoredPasskey {
  readonly id: string;
  readonly userId: UserId;
  readonly credentialId: string;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly name: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}

const passkeyColumns = [
  'id',
  'user_id',
  'credential_id',
  'public_key',
  'counter',
  'transports',
  'name',
  'created_at',
  'last_used_at',
] as const;

const passkeys = (tx: Tx, tenantId: TenantId) =>
  tx.selectFrom('passkey').select(passkeyColumns).where('tenant_id', '=', tenantId);

type PasskeyRow = Awaited<ReturnType<ReturnType<typeof passkeys>['executeTakeFirstOrThrow']>>;

const toPasskey = (row: PasskeyRow): StoredPasskey => ({
  id: row.id,
  userId: row.user_id as UserId,
  credentialId: row.credential_id,
  publicKey: row.public_key,
  counter: Number(row.counter),
  transports: row.transports,
  name: row.name,
  createdAt: row.created_at,
  lastUsedAt: row.last_used_at,
});

export async function listPasskeys(tx: Tx, { tenantId, userId }: Whose): Promise<StoredPasskey[]> {
  const rows = await passkeys(tx, tenantId).where('user_id', '=', userId).orderBy('id').execute();
  return rows.map(toPasskey);
}

/** Finds a passkey by the name its authenticator gave it and holds its row: its counter is read and written once. */
export async function lockPasskey(
  tx: Tx,
  tenantId: TenantId,
  credentialId: string,
): Promise<StoredPasskey | undefined> {
  const row = await passkeys(tx, tenantId)
    .where('credential_id', '=', credentialId)
    .forUpdate()
    .executeTakeFirst();
  return row && toPasskey(row);
}

export async function insertPasskey(
  tx: Tx,
  it: Whose &
    Pick<StoredPasskey, 'credentialId' | 'counter' | 'transports' | 'name'> & {
      publicKey: Uint8Array;
      at: Date;
    },
): Promise<Id<'passkey'>> {
  const id = newId<'passkey'>();
  await tx
    .insertInto('passkey')
    .values({
      tenant_id: it.tenantId,
      id,
      user_id: it.userId,
      credential_id: it.credentialId,
      public_key: Buffer.from(it.publicKey),
      counter: String(it.counter),
      transports: [...it.transports],
      name: it.name,
      created_at: it.at,
    })
    .execute();
  return id;
}

export async function notePasskeyUse(
  tx: Tx,
  it: { tenantId: TenantId; id: string; counter: number; at: Date },
): Promise<void> {
  await tx
    .updateTable('passkey')
    .set({ counter: String(it.counter), last_used_at: it.at })
    .where('tenant_id', '=', it.tenantId)
    .where('id', '=', it.id)
    .execute();
}

export async function deletePasskey(tx: Tx, it: Whose & { id: string }): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('passkey')
    .where('tenant_id', '=', it.tenantId)
    .where('user_id', '=', it.userId)
    .where('id', '=', it.id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

// --- Recovery codes

/** Codes are random, so a plain digest is enough; dashes, spaces and case are only for the eye. */
export const hashRecoveryCode = (code: string): Buffer =>
  createHash('sha256')
    .update(code.toUpperCase().replace(/[^0-9A-Z]/g, ''))
    .digest();

/** Puts new codes in place of all older ones. */
export async function replaceRecoveryCodes(
  tx: Tx,
  { tenantId, userId }: Whose,
  codes: readonly string[],
): Promise<void> {
  await tx
    .deleteFrom('recovery_code')
    .where('tenant_id', '=', tenantId)
    .where('user_id', '=', userId)
    .execute();
  if (codes.length === 0) return;
  await tx
    .insertInto('recovery_code')
    .values(codes.map((it) => ({ tenant_id: tenantId, user_id: userId, code_hash: hashRecoveryCode(it) })))
    .execute();
}

/** Uses up one code; false when there is none such left. */
export async function takeRecoveryCode(tx: Tx, it: Whose & { code: string; at: Date }): Promise<boolean> {
  const taken = await tx
    .updateTable('recovery_code')
    .set({ used_at: it.at })
    .where('tenant_id', '=', it.tenantId)
    .where('user_id', '=', it.userId)
    .where('code_hash', '=', hashRecoveryCode(it.code))
    .where('used_at', 'is', null)
    .returning('user_id')
    .executeTakeFirst();
  return taken !== undefined;
}

/** Which second factors somebody has. */
export interface Factors {
  readonly totp: boolean;
  readonly passkeys: number;
  /** Unused ones. */
  readonly recoveryCodes: number;
}

export async function readFactors(tx: Tx, { tenantId, userId }: Whose): Promise<Factors> {
  const row = await tx
    .selectNoFrom((eb) => [
      eb
        .selectFrom('totp')
        .select((it) => it.fn.countAll<string>().as('n'))
        .where('tenant_id', '=', tenantId)
        .where('user_id', '=', userId)
        .where('state', '=', 'active')
        .as('totp'),
      eb
        .selectFrom('passkey')
        .select((it) => it.fn.countAll<string>().as('n'))
        .where('tenant_id', '=', tenantId)
        .where('user_id', '=', userId)
        .as('passkeys'),
      eb
        .selectFrom('recovery_code')
        .select((it) => it.fn.countAll<string>().as('n'))
        .where('tenant_id', '=', tenantId)
        .where('user_id', '=', userId)
        .where('used_at', 'is', null)
        .as('codes'),
    ])
    .executeTakeFirstOrThrow();
  return { totp: Number(row.totp) > 0, passkeys: Number(row.passkeys), recoveryCodes: Number(row.codes) };
}

export const hasSecondFactor = (it: Factors): boolean => it.totp || it.passkeys > 0;

/** Forgets everything that proves who somebody is: nothing signs them in any more. */
export async function deleteProofs(tx: Tx, who: Whose): Promise<void> {
  await deleteFactors(tx, who);
  for (const table of ['password', 'federated_identity'] as const)
    await tx
      .deleteFrom(table)
      .where('tenant_id', '=', who.tenantId)
      .where('user_id', '=', who.userId)
      .execute();
}

/** Takes every second factor away. */
export async function deleteFactors(tx: Tx, { tenantId, userId }: Whose): Promise<void> {
  for (const table of ['totp', 'passkey', 'recovery_code'] as const)
    await tx.deleteFrom(table).where('tenant_id', '=', tenantId).where('user_id', '=', userId).execute();
}
