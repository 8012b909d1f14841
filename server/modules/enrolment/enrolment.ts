import type { EnrolmentId, TenantId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Locale } from '#kernel/words.ts';
import type { Application } from './application.ts';
import { noSuchMove } from './problems.ts';

/**
 * A company's application to become a partner, and what it is as a partner afterwards.
 *
 *   draft ──submit──▶ awaiting_email ──confirm──▶ under_review ──qualify──▶ qualified ──sign──▶ active
 *                                      ask │  ▲ supply  │ reject  ▲ appeal                  │    ▲
 *                                          ▼  │         ▼         │          restrict, suspend   │ cure
 *                                     action_required   rejected ─┘                         ▼    │
 *                                                                        restricted, suspended ──┘
 *   active ──deauthorize──▶ deauthorized       The end of this one; a new application after a year.
 */
export const states = [
  'draft',
  'awaiting_email',
  'under_review',
  'action_required',
  'rejected',
  'qualified',
  'active',
  'restricted',
  'suspended',
  'deauthorized',
] as const;
export type State = (typeof states)[number];

const moves = {
  submit: { from: ['draft'], to: 'awaiting_email' },
  confirm: { from: ['awaiting_email'], to: 'under_review' },
  ask: { from: ['under_review'], to: 'action_required' },
  supply: { from: ['action_required'], to: 'under_review' },
  reject: { from: ['under_review'], to: 'rejected' },
  appeal: { from: ['rejected'], to: 'under_review' },
  qualify: { from: ['under_review'], to: 'qualified' },
  sign: { from: ['qualified'], to: 'active' },
  restrict: { from: ['active'], to: 'restricted' },
  suspend: { from: ['active'], to: 'suspended' },
  deauthorize: { from: ['active'], to: 'deauthorized' },
  cure: { from: ['restricted', 'suspended'], to: 'active' },
} as const satisfies Record<string, { from: readonly State[]; to: State }>;
export type Move = keyof typeof moves;

/** Where a move leads from a state, or that it leads nowhere. */
export function after(state: State, move: Move): Result<State, typeof noSuchMove> {
  const { from, to } = moves[move];
  return (from as readonly State[]).includes(state) ? ok(to) : refuse(noSuchMove, { state });
}

/** The moves that lead on from a state. */
export const movesFrom = (state: State): Move[] =>
  (Object.keys(moves) as Move[]).filter((it) => after(state, it).ok);

/** What the vendor may make of a partner, as the API names it. */
export type Standing = 'active' | 'restricted' | 'suspended' | 'deauthorized';
const toStanding = {
  active: 'cure',
  restricted: 'restrict',
  suspended: 'suspend',
  deauthorized: 'deauthorize',
} as const satisfies Record<Standing, Move>;

export const standingMove = (to: Standing): Move => toStanding[to];

/** An application as it is stored. */
export interface Enrolment extends Application {
  readonly id: EnrolmentId;
  readonly tenantId: TenantId;
  readonly program: 'indirect_reseller';
  readonly state: State;
  readonly since: Date;
  readonly reason: string | null;
  /** Counts every change: the etag. */
  readonly version: number;
  /** Of the mails to the primary contact. */
  readonly locale: Locale;
  /** In the programme before it applied. */
  readonly knownCompany: boolean;
  /** The verification link that counts; 0: none was mailed yet. */
  readonly generation: number;
  readonly keyId: string | null;
  readonly verificationSentAt: Date | null;
  readonly verifiedAt: Date | null;
  readonly submittedAt: Date | null;
  /** Whose queue it is in. */
  readonly vendorId: TenantId | null;
  readonly agreement: {
    readonly version: string;
    readonly url: string;
    readonly acceptedAt: Date;
    readonly signer: string;
  } | null;
  readonly createdAt: Date;
}

/** The application itself may be written while the applicant has it in hand. */
export const isEditable = (state: State): boolean =>
  state === 'draft' || state === 'awaiting_email' || state === 'action_required';

/** A postponed partner ID may be chosen until it is needed. */
export const mayChoosePartnerId = (state: State): boolean =>
  isEditable(state) || state === 'under_review' || state === 'qualified';

/** Who is contacted can change only before that person has confirmed. */
export const mayChangeContactAddress = (state: State): boolean =>
  state === 'draft' || state === 'awaiting_email';

/** Documents are taken while somebody will look at them. */
export const takesEvidence = (state: State): boolean =>
  state === 'under_review' || state === 'action_required' || state === 'rejected';

export const isReviewed = (state: State): boolean => state === 'under_review' || state === 'action_required';
