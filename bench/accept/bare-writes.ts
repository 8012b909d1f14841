// The bare opponent of a write: the statements an acceptance sends, each awaited before the next, on as many connections
// as ours has, each acceptance one transaction; as superuser, whom row-level security does not bind.
import pg from 'pg';
import type { Measured } from '../load.ts';
import { connections, median } from '../measure.ts';
import type { Statement } from './statements.ts';

export interface BareWrites {
  readonly transactions: readonly (readonly Statement[])[];
}

const pool = new pg.Pool({ connectionString: process.argv[2], max: connections });

async function run({ transactions }: BareWrites): Promise<Measured> {
  const clients = await Promise.all(Array.from({ length: connections }, () => pool.connect()));
  const times: number[] = [];
  let next = 0;
  const began = performance.now();
  await Promise.all(
    clients.map(async (client) => {
      for (let mine = transactions[next++]; mine; mine = transactions[next++]) {
        const from = performance.now();
        await client.query('begin');
        for (const { name, text, values } of mine)
          await client.query({ text, values: [...values], ...(name ? { name } : {}) });
        await client.query('commit');
        times.push(performance.now() - from);
      }
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  for (const client of clients) client.release();
  times.sort((one, other) => one - other);
  return {
    requests: times.length,
    perSecond: times.length / seconds,
    median: median(times),
    p95: times[Math.floor(times.length * 0.95)] ?? 0,
    p99: times[Math.floor(times.length * 0.99)] ?? 0,
    bytes: 0,
    failures: {},
  };
}

process.on('message', async (work: BareWrites) => process.send?.(await run(work)));
process.on('disconnect', () => process.exit(0));
