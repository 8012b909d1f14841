import { Logger, runMigrations } from 'graphile-worker';
import pg from 'pg';
import type { ConnectOptions } from './connection.ts';

/** The queue's own chatter is not ours to log: what fails is told by the task that failed. */
export const silentQueue = new Logger(() => () => {});

/**
 * Installs the job queue as the owner and lets the server's role use it. Its tables come behind row-level security
 * without a policy, so that nobody but their owner could: each gets one for the server.
 */
export async function installJobQueue(ownerUrl: string, client: pg.Client): Promise<void> {
  await runMigrations({ connectionString: ownerUrl, maxPoolSize: 1, logger: silentQueue });
  await client.query(`
    grant usage on schema graphile_worker to twotier_app;
    do $$
    declare it record;
    begin
      for it in
        select c.oid::regclass as name, c.relrowsecurity as fenced,
               exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'server') as open
        from pg_class c where c.relnamespace = 'graphile_worker'::regnamespace and c.relkind in ('r', 'p', 'v')
      loop
        execute format('grant select, insert, update, delete on %s to twotier_app', it.name);
        if it.fenced and not it.open then
          execute format('create policy server on %s for all to twotier_app using (true) with check (true)', it.name);
        end if;
      end loop;
    end
    $$`);
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
