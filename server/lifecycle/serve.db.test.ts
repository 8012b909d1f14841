import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, connect as openSocket, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { expect, onTestFinished, vi } from 'vitest';
import { cloneDatabase, test } from '#testing/database.ts';

const root = join(import.meta.dirname, '../..');

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'twotier-serve-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function listening(host?: string): Promise<{ port: number; rival: Server }> {
  const rival = await new Promise<Server>((done) => {
    const server = createServer().listen(0, host ?? 'localhost', () => done(server));
  });
  const address = rival.address();
  if (typeof address !== 'object' || !address) throw new Error('A listening server has an address.');
  return { port: address.port, rival };
}

async function aFreePort(): Promise<number> {
  const { port, rival } = await listening();
  await new Promise((closed) => rival.close(closed));
  return port;
}

interface Run {
  readonly child: ChildProcess;
  readonly url: string;
  readonly said: () => string;
  readonly exit: Promise<number | string>;
}

/** One process of ours, as an operator starts it. The demo is off unless a test is about it. */
async function run(env: Record<string, string>, program = ['server/main.ts']): Promise<Run> {
  const port = env['PORT'] ?? String(await aFreePort());
  const child = spawn(process.execPath, program, {
    cwd: root,
    env: {
      PATH: process.env['PATH'],
      NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/twotier-node'),
      DEMO: 'off',
      LOG_LEVEL: 'silent',
      ...env,
      PORT: port,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (chunk) => (said += chunk));
  child.stderr.on('data', (chunk) => (said += chunk));
  const exit = new Promise<number | string>((done) =>
    child.once('close', (code, signal) => done(code ?? signal ?? 'gone')),
  );
  onTestFinished(async () => {
    child.kill('SIGTERM');
    await exit;
  });
  return { child, url: `http://localhost:${port}`, said: () => said, exit };
}

async function untilReady({ url, exit, said }: Run): Promise<void> {
  const ended = exit.then((code) => {
    throw new Error(`It ended with ${code} instead of becoming ready:\n${said()}`);
  });
  ended.catch(() => {});
  const ready = vi.waitFor(async () => expect((await fetch(`${url}/readyz`)).status).toBe(200), {
    timeout: 15_000,
    interval: 50,
  });
  await Promise.race([ready, ended]);
}

/** A request whose body is on its way: it has begun, and cannot be answered yet. */
async function aSlowRequest(url: string): Promise<{ finish: () => Promise<string> }> {
  const socket = openSocket(Number(new URL(url).port), 'localhost');
  await new Promise((connected) => socket.once('connect', connected));
  const body = 'grant_type=client_credentials';
  socket.write(
    'POST /nobody.example/oauth2/token HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n' +
      `content-type: application/x-www-form-urlencoded\r\ncontent-length: ${body.length}\r\n\r\n${body.slice(0, 10)}`,
  );
  let answer = '';
  socket.on('data', (chunk) => (answer += chunk));
  const ended = new Promise<void>((done) => socket.once('close', () => done()));
  await pause(100); // the server reads the head
  return {
    async finish() {
      socket.write(body.slice(10));
      await ended;
      return answer;
    },
  };
}

test('on SIGTERM what has begun is finished, then everything stops and the exit code is 0', async () => {
  const dataDir = aFolder();
  const server = await run({ DATA_DIR: dataDir });
  await untilReady(server);
  const slow = await aSlowRequest(server.url);

  server.child.kill('SIGTERM');
  await vi.waitFor(() => expect(server.said()).toContain('Stopping'));
  await expect(fetch(server.url)).rejects.toThrow();
  expect(existsSync(join(dataDir, 'postgres/postmaster.pid')), 'PostgreSQL waits for the requests').toBe(
    true,
  );
  await expect(slow.finish()).resolves.toMatch(/^HTTP\/1.1 4\d\d /);

  await expect(server.exit).resolves.toBe(0);
  expect(existsSync(join(dataDir, 'postgres/postmaster.pid'))).toBe(false);
});

test('a connection opened in advance, on which nobody has said anything, does not hold up the stop', async () => {
  const server = await run({ DATABASE_URL: await cloneDatabase(), DATA_DIR: aFolder() });
  await untilReady(server);
  const socket = openSocket(Number(new URL(server.url).port), 'localhost');
  onTestFinished(() => void socket.destroy());
  await once(socket, 'connect');
  const ended = once(socket, 'close');
  server.child.kill('SIGTERM');
  await ended;
  await expect(server.exit).resolves.toBe(0);
});

test('where a load balancer may stand before it, readiness ends before the door closes', async () => {
  const server = await run({ DATABASE_URL: await cloneDatabase(), DATA_DIR: aFolder(), HOST: '0.0.0.0' });
  await untilReady(server);
  server.child.kill('SIGTERM');
  await vi.waitFor(async () => expect((await fetch(`${server.url}/readyz`)).status).toBe(503));
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  await expect(server.exit).resolves.toBe(0);
});

test('after SIGKILL the next start finds everything as it was', async () => {
  const dataDir = aFolder();
  const first = await run({ DATA_DIR: dataDir });
  await untilReady(first);
  first.child.kill('SIGKILL');
  await first.exit;

  const second = await run({ DATA_DIR: dataDir });
  await untilReady(second);
  expect(second.said()).toContain('still running');
  second.child.kill('SIGINT');
  await expect(second.exit).resolves.toBe(0);
  expect(existsSync(join(dataDir, 'postgres/postmaster.pid'))).toBe(false);
});

test('when the program of npm start is killed outright, the server stops by itself', async () => {
  const dataDir = aFolder();
  const starter = await run({ DATA_DIR: dataDir }, ['tools/twotier.js', 'serve']);
  await untilReady(starter);
  starter.child.kill('SIGKILL');
  await vi.waitFor(() => expect(existsSync(join(dataDir, 'postgres/postmaster.pid'))).toBe(false), 10_000);
  await expect(fetch(starter.url)).rejects.toThrow();
});

test('SIGTERM at the program of npm start drains too, and its exit code is 0', async () => {
  const starter = await run({ DATABASE_URL: await cloneDatabase(), DATA_DIR: aFolder() }, [
    'tools/twotier.js',
    'serve',
  ]);
  await untilReady(starter);
  starter.child.kill('SIGTERM');
  await expect(starter.exit).resolves.toBe(0);
  expect(starter.said()).toContain('Stopped.');
});

test('api and worker run beside each other on one embedded database, which the last one stops', async () => {
  const dataDir = aFolder();
  const api = await run({ DATA_DIR: dataDir }, ['server/main.ts', '--role=api']);
  await untilReady(api);
  const worker = await run({ DATA_DIR: dataDir }, ['server/main.ts', 'work']);
  await vi.waitFor(() => expect(worker.said()).toContain('Ready.'), 10_000);

  api.child.kill('SIGTERM');
  await expect(api.exit).resolves.toBe(0);
  expect(existsSync(join(dataDir, 'postgres/postmaster.pid'))).toBe(true);
  worker.child.kill('SIGTERM');
  await expect(worker.exit).resolves.toBe(0);
  expect(existsSync(join(dataDir, 'postgres/postmaster.pid'))).toBe(false);
});

/** Ends by itself with 1, having said one sentence and the way out, and no stack. */
async function expectFailure(env: Record<string, string>, sentence: RegExp, wayOut: RegExp): Promise<void> {
  const failed = await run({ DATA_DIR: aFolder(), ...env });
  await expect(failed.exit).resolves.toBe(1);
  expect(failed.said()).toMatch(sentence);
  expect(failed.said()).toMatch(wayOut);
  expect(failed.said()).not.toMatch(/^\s+at /m);
}

test('a taken port is said before anything is begun', async () => {
  const { port, rival } = await listening();
  onTestFinished(() => void rival.close());
  const dataDir = aFolder();
  await expectFailure({ PORT: String(port), DATA_DIR: dataDir }, /Port \d+ is taken/, /PORT=\d+ npm start/);
  expect(existsSync(join(dataDir, 'postgres'))).toBe(false);
});

test('a data folder that cannot be written is said', () =>
  expectFailure(
    { DATA_DIR: '/dev/null/data' },
    /data folder \/dev\/null\/data is not writable/,
    /Set DATA_DIR/,
  ));

test('wrong settings are said, all of them', () =>
  expectFailure(
    { LOG_LEVEL: 'loud', RATE_LIMITS: 'maybe' },
    /LOG_LEVEL must be .*\n.*RATE_LIMITS must be/,
    /config/,
  ));

test('a database that does not answer is said', async () => {
  const port = await aFreePort();
  const env = { DATABASE_URL: `postgresql://me:secret@127.0.0.1:${port}/twotier` };
  await expectFailure(env, /database at 127\.0\.0\.1:\d+ cannot be reached/, /DATABASE_URL/);
});

test('a database that does not know the user, or the name, is said', async () => {
  const url = new URL(await cloneDatabase());
  const stranger = new URL(url);
  stranger.password = 'wrong';
  await expectFailure(
    { DATABASE_URL: stranger.href },
    /does not let "twotier_owner" in/,
    /password in DATABASE_URL/,
  );
  const nowhere = new URL(url);
  nowhere.pathname = '/nowhere';
  await expectFailure({ DATABASE_URL: nowhere.href }, /There is no database "nowhere"/, /createdb/);
});

test('a database of a newer release is refused and left alone', async () => {
  const url = await cloneDatabase();
  const owner = new pg.Client(url);
  await owner.connect();
  await owner.query(`insert into schema_migration values ('9999_from_the_future.sql', '2030-01-01')`);
  await owner.end();
  await expectFailure(
    { DATABASE_URL: url },
    /newer release \(9999_from_the_future\.sql\)/,
    /Start that release/,
  );
});
