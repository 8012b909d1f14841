import { isDeepStrictEqual } from 'node:util';
import type { UserId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { type Application, contactName } from './application.ts';
import type { Move, State } from './enrolment.ts';
import { checkDecided, secondReviewerRequired } from './problems.ts';

/** What is looked at before a company becomes a partner, in this order. */
export const checkNames = ['email_ownership', 'identity', 'employment', 'business', 'due_diligence'] as const;
export type CheckName = (typeof checkNames)[number];

export type CheckStatus = 'pending' | 'passed' | 'evidence_wanted' | 'failed';
export type Outcome = Exclude<CheckStatus, 'pending'>;

/** By what a check is, or was, decided: the first five say what a reviewer looks for, the others what a machine saw. */
export type RuleId =
  | CheckName
  | 'email_confirmed'
  | 'domain_proved'
  | 'domain_record'
  | 'register_match'
  | 'already_vetted';

export const findingCodes = [
  'mx_found',
  'mx_missing',
  'mx_unanswered',
  'spf_found',
  'spf_missing',
  'txt_found',
  'txt_missing',
  'txt_unanswered',
  'domain_proved',
  'domain_age_unknown',
  'register_match',
  'register_differs',
  'register_absent',
  'register_none',
  'register_unanswered',
  'duplicate_name',
  'duplicate_partner_id',
  'duplicate_address',
  'duplicate_none',
  'mixed_scripts',
  'lookalike_name',
] as const;
export type FindingCode = (typeof findingCodes)[number];

/** Something a machine saw. What concerns other companies is for the reviewer alone. */
export interface Finding {
  readonly code: FindingCode;
  readonly value?: string;
}
const forReviewersOnly = /^(duplicate_|mixed_scripts|lookalike_)/;
export const isForReviewersOnly = ({ code }: Finding): boolean => forReviewersOnly.test(code);

export interface Proposal {
  readonly outcome: 'passed' | 'failed';
  readonly reason: string;
  readonly by: UserId;
  readonly byName: string;
}

/** One check of an application. */
export interface Check {
  readonly name: CheckName;
  readonly status: CheckStatus;
  readonly rule: RuleId;
  /** A reviewer's words; a machine's follow from the rule. */
  readonly reason: string | null;
  readonly decided: {
    readonly by: 'machine' | 'reviewer';
    readonly userId: UserId | null;
    readonly userName: string | null;
    readonly at: Date;
  } | null;
  readonly findings: readonly Finding[];
  /** Under four eyes: what the first of two reviewers wants. */
  readonly proposal: Proposal | null;
}

export const untouched = (name: CheckName): Check => ({
  name,
  status: 'pending',
  rule: name,
  reason: null,
  decided: null,
  findings: [],
  proposal: null,
});

export interface Decision {
  readonly outcome: Outcome;
  readonly reason: string;
  readonly by: UserId;
  readonly byName: string;
  readonly at: Date;
  /** The reviewer named the state it saw, so a decision is changed knowingly. */
  readonly informed: boolean;
  /** It takes two reviewers to pass or fail a check. */
  readonly fourEyes: boolean;
}

/**
 * A reviewer decides. What another reviewer has decided meanwhile stands, unless this one has seen it; what a machine
 * decided may be decided otherwise. Under four eyes the second of two who want the same decides.
 */
export function decide(
  check: Check,
  it: Decision,
): Result<Check, typeof checkDecided | typeof secondReviewerRequired> {
  const { decided } = check;
  const own = decided?.userId === it.by && check.status === 'evidence_wanted';
  if (decided?.by === 'reviewer' && !own && !it.informed)
    return refuse(checkDecided, { status: check.status });
  if (it.fourEyes && it.outcome !== 'evidence_wanted') {
    const { proposal } = check;
    if (proposal?.outcome !== it.outcome)
      return ok({
        ...check,
        proposal: { outcome: it.outcome, reason: it.reason, by: it.by, byName: it.byName },
      });
    if (proposal.by === it.by) return refuse(secondReviewerRequired);
  }
  return ok({
    ...check,
    status: it.outcome,
    rule: check.name,
    reason: it.reason,
    decided: { by: 'reviewer', userId: it.by, userName: it.byName, at: it.at },
    proposal: null,
  });
}

/** What a machine saw, and what follows from it. It never fails anything, and touches nothing a reviewer decided. */
export function see(check: Check, findings: readonly Finding[], passedBy: RuleId | null, at: Date): Check {
  const seen = { ...check, findings };
  if (!passedBy || check.decided || check.proposal) return seen;
  return {
    ...seen,
    status: 'passed',
    rule: passedBy,
    decided: { by: 'machine', userId: null, userName: null, at },
  };
}

/** Looked at anew: after an appeal, or because what it is about has changed. */
export const reopen = (check: Check): Check => ({ ...untouched(check.name), findings: check.findings });

/**
 * The checks whose answer a change may have made wrong: who the contact is, where and as what the company is
 * registered, and under which name and partner ID it is trusted.
 */
export function concernedBy(before: Application, now: Application): CheckName[] {
  const [was, is] = [before.legalProfile, now.legalProfile];
  const otherCompany = was.companyName !== is.companyName || before.mpnId !== now.mpnId;
  return [
    ...(contactName(before.primaryContact) === contactName(now.primaryContact)
      ? []
      : (['identity', 'employment'] as const)),
    ...(isDeepStrictEqual(was, is) ? [] : (['business'] as const)),
    ...(otherCompany ? (['due_diligence'] as const) : []),
  ];
}

/**
 * What was looked at and has changed since is looked at again, and nothing else. What one of two reviewers wants
 * was looked at, too.
 */
export function lookedAtAgain(checks: readonly Check[], before: Application, now: Application): Check[] {
  const concerned = concernedBy(before, now);
  const looked = (it: Check) => it.status === 'passed' || it.status === 'evidence_wanted' || it.proposal;
  return checks.map((it) => (concerned.includes(it.name) && looked(it) ? reopen(it) : it));
}

/** The moves that follow from how the checks stand, in order; none where nothing follows yet. */
export function movesAfter(state: State, checks: readonly Check[]): Move[] {
  const any = (status: CheckStatus) => checks.some((it) => it.status === status);
  const back: Move[] = state === 'action_required' ? ['supply'] : [];
  if (any('failed')) return [...back, 'reject'];
  if (any('evidence_wanted')) return state === 'under_review' ? ['ask'] : [];
  if (checks.every((it) => it.status === 'passed')) return [...back, 'qualify'];
  return back;
}
