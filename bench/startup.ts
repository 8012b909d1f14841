import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort, isReady, publicUrl } from './processes.ts';

/** Seconds from `npm start` to the first yes of /readyz, so many times over; each server is stopped before the next. */
export async function startTimes(
  dataDir: string,
  env: Record<string, string>,
  times: number,
): Promise<number[]> {
  const taken: number[] = [];
  for (let at = 0; at < times; at += 1) taken.push(await startOnce(dataDir, env));
  return taken;
}

async function startOnce(dataDir: string, env: Record<string, string>): Promise<number> {
  const port = await freePort();
  const began = performance.now();
  const npm = spawn('npm', ['start'], {
    cwd: fileURLToPath(new URL('../', import.meta.url)),
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      PORT: String(port),
      PUBLIC_URL: publicUrl,
      HOST: '127.0.0.1',
      ...env,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true,
  });
  const exited = once(npm, 'exit');
  while (!(await isReady(`http://127.0.0.1:${port}`))) {
    if (npm.exitCode !== null) throw new Error('npm start ended before the server was ready.');
    await pause(5);
  }
  const seconds = (performance.now() - began) / 1000;
  // To the whole group: npm, what it started, and the server.
  process.kill(-(npm.pid ?? 0), 'SIGTERM');
  await exited;
  while (await isListening(`http://127.0.0.1:${port}`)) await pause(20);
  await pause(500);
  return seconds;
}

const isListening = (origin: string): Promise<boolean> =>
  fetch(`${origin}/healthz`).then(
    () => true,
    () => false,
  );
