import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readdirSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { DataSet } from './data-set/open.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

/** A process that is asked over HTTP. */
export interface Side {
  readonly origin: string;
  readonly pid: number;
  stop(): Promise<void>;
}

const ended = (child: ChildProcess) => (child.exitCode === null ? once(child, 'exit') : Promise.resolve());

/** The real application on a data set, with rate limits lifted and nothing else changed. */
export async function startServer(
  data: DataSet,
  { execArgv = [], env = {} }: { execArgv?: string[]; env?: Record<string, string> } = {},
): Promise<Side> {
  const port = await freePort();
  const log = openSync(join(data.folder, 'server.log'), 'w');
  const child = fork(join(root, 'server/main.ts'), [], {
    cwd: root,
    execArgv,
    env: {
      ...process.env, // as npm start has it: tools/bench.js sets the same
      DATA_DIR: data.folder,
      PORT: String(port),
      HOST: '127.0.0.1',
      PUBLIC_URL: publicUrl,
      DEMO: 'off',
      RATE_LIMITS: 'off',
      ...env,
    },
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  const origin = `http://127.0.0.1:${port}`;
  while (!(await isReady(origin))) {
    if (child.exitCode !== null)
      throw new Error(`The server did not start:\n${readFileSync(join(data.folder, 'server.log'), 'utf8')}`);
    await pause(20);
  }
  return {
    origin,
    pid: child.pid ?? 0,
    async stop() {
      child.kill('SIGTERM');
      await ended(child);
    },
  };
}

/** What tokens name as their issuer; nothing is sent there. */
export const publicUrl = 'http://localhost:8080';

/** `bench/bare.ts` on the same rows. */
export async function startBare(data: DataSet): Promise<Side> {
  const child = fork(join(root, 'bench/bare.ts'), [data.bareUrl], { cwd: root });
  const [{ port }] = (await once(child, 'message')) as [AddressInfo];
  return {
    origin: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    async stop() {
      child.kill('SIGTERM');
      await ended(child);
    },
  };
}

/** A process that gets one message and answers it with one. */
export interface Asked<Question, Answer> {
  readonly pid: number;
  ask(question: Question): Promise<Answer>;
  stop(): Promise<void>;
}

export function startAsked<Question extends object, Answer>(
  file: string,
  args: readonly string[] = [],
): Asked<Question, Answer> {
  const child = fork(join(root, 'bench', file), [...args], { cwd: root, serialization: 'advanced' });
  return {
    pid: child.pid ?? 0,
    async ask(question) {
      child.send(question);
      const settled = new AbortController();
      const { signal } = settled;
      const [answer] = await Promise.race([
        once(child, 'message', { signal }),
        once(child, 'exit', { signal }).then(() => Promise.reject(new Error(`${file} ended unasked.`))),
      ]).finally(() => settled.abort());
      return answer as Answer;
    },
    async stop() {
      child.kill('SIGTERM');
      await ended(child);
    },
  };
}

export async function isReady(origin: string): Promise<boolean> {
  try {
    return (await fetch(`${origin}/readyz`)).ok;
  } catch {
    return false;
  }
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Processor time a process has used so far, in microseconds; undefined where the system does not tell. */
export function cpuOf(pid: number): number | undefined {
  const stat = statOf(pid);
  return stat && stat.ticks * 10_000;
}

/** The same of a PostgreSQL and all its backends, by its data folder. */
export function cpuOfPostgres(data: DataSet): number | undefined {
  if (process.platform !== 'linux') return undefined;
  const master = Number(readFileSync(join(data.folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
  let ticks = 0;
  for (const name of readdirSync('/proc')) {
    const stat = /^\d+$/.test(name) ? statOf(Number(name)) : undefined;
    if (stat?.parent === master) ticks += stat.ticks;
  }
  return ticks * 10_000;
}

function statOf(pid: number): { parent: number; ticks: number } | undefined {
  try {
    // After the name in brackets: state, parent, … user and system time, in hundredths of a second.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return { parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) };
  } catch {
    return undefined;
  }
}

/** Memory a process holds, in megabytes; undefined where the system does not tell. */
export function memoryOf(pid: number): number | undefined {
  try {
    const found = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return found ? Number(found[1]) / 1024 : undefined;
  } catch {
    return undefined;
  }
}
