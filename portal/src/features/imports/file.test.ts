import { expect, test } from 'vitest';
import { bodyOf } from './file.ts';

test('a CSV file goes as it is; JSON as rows of the known columns', () => {
  expect(bodyOf('rows.csv', 'domain\na.example')).toEqual({ csv: 'domain\na.example' });
  const rows = [{ domain: 'a.example', country: 'DE', colour: 'red', email: null }];
  expect(bodyOf('rows.json', JSON.stringify(rows))).toEqual({
    items: [{ domain: 'a.example', country: 'DE' }],
  });
  expect(bodyOf('rows.JSON', JSON.stringify({ items: rows }))).toMatchObject({
    items: [{ domain: 'a.example' }],
  });
});

test.each([
  ['empty.csv', ' \n'],
  ['broken.json', '{'],
  ['none.json', '{"rows":[]}'],
  ['null.json', 'null'],
])('%s is unreadable', (name, text) => {
  expect(bodyOf(name, text)).toBeUndefined();
});
