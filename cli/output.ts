import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';

/** Where a command writes: what was asked for to standard output, all else to standard error. */
export interface Output {
  readonly json: boolean;
  /** The result: the value itself for machines, what `show` prints for people. */
  result(value: unknown, show: () => void): void;
  table(columns: readonly string[], rows: readonly (readonly string[])[]): void;
  /** One thing, a line for each of its parts; empty parts are left out. */
  record(parts: readonly (readonly [label: string, value: string])[]): void;
  line(text?: string): void;
  /** What goes on, or what to do next; never part of the result. */
  note(text: string): void;
  /** As it is: an export. */
  raw(text: string): void;
}

export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

export function outputTo(streams: Streams, json: boolean): Output {
  const line = (text = '') => streams.out(`${harmless(text)}\n`);
  return {
    json,
    result: (value, show) => (json ? streams.out(`${asJson(value)}\n`) : show()),
    table(columns, rows) {
      for (const text of layOut([columns, ...rows].map((row) => row.map(oneLine)))) line(text);
    },
    record(parts) {
      const shown = parts.filter(([, value]) => value !== '');
      const width = Math.max(0, ...shown.map(([label]) => stringWidth(label)));
      for (const [label, value] of shown) line(`${padded(label, width)}  ${oneLine(value)}`);
    },
    line,
    note: (text) => streams.err(`${harmless(text)}\n`),
    raw: streams.out,
  };
}

/**
 * Names come from other companies. Whatever could move the cursor, change colours or turn the direction of a line stays
 * out of the terminal.
 */
export const harmless = (text: string): string => stripVTControlCharacters(text).replaceAll(harmful, '');

const harmful = /[\u202a-\u202e\u2066-\u2069\u200e\u200f]|(?![\n\t])\p{Cc}/gu;

/** For machines nothing may be lost, and on a terminal nothing may move: such characters stand as escapes. */
const asJson = (value: unknown): string =>
  JSON.stringify(value, null, 2).replaceAll(
    harmful,
    (it) => `\\u${it.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const oneLine = (text: string): string => harmless(text).replaceAll(/\s+/g, ' ').trim();

const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - stringWidth(text)));

/** Columns as wide as what stands in them. A terminal breaks long lines itself, and a pipe wants them whole. */
function layOut(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => stringWidth(row[at] ?? ''))));
  return rows.map((row) =>
    row
      .map((cell, at) => padded(cell, widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
