import { forbidden } from '#access/problems.ts';
import { actorNow } from '#database/actor.store.ts';
import type { Deps, Work } from '#database/work.ts';
import type { Credentials } from '#kernel/actor.ts';
import type { JobId, TenantId } from '#kernel/ids.ts';
import { holdJob, nextItems, saveOutcomes } from './job.store.ts';
import type { Job, JobItem, Outcome } from './job.ts';

/**
 * Does the next items, in the scope of whoever asked for the job and after asking the policy about each again.
 *
 * @returns what became of them, in order; fewer than were given when the rest needs a transaction of its own
 */
export type Batch = (work: Work, items: readonly JobItem[], job: Job) => Promise<readonly Outcome[]>;

/**
 * Works through a job, batch by batch, each with its outcomes in one transaction: killed at any moment and started
 * again, or done by two workers at once, no item is done twice and none is left out. A job carries no rights: what the
 * person who asked may no longer do fails for the items that are left.
 *
 * @param size items offered to a batch
 */
export async function runJob(
  deps: Deps,
  { tenantId, jobId }: { tenantId: TenantId; jobId: JobId },
  batch: Batch,
  { size = 200 }: { size?: number } = {},
): Promise<Job | undefined> {
  const scope = { read: [tenantId], write: [tenantId] };
  for (;;) {
    const job = await deps.database.transaction(scope, async (tx) => {
      const held = await holdJob(tx, tenantId, jobId);
      if (!held || held.state === 'done') return held;
      const items = await nextItems(tx, held, size);
      const securityNow = deps.securityClock();
      const actor = await actorNow(tx, credentialsOf(held), securityNow);
      const now = deps.clock();
      const outcomes = actor
        ? await batch({ tx, actor, now, securityNow, request: requestOf(held) }, items, held)
        : items.map((): Outcome => ({ ok: false, problem: forbidden, facts: {} }));
      if (outcomes.length === 0 && items.length > 0) throw new Error(`A batch of job ${jobId} did nothing.`);
      return saveOutcomes(tx, held, items, outcomes, now);
    });
    if (!job || job.state === 'done') return job;
  }
}

/** The person, as signed in when the job was asked for: a second factor was proved then. */
const credentialsOf = (job: Job): Credentials => ({
  kind: 'user',
  id: job.createdBy,
  tenantId: job.tenantId,
  mfa: true,
  provedAt: null,
  via: 'token',
  applicationId: null,
  grantId: null,
});

const requestOf = (job: Job): Work['request'] => ({
  requestId: job.id,
  correlationId: job.id,
  locale: job.locale,
  ip: null,
  replay: null,
  heldBack: null,
});
