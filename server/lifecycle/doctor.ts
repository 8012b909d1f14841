import { statfsSync } from 'node:fs';
import pg from 'pg';
import { checkEmbedded } from '#database/embedded.ts';
import { knownMigrations } from '#database/migrate.ts';
import { writableFolder } from '#kernel/folder.ts';
import { KnownFailure } from '#kernel/known-failure.ts';
import { type Config, isLoopback } from '../config.ts';
import { unreachable } from './database.ts';
import { ownAddress } from './healthy.ts';
import { checkPort } from './ports.ts';

/** What a look at one thing found. A remedy makes it a problem; a hint is worth knowing only. */
interface Finding {
  readonly says: string;
  readonly remedy?: string;
  readonly hint?: string;
}

/**
 * Looks at each thing a start needs, and prints what is wrong with the command that puts it right. Changes nothing, but for
 * making the data folder.
 *
 * @returns the exit code: 1 if anything is wrong
 */
export async function doctor(config: Config): Promise<number> {
  const looks = [dataFolder, database, port, publicUrl, mail];
  let problems = 0;
  for (const look of looks) {
    const finding = await look(config).catch(asFinding);
    console.log(`${finding.remedy ? 'wrong' : 'ok   '}  ${finding.says}`);
    if (finding.remedy) console.log(`       → ${finding.remedy}`);
    if (finding.hint) console.log(`       ${finding.hint}`);
    if (finding.remedy) problems++;
  }
  console.log(problems === 0 ? '\nEverything a start needs is there.' : `\n${problems} to put right.`);
  return problems === 0 ? 0 : 1;
}

function asFinding(error: unknown): Finding {
  if (error instanceof KnownFailure) return { says: error.message, remedy: error.remedy };
  throw error;
}

async function dataFolder(config: Config): Promise<Finding> {
  const { bavail, bsize } = statfsSync(writableFolder(config.dataDir));
  const free = Math.floor((bavail * bsize) / 1e6);
  const says = `Data folder ${config.dataDir}, ${free} MB free.`;
  return free < 500
    ? { says, remedy: 'Free at least 500 MB on that disk, or set DATA_DIR to another.' }
    : { says };
}

async function database(config: Config): Promise<Finding> {
  if (config.databaseUrl === undefined) return { says: checkEmbedded(config.dataDir) };
  const { host } = new URL(config.databaseUrl);
  const client = new pg.Client({ connectionString: config.databaseUrl, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    const version = await client.query<{ number: string }>(
      `select current_setting('server_version_num') as number`,
    );
    const number = Number(version.rows[0]?.number);
    if (number < 180_000)
      return {
        says: `The database at ${host} is PostgreSQL ${Math.floor(number / 10_000)}.`,
        remedy: 'Upgrade it to PostgreSQL 18, or leave DATABASE_URL out to use the embedded one.',
      };
    return schemaFinding(host, await appliedMigrations(client));
  } catch (error) {
    throw unreachable(config.databaseUrl, error) ?? error;
  } finally {
    await client.end().catch(() => {});
  }
}

async function appliedMigrations(client: pg.Client): Promise<string[]> {
  const { rows: found } = await client.query<{ there: boolean }>(
    `select to_regclass('schema_migration') is not null as there`,
  );
  if (!found[0]?.there) return [];
  const { rows } = await client.query<{ name: string }>('select name from schema_migration');
  return rows.map((it) => it.name);
}

function schemaFinding(host: string, applied: readonly string[]): Finding {
  const known = knownMigrations();
  const newer = applied.filter((it) => !known.includes(it));
  if (newer.length > 0)
    return {
      says: `The database at ${host} was changed by a newer release (${newer.join(', ')}).`,
      remedy: 'Start that release, or restore a backup from before the upgrade.',
    };
  const missing = known.filter((it) => !applied.includes(it)).length;
  const says = `The database at ${host} answers.`;
  return missing === 0
    ? { says }
    : { says, hint: `The next start brings it up to date (${missing} to apply).` };
}

async function port(config: Config): Promise<Finding> {
  const answer = await fetch(`${ownAddress(config)}/healthz`, { signal: AbortSignal.timeout(2000) }).catch(
    () => undefined,
  );
  if (answer?.ok) return { says: `Twotier runs at ${ownAddress(config)}.` };
  await checkPort(config.host, config.port);
  return { says: `Port ${config.port} is free.` };
}

async function publicUrl(config: Config): Promise<Finding> {
  const says = `People reach Twotier at ${config.publicUrl}.`;
  return !isLoopback(config.host) && isLoopback(new URL(config.publicUrl).hostname)
    ? {
        says,
        hint: 'HOST lets other machines in, but links in mails lead to this one. Set PUBLIC_URL if that is not meant.',
      }
    : { says };
}

async function mail(config: Config): Promise<Finding> {
  if (config.smtpUrl === undefined)
    return config.demo
      ? { says: 'Mails arrive in the demo inbox.' }
      : {
          says: 'Mails wait: there is nobody to hand them to.',
          remedy: 'Set SMTP_URL to a mail server of yours.',
        };
  const { default: nodemailer } = await import('nodemailer');
  const { host } = new URL(config.smtpUrl);
  const transport = nodemailer.createTransport(config.smtpUrl, { connectionTimeout: 5000 } as object);
  try {
    await transport.verify();
    return { says: `The mail server ${host} takes mails.` };
  } catch (error) {
    return {
      says: `The mail server ${host} does not take mails: ${error instanceof Error ? error.message : error}.`,
      remedy: 'Correct SMTP_URL. Until then mails wait; nothing else stops.',
    };
  } finally {
    transport.close();
  }
}
