import { sql } from 'kysely';
import { platformTenant } from '#kernel/ids.ts';
import type { Tx } from './connection.ts';

/** Says that these workers are alive. */
export async function writePulse(tx: Tx, workers: readonly string[], now: Date): Promise<void> {
  if (workers.length === 0) return;
  await tx
    .insertInto('worker')
    .values(workers.map((id) => ({ tenant_id: platformTenant, id, seen_at: now })))
    .onConflict((on) => on.columns(['tenant_id', 'id']).doUpdateSet({ seen_at: now }))
    .execute();
}

export async function endPulse(tx: Tx, workers: readonly string[]): Promise<void> {
  if (workers.length === 0) return;
  await tx
    .deleteFrom('worker')
    .where('tenant_id', '=', platformTenant)
    .where('id', 'in', [...workers])
    .execute();
}

/**
 * Frees what workers hold that have been silent since: a killed process never gives its jobs back by itself, and the
 * queue alone would wait four hours.
 *
 * @returns the workers whose jobs were freed
 */
export async function freeJobsOfSilent(tx: Tx, since: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct j.locked_by as id from graphile_worker._private_jobs j
    where j.locked_by is not null and j.locked_at < ${since}
      and not exists (select from worker w
                      where w.tenant_id = ${platformTenant} and w.id = j.locked_by and w.seen_at >= ${since})`.execute(
    tx,
  );
  const silent = rows.map((it) => it.id);
  if (silent.length > 0) await sql`select graphile_worker.force_unlock_workers(${silent})`.execute(tx);
  await tx
    .deleteFrom('worker')
    .where('tenant_id', '=', platformTenant)
    .where('seen_at', '<', since)
    .execute();
  return silent;
}
