import { enqueue } from '#database/jobs.store.ts';
import type { Work } from '#database/work.ts';
import { newId, type UserId } from '#kernel/ids.ts';
import { Problem } from '#kernel/problem.ts';
import { insertJob } from './job.store.ts';
import type { Job, JobKind } from './job.ts';
import { oneBulkJobAtATime } from './problems.ts';

/**
 * Leaves long work for the worker, inside the use case that was asked for it. The worker's task is called as the kind.
 *
 * @param items what each step is to be done with, in order; kept as it came
 * @throws {Problem} `jobs/one-bulk-job-at-a-time`
 */
export async function startJob(
  { tx, actor, request, now }: Work,
  kind: JobKind,
  items: readonly unknown[],
  { dryRun = false }: { dryRun?: boolean } = {},
): Promise<Job> {
  const job: Job = {
    id: newId<'job'>(),
    tenantId: actor.tenantId,
    kind,
    state: 'queued',
    dryRun,
    total: items.length,
    done: 0,
    failed: 0,
    createdBy: actor.id as UserId,
    createdAt: now,
    finishedAt: null,
    locale: request.locale,
  };
  if (!(await insertJob(tx, job, items))) throw new Problem(oneBulkJobAtATime, {}, { retryAfter: 10 });
  await enqueue(tx, { task: kind, payload: { tenantId: job.tenantId, jobId: job.id }, key: `job:${job.id}` });
  return job;
}
