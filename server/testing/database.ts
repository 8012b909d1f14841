import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { test as base, inject } from 'vitest';
import { connect, type Database } from '#database/connection.ts';

export interface DatabaseFixtures {
  /** The server's own way to the database: the role `twotier_app`, bound by row-level security. */
  readonly database: Database;
  /** One connection of the role that owns the tables, to look at what is stored and to hold rows in a rival transaction. */
  readonly owner: pg.Client;
  /** The owner's address of this file's database, to start a whole application or a second connection on. */
  readonly databaseUrl: string;
}

/**
 * A test on a real PostgreSQL. Each file gets a database of its own, cloned from the migrated template; within a
 * file, tests keep apart by building their own tenants. Nothing is truncated.
 */
export const test = base.extend<{ $file: DatabaseFixtures }>({
  databaseUrl: [
    // biome-ignore lint/correctness/noEmptyPattern: Vitest reads the pattern to learn that nothing is needed
    async ({}, use) => use(await cloneDatabase()),
    { scope: 'file' },
  ],
  database: [
    async ({ databaseUrl }, use) => {
      const database = connect({ url: databaseUrl });
      await use(database);
      await database.close();
    },
    { scope: 'file' },
  ],
  owner: [
    async ({ databaseUrl }, use) => {
      const owner = new pg.Client(databaseUrl);
      await owner.connect();
      await use(owner);
      await owner.end();
    },
    { scope: 'file' },
  ],
});

/**
 * A new database like the template, empty but migrated. It goes with the run's server; `KEEP_DB=1` keeps that.
 *
 * @returns the owner's address of it
 */
export async function cloneDatabase(): Promise<string> {
  const { adminUrl, ownerUrl } = inject('postgres');
  const name = `test_${randomBytes(6).toString('hex')}`;
  const admin = new pg.Client(adminUrl);
  await admin.connect();
  try {
    await admin.query(`create database ${name} template twotier owner twotier_owner`);
  } finally {
    await admin.end();
  }
  const url = new URL(ownerUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/**
 * Resolves once some session of this test's database waits for a lock. Makes races happen on purpose: start the act
 * that must wait, await this, then let the rival finish.
 *
 * @param sessions how many must be waiting at the same time
 * @param within   milliseconds until it gives up
 */
export async function someoneWaits(owner: pg.Client, { sessions = 1, within = 3000 } = {}): Promise<void> {
  for (const begun = performance.now(); performance.now() - begun < within; await pause(10)) {
    // Inside a transaction the list of sessions would stay as it was first seen.
    await owner.query('select pg_stat_clear_snapshot()');
    const { rows } = await owner.query<{ waiting: number }>(
      `select count(*)::int as waiting from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if ((rows[0]?.waiting ?? 0) >= sessions) return;
  }
  throw new Error(
    `Nobody waited for a lock within ${within} ms; the code under test does not lock what you think it does.`,
  );
}
