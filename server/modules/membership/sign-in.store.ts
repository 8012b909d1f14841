import type { Tx } from '#database/connection.ts';
import { newId, type TenantId, type UserId } from '#kernel/ids.ts';
import { type SealKeys, seal, unseal } from '#kernel/seal.ts';
import type { Answer, Question } from './registry.ts';

/** Whose sign-in it is. */
export interface Who {
  readonly tenantId: TenantId;
  readonly userId: UserId;
}

interface Asked extends Question {
  /** A path of ours. */
  readonly returnTo: string;
}

/** A sign-in at the registry that has not been answered yet. */
export interface Waiting extends Asked {
  readonly id: string;
  /** The portal session it began in; null where a program began it. */
  readonly sessionId: string | null;
}

/** How long the person has over there, and then here. */
export const answerWithin = 15 * 60_000;
export const keptFor = 30 * 60_000;

const place = (who: Who, what: string) => `membership:${what}:${who.tenantId}:${who.userId}`;

/**
 * Begins a sign-in; whatever an earlier one brought is gone.
 *
 * @returns until when its answer is waited for
 */
export async function replaceSignIn(
  tx: Tx,
  keys: SealKeys,
  it: Who & { sessionId: string | null; asked: Asked; now: Date },
): Promise<Date> {
  const until = new Date(it.now.getTime() + answerWithin);
  const values = {
    id: newId<'membership-sign-in'>(),
    session_id: it.sessionId,
    sealed_question: seal(keys, place(it, 'question'), JSON.stringify(it.asked)),
    sealed_answer: null,
    created_at: it.now,
    expires_at: until,
  };
  await tx
    .insertInto('membership_sign_in')
    .values({ tenant_id: it.tenantId, user_id: it.userId, ...values })
    .onConflict((on) => on.columns(['tenant_id', 'user_id']).doUpdateSet(values))
    .execute();
  return until;
}

const find = (tx: Tx, { tenantId, userId }: Who, now: Date) =>
  tx
    .selectFrom('membership_sign_in')
    .select(['id', 'session_id', 'sealed_question', 'sealed_answer', 'expires_at'])
    .where('tenant_id', '=', tenantId)
    .where('user_id', '=', userId)
    .where('expires_at', '>', now);

/** The sign-in that waits for its answer, its row held so that two answers take turns. */
export async function lockWaiting(tx: Tx, keys: SealKeys, who: Who, now: Date): Promise<Waiting | undefined> {
  const row = await find(tx, who, now).forUpdate().executeTakeFirst();
  if (!row?.sealed_question) return undefined;
  const asked = JSON.parse(unseal(keys, place(who, 'question'), row.sealed_question).toString()) as Asked;
  return { ...asked, id: row.id, sessionId: row.session_id };
}

/** Uses the question up: its state, nonce and verifier are good for one answer. */
export async function takeQuestion(tx: Tx, { tenantId, userId }: Who): Promise<void> {
  await tx
    .updateTable('membership_sign_in')
    .set({ sealed_question: null })
    .where('tenant_id', '=', tenantId)
    .where('user_id', '=', userId)
    .execute();
}

/** Keeps what was brought, if this is still the sign-in that is waited for. */
export async function keepAnswer(
  tx: Tx,
  keys: SealKeys,
  it: Who & { id: string; answer: Answer; now: Date },
): Promise<{ until: Date } | undefined> {
  const until = new Date(it.now.getTime() + keptFor);
  const kept = await tx
    .updateTable('membership_sign_in')
    .set({
      sealed_answer: seal(keys, place(it, 'answer'), JSON.stringify(it.answer)),
      expires_at: until,
    })
    .where('tenant_id', '=', it.tenantId)
    .where('user_id', '=', it.userId)
    .where('id', '=', it.id)
    .returning('id')
    .executeTakeFirst();
  return kept && { until };
}

/** Where this person's sign-in stands: not begun, over there, or back with profiles. */
export async function readSignIn(
  tx: Tx,
  keys: SealKeys,
  who: Who,
  now: Date,
): Promise<{ answer: Answer | undefined; expiresAt: Date } | undefined> {
  const row = await find(tx, who, now).executeTakeFirst();
  // With neither question nor answer its answer is being looked at, or was refused.
  if (!row?.sealed_question && !row?.sealed_answer) return undefined;
  const answer = row.sealed_answer
    ? (JSON.parse(unseal(keys, place(who, 'answer'), row.sealed_answer).toString()) as Answer)
    : undefined;
  return { answer, expiresAt: row.expires_at };
}

/** Leaves nothing of it. */
export async function deleteSignIn(tx: Tx, { tenantId, userId }: Who): Promise<void> {
  await tx
    .deleteFrom('membership_sign_in')
    .where('tenant_id', '=', tenantId)
    .where('user_id', '=', userId)
    .execute();
}

/** Deletes what has run out. */
export async function deleteExpired(tx: Tx, tenantId: TenantId, now: Date): Promise<void> {
  await tx
    .deleteFrom('membership_sign_in')
    .where('tenant_id', '=', tenantId)
    .where('expires_at', '<=', now)
    .execute();
}
