import { authorize } from '#access/authorize.ts';
import { type Deps, look, type Work } from '#database/work.ts';
import type { Caller } from '#kernel/actor.ts';
import type { JobId } from '#kernel/ids.ts';
import type { Page, PageRequest } from '#kernel/page.ts';
import { findJob, listItems } from './job.store.ts';
import type { Job, ListedItem } from './job.ts';

/**
 * How far a job is.
 *
 * @throws {Problem} `access/*` · `api/not-found`
 */
export const readJob = (deps: Deps, caller: Caller, id: JobId): Promise<Job> =>
  look(deps, caller, (work) => ownJob(work, id));

/**
 * What became of each item, in the order they were given.
 *
 * @throws {Problem} `access/*` · `api/not-found`
 */
export const listJobItems = (
  deps: Deps,
  caller: Caller,
  id: JobId,
  state: ListedItem['state'] | undefined,
  page: PageRequest<number>,
): Promise<Page<ListedItem, number>> =>
  look(deps, caller, async (work) => listItems(work.tx, await ownJob(work, id), state, page));

async function ownJob(work: Work, id: JobId): Promise<Job> {
  const job = await findJob(work.tx, work.actor.tenantId, id);
  authorize(work, 'job.read', { ours: job !== undefined }, work.securityNow);
  if (!job) throw new Error('A job nobody sees was allowed to be read.');
  return job;
}
