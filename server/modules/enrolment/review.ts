import { act } from '#database/work.ts';
import type { Caller } from '#kernel/actor.ts';
import type { EnrolmentId, UserId } from '#kernel/ids.ts';
import { Problem } from '#kernel/problem.ts';
import { unwrap } from '#kernel/result.ts';
import { hasHiddenCharacters } from '#kernel/text.ts';
import { listChecks } from './check.store.ts';
import { type CheckName, decide, movesAfter, type Outcome } from './checks.ts';
import { after, isReviewed, type Standing, standingMove } from './enrolment.ts';
import { assertSeen, hold } from './hold.ts';
import { settle } from './move.ts';
import type { EnrolmentDeps } from './ports.ts';
import { invalidValue, noSuchMove } from './problems.ts';
import { type ShownEnrolment, show } from './shown.ts';

/**
 * A reviewer decides one check, with the reason the applicant will read. Of two at once one decides, the other is told.
 *
 * @throws {Problem} `api/not-found` · `access/*` · `enrolment/own-company` · `-no-such-move` · `-check-decided` ·
 *   `-second-reviewer-required` · `-stale-etag` · `-invalid-value`
 */
export function decideCheck(
  deps: EnrolmentDeps,
  caller: Caller,
  id: EnrolmentId,
  name: CheckName,
  wanted: { readonly outcome: Outcome; readonly reason: string },
  ifMatch: string | undefined,
): Promise<ShownEnrolment> {
  return act(
    deps,
    caller,
    { operation: 'enrollment_check_decided', resourceType: 'profile' },
    async (work) => {
      const { tx, actor, now } = work;
      const it = await hold(work, id, 'enrollment.review');
      const informed = assertSeen(it, ifMatch);
      const reason = reasonOf(wanted.reason);
      if (!isReviewed(it.state)) throw new Problem(noSuchMove, { state: it.state });
      const { fourEyes } = deps.vetting;
      const checks = (await listChecks(tx, it)).map((check) =>
        check.name === name
          ? unwrap(
              decide(check, {
                outcome: wanted.outcome,
                reason,
                by: actor.id as UserId,
                byName: actor.name,
                at: now,
                informed,
                fourEyes,
              }),
            )
          : check,
      );
      const proposed = checks.some((check) => check.name === name && check.proposal !== null);
      const moves = proposed ? [] : movesAfter(it.state, checks);
      const told = {
        operation: 'enrollment_check_decided',
        reason: moves.length > 0 && wanted.outcome !== 'passed' ? reason : null,
        detail: { check: name, outcome: wanted.outcome, reason, ...(proposed ? { proposed: true } : {}) },
      };
      return show(deps, work, await settle({ ...work, as: 'reviewer' }, it, checks, moves, told));
    },
  );
}

/**
 * The vendor restricts, suspends or de-authorises a partner, or lifts that. The partner reads the reason.
 *
 * @throws {Problem} `api/not-found` · `access/*` · `enrolment/own-company` · `-no-such-move` · `-invalid-value`
 */
export function setStatus(
  deps: EnrolmentDeps,
  caller: Caller,
  id: EnrolmentId,
  wanted: { readonly state: Standing; readonly reason: string },
): Promise<ShownEnrolment> {
  return act(deps, caller, { operation: 'enrollment_status_set', resourceType: 'profile' }, async (work) => {
    const it = await hold(work, id, 'enrollment.set-status');
    const reason = reasonOf(wanted.reason);
    const move = standingMove(wanted.state);
    unwrap(after(it.state, move));
    const told = { operation: 'enrollment_status_set', reason };
    const doer = { ...work, as: 'reviewer' as const };
    return show(deps, work, await settle(doer, it, await listChecks(work.tx, it), [move], told));
  });
}

function reasonOf(text: string): string {
  const reason = text.normalize('NFC').trim();
  // Paragraphs are fine in a reason, unlike in a name.
  if (reason === '' || hasHiddenCharacters(reason.replaceAll(/\r?\n/g, ' ')))
    throw new Problem(invalidValue, { field: 'reason' });
  return reason;
}
