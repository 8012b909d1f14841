import { createHash, randomBytes } from 'node:crypto';
import type { Tx } from '#database/connection.ts';
import { type Id, newId, parseId, type TenantId, type UserId } from '#kernel/ids.ts';

/** A sign-in's proofs, in the words of RFC 8176: `pwd`, `otp`, `hwk`, `fed`, `kba` for a recovery code, `mfa`. */
export type Proof = 'pwd' | 'otp' | 'hwk' | 'fed' | 'kba' | 'mfa';

/** A portal session. */
export interface Session {
  readonly id: Id<'session'>;
  readonly tenantId: TenantId;
  readonly userId: UserId;
  readonly amr: readonly string[];
  readonly mfa: boolean;
  /** The sign-in it goes back to. */
  readonly beganAt: Date;
  /** The last time the person proved who they are. */
  readonly provedAt: Date;
  readonly seenAt: Date;
  readonly expiresAt: Date;
  readonly ip: string | null;
  readonly userAgent: string | null;
}

export const idleFor = 60 * 60_000;
export const lastsFor = 12 * 60 * 60_000;
/** More than that many at once and the oldest ends. */
export const mostSessions = 10;

export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/**
 * What the cookie holds: the tenant in front of 256 random bits, so that no look-up across tenants is needed. The
 * tenant only says where to look; the whole value is what must match.
 */
export function makeSessionToken(tenantId: TenantId): string {
  const tenant = Buffer.from(tenantId.replaceAll('-', ''), 'hex');
  return Buffer.concat([tenant, randomBytes(32)]).toString('base64url');
}

/** The tenant a cookie names, or undefined when it is none of ours. */
export function tenantOfToken(token: string): TenantId | undefined {
  if (!/^[\w-]{64}$/.test(token)) return undefined;
  const hex = Buffer.from(token, 'base64url').subarray(0, 16).toString('hex');
  return parseId<'tenant'>(hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'));
}

const columns = [
  'id',
  'tenant_id',
  'user_id',
  'amr',
  'mfa',
  'began_at',
  'proved_at',
  'seen_at',
  'expires_at',
  'ip',
  'user_agent',
] as const;

const sessions = (tx: Tx, tenantId: TenantId, now: Date) =>
  tx
    .selectFrom('session')
    .select(columns)
    .where('tenant_id', '=', tenantId)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .where('seen_at', '>', new Date(now.getTime() - idleFor));

type Row = Awaited<ReturnType<ReturnType<typeof sessions>['executeTakeFirstOrThrow']>>;

const toSession = (row: Row): Session => ({
  id: row.id as Id<'session'>,
  tenantId: row.tenant_id as TenantId,
  userId: row.user_id as UserId,
  amr: row.amr,
  mfa: row.mfa,
  beganAt: row.began_at,
  provedAt: row.proved_at,
  seenAt: row.seen_at,
  expiresAt: row.expires_at,
  ip: row.ip,
  userAgent: row.user_agent,
});

/** The live session of that cookie. */
export async function findSessionByToken(
  tx: Tx,
  tenantId: TenantId,
  token: string,
  now: Date,
): Promise<Session | undefined> {
  const row = await sessions(tx, tenantId, now).where('token_hash', '=', hashToken(token)).executeTakeFirst();
  return row && toSession(row);
}

export async function findSessionById(
  tx: Tx,
  tenantId: TenantId,
  id: string,
  now: Date,
): Promise<Session | undefined> {
  const row = await sessions(tx, tenantId, now).where('id', '=', id).executeTakeFirst();
  return row && toSession(row);
}

/** Newest first. */
export async function listSessions(
  tx: Tx,
  { tenantId, userId }: { tenantId: TenantId; userId: UserId },
  now: Date,
): Promise<Session[]> {
  const rows = await sessions(tx, tenantId, now)
    .where('user_id', '=', userId)
    .orderBy('id', 'desc')
    .execute();
  return rows.map(toSession);
}

/** Notes that a session is in use; more than once a minute is not worth a write. */
export async function touchSession(tx: Tx, tenantId: TenantId, id: string, now: Date): Promise<void> {
  await tx
    .updateTable('session')
    .set({ seen_at: now })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .where('seen_at', '<', now)
    .execute();
}

export interface NewSession {
  readonly tenantId: TenantId;
  readonly userId: UserId;
  readonly amr: readonly Proof[];
  readonly beganAt: Date;
  readonly provedAt: Date;
  readonly now: Date;
  readonly ip: string | null;
  readonly userAgent: string | null;
}

/** Opens a session; of more than ten, the oldest end. */
export async function insertSession(
  tx: Tx,
  it: NewSession,
): Promise<{ id: Id<'session'>; token: string; expiresAt: Date }> {
  const { tenantId, userId, now } = it;
  const id = newId<'session'>();
  const token = makeSessionToken(tenantId);
  const expiresAt = new Date(it.beganAt.getTime() + lastsFor);
  const others = await sessions(tx, tenantId, now)
    .where('user_id', '=', userId)
    .orderBy('id', 'desc')
    .offset(mostSessions - 1)
    .execute();
  for (const other of others) await endSession(tx, tenantId, userId, other.id, now);
  await tx
    .insertInto('session')
    .values({
      tenant_id: tenantId,
      id,
      token_hash: hashToken(token),
      user_id: userId,
      amr: [...it.amr],
      mfa: it.amr.includes('mfa'),
      began_at: it.beganAt,
      proved_at: it.provedAt,
      seen_at: now,
      expires_at: expiresAt,
      ip: it.ip,
      user_agent: it.userAgent?.slice(0, 300) ?? null,
    })
    .execute();
  return { id, token, expiresAt };
}

/** False: there is no such live session of this person. */
export async function endSession(
  tx: Tx,
  tenantId: TenantId,
  userId: UserId,
  id: string,
  now: Date,
): Promise<boolean> {
  const ended = await tx
    .updateTable('session')
    .set({ ended_at: now, challenge: null, sealed_context: null })
    .where('tenant_id', '=', tenantId)
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return ended !== undefined;
}

/** Ends all sessions of a person, but the one that is kept. */
export async function endSessionsOf(
  tx: Tx,
  it: { tenantId: TenantId; userId: UserId; now: Date; except?: string },
): Promise<void> {
  await tx
    .updateTable('session')
    .set({ ended_at: it.now, challenge: null, sealed_context: null })
    .where('tenant_id', '=', it.tenantId)
    .where('user_id', '=', it.userId)
    .where('ended_at', 'is', null)
    .$if(it.except !== undefined, (query) => query.where('id', '!=', it.except ?? ''))
    .execute();
}

/** Keeps a passkey's challenge with the session; each is answered once. */
export async function setSessionChallenge(
  tx: Tx,
  tenantId: TenantId,
  id: string,
  challenge: string,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('session')
    .set({ challenge, challenge_at: now })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
}

/** Takes the challenge away and gives it, if it is not older than five minutes. */
export async function takeSessionChallenge(
  tx: Tx,
  tenantId: TenantId,
  id: string,
  now: Date,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('session')
    .select(['challenge', 'challenge_at'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  await tx
    .updateTable('session')
    .set({ challenge: null, challenge_at: null })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
  return freshChallenge(row, now);
}

const challengeFor = 5 * 60_000;

export const freshChallenge = (
  row: { challenge: string | null; challenge_at: Date | null } | undefined,
  now: Date,
): string | undefined =>
  row?.challenge && row.challenge_at && now.getTime() - row.challenge_at.getTime() <= challengeFor
    ? row.challenge
    : undefined;
