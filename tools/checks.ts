import { spawn } from 'node:child_process';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..');
const part = (path: string) => join(root, 'node_modules', path);

/** A question to the sources that needs no test runner. Its answer is the exit code. */
export interface Check {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
}

const node = (name: string, ...args: string[]): Check => ({ name, command: process.execPath, args });

/** What `npm test` asks first; seconds, all at the same time. */
export const staticChecks: readonly Check[] = [
  node('format and lint', part('@biomejs/biome/bin/biome'), 'ci', '--colors=off', '--error-on-warnings'),
  node('types', part('typescript7/bin/tsc'), '--pretty', 'false'),
  node('words', 'tools/locales-check.ts'),
];

/** What `npm run check` asks besides; `npm test` has tests for the same. */
export const generatedChecks: readonly Check[] = [
  node('openapi.json is up to date', 'tools/openapi.ts', '--check'),
  node('the client’s types are up to date', 'tools/sdk.ts', '--check'),
  node('schema.sql and row types are up to date', 'tools/schema.ts', '--check'),
  node('boundaries', part('vitest/vitest.mjs'), 'run', '--project', 'unit', 'tools/boundaries.test.ts'),
];

export interface Answer {
  readonly name: string;
  readonly passed: boolean;
}

/** Asks all at once and prints each answer as it comes, with everything a failed one said. */
export function ask(checks: readonly Check[]): Promise<Answer[]> {
  return Promise.all(
    checks.map(async ({ name, command, args }) => {
      const began = performance.now();
      const { passed, said } = await finish(command, args);
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      console.log(`${passed ? 'ok    ' : 'FAILED'}  ${name} (${seconds} s)`);
      if (!passed) console.log(said.trimEnd());
      return { name, passed };
    }),
  );
}

function finish(command: string, args: readonly string[]): Promise<{ passed: boolean; said: string }> {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stdout.on('data', (chunk) => (said += chunk));
    child.stderr.on('data', (chunk) => (said += chunk));
    child.on('error', (error) => done({ passed: false, said: error.message }));
    child.on('close', (code) => done({ passed: code === 0, said }));
  });
}
