import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '#database/embedded.ts';
import { migrate } from '#database/migrate.ts';

/**
 * Once per run, before any test: a PostgreSQL of our own in a temporary folder on a free port, and in it one migrated
 * database that every test file clones. Runs beside each other share nothing.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const keep = process.env['KEEP_DB'] === '1';
  const dataDir = mkdtempSync(join(tmpdir(), 'twotier-test-'));
  const server = await startEmbedded({ dataDir, throwaway: true, keep });
  try {
    await migrate(server.url);
    await makeTemplate(server.adminUrl);
  } catch (error) {
    await server.stop();
    throw error;
  }
  project.provide('postgres', { ownerUrl: server.url, adminUrl: server.adminUrl });

  return async () => {
    if (!keep) return server.stop();
    await server.leave();
    console.log(`KEEP_DB: the databases of this run stay on ${server.adminUrl}`);
  };
}

/** Nobody may connect to a database while it is cloned. */
async function makeTemplate(adminUrl: string): Promise<void> {
  const admin = new pg.Client(adminUrl);
  await admin.connect();
  await admin.query('alter database twotier with is_template true allow_connections false');
  await admin.end();
}

declare module 'vitest' {
  interface ProvidedContext {
    /** The server of this run: as whom to connect in order to create databases, and as their owner. */
    postgres: { ownerUrl: string; adminUrl: string };
  }
}
