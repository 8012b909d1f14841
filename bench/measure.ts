import type { DataSet } from './data-set/open.ts';
import type { Load, LoadRequest, Measured } from './load.ts';
import { type Asked, cpuOf, cpuOfPostgres, type Side } from './processes.ts';

export type LoadGenerator = Asked<Load, Measured>;

/** As many connections as the server's own pool has. */
export const connections = 16;

/** One side of one workload in one round. */
export interface Figure {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly median: number;
  readonly p99: number;
  /** Bytes of one answer. */
  readonly bytes: number;
  /** Microseconds of processor time per request: the server's, and PostgreSQL's for it. */
  readonly cpu: { readonly server: number; readonly database: number } | undefined;
}

/** Loads one side and takes down what it did and what it cost. */
export async function loadSide(
  generator: LoadGenerator,
  data: DataSet,
  side: Side,
  requests: readonly LoadRequest[],
  during?: number,
): Promise<Figure> {
  const before = [cpuOf(side.pid), cpuOfPostgres(data)] as const;
  const measured = await generator.ask({
    origin: side.origin,
    connections,
    requests,
    ...(during === undefined ? {} : { during }),
  });
  const after = [cpuOf(side.pid), cpuOfPostgres(data)] as const;
  return figureOf(measured, before, after);
}

type Processor = readonly [server: number | undefined, database: number | undefined];

/** @throws if any answer was another than wanted: a server that refuses is fast */
export function figureOf(measured: Measured, before: Processor, after: Processor): Figure {
  const [failure] = Object.entries(measured.failures);
  if (failure)
    throw new Error(
      `${failure[1].count} answers had the status ${failure[0]}, such as: ${failure[1].example}`,
    );
  const cost = (at: 0 | 1) => {
    const [from, to] = [before[at], after[at]];
    return from === undefined || to === undefined ? undefined : (to - from) / measured.requests;
  };
  const [server, database] = [cost(0), cost(1)];
  return {
    perSecond: measured.perSecond,
    median: measured.median,
    p99: measured.p99,
    bytes: measured.bytes / measured.requests,
    cpu: server === undefined || database === undefined ? undefined : { server, database },
  };
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** What two sides did, round by round, side by side. */
export interface Compared {
  readonly name: string;
  readonly ours: readonly Figure[];
  readonly bare: readonly Figure[];
  /** Ours over bare within each round; the median of these is the result. */
  readonly ratios: readonly number[];
  readonly ratio: number;
}

export const compared = (name: string, ours: readonly Figure[], bare: readonly Figure[]): Compared => {
  const ratios = ours.map((it, round) => it.perSecond / (bare[round]?.perSecond ?? Number.NaN));
  return { name, ours, bare, ratios, ratio: median(ratios) };
};
