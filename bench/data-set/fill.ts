import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Table } from './tables.ts';

/**
 * Loads tables into an empty, migrated database, as the role that owns them.
 *
 * COPY does not work under row-level security, which binds the owner too. Inside the one transaction that loads a table
 * its owner is let through; nobody ever sees it unprotected.
 */
export async function fill(
  ownerUrl: string,
  tables: readonly Table[],
  say: (line: string) => void,
): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl, application_name: 'twotier-bench' });
  await owner.connect();
  try {
    await owner.query("set maintenance_work_mem = '512MB'");
    for (const { name, columns, rows } of tables) {
      const began = performance.now();
      await owner.query(`begin; alter table ${name} no force row level security`);
      const copy = owner.query(copyFrom(`copy ${name} (${columns.join(', ')}) from stdin`));
      await pipeline(Readable.from(inChunks(rows())), copy);
      await owner.query(`alter table ${name} force row level security; commit`);
      say(`${name}: ${copy.rowCount} rows in ${((performance.now() - began) / 1000).toFixed(1)} s`);
    }
    // What autovacuum would do during the measurements otherwise.
    await owner.query(`vacuum (analyze) ${tables.map((it) => it.name).join(', ')}`);
  } finally {
    await owner.end();
  }
}

function* inChunks(lines: Iterable<string>): Iterable<Buffer> {
  let chunk: string[] = [];
  let length = 0;
  for (const it of lines) {
    chunk.push(it);
    length += it.length;
    if (length < 256 * 1024) continue;
    yield Buffer.from(chunk.join(''));
    chunk = [];
    length = 0;
  }
  yield Buffer.from(chunk.join(''));
}
