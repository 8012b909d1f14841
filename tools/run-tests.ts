// What npm test runs, under the pinned Node: the static checks, then Vitest with every kind of test. The last line is
// the sum, in a form that scripts may rely on.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '../e2e/chromium.ts';
import { ask, root, staticChecks } from './checks.ts';
import { type Counts, countsOf, lastLine, sum } from './counts.ts';

const answers = await ask(staticChecks);
const checks: Counts = {
  passed: answers.filter((it) => it.passed).length,
  failed: answers.filter((it) => !it.passed).length,
  skipped: 0,
};

const chromium = findChromium();
const browser: Counts = { passed: 0, failed: chromium ? 0 : 1, skipped: 0 };
const projects = chromium ? [] : ['--project=!e2e'];
const tests = await runVitest([...projects, ...process.argv.slice(2)]);

if (!chromium)
  console.log(
    'FAILED  browser: there is no Chromium on this machine. Debian and Ubuntu: apt-get install -y chromium fonts-noto-cjk. ' +
      'Elsewhere: install Chrome, or set CHROMIUM to the path of its program.',
  );
for (const { name, passed } of answers)
  if (!passed) console.log(`FAILED  ${name}: what it said is at the top.`);
const total = sum(checks, browser, tests);
console.log(lastLine(total));
process.exit(total.failed === 0 ? 0 : 1);

async function runVitest(args: readonly string[]): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'twotier-results-'));
  const results = join(folder, 'results.json');
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const options = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
  try {
    const code = await new Promise<number>((done) => {
      const child = spawn(process.execPath, [vitest, ...options, ...args], { cwd: root, stdio: 'inherit' });
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
      child.on('error', () => done(127));
      child.on('close', (exit) => done(exit ?? 1));
    });
    return countsOf(readResults(results), code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readResults(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined; // it ended before it could write them
  }
}
