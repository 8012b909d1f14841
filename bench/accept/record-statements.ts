// Loaded before a server that is to show which statements it sends: each goes to a file as a line of JSON.
import { appendFileSync } from 'node:fs';
import pg from 'pg';
import { toPlain } from './statements.ts';

const file = process.env['BENCH_STATEMENTS'];
const { query } = pg.Client.prototype;

if (file)
  pg.Client.prototype.query = function (this: pg.Client & { processID?: number }, ...args: unknown[]) {
    const [asked] = args;
    const sent = typeof asked === 'string' ? { text: asked } : (asked as pg.QueryConfig);
    if (typeof sent.text === 'string') {
      const values = (sent.values as unknown[] | undefined) ?? [];
      const line = { session: this.processID, name: sent.name, text: sent.text, values: values.map(toPlain) };
      appendFileSync(file, `${JSON.stringify(line)}\n`);
    }
    return (query as (...all: unknown[]) => unknown).apply(this, args);
  } as typeof query;
