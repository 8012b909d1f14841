import type { JobId, TenantId, UserId } from '#kernel/ids.ts';
import type { Facts, Problem, ProblemType } from '#kernel/problem.ts';
import type { Locale } from '#kernel/words.ts';

export type JobKind = 'invitations' | 'customer-import';

/**
 * Long work in many small steps, each in a transaction of its own: what is done stays done, whatever dies.
 *
 *   queued ──first batch──▶ running ──last item──▶ done
 */
export interface Job {
  readonly id: JobId;
  readonly tenantId: TenantId;
  readonly kind: JobKind;
  readonly state: 'queued' | 'running' | 'done';
  /** Judges each item and writes nothing else. */
  readonly dryRun: boolean;
  readonly total: number;
  /** Items that came out well. */
  readonly done: number;
  readonly failed: number;
  readonly createdBy: UserId;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
  /** Of whoever asked. */
  readonly locale: Locale;
}

export interface JobItem {
  /** From 0, as the items were sent. */
  readonly position: number;
  readonly input: unknown;
}

/** What became of one item. */
export type Outcome =
  | { readonly ok: true; readonly result: Readonly<Record<string, string | number>> }
  | { readonly ok: false; readonly problem: ProblemType; readonly facts: Facts };

export const failedWith = ({ type, facts }: Problem): Outcome => ({ ok: false, problem: type, facts });

/** An item as its job's owner reads it. */
export interface ListedItem extends JobItem {
  readonly state: 'waiting' | 'done' | 'failed';
  readonly outcome: Outcome | null;
}
