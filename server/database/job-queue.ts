import { Logger, runMigrations } from 'graphile-worker';
import pg from 'pg';
import type { ConnectOptions } from './connection.ts';

/**
 * What the queue itself fails at. Its chatter is not ours to log, and a job that failed is told by the task of it.
 *
 * @param tell called with a sentence of the queue's, which names no tenant and holds nothing of a job's payload
 */
export const queueLogger = (tell: (sentence: string) => void) =>
  new Logger(() => (level, sentence) => {
    if (level === 'error' && !sentence.startsWith('Failed task')) tell(sentence);
  });

/**
 * What the server's role does with the queue's tables, and no more: it adds, takes, finishes and frees jobs. It looks
 * at the list of the queue's own migrations and of its crontabs and writes neither; nothing here reads the view.
 */
const queueGrants = {
  _private_jobs: 'select, insert, update, delete',
  _private_job_queues: 'select, insert, update',
  _private_tasks: 'select, insert',
  migrations: 'select',
  // There are none; but a worker that may not look asks again and again, and cannot stop while it waits to.
  _private_known_crontabs: 'select',
} as const;

/**
 * Installs the job queue as the owner and lets the server's role use it. Its tables come behind row-level security
 * without a policy, so that nobody but their owner could: each that the server needs gets one. What an older release
 * granted beyond that is taken back in the same transaction.
 */
export async function installJobQueue(ownerUrl: string, client: pg.Client): Promise<void> {
  await runMigrations({ connectionString: ownerUrl, maxPoolSize: 1, logger: queueLogger(() => {}) });
  const tables = Object.entries(queueGrants);
  await client.query(`
    begin;
    grant usage on schema graphile_worker to twotier_app;
    revoke all on all tables in schema graphile_worker from twotier_app;
    ${tables.map(([table, rights]) => `grant ${rights} on graphile_worker.${table} to twotier_app;`).join('\n    ')}
    do $$
    declare it record;
    begin
      for it in select tablename as name from pg_policies where schemaname = 'graphile_worker' and policyname = 'server'
      loop
        execute format('drop policy server on graphile_worker.%I', it.name);
      end loop;
      for it in
        select c.relname as name from pg_class c
        where c.relnamespace = 'graphile_worker'::regnamespace and c.relrowsecurity
          and c.relname = any ('{${tables.map(([table]) => table).join(',')}}')
      loop
        execute format('create policy server on graphile_worker.%I for all to twotier_app using (true) with check (true)', it.name);
      end loop;
    end
    $$;
    commit`);
}

/** Connections of the worker: the same role as the server's, but waiting for jobs must not use up its own. */
export function queuePool(options: ConnectOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.max ?? 4,
    application_name: 'twotier-worker',
    keepAlive: true,
    options: [
      ...(options.ownLogin ? [] : ['-c role=twotier_app']),
      '-c statement_timeout=10s',
      '-c lock_timeout=3s',
      '-c idle_in_transaction_session_timeout=10s',
      '-c timezone=UTC',
    ].join(' '),
  });
  // A connection that breaks is replaced; without a listener it would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
