import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { writableFolder } from '#kernel/folder.ts';
import { KnownFailure } from '#kernel/known-failure.ts';
import {
  checkCluster,
  clusterExists,
  databaseName,
  findPostmaster,
  identity,
  isAlive,
  makeCluster,
  ownerRole,
  type Passwords,
  type Postmaster,
  readPasswords,
} from './embedded-cluster.ts';
import { dataFolderName, findHost, type PostgresHost } from './embedded-host.ts';

export interface EmbeddedOptions {
  /** Where Twotier keeps its data; the server's own folder is `postgres` inside it. Made if it is missing. */
  readonly dataDir: string;
  /** A fixed port. Without it: the port of last time, or any free one. */
  readonly port?: number | undefined;
  /** A cluster for tests: no syncing to disk, stopped and deleted even when this process is killed. */
  readonly throwaway?: boolean;
  /** Leaves a throw-away cluster where it is, to look inside after the tests. */
  readonly keep?: boolean;
  readonly log?: (sentence: string) => void;
}

export interface EmbeddedPostgres {
  /** Connects as the role that owns the database and may create roles, but is no superuser. */
  readonly url: string;
  /** Connects to the database `postgres` as superuser. For tests, which create databases. */
  readonly adminUrl: string;
  /** Stops the server and waits for it, unless another process of ours still uses it. */
  stop(): Promise<void>;
  /** Lets go of the server and leaves it running. */
  leave(): Promise<void>;
}

/**
 * Brings up the embedded PostgreSQL, or adopts the one that an earlier, killed process of ours left running.
 *
 * The server lives in its own process group: Ctrl+C reaches us, not it, so that requests can be finished first. Should
 * it die, it is started again on the same port.
 *
 * @throws {KnownFailure} unwritable folder, taken port, data folder of another major version
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { throwaway = false, keep = false, log = () => {} } = options;
  const dataDir = writableFolder(options.dataDir);
  const cluster = join(dataDir, 'postgres');
  const host = findHost(existsSync(cluster) ? cluster : dataDir, throwaway);
  if (existsSync(cluster)) takeOver(host, cluster);
  if (clusterExists(cluster)) checkCluster(host, cluster);
  else {
    await makeCluster(host, cluster, { durable: !throwaway });
  }

  const server: Server = { host, cluster, dataDir, throwaway, keep, passwords: readPasswords(cluster), log };
  let guard = await bringUp(server, options.port);
  let stopping = false;
  let reviving: Promise<void> = Promise.resolve();
  const watch = () => {
    guard.client.on('error', () => {}); // 'end' follows
    guard.client.on('end', () => {
      if (stopping) return;
      log('The embedded PostgreSQL went away; starting it again.');
      reviving = revive();
    });
  };
  const revive = async () => {
    for (let wait = 100; !stopping; wait = Math.min(wait * 2, 5000)) {
      try {
        guard = await bringUp(server, guard.port);
        watch();
        return;
      } catch (error) {
        log(`The embedded PostgreSQL does not start: ${error instanceof Error ? error.message : error}`);
        await pause(wait);
      }
    }
  };
  watch();

  const url = (role: string, password: string, database: string) =>
    `postgresql://${role}:${password}@127.0.0.1:${guard.port}/${database}`;
  const leave = async () => {
    stopping = true;
    await reviving;
    return letGo(guard.client);
  };
  return {
    url: url(ownerRole, server.passwords.owner, databaseName),
    adminUrl: url('postgres', server.passwords.admin, 'postgres'),
    leave: async () => void (await leave()),
    async stop() {
      if (stopping || !(await leave())) return;
      await shutDown(server);
      guard.watchdog?.kill('SIGKILL');
      if (throwaway) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/**
 * Looks whether the embedded PostgreSQL could start here, and changes nothing.
 *
 * @returns what it found, in a sentence
 * @throws {KnownFailure} as {@link startEmbedded} would
 */
export function checkEmbedded(folder: string): string {
  const dataDir = writableFolder(folder);
  const cluster = join(dataDir, 'postgres');
  const host = findHost(clusterExists(cluster) ? cluster : dataDir, true);
  if (!clusterExists(cluster)) return 'The embedded PostgreSQL makes its data folder at the first start.';
  checkCluster(host, cluster);
  const running = findPostmaster(host, cluster);
  return running
    ? `The embedded PostgreSQL runs on 127.0.0.1:${running.port}.`
    : 'The embedded PostgreSQL is stopped; its data is there.';
}

interface Server {
  readonly host: PostgresHost;
  readonly cluster: string;
  readonly dataDir: string;
  readonly throwaway: boolean;
  readonly keep: boolean;
  readonly passwords: Passwords;
  readonly log: (sentence: string) => void;
}

/** One connection per process of ours. Who can take its lock alone is the last, and turns off the light. */
interface Guard {
  readonly client: pg.Client;
  readonly port: number;
  readonly watchdog?: ChildProcess;
}

const guardLock = 8_020_061_209;

async function bringUp(server: Server, wantedPort: number | undefined): Promise<Guard> {
  const remembered = join(server.dataDir, 'postgres.port');
  let port = wantedPort ?? (await lastPort(remembered));
  for (let attempt = 1; ; attempt++) {
    const running = findPostmaster(server.host, server.cluster);
    const adopted = running && (await adopt(server, running, wantedPort));
    if (adopted) return adopted;
    try {
      const watchdog = await launch(server, port);
      writeFileSync(remembered, `${port}\n`);
      return { client: await hold(server, port), port, ...(watchdog && { watchdog }) };
    } catch (error) {
      if (!(error instanceof NotNow) || attempt === 50) throw error;
      if (error.reason === 'busy') await pause(100);
      else if (wantedPort !== undefined || attempt > 5) throw portTaken(port);
      else port = await freePort();
    }
  }
}

/** Joins a server that runs already, unless it is outdated or on the wrong port and nobody else needs it. */
async function adopt(server: Server, running: Postmaster, wantedPort: number | undefined) {
  let found: Postmaster | undefined = running;
  for (let waited = 0; found && !found.ready; waited += 20) {
    if (waited > 60_000) break;
    await pause(20);
    found = findPostmaster(server.host, server.cluster);
  }
  if (!found) return undefined; // it was shutting down
  let client: pg.Client;
  try {
    client = await hold(server, found.port);
  } catch {
    await shutDown(server);
    return undefined;
  }
  const wanted = found.current && (wantedPort === undefined || wantedPort === found.port);
  if (wanted) {
    server.log('Found the embedded PostgreSQL still running, and uses it.');
    return { client, port: found.port };
  }
  if (await letGo(client)) {
    await shutDown(server);
    return undefined;
  }
  return { client: await hold(server, found.port), port: found.port };
}

async function launch(server: Server, port: number): Promise<ChildProcess | undefined> {
  const { host, cluster, throwaway } = server;
  const logFile = join(cluster, 'server.log');
  if ((statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > 10_000_000) rmSync(logFile);
  const log = openSync(logFile, 'a', 0o600);
  const before = statSync(logFile).size;
  const settings = { ...common, ...(throwaway ? careless : durable) };
  const child = spawn(
    join(host.bin, 'postgres'),
    [
      ...['-D', dataFolderName(cluster, host.user), '-p', String(port)],
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    { cwd: cluster, ...identity(host), detached: true, stdio: ['ignore', log, log] },
  );
  closeSync(log);
  child.unref();
  let ended: string | undefined;
  child.on('error', (error) => (ended = error.message));
  child.on('exit', (code, signal) => (ended = `it ended with ${code ?? signal}`));
  for (;;) {
    if (ended !== undefined) throw whyItDidNotStart(server, logFile, before, ended);
    const now = findPostmaster(host, cluster);
    if (now?.ready && now.pid === child.pid) break;
    await pause(10);
  }
  return throwaway && !server.keep ? startWatchdog(child.pid, server.dataDir) : undefined;
}

/** Its input closes when we end, however we end. */
function startWatchdog(pid: number | undefined, folder: string): ChildProcess {
  const script =
    'cat >/dev/null; kill -INT "$1"; while kill -0 "$1" 2>/dev/null; do sleep 0.1; done; rm -rf "$2"';
  const watchdog = spawn('/bin/sh', ['-c', script, 'sh', String(pid), folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watchdog.unref();
  if (watchdog.stdin && 'unref' in watchdog.stdin && typeof watchdog.stdin.unref === 'function')
    watchdog.stdin.unref();
  return watchdog;
}

async function hold(server: Server, port: number): Promise<pg.Client> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password: server.passwords.admin,
    database: 'postgres',
    application_name: 'twotier guard',
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  });
  await client.connect();
  await client.query('select pg_advisory_lock_shared($1)', [guardLock]);
  return client;
}

/** Ends the guard's connection. True if nobody else holds on to the server. */
async function letGo(client: pg.Client): Promise<boolean> {
  try {
    const { rows } = await client.query<{ last: boolean }>(
      'select pg_advisory_unlock_shared($1), pg_try_advisory_lock($1) as last',
      [guardLock],
    );
    return rows[0]?.last ?? true;
  } catch {
    return true; // the connection is gone; so, most likely, is the server
  } finally {
    await client.end().catch(() => {});
  }
}

async function shutDown({ host, cluster }: Server): Promise<void> {
  const running = findPostmaster(host, cluster);
  if (!running) return;
  process.kill(running.pid, 'SIGINT'); // "fast": ends sessions, writes everything down
  for (let waited = 0; isAlive(running.pid); waited += 10) {
    if (waited === 30_000) process.kill(running.pid, 'SIGQUIT'); // it recovers from its log at the next start
    await pause(10);
  }
}

const common = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  huge_pages: 'off',
  jit: 'off',
  max_connections: 100,
  random_page_cost: 1.1,
  // What clients do wrong is ours to report; statements and values must not gather in a file.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
};

const durable = {
  shared_buffers: '128MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '2GB',
  wal_compression: 'on',
};

const careless = {
  shared_buffers: '128MB',
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  wal_level: 'minimal',
  max_wal_senders: 0,
  max_wal_size: '2GB',
  autovacuum: 'off',
  io_method: 'sync',
};

/** A start that failed, and may do better another time: the port is taken, or a server is still ending or starting here. */
class NotNow extends KnownFailure {
  readonly reason: 'port' | 'busy';

  constructor(reason: 'port' | 'busy', failure: KnownFailure) {
    super(failure.message, failure.remedy);
    this.reason = reason;
  }
}

const portTaken = (port: number) =>
  new KnownFailure(
    `Port ${port} is taken, so the embedded PostgreSQL cannot use it.`,
    'Set POSTGRES_PORT to a free port, or leave it out and Twotier finds one.',
  );

function whyItDidNotStart(server: Server, logFile: string, before: number, ended: string): Error {
  const said = readFileSync(logFile).subarray(before).toString('utf8');
  const fatal = /(?:FATAL|PANIC|ERROR):\s+(.*)/.exec(said)?.[1] ?? ended;
  const failure = new KnownFailure(
    `The embedded PostgreSQL did not start: ${fatal}.`,
    `Everything it said is in ${join(server.cluster, 'server.log')}.`,
  );
  if (/could not bind .*Address already in use/.test(said)) return new NotNow('port', failure);
  if (/pre-existing shared memory block|lock file ".*" already exists/.test(said))
    return new NotNow('busy', failure);
  return failure;
}

async function lastPort(file: string): Promise<number> {
  try {
    const port = Number(readFileSync(file, 'utf8'));
    if (Number.isInteger(port) && port > 0) return port;
  } catch {
    // the first start
  }
  return freePort();
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.on('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** A data folder that was copied or restored has lost its owner or its mode, without which PostgreSQL does not start. */
function takeOver(host: PostgresHost, cluster: string): void {
  const { uid, mode } = statSync(cluster);
  const wanted = host.user?.uid ?? process.getuid?.();
  if (wanted !== undefined && uid !== wanted) {
    if (!host.user)
      throw new KnownFailure(
        `The database in ${cluster} belongs to another user (id ${uid}); most likely Twotier was started as root before.`,
        `Run: sudo chown -R "$(id -un)" ${cluster} — or start it as before.`,
      );
    spawnSync('chown', ['-R', `${host.user.uid}:${host.user.gid}`, cluster]);
  }
  if ((mode & 0o077) !== 0) chmodSync(cluster, 0o700);
}
