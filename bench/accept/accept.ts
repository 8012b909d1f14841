import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSet } from '../data-set/open.ts';
import type { Measured } from '../load.ts';
import { type Figure, figureOf, type LoadGenerator, loadSide } from '../measure.ts';
import { cpuOf, cpuOfPostgres, type Side, startAsked, startServer } from '../processes.ts';
import { answer } from '../reads.ts';
import type { BareWrites } from './bare-writes.ts';
import { inviteCustomers } from './invitations.ts';
import { aboutAnother, acceptanceIn, type Statement, type Subject, writesAmong } from './statements.ts';

/** What one acceptance sends to PostgreSQL, and about whom. */
export interface Recording {
  readonly statements: readonly Statement[];
  readonly subject: Subject;
}

/** Lets one customer accept on a server whose statements are written down, so that bare does what ours does today. */
export async function recordAcceptance(data: DataSet): Promise<Recording> {
  const file = join(data.folder, 'statements.jsonl');
  if (existsSync(file)) rmSync(file);
  const server = await startServer(data, {
    execArgv: ['--import', new URL('./record-statements.ts', import.meta.url).href],
    env: { BENCH_STATEMENTS: file },
  });
  try {
    const [waiting] = await inviteCustomers(data, server, 1);
    if (!waiting) throw new Error('Nobody was invited.');
    await answer(server, waiting.accept);
    return { statements: acceptanceIn(readFileSync(file, 'utf8')), subject: waiting.subject };
  } finally {
    await server.stop();
    rmSync(file, { force: true });
  }
}

export interface AcceptanceRound {
  readonly ours: Figure;
  /** Every statement ours sends. */
  readonly bare: Figure;
  /** Only those that change something or hold it. */
  readonly writes: Figure;
}

/** `count` customers accept on each side. Everything up to their answer happens before the clock runs. */
export async function acceptanceRound(
  generator: LoadGenerator,
  data: DataSet,
  server: Side,
  { statements, subject }: Recording,
  count: number,
): Promise<AcceptanceRound> {
  const waiting = await inviteCustomers(data, server, 3 * count);
  const transactions = (from: number, of: readonly Statement[]) =>
    waiting.slice(from, from + count).map((it) => aboutAnother(of, subject, it.subject));
  const ours = await loadSide(
    generator,
    data,
    server,
    waiting.slice(0, count).map((it) => it.accept),
  );
  const bare = await runBare(data, { transactions: transactions(count, statements) });
  const writes = await runBare(data, { transactions: transactions(2 * count, writesAmong(statements)) });
  return { ours, bare, writes };
}

/** Acceptances on our side alone, to compare data sets. */
export async function acceptances(
  generator: LoadGenerator,
  data: DataSet,
  server: Side,
  count: number,
): Promise<Figure> {
  const waiting = await inviteCustomers(data, server, count);
  return loadSide(
    generator,
    data,
    server,
    waiting.map((it) => it.accept),
  );
}

async function runBare(data: DataSet, work: BareWrites): Promise<Figure> {
  const bare = startAsked<BareWrites, Measured>('accept/bare-writes.ts', [data.bareUrl]);
  try {
    // Connections and prepared statements cost before the clock runs too.
    await bare.ask({ transactions: [] });
    const before = [cpuOf(bare.pid), cpuOfPostgres(data)] as const;
    const measured = await bare.ask(work);
    return figureOf(measured, before, [cpuOf(bare.pid), cpuOfPostgres(data)]);
  } finally {
    await bare.stop();
  }
}
