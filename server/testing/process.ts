import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const root = join(import.meta.dirname, '../..');

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('A listening server has an address.');
  return address.port;
}

/** A server as an operator starts it, that can be killed. */
export interface ServerProcess {
  readonly child: ChildProcess;
  /** Everything it has printed. */
  readonly said: () => string;
  kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
}

/**
 * Starts a process of ours and waits until it says it is ready.
 *
 * @param args what follows `server/main.ts`: `--role=worker` and the like
 */
export async function startServer(
  env: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<ServerProcess> {
  const child = spawn(process.execPath, ['server/main.ts', 'serve', ...args], {
    cwd: root,
    env: { PATH: process.env['PATH'] ?? '', DEMO: 'off', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (chunk) => (said += chunk));
  child.stderr.on('data', (chunk) => (said += chunk));
  const ended = once(child, 'exit');
  for (let waited = 0; !said.includes('Ready.'); waited += 20) {
    if (child.exitCode !== null || child.signalCode !== null || waited > 30_000) {
      child.kill('SIGKILL');
      throw new Error(`The server did not start:\n${said}`);
    }
    await pause(20);
  }
  return {
    child,
    said: () => said,
    async kill(signal) {
      child.kill(signal);
      await ended;
    },
  };
}
