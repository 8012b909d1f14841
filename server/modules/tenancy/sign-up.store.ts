import { sql } from 'kysely';
import type { Tx } from '#database/connection.ts';
import { findLink, keepLink } from '#database/link.store.ts';
import { type Id, newId, type TenantId, type UserId } from '#kernel/ids.ts';
import { type LinkKeys, type LinkSeed, linkToken } from '#kernel/link-token.ts';

/** How long whoever signed up has to confirm; after that the name is free again. */
export const signUpLasts = 24 * 3_600_000;

export interface SignUp {
  readonly id: Id<'sign-up'>;
  readonly userId: UserId;
  readonly confirmedAt: Date | null;
  readonly expiresAt: Date;
}

const seedOf = (rowId: string, keyId: string): LinkSeed => ({
  purpose: 'sign-up',
  rowId,
  generation: 1,
  keyId,
});

export async function insertSignUp(
  tx: Tx,
  keys: LinkKeys,
  it: { tenantId: TenantId; userId: UserId; now: Date },
): Promise<Id<'sign-up'>> {
  const id = newId<'sign-up'>();
  await tx
    .insertInto('sign_up')
    .values({
      tenant_id: it.tenantId,
      id,
      user_id: it.userId,
      key_id: keys.current,
      created_at: it.now,
      expires_at: new Date(it.now.getTime() + signUpLasts),
    })
    .execute();
  await keepLink(tx, keys, it.tenantId, seedOf(id, keys.current));
  return id;
}

/** Where the mail's link leads, or undefined once it was used or has run out. */
export async function signUpLink(
  tx: Tx,
  deps: { linkKeys: LinkKeys; publicUrl: string; securityClock: () => Date },
  tenantId: TenantId,
  rowId: string,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('sign_up')
    .select('key_id')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', rowId)
    .where('confirmed_at', 'is', null)
    .where('expires_at', '>', deps.securityClock())
    .executeTakeFirst();
  return row && `${deps.publicUrl}/signup/confirm/${linkToken(deps.linkKeys, seedOf(rowId, row.key_id))}`;
}

/** Whose sign-up a token confirms. */
export async function findSignUpLink(
  tx: Tx,
  token: string,
): Promise<{ tenantId: TenantId; rowId: string } | undefined> {
  const link = await findLink(tx, token, 'sign-up');
  return link && { tenantId: link.tenantId, rowId: link.rowId };
}

const selectSignUp = (tx: Tx, tenantId: TenantId, rowId?: string) =>
  tx
    .selectFrom('sign_up')
    .select(['id', 'user_id', 'confirmed_at', 'expires_at'])
    .where('tenant_id', '=', tenantId)
    .$if(rowId !== undefined, (it) => it.where('id', '=', rowId as string));
type Row = Awaited<ReturnType<ReturnType<typeof selectSignUp>['executeTakeFirst']>>;

const toSignUp = (row: Row): SignUp | undefined =>
  row && {
    id: row.id as Id<'sign-up'>,
    userId: row.user_id as UserId,
    confirmedAt: row.confirmed_at,
    expiresAt: row.expires_at,
  };

/** A company's sign-up; left out which: its only one. */
export const findSignUp = async (tx: Tx, tenantId: TenantId, rowId?: string): Promise<SignUp | undefined> =>
  toSignUp(await selectSignUp(tx, tenantId, rowId).executeTakeFirst());

/** The same, its row held. */
export const lockSignUp = async (tx: Tx, tenantId: TenantId, rowId?: string): Promise<SignUp | undefined> =>
  toSignUp(await selectSignUp(tx, tenantId, rowId).forUpdate().executeTakeFirst());

/** The company is there now: its domain counts, and its first user can sign in. */
export async function saveConfirmed(tx: Tx, tenantId: TenantId, rowId: string, now: Date): Promise<void> {
  await tx
    .updateTable('sign_up')
    .set({ confirmed_at: now })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', rowId)
    .execute();
  await tx
    .updateTable('domain')
    .set({ verified_at: now })
    .where('tenant_id', '=', tenantId)
    .where('is_initial', '=', true)
    .execute();
}

/** Who has a domain, proved or not. */
export async function holderOfDomain(
  tx: Tx,
  domain: string,
): Promise<{ tenantId: TenantId; verified: boolean } | undefined> {
  const { rows } = await sql<{ tenant_id: TenantId; verified: boolean }>`
    select tenant_id, verified from find_domain(${domain})`.execute(tx);
  const row = rows[0];
  return row && { tenantId: row.tenant_id, verified: row.verified };
}

/** Takes a name back from somebody who never confirmed. */
export async function freeDomain(tx: Tx, tenantId: TenantId, domain: string): Promise<void> {
  await tx
    .deleteFrom('domain')
    .where('tenant_id', '=', tenantId)
    .where('name', '=', domain)
    .where('verified_at', 'is', null)
    .execute();
}
