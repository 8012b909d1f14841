import { describe, expect, test } from 'vitest';
import { parseFilter } from './filter.ts';

const named = (operator: string) =>
  JSON.stringify({ Field: 'CompanyName', Value: 'berg', Operator: operator });

test.each([
  ['starts_with', 'starts_with'],
  ['StartsWith', 'starts_with'],
  ['STARTS_WITH', 'starts_with'],
  ['Equals', 'equals'],
  ['greaterThanOrEquals', 'greater_than_or_equals'],
  ['not_starts_with', 'not_starts_with'],
])('the operator %s is read as %s', (written, read) => {
  expect(parseFilter(named(written))).toEqual({
    kind: 'compare',
    field: 'CompanyName',
    operator: read,
    value: 'berg',
  });
});

test('members are read in any case, and numbers and booleans as text', () => {
  expect(parseFilter('{"field":"Days","VALUE":30,"oPerator":"less_than"}')).toMatchObject({ value: '30' });
  expect(parseFilter('{"field":"Duty","value":true,"operator":"equals"}')).toMatchObject({ value: 'true' });
});

test('two filters are joined by and, or', () => {
  const joined = `{"LeftFilter":${named('equals')},"RightFilter":${named('substring')},"Operator":"Or"}`;
  expect(parseFilter(joined)).toMatchObject({
    kind: 'or',
    left: { operator: 'equals' },
    right: { operator: 'substring' },
  });
});

const nested = (levels: number): string =>
  levels === 1
    ? named('equals')
    : `{"LeftFilter":${nested(levels - 1)},"RightFilter":${named('equals')},"Operator":"and"}`;

test('four levels are read', () => {
  expect(parseFilter(nested(4)).kind).toBe('and');
});

describe('refused', () => {
  test.each([
    ['no JSON', '{Field:'],
    ['nothing', ''],
    ['null', 'null'],
    ['a list', `[${named('equals')}]`],
    ['a text', '"x"'],
    ['an operator nobody knows', named('regex')],
    ['an operator of Object.prototype', named('constructor')],
    ['no operator', '{"Field":"x","Value":"y"}'],
    ['no field', '{"Value":"y","Operator":"equals"}'],
    ['no value', '{"Field":"x","Operator":"equals"}'],
    ['a value that is a list', '{"Field":"x","Value":["y"],"Operator":"equals"}'],
    ['a value that is an object', '{"Field":"x","Value":{"a":1},"Operator":"equals"}'],
    ['a value with NUL', '{"Field":"x","Value":"a\\u0000b","Operator":"equals"}'],
    ['half a character', '{"Field":"x","Value":"\\ud800","Operator":"equals"}'],
    ['members twice, in two cases', '{"Field":"x","field":"y","Value":"z","Operator":"equals"}'],
    ['one side missing', `{"LeftFilter":${named('equals')},"Operator":"and"}`],
    ['five levels', nested(5)],
    ['more than 2 KiB', `{"Field":"x","Value":"${'y'.repeat(2048)}","Operator":"equals"}`],
  ])('%s', (_, text) => {
    expect(() => parseFilter(text)).toThrow('api/invalid-filter');
  });
});
