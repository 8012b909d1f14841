import { sql } from 'kysely';
import type { Tx } from '#database/connection.ts';
import type { JobId, TenantId, UserId } from '#kernel/ids.ts';
import { type Page, type PageRequest, pageOf } from '#kernel/page.ts';
import type { Facts, ProblemType } from '#kernel/problem.ts';
import type { Locale } from '#kernel/words.ts';
import type { Job, JobItem, JobKind, ListedItem, Outcome } from './job.ts';

/** @returns false when the company has a job of this kind under way */
export async function insertJob(tx: Tx, job: Job, items: readonly unknown[]): Promise<boolean> {
  const row = await tx
    .insertInto('job')
    .values({
      tenant_id: job.tenantId,
      id: job.id,
      kind: job.kind,
      state: job.state,
      dry_run: job.dryRun,
      total: job.total,
      input: JSON.stringify({ locale: job.locale }),
      created_by: job.createdBy,
      created_at: job.createdAt,
    })
    .onConflict((it) =>
      it.columns(['tenant_id', 'kind']).where(sql<boolean>`state in ('queued', 'running')`).doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  if (!row) return false;
  await sql`
    insert into job_item (tenant_id, job_id, position, input)
    select ${job.tenantId}::uuid, ${job.id}::uuid, it.number - 1, it.value
    from jsonb_array_elements(${JSON.stringify(items)}::jsonb) with ordinality as it (value, number)`.execute(
    tx,
  );
  return true;
}

const select = (tx: Tx, tenantId: TenantId, id: JobId) =>
  tx
    .selectFrom('job')
    .select([
      'id',
      'tenant_id',
      'kind',
      'state',
      'dry_run',
      'total',
      'done',
      'failed',
      'input',
      'created_by',
      'created_at',
      'finished_at',
    ])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id);

type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirst']>>>;

const toJob = (row: Row): Job => ({
  id: row.id as JobId,
  tenantId: row.tenant_id as TenantId,
  kind: row.kind as JobKind,
  state: row.state as Job['state'],
  dryRun: row.dry_run,
  total: row.total,
  done: row.done,
  failed: row.failed,
  createdBy: row.created_by as UserId,
  createdAt: row.created_at,
  finishedAt: row.finished_at,
  locale: (row.input as { locale: Locale }).locale,
});

export async function findJob(tx: Tx, tenantId: TenantId, id: JobId): Promise<Job | undefined> {
  const row = await select(tx, tenantId, id).executeTakeFirst();
  return row && toJob(row);
}

/** The job, held: two workers that got the same one take turns, batch by batch. */
export async function holdJob(tx: Tx, tenantId: TenantId, id: JobId): Promise<Job | undefined> {
  const row = await select(tx, tenantId, id).forUpdate().executeTakeFirst();
  return row && toJob(row);
}

/** The next items. They are worked through in order, so the first open one is where the counts end. */
export async function nextItems(tx: Tx, job: Job, limit: number): Promise<JobItem[]> {
  return await tx
    .selectFrom('job_item')
    .select(['position', 'input'])
    .where('tenant_id', '=', job.tenantId)
    .where('job_id', '=', job.id)
    .where('position', '>=', job.done + job.failed)
    .orderBy('position')
    .limit(limit)
    .execute();
}

/** Writes what became of the next items, and how far the job is. */
export async function saveOutcomes(
  tx: Tx,
  job: Job,
  items: readonly JobItem[],
  outcomes: readonly Outcome[],
  now: Date,
): Promise<Job> {
  const rows = outcomes.map((it, at) => ({
    position: items[at]?.position,
    state: it.ok ? 'done' : 'failed',
    outcome: it.ok ? it.result : { problem: it.problem, facts: it.facts },
  }));
  const failed = job.failed + outcomes.filter((it) => !it.ok).length;
  const done = job.done + outcomes.filter((it) => it.ok).length;
  const isOver = done + failed >= job.total;
  const after: Job = {
    ...job,
    state: isOver ? 'done' : 'running',
    done,
    failed,
    finishedAt: isOver ? now : null,
  };
  if (rows.length > 0)
    await sql`
      update job_item i set state = it.state, outcome = it.outcome
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as it (position int, state text, outcome jsonb)
      where i.tenant_id = ${job.tenantId} and i.job_id = ${job.id} and i.position = it.position`.execute(tx);
  await tx
    .updateTable('job')
    .set({ state: after.state, done, failed, finished_at: after.finishedAt })
    .where('tenant_id', '=', job.tenantId)
    .where('id', '=', job.id)
    .execute();
  return after;
}

export async function listItems(
  tx: Tx,
  job: Job,
  state: ListedItem['state'] | undefined,
  { limit, after }: PageRequest<number>,
): Promise<Page<ListedItem, number>> {
  let query = tx
    .selectFrom('job_item')
    .select(['position', 'input', 'state', 'outcome'])
    .where('tenant_id', '=', job.tenantId)
    .where('job_id', '=', job.id);
  if (state) query = query.where('state', '=', state);
  if (after !== undefined) query = query.where('position', '>', after);
  const rows = await query
    .orderBy('position')
    .limit(limit + 1)
    .execute();
  return pageOf(
    rows,
    limit,
    (row) => ({
      position: row.position,
      input: row.input,
      state: row.state as ListedItem['state'],
      outcome: toOutcome(row.state, row.outcome),
    }),
    (row) => row.position,
  );
}

function toOutcome(state: string, json: unknown): Outcome | null {
  if (state === 'waiting') return null;
  if (state === 'done') return { ok: true, result: json as Record<string, string | number> };
  const { problem, facts } = json as { problem: ProblemType; facts: Facts };
  return { ok: false, problem, facts };
}
