import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, platform, release, totalmem } from 'node:os';
import pg from 'pg';
import type { DataSet } from './data-set/open.ts';
import { type Compared, median } from './measure.ts';

/** One line of the table. */
export interface Line {
  readonly id: string;
  readonly workload: string;
  readonly result: string;
  readonly spread: string;
  readonly goal: string;
  readonly met: boolean;
  readonly detail: string;
}

const number = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(1));

/** `ours / bare` of one workload, with what each side did. */
export function lineOf(id: string, it: Compared, goal: number): Line {
  const cpu = (side: Compared['ours']) => {
    const known = side.flatMap(({ cpu }) => (cpu ? [cpu] : []));
    return known.length === 0
      ? ''
      : `, ${number(median(known.map((it) => it.server)))} + ${number(median(known.map((it) => it.database)))} µs`;
  };
  const rate = (side: Compared['ours']) => `${number(median(side.map((it) => it.perSecond)))}/s${cpu(side)}`;
  return {
    id,
    workload: it.name,
    result: `${it.ratio.toFixed(2)} × bare`,
    spread: `${Math.min(...it.ratios).toFixed(2)} – ${Math.max(...it.ratios).toFixed(2)}`,
    goal: `≥ ${goal.toFixed(1)}`,
    met: it.ratio >= goal,
    detail: `ours ${rate(it.ours)}; bare ${rate(it.bare)}`,
  };
}

export function table(lines: readonly Line[]): string {
  const rows = [
    [
      '',
      'Workload',
      'Result',
      'Spread',
      'Goal',
      'Met',
      'Requests and processor time per request (server + PostgreSQL)',
    ],
    ['---', '---', '---', '---', '---', '---', '---'],
    ...lines.map((it) => [
      it.id,
      it.workload,
      it.result,
      it.spread,
      it.goal,
      it.met ? 'yes' : 'no',
      it.detail,
    ]),
  ];
  return rows.map((row) => `| ${row.join(' | ')} |`).join('\n');
}

const page = new URL('../docs/performance.md', import.meta.url);
const [begin, end] = ['<!-- results: npm run bench -- --docs -->', '<!-- end of results -->'];

/** Puts the table and the machine's description in their place on the page. */
export function writeDocs(lines: readonly Line[], described: Readonly<Record<string, string>>): void {
  const text = readFileSync(page, 'utf8');
  const [before, rest] = text.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined)
    throw new Error('docs/performance.md has no place for results.');
  const machine = Object.entries(described).map(([name, value]) => `- ${name}: ${value}`);
  writeFileSync(page, `${before}${begin}\n\n${table(lines)}\n\n${machine.join('\n')}\n\n${end}${after}`);
}

/** What the figures were measured on. */
export async function machine(data: DataSet): Promise<Record<string, string>> {
  const client = new pg.Client(data.bareUrl);
  await client.connect();
  const { rows } = await client.query<{ version: string; buffers: string }>(
    "select current_setting('server_version') as version, current_setting('shared_buffers') as buffers",
  );
  await client.end();
  const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim();
  return {
    processor: `${cpus().length} × ${cpus()[0]?.model.trim()}`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    system: `${platform()} ${release()}`,
    node: process.version,
    postgresql: `${rows[0]?.version}, shared_buffers ${rows[0]?.buffers}`,
    commit:
      git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain') ? ' with changes on top' : ''),
    'load before': loadavg()
      .map((it) => it.toFixed(2))
      .join(' '),
  };
}
