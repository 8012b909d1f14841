import { randomBytes } from 'node:crypto';
import type { Tx } from '#database/connection.ts';
import { platformTenant, type TenantId, type UserId } from '#kernel/ids.ts';
import { type SealKeys, seal, unseal } from '#kernel/seal.ts';
import { freshChallenge, hashToken, type Proof } from './session.store.ts';

/** What a sign-in remembers besides who it is: nothing of it is in an address or in the browser's storage. */
export interface SignInContext {
  /** A path of ours; may hold an invitation's link. */
  readonly returnTo: string;
  /** Sent to a company's own identity provider, to be told from its answer. */
  readonly federation?: {
    readonly tenantId: TenantId;
    readonly state: string;
    readonly nonce: string;
    readonly verifier: string;
    /** Somebody signed in who ties the identity to their own account. */
    readonly linkTo?: UserId;
  };
}

/** A sign-in half-way. */
export interface SignIn {
  readonly token: string;
  readonly who: { readonly tenantId: TenantId; readonly userId: UserId } | null;
  readonly amr: readonly Proof[];
  readonly codeTries: number;
  /** The password was a temporary one. */
  readonly passwordChange: boolean;
  readonly context: SignInContext;
}

export const signInLasts = 15 * 60_000;

const place = 'sign-in';

/** Begins a sign-in, or goes on with one under a new name: what an older cookie named is gone. */
export async function insertSignIn(
  tx: Tx,
  keys: SealKeys,
  it: Omit<SignIn, 'token' | 'codeTries'> & { codeTries?: number },
  now: Date,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await tx
    .deleteFrom('sign_in')
    .where('tenant_id', '=', platformTenant)
    .where('expires_at', '<', now)
    .execute();
  await tx
    .insertInto('sign_in')
    .values({
      tenant_id: platformTenant,
      token_hash: hashToken(token),
      user_tenant_id: it.who?.tenantId ?? null,
      user_id: it.who?.userId ?? null,
      amr: [...it.amr],
      code_tries: it.codeTries ?? 0,
      password_change: it.passwordChange,
      sealed_context: seal(keys, place, JSON.stringify(it.context)),
      created_at: now,
      expires_at: new Date(now.getTime() + signInLasts),
    })
    .execute();
  return token;
}

/** Finds a sign-in by its cookie and holds its row, so that clicks at once take turns. */
export async function lockSignIn(
  tx: Tx,
  keys: SealKeys,
  token: string,
  now: Date,
): Promise<SignIn | undefined> {
  const row = await tx
    .selectFrom('sign_in')
    .select(['user_tenant_id', 'user_id', 'amr', 'code_tries', 'password_change', 'sealed_context'])
    .where('tenant_id', '=', platformTenant)
    .where('token_hash', '=', hashToken(token))
    .where('expires_at', '>', now)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return undefined;
  const context = row.sealed_context
    ? (JSON.parse(unseal(keys, place, row.sealed_context).toString()) as SignInContext)
    : { returnTo: '/' };
  return {
    token,
    who:
      row.user_id === null
        ? null
        : { tenantId: row.user_tenant_id as TenantId, userId: row.user_id as UserId },
    amr: row.amr as Proof[],
    codeTries: row.code_tries,
    passwordChange: row.password_change,
    context,
  };
}

const named = (token: string) => ({ tenant_id: platformTenant, token_hash: hashToken(token) });

export async function deleteSignIn(tx: Tx, token: string): Promise<void> {
  const { tenant_id, token_hash } = named(token);
  await tx
    .deleteFrom('sign_in')
    .where('tenant_id', '=', tenant_id)
    .where('token_hash', '=', token_hash)
    .execute();
}

/** Ends what a person has begun and not finished: a password proved before it was reset proves nothing any more. */
export async function deleteSignInsOf(
  tx: Tx,
  { tenantId, userId }: { tenantId: TenantId; userId: UserId },
): Promise<void> {
  await tx
    .deleteFrom('sign_in')
    .where('tenant_id', '=', platformTenant)
    .where('user_tenant_id', '=', tenantId)
    .where('user_id', '=', userId)
    .execute();
}

export async function countCodeTry(tx: Tx, token: string): Promise<void> {
  const { tenant_id, token_hash } = named(token);
  await tx
    .updateTable('sign_in')
    .set((eb) => ({ code_tries: eb('code_tries', '+', 1) }))
    .where('tenant_id', '=', tenant_id)
    .where('token_hash', '=', token_hash)
    .execute();
}

export async function setSignInContext(
  tx: Tx,
  keys: SealKeys,
  token: string,
  context: SignInContext,
): Promise<void> {
  const { tenant_id, token_hash } = named(token);
  await tx
    .updateTable('sign_in')
    .set({ sealed_context: seal(keys, place, JSON.stringify(context)) })
    .where('tenant_id', '=', tenant_id)
    .where('token_hash', '=', token_hash)
    .execute();
}

export async function setSignInChallenge(tx: Tx, token: string, challenge: string, now: Date): Promise<void> {
  const { tenant_id, token_hash } = named(token);
  await tx
    .updateTable('sign_in')
    .set({ challenge, challenge_at: now })
    .where('tenant_id', '=', tenant_id)
    .where('token_hash', '=', token_hash)
    .execute();
}

/** Takes a passkey's challenge away and gives it: each is answered once, within five minutes. */
export async function takeSignInChallenge(tx: Tx, token: string, now: Date): Promise<string | undefined> {
  const { tenant_id, token_hash } = named(token);
  const row = await tx
    .selectFrom('sign_in')
    .select(['challenge', 'challenge_at'])
    .where('tenant_id', '=', tenant_id)
    .where('token_hash', '=', token_hash)
    .forUpdate()
    .executeTakeFirst();
  await tx
    .updateTable('sign_in')
    .set({ challenge: null, challenge_at: null })
    .where('tenant_id', '=', tenant_id)
    .where('token_hash', '=', token_hash)
    .execute();
  return freshChallenge(row, now);
}
