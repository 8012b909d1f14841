import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { checkEmbedded, type EmbeddedOptions, startEmbedded } from './embedded.ts';

/** A folder that only its owner may enter, as below a closed home. */
function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'twotier-embedded-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A folder with the data of a server that was stopped. Making one takes a second, so all tests that can use the same. */
let used: string;
beforeAll(async () => {
  used = mkdtempSync(join(tmpdir(), 'twotier-embedded-'));
  await startEmbedded({ dataDir: used }).then((server) => server.stop());
  return () => rmSync(used, { recursive: true, force: true });
});

async function start(dataDir: string, more: Partial<EmbeddedOptions> = {}) {
  const server = await startEmbedded({ dataDir, ...more });
  onTestFinished(() => server.stop());
  return server;
}

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const portOf = (url: string) => Number(new URL(url).port);
const pidIn = (dataDir: string) =>
  Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);

const urlOf = new WeakMap<ChildProcess, string>();

/** Another process of ours that holds the server until it is killed. */
async function anotherProcess(dataDir: string, more: Partial<EmbeddedOptions> = {}): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `import { startEmbedded } from '#database/embedded.ts';
       const { url } = await startEmbedded(${JSON.stringify({ dataDir, ...more })});
       console.log(url);
       setInterval(() => {}, 1000);`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  onTestFinished(() => void child.kill('SIGKILL'));
  await new Promise<void>((ready, failed) => {
    child.stdout.once('data', (url: Buffer) => {
      urlOf.set(child, String(url).trim());
      ready();
    });
    child.once('exit', () => failed(new Error('It ended before it was ready.')));
  });
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGKILL');
  await ended;
}

async function aTakenPort(): Promise<number> {
  const rival = await new Promise<Server>((listening) => {
    const server = createServer().listen(0, '127.0.0.1', () => listening(server));
  });
  onTestFinished(() => void rival.close());
  const address = rival.address();
  if (typeof address !== 'object' || !address) throw new Error('A listening server has an address.');
  return address.port;
}

test('the owner is no superuser, yet can make what migrations need', async () => {
  const { url } = await start(used);
  const [owner] = await ask(
    url,
    'select rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname = current_user',
  );
  expect(owner).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: true });
  await ask(url, 'create extension btree_gist; create role some_role nologin; create table t (id int)');
});

test('a stopped server is started again with its data, its passwords and its port', async () => {
  const dataDir = used;
  const first = await start(dataDir);
  await ask(first.url, 'create table kept (id int); insert into kept values (7)');
  await first.stop();
  await expect(ask(first.url, 'select 1')).rejects.toThrow('ECONNREFUSED');

  const second = await start(dataDir);
  expect(second.url).toBe(first.url);
  await expect(ask(second.url, 'select id from kept')).resolves.toEqual([{ id: 7 }]);
});

test('nobody gets in without the password, and the password is for its owner alone', async () => {
  const dataDir = used;
  const { url } = await start(dataDir);
  const guess = new URL(url);
  guess.password = 'postgres';
  await expect(ask(guess.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
  const file = join(dataDir, 'postgres/twotier-passwords.json');
  expect((statSync(file).mode & 0o777).toString(8)).toBe('600');
  const [listening] = await ask(url, 'show listen_addresses');
  expect(listening).toEqual({ listen_addresses: '127.0.0.1' });
});

test('after a kill -9 of ours the server still runs; the next start adopts it, and can stop it', async () => {
  const dataDir = used;
  await kill(await anotherProcess(dataDir));
  const orphan = pidIn(dataDir);
  const server = await start(dataDir);
  expect(pidIn(dataDir)).toBe(orphan);
  await expect(ask(server.url, 'select 1 as up')).resolves.toEqual([{ up: 1 }]);
  await server.stop();
  expect(existsSync(join(dataDir, 'postgres/postmaster.pid'))).toBe(false);
});

/** The server takes a moment to notice that a process of ours is gone, and until then it is shared with that one. */
async function isOrphaned(url: string): Promise<void> {
  await vi.waitFor(
    async () => {
      const holders = await ask(url, "select from pg_locks where locktype = 'advisory' and granted");
      expect(holders).toHaveLength(0);
    },
    { timeout: 10_000, interval: 50 },
  );
}

test('an orphan on another port than the one asked for is stopped and started there', async () => {
  const dataDir = used;
  const other = await anotherProcess(dataDir);
  await kill(other);
  await isOrphaned(urlOf.get(other) ?? '');
  const taken = await aTakenPort();
  await expect(start(dataDir, { port: taken })).rejects.toThrow(`Port ${taken} is taken`);
  const server = await start(dataDir);
  expect(portOf(server.url)).not.toBe(taken);
});

test('processes that start at once share one server, and the last to stop stops it', async () => {
  const dataDir = aFolder();
  const others = await Promise.all([anotherProcess(dataDir), anotherProcess(dataDir)]);
  const shared = pidIn(dataDir);
  const { url, stop } = await start(dataDir);
  expect(pidIn(dataDir)).toBe(shared);
  await stop();
  await expect(ask(url, 'select 1 as up')).resolves.toEqual([{ up: 1 }]);

  await Promise.all(others.map(kill));
  const last = await start(dataDir);
  expect(pidIn(dataDir)).toBe(shared);
  await last.stop();
  await expect(ask(url, 'select 1')).rejects.toThrow('ECONNREFUSED');
});

test('a server that dies while we run comes back on the same port', async () => {
  const dataDir = used;
  const log = vi.fn();
  const { url } = await start(dataDir, { log });
  const before = pidIn(dataDir);
  process.kill(before, 'SIGKILL');
  await vi.waitFor(async () => expect(await ask(url, 'select 1 as up')).toEqual([{ up: 1 }]), 10_000);
  expect(pidIn(dataDir)).not.toBe(before);
  expect(log).toHaveBeenCalledWith(expect.stringContaining('went away'));
});

test('a port that was asked for and is taken is said; one that was only remembered is replaced', async () => {
  const dataDir = used;
  const taken = await aTakenPort();
  await expect(start(dataDir, { port: taken })).rejects.toMatchObject({
    name: 'KnownFailure',
    message: `Port ${taken} is taken, so the embedded PostgreSQL cannot use it.`,
    remedy: expect.stringContaining('POSTGRES_PORT'),
  });
  writeFileSync(join(dataDir, 'postgres.port'), String(taken));
  expect(portOf((await start(dataDir)).url)).not.toBe(taken);
});

test.each(['/proc/twotier', '/dev/null/twotier'])(
  'a folder that cannot be written is said: %s',
  async (dataDir) => {
    await expect(start(dataDir)).rejects.toMatchObject({
      name: 'KnownFailure',
      message: expect.stringContaining(`The data folder ${dataDir} is not writable`),
      remedy: expect.stringContaining('DATA_DIR'),
    });
  },
);

test('a data folder of another PostgreSQL is refused, and left as it is', async () => {
  const dataDir = aFolder();
  mkdirSync(join(dataDir, 'postgres'));
  writeFileSync(join(dataDir, 'postgres/PG_VERSION'), '17\n');
  await expect(start(dataDir)).rejects.toMatchObject({
    name: 'KnownFailure',
    message: expect.stringMatching(/made by PostgreSQL 17; Twotier brings PostgreSQL 18/),
  });
  expect(() => checkEmbedded(dataDir)).toThrow('PostgreSQL 17');
  expect(readFileSync(join(dataDir, 'postgres/PG_VERSION'), 'utf8')).toBe('17\n');
});

test('a restored copy starts, though it lost its owner and its mode', async () => {
  const dataDir = used;
  const { uid, gid } = statSync(dataDir);
  execFileSync('chown', ['-R', `${uid}:${gid}`, dataDir]);
  chmodSync(join(dataDir, 'postgres'), 0o755);
  const { url } = await start(dataDir);
  await expect(ask(url, 'select 1 as up')).resolves.toEqual([{ up: 1 }]);
});

test('a start that was killed while it made the data folder is made up for', async () => {
  const dataDir = aFolder();
  const left = join(dataDir, 'postgres.unfinished-999999999');
  mkdirSync(left);
  const { url } = await start(dataDir);
  await expect(ask(url, 'select 1 as up')).resolves.toEqual([{ up: 1 }]);
  expect(existsSync(left)).toBe(false);
});

test('a throw-away server goes with the process that started it, even when that is killed', async () => {
  const dataDir = aFolder();
  await kill(await anotherProcess(dataDir, { throwaway: true }));
  await vi.waitFor(() => expect(existsSync(dataDir)).toBe(false), 10_000);
});

const nobody = { uid: 65534, gid: 65534 };
/** Needs root, to become somebody else, and a checkout that somebody else may read. */
const canBeNobody =
  process.getuid?.() === 0 &&
  spawnSync('test', ['-r', import.meta.filename], { ...nobody, cwd: '/' }).status === 0;

test.runIf(canBeNobody)('an ordinary user is told when the data belongs to another', () => {
  const { uid } = statSync(join(used, 'postgres'));
  chmodSync(used, 0o777);
  onTestFinished(() => chmodSync(used, 0o700));
  const program = `import { startEmbedded } from '#database/embedded.ts';
    await startEmbedded({ dataDir: ${JSON.stringify(used)} }).catch((it) => console.log(it.name, it.message));`;
  const asNobody = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    ...nobody,
    encoding: 'utf8',
    timeout: 10_000,
  });
  expect(asNobody.stdout).toMatch(
    `KnownFailure The database in ${used}/postgres belongs to another user (id ${uid})`,
  );
});
