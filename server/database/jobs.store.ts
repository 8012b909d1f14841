import { sql } from 'kysely';
import type { Tx } from './connection.ts';

/** Work for the worker: it carries ids, never rights and never secrets. */
export interface NewJob {
  readonly task: string;
  readonly payload: Readonly<Record<string, string | number>>;
  /** Jobs of one key are one job. */
  readonly key?: string;
  /** About 72 hours of tries unless said. */
  readonly maxAttempts?: number;
  /** Not before then, of real time. */
  readonly runAt?: Date;
}

/** Leaves work for the worker in the transaction of what asks for it: done once it commits, never if it does not. */
export async function enqueue(tx: Tx, job: NewJob): Promise<void> {
  await sql`select from graphile_worker.add_job(
    ${job.task}, ${JSON.stringify(job.payload)}::json,
    max_attempts := ${job.maxAttempts ?? 25}, job_key := ${job.key ?? null},
    run_at := ${job.runAt ?? null}::timestamptz
  )`.execute(tx);
}
