import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import type { TenantId } from '#kernel/ids.ts';
import { Problem, problemType } from '#kernel/problem.ts';
import { Download } from './route.ts';

export const twoExports = problemType(
  'jobs/two-exports-at-a-time',
  429,
  990320,
  'Two exports of this company are running already.',
);

const running = new Map<TenantId, number>();

/** How a row is written in each form: named columns for CSV, the API's own shape for JSON. */
export interface ExportForm<Row> {
  readonly name: string;
  readonly columns: readonly string[];
  readonly toCells: (row: Row) => readonly (string | number | null | undefined)[];
  readonly toJson: (row: Row) => unknown;
}

/**
 * Streams pages of rows as one file. The first page is read before anything is sent, so a refusal is still a fault;
 * later ones end the connection, and a cut file cannot be taken for a whole one. At most two at a time for a company.
 *
 * CSV cells that a spreadsheet would take for a formula get an apostrophe; JSON stays exact.
 */
export async function exportRows<Row>(
  tenantId: TenantId,
  format: 'csv' | 'json',
  form: ExportForm<Row>,
  pages: AsyncGenerator<readonly Row[]>,
): Promise<Download> {
  // The first page is read before the count, so that who may not export at all hears that and not "later".
  const first = await pages.next();
  const others = running.get(tenantId) ?? 0;
  if (others >= 2) {
    await pages.return(undefined);
    throw new Problem(twoExports, {}, { retryAfter: 30 });
  }
  running.set(tenantId, others + 1);
  const release = () => {
    const left = (running.get(tenantId) ?? 1) - 1;
    if (left > 0) running.set(tenantId, left);
    else running.delete(tenantId);
  };
  const write = format === 'csv' ? csv(form, first, pages) : json(form, first, pages);
  const content = Readable.from(write);
  content.once('close', release);
  return format === 'csv'
    ? new Download(content, 'text/csv; charset=utf-8', `${form.name}.csv`)
    : new Download(content, 'application/json; charset=utf-8', `${form.name}.json`);
}

async function* rest<Row>(first: IteratorResult<readonly Row[]>, pages: AsyncGenerator<readonly Row[]>) {
  if (first.done) return;
  yield first.value;
  yield* pages;
}

async function* csv<Row>(
  form: ExportForm<Row>,
  first: IteratorResult<readonly Row[]>,
  pages: AsyncGenerator<readonly Row[]>,
) {
  const line = (rows: readonly (readonly unknown[])[]) =>
    stringify(rows as unknown[][], { escape_formulas: true, record_delimiter: 'windows' });
  // The mark tells spreadsheets that this is UTF-8.
  yield `\uFEFF${line([form.columns])}`;
  for await (const rows of rest(first, pages)) if (rows.length > 0) yield line(rows.map(form.toCells));
}

async function* json<Row>(
  form: ExportForm<Row>,
  first: IteratorResult<readonly Row[]>,
  pages: AsyncGenerator<readonly Row[]>,
) {
  yield '{"items":[';
  let some = false;
  for await (const rows of rest(first, pages)) {
    if (rows.length === 0) continue;
    yield `${some ? ',' : ''}${rows.map((it) => JSON.stringify(form.toJson(it))).join(',')}`;
    some = true;
  }
  yield ']}';
}
