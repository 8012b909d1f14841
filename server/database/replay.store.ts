import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Caller, RenderedAnswer, ReplaySlot } from '#kernel/actor.ts';
import { type LinkKeys, type LinkSeed, linkToken } from '#kernel/link-token.ts';
import { Problem, problemType } from '#kernel/problem.ts';
import type { Tx } from './connection.ts';

export const requestIdReused = problemType(
  'api/request-id-reused',
  409,
  990010,
  'This MS-RequestId was already used for another body.',
);
export const requestInProgress = problemType(
  'api/request-in-progress',
  409,
  990011,
  'The first call with this MS-RequestId is still running.',
);

/** Not an error: the stored answer of the first call, on its way out of the repeat. */
export class Replayed extends Error {
  override name = 'Replayed';
  readonly status: number;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, body: unknown, headers: Readonly<Record<string, string>>) {
    super('answered before');
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

const day = 86_400_000;

/** Stands in a kept answer where a link's token stood. */
const placeholder = '{link-token}';

/**
 * Takes the slot of this request, or gives the answer of the one that had it: waits up to ten seconds for a first
 * call that is still running. The answer is not thrown here, because a repeat is authorised again.
 *
 * @throws {Problem} `api/request-id-reused`, `api/request-in-progress`
 */
export async function takeSlot(
  tx: Tx,
  caller: Caller,
  slot: ReplaySlot,
  now: Date,
  linkKeys: LinkKeys,
): Promise<Replayed | null> {
  const { tenantId, id } = caller.credentials;
  await sql`set local lock_timeout = '10s'`.execute(tx);
  await tx
    .deleteFrom('request_replay')
    .where('tenant_id', '=', tenantId)
    .where('created_at', '<', new Date(now.getTime() - day))
    .execute();
  const taken = await tx
    .insertInto('request_replay')
    .values({
      tenant_id: tenantId,
      actor_id: id,
      route: slot.route,
      request_id: slot.requestId,
      body_hash: slot.bodyHash,
      created_at: now,
    })
    .onConflict((it) => it.doNothing())
    .returning('request_id')
    .executeTakeFirst()
    .catch((error: { code?: string }) => {
      if (error.code === '55P03') throw new Problem(requestInProgress, {}, { retryAfter: 2 });
      throw error;
    });
  await sql`set local lock_timeout = '3s'`.execute(tx);
  if (taken) return null;
  const kept = await tx
    .selectFrom('request_replay')
    .select(['body_hash', 'status', 'answer', 'headers'])
    .where('tenant_id', '=', tenantId)
    .where('actor_id', '=', id)
    .where('route', '=', slot.route)
    .where('request_id', '=', slot.requestId)
    .executeTakeFirst();
  if (!kept) throw new Problem(requestInProgress, {}, { retryAfter: 1 });
  if (!kept.body_hash.equals(slot.bodyHash)) throw new Problem(requestIdReused);
  const { link, ...headers } = (kept.headers ?? {}) as Record<string, string> & { link?: LinkSeed };
  const answer = link
    ? JSON.parse(JSON.stringify(kept.answer).replaceAll(placeholder, linkToken(linkKeys, link)))
    : kept.answer;
  return new Replayed(kept.status ?? 200, answer, headers);
}

/** Keeps the answer beside what it tells of. */
export async function keepAnswer(
  tx: Tx,
  caller: Caller,
  slot: ReplaySlot,
  answer: RenderedAnswer,
  linkKeys: LinkKeys,
): Promise<void> {
  const body = JSON.stringify(answer.body ?? null);
  const { link } = answer;
  await tx
    .updateTable('request_replay')
    .set({
      status: answer.status,
      answer: link ? body.replaceAll(linkToken(linkKeys, link), placeholder) : body,
      headers: JSON.stringify({ ...answer.headers, ...(link ? { link } : {}) }),
    })
    .where('tenant_id', '=', caller.credentials.tenantId)
    .where('actor_id', '=', caller.credentials.id)
    .where('route', '=', slot.route)
    .where('request_id', '=', slot.requestId)
    .execute();
}

export const bodyHash = (body: string): Buffer => createHash('sha256').update(body).digest();
