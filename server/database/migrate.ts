import { readdirSync, readFileSync } from 'node:fs';
import pg from 'pg';
import { installJobQueue } from './job-queue.ts';

const folder = new URL('./migrations/', import.meta.url);

/** The migrations this code knows, in order. */
export const knownMigrations = (): string[] =>
  readdirSync(folder)
    .filter((it) => /^\d{4}_.*\.sql$/.test(it))
    .sort();

/** The database was made or changed by a newer release: going on could damage what it stored. */
export class NewerSchemaError extends Error {
  override name = 'NewerSchemaError';
}

/** The server is not PostgreSQL 18 or newer. */
export class OldDatabaseError extends Error {
  override name = 'OldDatabaseError';
}

/**
 * Brings a database to this release. Forward only; each file in one transaction of its own; several servers
 * starting at once take turns.
 *
 * @param ownerUrl connection of the role that owns the tables, never of the server's own
 * @param upTo     the last migration to run; left out, all of them. For tests of an upgrade
 * @throws {OldDatabaseError} @throws {NewerSchemaError}
 */
export async function migrate(
  ownerUrl: string,
  { log = () => {}, upTo }: { log?: (line: string) => void; upTo?: string } = {},
): Promise<{ applied: string[] }> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'twotier-migrate' });
  await client.connect();
  try {
    const { rows } = await client.query<{ version: string }>('show server_version_num');
    const version = Number(Object.values(rows[0] ?? {})[0]);
    if (version < 180_000)
      throw new OldDatabaseError(
        `PostgreSQL 18 or newer is needed; this server is ${Math.floor(version / 10_000)}. Upgrade it, or leave DATABASE_URL unset to use the embedded one.`,
      );
    await client.query('select pg_advisory_lock(7217001)');
    await client.query(
      'create table if not exists schema_migration (name text primary key, applied_at timestamptz not null)',
    );
    const done = new Set(
      (await client.query<{ name: string }>('select name from schema_migration')).rows.map((it) => it.name),
    );
    const known = knownMigrations();
    const unknown = [...done].filter((it) => !known.includes(it));
    if (unknown.length > 0)
      throw new NewerSchemaError(
        `The database was migrated by a newer release (${unknown.join(', ')}). Start that release, or restore a backup made before the upgrade.`,
      );
    const applied: string[] = [];
    for (const name of known.filter((it) => !done.has(it) && (upTo === undefined || it <= upTo))) {
      log(name);
      await client.query('begin');
      try {
        await client.query("set local app.migrating = 'on'");
        await client.query(readFileSync(new URL(name, folder), 'utf8'));
        await client.query('insert into schema_migration values ($1, $2)', [name, new Date()]);
        await client.query('commit');
      } catch (error) {
        await client.query('rollback');
        throw error;
      }
      applied.push(name);
    }
    await installJobQueue(ownerUrl, client);
    return { applied };
  } finally {
    await client.end();
  }
}
