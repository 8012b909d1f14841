import type { InvitationId, TenantId, UserId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Locale } from '#kernel/words.ts';
import { invitationDecided, invitationExpired } from './problems.ts';

export type RightsMode = 'gdap' | 'dap' | 'none';

/** Who asks with a link, and for which rights; the same for a standing link and a tracked invitation. */
export interface Asking {
  readonly purpose: 'standing-link' | 'invitation';
  readonly id: string;
  readonly generation: number;
  readonly inviterId: TenantId;
  /** The provider of a joint link; null when the inviter asks alone. */
  readonly providerId: TenantId | null;
  /** Frozen when the link was made: it keeps the promise it shows. */
  readonly rightsMode: RightsMode;
}

export const kindOf = (link: Pick<Asking, 'providerId'>): 'reseller' | 'joint' =>
  link.providerId ? 'joint' : 'reseller';

/**
 * Asks one customer, by name, to enter a relationship with the inviter, and jointly with its provider. Used once.
 *
 *   prepared ──open──▶ opened ──accept──▶ accepted
 *      │                 ├────decline──▶ declined
 *      │                 └───withdraw──▶ withdrawn
 *      └── accept, decline, withdraw: as from opened
 *
 *   lapsed is never stored: it is prepared or opened, looked at from `expiresOn` on.
 */
export interface Invitation extends Asking {
  readonly purpose: 'invitation';
  readonly id: InvitationId;
  readonly keyId: string;
  readonly state: StoredState;
  /** Whom the inviter expects; not a lock. */
  readonly customerName: string | null;
  readonly customerEmail: string | null;
  readonly locale: Locale;
  readonly createdAt: Date;
  readonly createdBy: UserId;
  readonly createdByName: string;
  readonly expiresOn: Date | null;
  readonly openedAt: Date | null;
  /** Kept from the inviter until somebody of that company accepts. */
  readonly openedByName: string | null;
  readonly openedByTenant: TenantId | null;
  readonly remindedAt: Date | null;
  readonly decidedAt: Date | null;
  readonly decidedByName: string | null;
  /** The company that answered. */
  readonly customerId: TenantId | null;
  readonly declineReason: string | null;
  readonly acceptance: unknown;
  /** Accepted by a company other than the one it was prepared for. */
  readonly otherName: boolean;
  readonly otherNameNotedAt: Date | null;
}

export type StoredState = 'prepared' | 'opened' | 'accepted' | 'declined' | 'withdrawn';
export const invitationStates = [
  'prepared',
  'opened',
  'accepted',
  'declined',
  'withdrawn',
  'lapsed',
] as const;
export type InvitationState = (typeof invitationStates)[number];

type Life = Pick<Invitation, 'state' | 'expiresOn'>;

const isOpen = ({ state }: Life): boolean => state === 'prepared' || state === 'opened';

export const stateOf = (it: Life, now: Date): InvitationState =>
  isOpen(it) && it.expiresOn !== null && now >= it.expiresOn ? 'lapsed' : it.state;

const outcome = { accept: 'accepted', decline: 'declined', withdraw: 'withdrawn' } as const;
export type Decision = keyof typeof outcome;

/** Applies one decision, or says why it is too late for it: with the state, never with who. */
export function decide(
  it: Life,
  decision: Decision,
  now: Date,
): Result<StoredState, typeof invitationDecided | typeof invitationExpired> {
  if (!isOpen(it)) return refuse(invitationDecided, { state: it.state });
  // The inviter may still tidy away an invitation that nobody can use any more.
  if (decision !== 'withdraw' && stateOf(it, now) === 'lapsed') return refuse(invitationExpired);
  return ok(outcome[decision]);
}

/** Whether a first look at it by somebody who could accept makes it `opened`. */
export const opens = (it: Life, now: Date): boolean => stateOf(it, now) === 'prepared';

/** What one stage shows. */
export interface Stage {
  readonly stage: InvitationState | 'reminded';
  readonly at: Date;
  readonly by?: string;
}

type History = Pick<
  Invitation,
  | 'state'
  | 'expiresOn'
  | 'createdAt'
  | 'createdByName'
  | 'openedAt'
  | 'openedByName'
  | 'openedByTenant'
  | 'remindedAt'
  | 'decidedAt'
  | 'decidedByName'
  | 'customerId'
>;

/** How far it came, in order of time, as the inviter may know it. */
export function stagesOf(it: History, now: Date): Stage[] {
  const stages: Stage[] = [{ stage: 'prepared', at: it.createdAt, by: it.createdByName }];
  const accepted = it.state === 'accepted';
  if (it.openedAt) {
    // Who looked stays with the customer until it accepts; another company's reader stays hidden for good.
    const known = accepted && it.openedByName !== null && it.openedByTenant === it.customerId;
    stages.push({ stage: 'opened', at: it.openedAt, ...(known ? { by: it.openedByName } : {}) });
  }
  if (it.remindedAt) stages.push({ stage: 'reminded', at: it.remindedAt });
  if (it.decidedAt) {
    const by = it.state === 'declined' ? null : it.decidedByName;
    stages.push({ stage: it.state, at: it.decidedAt, ...(by ? { by } : {}) });
  }
  if (stateOf(it, now) === 'lapsed' && it.expiresOn) stages.push({ stage: 'lapsed', at: it.expiresOn });
  return stages.sort((a, b) => a.at.getTime() - b.at.getTime());
}
