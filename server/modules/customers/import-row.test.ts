import { expect, test } from 'vitest';
import { checkRow, rowsOfCsv } from './import-row.ts';

const now = new Date('2026-06-01T12:00:00Z');
const good = { partnerId: '4710311', companyName: 'Albatros KG', domain: 'albatros.example', country: 'de' };

test('a file is read by its header, whatever the order and case of the columns', () => {
  const text = '\uFEFFDOMAIN;x'.replace(
    ';x',
    ',CompanyName,country\r\nalbatros.example,"Albatros, KG",DE\r\n\r\n',
  );
  expect(rowsOfCsv(text)).toEqual([
    { domain: 'albatros.example', companyName: 'Albatros, KG', country: 'DE' },
  ]);
});

test.each([
  ['an unknown column', 'domain,colour\na.example,red'],
  ['an open quote', 'domain\n"a.example'],
  ['too few cells', 'domain,country\na.example'],
])('a file with %s is refused as a whole', (_, text) => {
  expect(() => rowsOfCsv(text)).toThrow('imports/unreadable');
});

test('a row is folded to one spelling', () => {
  expect(checkRow({ ...good, domain: 'Albatros.Example' }, now)).toMatchObject({
    ok: true,
    value: { partner: '4710311', domain: 'albatros.example', country: 'DE', since: null },
  });
});

test.each([
  ['partnerId', { partnerId: ' ' }],
  ['companyName', { companyName: ' ' }],
  ['companyName', { companyName: 'Alba\u202Etros' }],
  ['domain', { domain: 'no domain' }],
  ['domain', { domain: 'a.-b.example' }],
  ['country', { country: 'Germany' }],
  ['email', { email: 'nobody' }],
  ['since', { since: '2027-01-01' }],
  ['since', { since: 'long ago' }],
])('a wrong %s is named', (field, change) => {
  expect(checkRow({ ...good, ...change }, now)).toMatchObject({ ok: false, facts: { field } });
});
