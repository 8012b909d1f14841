import { authorize } from '#access/authorize.ts';
import { notFound, unauthenticated } from '#access/problems.ts';
import { extents } from '#access/scope.ts';
import { actorNow } from '#database/actor.store.ts';
import { widen } from '#database/connection.ts';
import type { Deps, Work } from '#database/work.ts';
import { Problem } from '#kernel/problem.ts';
import { holdLink, type MetLink, placeOf } from './asking-link.store.ts';
import { answersAsCustomer } from './circumstances.ts';
import { holdCompany } from './consent.store.ts';
import { notACustomer } from './problems.ts';

type Answer = 'invitation.accept' | 'invitation.decline';

/**
 * The beginning of every answer: finds the link, asks whether this person may answer for its company, and holds first
 * the link, then the company, in the order everybody takes them. Afterwards customer and asking partners are in scope.
 *
 * @throws {Problem} `api/not-found` · `relationships/not-a-customer` · `access/*`
 */
export async function holdForAnswer(
  deps: Deps,
  work: Work,
  answer: Answer,
  token: string,
): Promise<{ met: MetLink; work: Work }> {
  const { tx, actor } = work;
  const place = await placeOf(tx, token);
  if (actor.mfa) {
    if (!place) throw new Problem(notFound);
    if (!answersAsCustomer(actor)) throw new Problem(notACustomer);
  }
  mayAnswer(work, answer);
  if (!place) throw new Error('Somebody without a second factor was allowed to answer.');

  await widen(tx, extents.acceptance(actor.tenantId, place.tenantId, null));
  const met = await holdLink(tx, place);
  if (!met) throw new Problem(notFound);
  const { inviterId, providerId } = met.asking;
  await widen(tx, extents.acceptance(actor.tenantId, inviterId, providerId));
  const [, again] = await Promise.all([
    holdCompany(tx, actor.tenantId),
    actorNow(tx, actor, deps.securityClock()),
  ]);
  if (!again) throw new Problem(unauthenticated);
  // A role taken away while this waited for its turn counts. And the clock is read again: who waited, answers later.
  const current = { ...work, actor: again, now: deps.clock() };
  mayAnswer(current, answer);
  return { met, work: current };
}

function mayAnswer(work: Work, answer: Answer): void {
  const facts = { ours: false, jointlyOurs: false, salesAgentsMayRequest: false };
  authorize(work, answer, facts, work.securityNow);
}
