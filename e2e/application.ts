import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { TestProject } from 'vitest/node';

/** Once per run: the whole of Twotier as `npm start` brings it up, with a demo world of its own on free ports. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'twotier-e2e-'));
  const port = await freePort();
  const baseUrl = `http://localhost:${port}`;
  const server = spawn(process.execPath, [join(import.meta.dirname, '..', 'tools', 'start.js')], {
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      DATA_DIR: dataDir,
      PORT: String(port),
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  server.stdout.on('data', (chunk) => (said += chunk));
  server.stderr.on('data', (chunk) => (said += chunk));
  let ended = false;
  const end = new Promise<number | null>((done) => server.once('exit', (code) => done(code))).then((code) => {
    ended = true;
    return code;
  });

  const stop = async () => {
    server.kill('SIGTERM');
    const code = await end;
    rmSync(dataDir, { recursive: true, force: true });
    if (code !== 0) throw new Error(`The application ended with ${code} after SIGTERM:\n${said}`);
  };

  for (const begun = performance.now(); ; await pause(100)) {
    if (ended) throw new Error(`The application did not start:\n${said}`);
    if (await isReady(baseUrl)) break;
    if (performance.now() - begun < 120_000) continue;
    await stop().catch(() => {});
    throw new Error(`The application was not ready after two minutes:\n${said}`);
  }
  project.provide('application', { baseUrl, dataDir });
  return stop;
}

async function isReady(baseUrl: string): Promise<boolean> {
  try {
    return (await fetch(`${baseUrl}/readyz`, { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer().once('error', failed);
    probe.listen(0, 'localhost', () => {
      const address = probe.address();
      probe.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

declare module 'vitest' {
  interface ProvidedContext {
    /** The running application of this run, and where its `demo.json` lies. */
    application: { baseUrl: string; dataDir: string };
  }
}
