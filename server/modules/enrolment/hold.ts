import { authorize } from '#access/authorize.ts';
import type { Permission } from '#access/permissions.ts';
import { notFound } from '#access/problems.ts';
import { extents } from '#access/scope.ts';
import { widen } from '#database/connection.ts';
import type { Work } from '#database/work.ts';
import { isKind } from '#kernel/actor.ts';
import type { EnrolmentId } from '#kernel/ids.ts';
import { Problem } from '#kernel/problem.ts';
import { findApplicant } from './case.store.ts';
import { findEnrolment, lockEnrolment } from './enrolment.store.ts';
import type { Enrolment } from './enrolment.ts';
import { ownCompany, staleEtag } from './problems.ts';
import { facts } from './shown.ts';

type EnrolmentPermission = Extract<Permission, `enrollment.${string}`>;

/**
 * An application its company, or a reviewer whose queue it is in, may do this with; its row held unless it is only read.
 *
 * @throws {Problem} `api/not-found` · `access/*` · `enrolment/own-company`
 */
export async function hold(
  work: Work,
  id: EnrolmentId,
  permission: EnrolmentPermission,
  how: 'hold' | 'read' = 'hold',
): Promise<Enrolment> {
  const { tx, actor } = work;
  const find = how === 'hold' ? lockEnrolment : findEnrolment;
  let it = await find(tx, actor.tenantId, id);
  if (!it && isKind(actor, 'vendor')) {
    const applicant = await findApplicant(tx, actor.tenantId, id);
    if (applicant) {
      // Its own queue names the company: whether this person may go on is asked before anything of it is read.
      authorize(work, permission, { ours: false, reviews: true, ownCompany: false }, work.securityNow);
      await widen(tx, extents.applicant(applicant));
      it = await find(tx, applicant, id);
    }
  }
  const about = it ? facts(work, it) : { ours: false, reviews: false, ownCompany: false };
  const reviewing = permission === 'enrollment.review' || permission === 'enrollment.set-status';
  // A reviewer of the own company is told why; whoever is no reviewer is told that.
  authorize(work, permission, { ...about, ownCompany: about.ownCompany && !reviewing }, work.securityNow);
  if (reviewing && about.ownCompany) throw new Problem(ownCompany);
  if (!it) throw new Problem(notFound);
  return it;
}

/** @throws {Problem} `enrolment/stale-etag` where the caller saw another version */
export function assertSeen(it: Enrolment, ...etags: readonly (string | undefined)[]): boolean {
  const named = etags.filter((each) => each !== undefined && each !== '*');
  if (named.some((each) => each?.replace(/^W\//, '').replaceAll('"', '') !== String(it.version)))
    throw new Problem(staleEtag);
  return named.length > 0;
}
