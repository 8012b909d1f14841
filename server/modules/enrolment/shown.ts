import { mayOf } from '#access/authorize.ts';
import type { Permission } from '#access/permissions.ts';
import { type MailStatus, mailsAbout } from '#database/mail.store.ts';
import type { Work } from '#database/work.ts';
import { isKind } from '#kernel/actor.ts';
import { derivedId } from '#kernel/ids.ts';
import { currentPartnerAgreement } from './agreement.ts';
import { type Flaw, flaws } from './application.ts';
import { listChecks } from './check.store.ts';
import { type Check, isForReviewersOnly } from './checks.ts';
import { type EvidenceDocument, listDocuments } from './document.store.ts';
import { listSteps, type Step } from './enrolment.store.ts';
import {
  type Enrolment,
  isEditable,
  isReviewed,
  mayChoosePartnerId,
  movesFrom,
  takesEvidence,
} from './enrolment.ts';
import type { EnrolmentDeps } from './ports.ts';

/** An application as its reader sees it: the applicant, or a reviewer. */
export interface ShownEnrolment {
  readonly enrolment: Enrolment;
  readonly checks: readonly Check[];
  readonly missing: readonly Flaw[];
  readonly steps: readonly Step[];
  readonly documents: readonly EvidenceDocument[];
  readonly mails: readonly MailStatus[];
  readonly agreement: { readonly version: string; readonly url: string } | null;
  /** What the contact's domain publishes to prove whose it is. */
  readonly domainRecord: string;
  readonly may: readonly Permission[];
}

export const facts = (work: Pick<Work, 'actor'>, it: Enrolment) => ({
  ours: it.tenantId === work.actor.tenantId,
  reviews: it.vendorId === work.actor.tenantId && isKind(work.actor, 'vendor'),
  ownCompany: it.tenantId === work.actor.tenantId,
});

export async function show(deps: EnrolmentDeps, work: Work, it: Enrolment): Promise<ShownEnrolment> {
  const { tx } = work;
  const checks = await listChecks(tx, it);
  const about = facts(work, it);
  const reviews = about.reviews && !about.ours;
  return {
    enrolment: it,
    checks: reviews
      ? checks
      : checks.map((each) => ({
          ...each,
          proposal: null,
          findings: each.findings.filter((finding) => !isForReviewersOnly(finding)),
        })),
    missing: isEditable(it.state)
      ? flaws(it, { isWebMail: deps.vetting.isWebMail, knownCompany: it.knownCompany })
      : [],
    steps: await listSteps(tx, it),
    documents: await listDocuments(tx, it),
    mails: await mailsAbout(tx, it.tenantId, it.id, 20),
    agreement: it.agreement
      ? { version: it.agreement.version, url: it.agreement.url }
      : it.state === 'qualified'
        ? currentPartnerAgreement(deps)
        : null,
    domainRecord: domainRecordOf(it),
    may: mayNow(work, it),
  };
}

export const domainRecordOf = (it: Pick<Enrolment, 'id'>): string =>
  `twotier-verification=${derivedId('enrolment-domain', it.id)}`;

/** What the reader may do with it as it stands now. */
function mayNow(work: Work, it: Enrolment): Permission[] {
  const moves = movesFrom(it.state);
  const possible: Partial<Record<Permission, boolean>> = {
    'enrollment.edit': isEditable(it.state) || mayChoosePartnerId(it.state),
    'enrollment.submit': moves.includes('submit'),
    'enrollment.resend-verification': it.state === 'awaiting_email',
    'enrollment.add-evidence': takesEvidence(it.state),
    'enrollment.appeal': moves.includes('appeal'),
    'enrollment.sign-agreement': moves.includes('sign'),
    'enrollment.review': isReviewed(it.state),
    'enrollment.set-status': ['active', 'restricted', 'suspended'].includes(it.state),
  };
  const asked = (Object.keys(possible) as (keyof typeof possible & `enrollment.${string}`)[]).filter(
    (each) => possible[each],
  );
  return mayOf(work.actor, asked as never, facts(work, it) as never);
}
