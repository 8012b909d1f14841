import { expect, test } from 'vitest';
import { aboutAnother, acceptanceIn, toPlain, writesAmong } from './statements.ts';

const id = (digit: string) => `${digit.repeat(8)}-0000-4000-8000-000000000000`;
const was = { customer: id('1'), customerName: 'Berg & Söhne (Kassel)' };
const is = { customer: id('2'), customerName: 'Tal AG' };

test('the words of another subject take the place of the recorded ones, in texts, lists, bytes and JSON alike', () => {
  const link = { was: 'ab'.repeat(32), is: 'cd'.repeat(32) };
  const at = new Date('2026-01-01T00:00:00Z');
  const [first, second] = aboutAnother(
    [
      {
        text: 'a',
        values: [was.customer, [was.customer], toPlain(Buffer.from(link.was, 'hex')), toPlain(at), 7, null],
      },
      {
        text: 'b',
        values: [JSON.stringify({ customer: was.customer, name: was.customerName, fresh: id('9') }), id('9')],
      },
    ],
    { ...was, link: link.was },
    { ...is, link: link.is },
  );
  expect(first?.values).toEqual([is.customer, [is.customer], Buffer.from(link.is, 'hex'), at, 7, null]);
  const { customer, name, fresh } = JSON.parse(String(second?.values[0]));
  expect([customer, name]).toEqual([is.customer, is.customerName]);
  expect(fresh).not.toBe(id('9'));
  expect(second?.values[1]).toBe(fresh);
});

test('of a recording, the transaction that stored the acceptance is taken, without scope and without who asks', () => {
  const line = (session: number, text: string, name?: string) =>
    JSON.stringify({ session, name, text, values: [] });
  const recording = [
    line(1, 'begin read only; set local app.read = …'),
    line(1, 'select 1'),
    line(1, 'commit'),
    line(2, 'begin read write; set local app.read = …'),
    line(3, 'select of somebody else'),
    line(2, 'select who', 'actor-grant'),
    line(2, 'set local app.read = …'),
    line(2, 'select from tenant where tenant_id = $1 for no key update'),
    line(2, 'select what'),
    line(2, 'insert into "acceptance" values ($1)'),
    line(2, 'commit'),
  ].join('\n');
  const statements = acceptanceIn(recording);
  expect(statements.map((it) => it.text)).toEqual([
    'select from tenant where tenant_id = $1 for no key update',
    'select what',
    'insert into "acceptance" values ($1)',
  ]);
  expect(writesAmong(statements)).toHaveLength(2);
  expect(() => acceptanceIn(line(1, 'select 1'))).toThrow('no whole acceptance');
});
