import { sql } from 'kysely';
import type { Tx } from '#database/connection.ts';
import { type Id, newId, type TenantId, type UserId } from '#kernel/ids.ts';
import { hashLinkToken, type LinkKeys, type LinkSeed, linkToken } from '#kernel/link-token.ts';

export const resetLasts = 30 * 60_000;

const seedOf = (rowId: string, keyId: string): LinkSeed => ({
  purpose: 'password-reset',
  rowId,
  generation: 1,
  keyId,
});

/** Makes a link to choose a new password. Only its digest is stored. */
export async function insertReset(
  tx: Tx,
  keys: LinkKeys,
  it: { tenantId: TenantId; userId: UserId; now: Date },
): Promise<Id<'password-reset'>> {
  const id = newId<'password-reset'>();
  const keyId = keys.current;
  await tx
    .insertInto('password_reset')
    .values({
      tenant_id: it.tenantId,
      id,
      user_id: it.userId,
      key_id: keyId,
      created_at: it.now,
      expires_at: new Date(it.now.getTime() + resetLasts),
    })
    .execute();
  await tx
    .insertInto('link')
    .values({
      token_hash: hashLinkToken(linkToken(keys, seedOf(id, keyId))),
      tenant_id: it.tenantId,
      purpose: 'password-reset',
      row_id: id,
      generation: 1,
    })
    .execute();
  return id;
}

/** Where the mail's link leads, or undefined once it was used or has run out. */
export async function passwordResetLink(
  tx: Tx,
  deps: { linkKeys: LinkKeys; publicUrl: string; securityClock: () => Date },
  tenantId: TenantId,
  rowId: string,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('password_reset')
    .select('key_id')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', rowId)
    .where('used_at', 'is', null)
    .where('expires_at', '>', deps.securityClock())
    .executeTakeFirst();
  return row && `${deps.publicUrl}/signin/reset/${linkToken(deps.linkKeys, seedOf(rowId, row.key_id))}`;
}

/** The tenant and row a link names; another purpose's link names nothing here. */
export async function findResetLink(
  tx: Tx,
  token: string,
): Promise<{ tenantId: TenantId; id: string } | undefined> {
  const { rows } = await sql<{ tenant_id: string; row_id: string; purpose: string }>`
    select tenant_id, row_id, purpose from find_link(${hashLinkToken(token)})`.execute(tx);
  const row = rows[0];
  return row?.purpose === 'password-reset'
    ? { tenantId: row.tenant_id as TenantId, id: row.row_id }
    : undefined;
}

/** Whose password it resets, its row held; undefined once it was used or has run out. */
export async function lockReset(
  tx: Tx,
  tenantId: TenantId,
  id: string,
  now: Date,
): Promise<UserId | undefined> {
  const row = await tx
    .selectFrom('password_reset')
    .select('user_id')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .forUpdate()
    .executeTakeFirst();
  return row && (row.user_id as UserId);
}

/** Uses up this and every other open link of the person. */
export async function closeResets(tx: Tx, tenantId: TenantId, userId: UserId, now: Date): Promise<void> {
  await tx
    .updateTable('password_reset')
    .set({ used_at: now })
    .where('tenant_id', '=', tenantId)
    .where('user_id', '=', userId)
    .where('used_at', 'is', null)
    .execute();
}
