import { isDeepStrictEqual } from 'node:util';
import { act } from '#database/work.ts';
import type { Caller } from '#kernel/actor.ts';
import type { EnrolmentId } from '#kernel/ids.ts';
import { Problem } from '#kernel/problem.ts';
import { unwrap } from '#kernel/result.ts';
import { matchLocale } from '#kernel/words.ts';
import { assertStillFree, choosePartnerId } from '#modules/membership/index.ts';
import { type Application, type ApplicationWanted, flaws, write } from './application.ts';
import { listChecks } from './check.store.ts';
import { lookedAtAgain, movesAfter } from './checks.ts';
import { findOperator } from './enrolment.store.ts';
import {
  type Enrolment,
  isEditable,
  isReviewed,
  mayChangeContactAddress,
  mayChoosePartnerId,
  movesFrom,
} from './enrolment.ts';
import { assertSeen, hold } from './hold.ts';
import { settle } from './move.ts';
import type { EnrolmentDeps } from './ports.ts';
import { noOperator, noSuchMove, notEditable, resendTooEarly } from './problems.ts';
import { type ShownEnrolment, show } from './shown.ts';
import { mailVerification, resendFrom } from './verification.ts';
import { enqueueVetting } from './verify-email.ts';

export interface EditWanted extends ApplicationWanted {
  readonly locale?: string | undefined;
  readonly attributes?: { readonly etag?: string | undefined } | undefined;
}

/**
 * Saves a step of the form. In a draft anything that can be shown is kept; later, only what a submission would take.
 * Another address of the primary contact starts the confirmation anew; a corrected company is looked at again.
 *
 * @throws {Problem} `api/not-found` · `access/*` · `enrolment/*` · `membership/*`
 */
export async function editEnrolment(
  deps: EnrolmentDeps,
  caller: Caller,
  id: EnrolmentId,
  { attributes, locale, ...wanted }: EditWanted,
  ifMatch: string | undefined,
): Promise<ShownEnrolment> {
  return act(deps, caller, { operation: 'enrollment_changed', resourceType: 'profile' }, async (work) => {
    const { tx } = work;
    const before = await hold(work, id, 'enrollment.edit');
    assertSeen(before, ifMatch, attributes?.etag);
    const application = unwrap(write(before, wanted));
    assertEditable(before, application);
    if (wanted.mpnId !== undefined && application.mpnId !== null)
      await choosePartnerId(deps, work, application.mpnId, before.mpnId);
    let it: Enrolment = {
      ...before,
      ...application,
      locale: locale === undefined ? before.locale : matchLocale(locale, before.locale),
    };
    if (isDeepStrictEqual(before, it)) return show(deps, work, before);
    if (before.state !== 'draft') assertWhole(deps, it);
    const found = await listChecks(tx, before);
    // A postponed partner ID that comes when all is decided is proved like any other, and reopens nothing (R-062).
    const checks = isReviewed(before.state) ? lookedAtAgain(found, before, it) : found;
    // Fix now: what was wanted may have been a correction and no document.
    const moves = before.state === 'action_required' ? movesAfter(before.state, checks) : [];
    const restarts = before.state === 'awaiting_email' && contactChanged(before, it);
    if (restarts) it = await mailVerification(tx, deps, it, work);
    const told = {
      operation: 'enrollment_changed',
      detail: { changed: Object.keys(wanted).sort(), ...(restarts ? { verification: 'restarted' } : {}) },
    };
    const saved = await settle({ ...work, as: 'applicant' }, it, checks, moves, told);
    if (isReviewed(before.state)) await enqueueVetting(tx, it);
    return show(deps, work, saved);
  });
}

const contactChanged = (before: Application, now: Application): boolean =>
  before.primaryContact.email?.toLowerCase() !== now.primaryContact.email?.toLowerCase();

function assertEditable(before: Enrolment, now: Application): void {
  const { state } = before;
  const refuse = (field: string) => {
    throw new Problem(notEditable, { state, field });
  };
  if (before.mpnId !== now.mpnId && !mayChoosePartnerId(state)) refuse('mpnId');
  if (contactChanged(before, now) && !mayChangeContactAddress(state)) refuse('primaryContact.email');
  if (isEditable(state)) return;
  if (!isDeepStrictEqual(before.legalProfile, now.legalProfile)) refuse('legalProfile');
  if (!isDeepStrictEqual(before.primaryContact, now.primaryContact)) refuse('primaryContact');
  if (!isDeepStrictEqual(before.support, now.support)) refuse('support');
}

/** @throws {Problem} the first thing a submission stumbles over */
function assertWhole(deps: EnrolmentDeps, it: Enrolment): void {
  const [flaw] = flaws(it, { isWebMail: deps.vetting.isWebMail, knownCompany: it.knownCompany });
  if (flaw) throw new Problem(flaw.type, flaw.facts);
}

/**
 * **Enroll now**: the primary contact gets a mail, and vetting begins once that is confirmed.
 *
 * @throws {Problem} `api/not-found` · `access/*` · `enrolment/*` · `membership/id-taken` · `tenancy/sign-up-delayed`
 */
export async function submitEnrolment(
  deps: EnrolmentDeps,
  caller: Caller,
  id: EnrolmentId,
): Promise<ShownEnrolment> {
  return act(deps, caller, { operation: 'enrollment_submitted', resourceType: 'profile' }, async (work) => {
    const { tx, now } = work;
    const draft = await hold(work, id, 'enrollment.submit');
    if (!movesFrom(draft.state).includes('submit')) throw new Problem(noSuchMove, { state: draft.state });
    assertWhole(deps, draft);
    if (draft.mpnId) await assertStillFree(work, draft.mpnId);
    const vendorId = await findOperator(tx, draft.tenantId);
    if (!vendorId) throw new Problem(noOperator);
    const it = await mailVerification(tx, deps, { ...draft, vendorId, submittedAt: now }, work);
    const doer = { ...work, as: 'applicant' as const };
    const told = { operation: 'enrollment_submitted' };
    return show(deps, work, await settle(doer, it, await listChecks(tx, it), ['submit'], told));
  });
}

/**
 * Mails the primary contact once more, a business day after the last mail; the older link ends.
 *
 * @throws {Problem} `api/not-found` · `access/*` · `enrolment/no-such-move` · `-resend-too-early` · `tenancy/sign-up-delayed`
 */
export function resendVerification(
  deps: EnrolmentDeps,
  caller: Caller,
  id: EnrolmentId,
): Promise<ShownEnrolment> {
  return act(deps, caller, { operation: 'enrollment_mail_resent', resourceType: 'profile' }, async (work) => {
    const { tx, now } = work;
    const before = await hold(work, id, 'enrollment.resend-verification');
    if (before.state !== 'awaiting_email') throw new Problem(noSuchMove, { state: before.state });
    const from = before.verificationSentAt && resendFrom(before.verificationSentAt);
    if (from && now < from) throw new Problem(resendTooEarly, { after: from.toISOString() });
    const it = await mailVerification(tx, deps, before, work);
    const doer = { ...work, as: 'applicant' as const };
    const told = { operation: 'enrollment_mail_resent' };
    return show(deps, work, await settle(doer, it, await listChecks(tx, it), [], told));
  });
}
