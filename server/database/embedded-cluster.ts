import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { errorCode, KnownFailure } from '#kernel/known-failure.ts';
import { dataFolderName, type PostgresHost } from './embedded-host.ts';

export const databaseName = 'twotier';
export const ownerRole = 'twotier_owner';

/** The passwords of one installation; random, and kept inside the data folder they open. */
export interface Passwords {
  /** Of `postgres`, the superuser; only start, stop and adoption use it. */
  readonly admin: string;
  readonly owner: string;
}

const passwordFile = (cluster: string) => join(cluster, 'twotier-passwords.json');

export function readPasswords(cluster: string): Passwords {
  return JSON.parse(readFileSync(passwordFile(cluster), 'utf8')) as Passwords;
}

/**
 * Makes the data folder of a new server with its owner's role and empty database. It appears under its name
 * only when complete, so that a start that was interrupted here begins afresh the next time.
 */
export async function makeCluster(
  host: PostgresHost,
  cluster: string,
  options: { durable: boolean },
): Promise<void> {
  clearUnfinished(cluster);
  const unfinished = `${cluster}.unfinished-${process.pid}`;
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  try {
    if (host.user) chownSync(unfinished, host.user.uid, host.user.gid);
    const passwords: Passwords = { admin: secret(), owner: secret() };
    await run(host, unfinished, 'initdb', [
      '--username=postgres',
      '--auth=trust', // for the moment without a server; the lines below are what it will start with
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
      ...(options.durable ? [] : ['--no-sync', '--wal-segsize=1']),
    ]);
    writeFileSync(join(unfinished, 'pg_hba.conf'), 'host all all 127.0.0.1/32 scram-sha-256\n');
    await run(
      host,
      unfinished,
      'postgres',
      ['--single', ...(options.durable ? [] : ['-F']), 'postgres'],
      [
        `alter role postgres password '${passwords.admin}'`,
        `create role ${ownerRole} login createrole password '${passwords.owner}'`,
        `create database ${databaseName} owner ${ownerRole}`,
      ],
    );
    writeFileSync(passwordFile(unfinished), `${JSON.stringify(passwords)}\n`, { mode: 0o600 });
    renameSync(unfinished, cluster);
  } catch (error) {
    // Two that start at once both get here; the folder of the one that was first is as good as ours.
    if (errorCode(error) === 'ENOTEMPTY' || errorCode(error) === 'EEXIST') return;
    throw error;
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function clearUnfinished(cluster: string): void {
  for (const name of readdirSync(dirname(cluster))) {
    const pid = Number(/\.unfinished-(\d+)$/.exec(name)?.[1]);
    if (pid > 0 && (pid === process.pid || !isAlive(pid)))
      rmSync(join(dirname(cluster), name), { recursive: true, force: true });
  }
}

/** Refuses a data folder that this PostgreSQL cannot open. */
export function checkCluster(host: PostgresHost, cluster: string): void {
  const found = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  const ours = spawnSync(join(host.bin, 'postgres'), ['--version'], { encoding: 'utf8', ...identity(host) });
  const major = /(\d+)/.exec(ours.stdout)?.[1];
  if (found !== major) {
    throw new KnownFailure(
      `The data folder ${cluster} was made by PostgreSQL ${found}; Twotier brings PostgreSQL ${major}.`,
      `Start the Twotier version that made it and export the data, or set DATA_DIR to another folder.`,
    );
  }
}

/** Another server process in this data folder. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
  /** Its programs are ours and still on disk. After an update they are not. */
  readonly current: boolean;
}

/** The server that runs in this data folder, if one does. */
export function findPostmaster(host: PostgresHost, cluster: string): Postmaster | undefined {
  const file = join(cluster, 'postmaster.pid');
  let lines: string[];
  try {
    lines = readFileSync(file, 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const pid = Number(lines[0]);
  if (!isAlive(pid) || !isPostgresOf(pid, cluster)) {
    // PostgreSQL clears away what a dead server left, once no part of that works any more; but not while another
    // process goes by the dead one's number, or nobody has collected the dead one.
    if (exists(pid) && !anyoneWorksIn(cluster)) rmSync(file, { force: true });
    return undefined;
  }
  const program = linkTarget(`/proc/${pid}/exe`);
  return {
    pid,
    port: Number(lines[3]),
    ready: lines[7]?.trim() === 'ready',
    current: program === undefined || program === join(host.bin, 'postgres'),
  };
}

/** Whether a process exists and has not ended; a dead child that nobody has collected yet does not count. */
export function isAlive(pid: number): boolean {
  if (!exists(pid)) return false;
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return process.platform !== 'linux';
  }
}

function exists(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 1) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/** A server's sessions work in its data folder, and may outlive it by a moment. */
function anyoneWorksIn(cluster: string): boolean {
  if (process.platform !== 'linux') return false;
  return readdirSync('/proc').some((pid) => /^\d+$/.test(pid) && linkTarget(`/proc/${pid}/cwd`) === cluster);
}

function isPostgresOf(pid: number, cluster: string): boolean {
  if (process.platform === 'linux') {
    const folder = linkTarget(`/proc/${pid}/cwd`);
    return folder === undefined || folder === cluster;
  }
  const { stdout } = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout.includes('postgres');
}

function linkTarget(link: string): string | undefined {
  try {
    return readlinkSync(link);
  } catch {
    return undefined;
  }
}

/** How a program of PostgreSQL is started: as its user, in its folder, without our environment's `PG…` variables. */
export function identity({ user }: PostgresHost) {
  const env = { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/local/bin:/usr/bin:/bin' };
  return { env, ...(user && { uid: user.uid, gid: user.gid }) };
}

async function run(host: PostgresHost, folder: string, program: string, args: string[], input?: string[]) {
  const data = dataFolderName(folder, host.user);
  // In single-user mode the folder has to follow the first argument.
  const [first = '', ...rest] = args;
  const child = spawn(join(host.bin, program), [first, '-D', data, ...rest], {
    cwd: folder,
    ...identity(host),
  });
  let said = '';
  child.stdout.on('data', (chunk) => (said += chunk));
  child.stderr.on('data', (chunk) => (said += chunk));
  child.stdin.on('error', () => {}); // it ended before it read everything; the exit code says so below
  child.stdin.end(input?.map((line) => `${line}\n`).join('') ?? '');
  const status = await new Promise<number | string>((done) => {
    child.on('error', (error) => done(error.message));
    child.on('close', (code, signal) => done(code ?? signal ?? 'ended'));
  });
  const complaint = said.split('\n').find((line) => /\b(error|ERROR|FATAL|PANIC):/.test(line));
  if (status === 0 && complaint === undefined) return;
  throw new KnownFailure(
    `PostgreSQL could not make its data folder ${folder} (${program}: ${complaint?.trim() ?? status}).`,
    'See that the disk has 100 MB free and that the folder is writable, then start again.',
    { cause: said },
  );
}

const secret = () => randomBytes(24).toString('base64url');

export const clusterExists = (cluster: string) => existsSync(join(cluster, 'PG_VERSION'));
