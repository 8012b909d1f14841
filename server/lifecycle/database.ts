import { startEmbedded } from '#database/embedded.ts';
import { migrate } from '#database/migrate.ts';
import { KnownFailure } from '#kernel/known-failure.ts';
import type { Config } from '../config.ts';
import type { Progress } from './progress.ts';

export interface RunningDatabase {
  /** As the owner of the tables. */
  readonly ownerUrl: string;
  /** Stops the server if it is the embedded one. */
  stop(): Promise<void>;
}

/** The database of the settings: a given one, or the embedded one, which it starts. */
export async function openDatabase(config: Config, progress: Progress): Promise<RunningDatabase> {
  if (config.databaseUrl !== undefined) return { ownerUrl: config.databaseUrl, stop: async () => {} };
  const server = await progress.step(
    'Starting PostgreSQL (the first time it makes its data folder)',
    () => startEmbedded({ dataDir: config.dataDir, port: config.postgresPort, log: progress.say }),
    (it) => `PostgreSQL runs on 127.0.0.1:${new URL(it.url).port}, its data in ${config.dataDir}.`,
  );
  return { ownerUrl: server.url, stop: () => server.stop() };
}

/** Brings the database to this release. */
export async function migrateDatabase(ownerUrl: string, progress: Progress): Promise<void> {
  await progress.step(
    'Bringing the database up to date',
    async () => {
      try {
        return await migrate(ownerUrl);
      } catch (error) {
        throw unreachable(ownerUrl, error) ?? error;
      }
    },
    ({ applied }) =>
      applied.length === 0
        ? undefined
        : `The database is up to date (${applied.length} ${applied.length === 1 ? 'change' : 'changes'} applied).`,
  );
}

const noConnection = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  '57P03',
]);

/** What a failed connection means for whoever wrote the url, or undefined if it is something else. */
export function unreachable(url: string, error: unknown): KnownFailure | undefined {
  const { hostname, port, username, pathname } = new URL(url);
  const where = `${hostname}:${port || 5432}`;
  const code = codeOf(error);
  if (code === '28P01' || code === '28000')
    return new KnownFailure(
      `The database at ${where} does not let "${username}" in.`,
      'Correct the user and the password in DATABASE_URL, or the rules in pg_hba.conf.',
      { cause: error },
    );
  if (code === '3D000')
    return new KnownFailure(
      `There is no database "${pathname.slice(1)}" at ${where}.`,
      `Make it: createdb -O ${username} ${pathname.slice(1)} — or correct DATABASE_URL.`,
      { cause: error },
    );
  if (
    (code !== undefined && noConnection.has(code)) ||
    (error instanceof Error && /timeout|terminated/i.test(error.message))
  )
    return new KnownFailure(
      `The database at ${where} cannot be reached (${code ?? 'no answer'}).`,
      'See that it runs and that DATABASE_URL names the right host and port, or leave DATABASE_URL out to use the embedded one.',
      { cause: error },
    );
  return undefined;
}

/** A host with several addresses fails with one error per address. */
function codeOf(error: unknown): string | undefined {
  const first = error instanceof AggregateError ? error.errors[0] : error;
  return typeof first === 'object' && first !== null && 'code' in first ? String(first.code) : undefined;
}
