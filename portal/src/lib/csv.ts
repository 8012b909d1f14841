/** Cells of a text as spreadsheets write it: quotes around what holds a separator, quote or line break. */
export function readCsv(text: string): string[][] {
  const separator = separatorOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const source = text.replace(/^\uFEFF/, '');
  for (let at = 0; at < source.length; at += 1) {
    const sign = source[at] as string;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (source[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && cell.trim() === '') {
      cell = '';
      quoted = true;
    } else if (sign === separator) {
      row.push(cell);
      cell = '';
    } else if (sign === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
    } else if (sign !== '\r') cell += sign;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  return rows.map((it) => it.map((one) => one.trim()));
}

/** Commas in most places, semicolons where a comma is the decimal sign, tabs from the clipboard. */
function separatorOf(text: string): string {
  const line = text.split('\n', 1)[0] ?? '';
  const counted = ['\t', ';', ','].map((it) => [it, line.split(it).length] as const);
  return counted.reduce((best, it) => (it[1] > best[1] ? it : best))[0];
}

/** What a spreadsheet would take for a formula is written so that it stays text. */
const disarmed = (cell: string): string => (/^[=+\-@\t\r＝＋－＠]/.test(cell) ? `'${cell}` : cell);

/** A file that spreadsheets of every language open as UTF-8. */
export function writeCsv(rows: readonly (readonly string[])[]): Blob {
  const lines = rows.map((row) => row.map((it) => `"${disarmed(it).replaceAll('"', '""')}"`).join(','));
  return new Blob([`\uFEFF${lines.join('\r\n')}\r\n`], { type: 'text/csv;charset=utf-8' });
}
