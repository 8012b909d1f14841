import { authorize } from '#access/authorize.ts';
import { extents } from '#access/scope.ts';
import { widen } from '#database/connection.ts';
import { recordEvent, recordEvents } from '#database/events.store.ts';
import { keepLinks } from '#database/link.store.ts';
import { act, type Deps, type Work } from '#database/work.ts';
import type { Caller } from '#kernel/actor.ts';
import type { JobId, TenantId } from '#kernel/ids.ts';
import { Problem } from '#kernel/problem.ts';
import { unwrap } from '#kernel/result.ts';
import { failedWith, type Job, type JobItem, type Outcome, runJob, startJob } from '#modules/jobs/index.ts';
import { inviterOf, preparedEvent } from './create-invitation.ts';
import { seedOf } from './draft.ts';
import { insertInvitations } from './invitation.store.ts';
import type { Invitation } from './invitation.ts';
import { type Inviter, newInvitation } from './new-invitation.ts';
import { invalidValue } from './problems.ts';
import { factsOf } from './shown-invitation.ts';
import { assertMayAsk } from './standing-link.ts';
import { wantedFromJson } from './wanted-from-json.ts';

/** Invitations of one bulk request. */
export const bulkLimit = 10_000;

/**
 * Prepares many invitations as one job. Each is judged on its own when its turn comes, so that a wrong one fails alone.
 *
 * @param dryRun judges all of them and prepares none
 * @throws {Problem} `access/*` · `relationships/partner-inactive` · `-invalid-value` · `jobs/one-bulk-job-at-a-time`
 */
export function startInvitationBulk(
  deps: Deps,
  caller: Caller,
  wanted: { readonly items: readonly unknown[]; readonly dryRun?: boolean | undefined },
): Promise<Job> {
  return act(deps, caller, { operation: 'invitations_bulk_started', resourceType: 'job' }, async (work) => {
    authorize(work, 'invitation.create', factsOf(deps, own), work.securityNow);
    const { items, dryRun = false } = wanted;
    if (items.length === 0 || items.length > bulkLimit) throw new Problem(invalidValue, { field: 'items' });
    await assertMayAsk(work, null);
    const job = await startJob(work, 'invitations', items, { dryRun });
    await recordEvent(work.tx, {
      tenants: [work.actor.tenantId],
      at: work.now,
      operation: 'invitations_bulk_started',
      resourceType: 'job',
      actor: work.actor,
      request: work.request,
      detail: { jobId: job.id, items: items.length, dryRun },
    });
    return job;
  });
}

const own = { ours: true, jointlyOurs: false };

/** Goes on with such a job, from wherever it stands. The worker calls it; it bears being called twice. */
export const runInvitationBulk = (
  deps: Deps,
  ids: { readonly tenantId: TenantId; readonly jobId: JobId },
): Promise<Job | undefined> => runJob(deps, ids, (work, items, job) => inviteNext(deps, work, items, job));

/**
 * The next invitations: as many as ask with one provider at most, because a transaction holds two companies' rows at
 * most.
 */
async function inviteNext(
  deps: Deps,
  work: Work,
  items: readonly JobItem[],
  job: Job,
): Promise<readonly Outcome[]> {
  const inviter = await inviterOf(deps, work);
  const outcomes: Outcome[] = [];
  const prepared: Invitation[] = [];
  let provider: { id: TenantId; refused: Problem | null } | null = null;
  for (const { input } of items) {
    const judged = judge(deps, work, inviter, input);
    if (judged instanceof Problem) {
      outcomes.push(failedWith(judged));
      continue;
    }
    const { providerId } = judged;
    if (providerId && provider && provider.id !== providerId) break; // it begins the next transaction
    if (providerId && !provider) provider = { id: providerId, refused: await refusalOf(work, providerId) };
    const refused = providerId ? provider?.refused : null;
    if (refused) {
      outcomes.push(failedWith(refused));
      continue;
    }
    prepared.push(judged);
    outcomes.push({ ok: true, result: job.dryRun ? {} : { invitationId: judged.id } });
  }
  if (!job.dryRun && prepared.length > 0) await write(deps, work, prepared, provider?.id ?? null, job);
  return outcomes;
}

function judge(deps: Deps, work: Work, inviter: Inviter, input: unknown): Invitation | Problem {
  return asProblem(() => {
    authorize(work, 'invitation.create', factsOf(deps, own), work.securityNow);
    return unwrap(newInvitation(unwrap(wantedFromJson(input)), inviter, work.now));
  });
}

function asProblem<T>(act: () => T): T | Problem {
  try {
    return act();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

const refusalOf = (work: Work, providerId: TenantId): Promise<Problem | null> =>
  assertMayAsk(work, providerId).then(
    () => null,
    (error) => {
      if (error instanceof Problem) return error;
      throw error;
    },
  );

async function write(
  deps: Deps,
  work: Work,
  invitations: readonly Invitation[],
  providerId: TenantId | null,
  job: Job,
): Promise<void> {
  const { tx, actor } = work;
  if (providerId) await widen(tx, extents.otherSide(providerId));
  await insertInvitations(tx, invitations, job.id);
  await keepLinks(tx, deps.linkKeys, actor.tenantId, invitations.map(seedOf));
  await recordEvents(
    tx,
    invitations.map((it) => preparedEvent(work, it)),
  );
}
