import { expect, test } from 'vitest';
import { readCsv, writeCsv } from './csv.ts';

test('cells are read as spreadsheets write them', () => {
  expect(readCsv('\uFEFFa,"b, ""c""",d\r\n1,"2\n3",\r\n')).toEqual([
    ['a', 'b, "c"', 'd'],
    ['1', '2\n3', ''],
  ]);
});

test('semicolons and tabs part cells too', () => {
  expect(readCsv('a;b\n1,5;2')).toEqual([
    ['a', 'b'],
    ['1,5', '2'],
  ]);
  expect(readCsv('a\tb')).toEqual([['a', 'b']]);
});

test('what is written opens as text, whatever a company calls itself', async () => {
  const text = await writeCsv([['=1+1', '@x', 'Müller "GmbH"', '＝2']]).text();
  expect(text).toBe(`"'=1+1","'@x","Müller ""GmbH""","'＝2"\r\n`);
});
