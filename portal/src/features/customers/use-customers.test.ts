import { expect, test, vi } from 'vitest';
import { filterOf } from './use-customers.ts';

const none = { q: '', rights: '', partner: '', tag: '', attention: '', side: 'reseller' } as const;
const read = (choice: Partial<Parameters<typeof filterOf>[0]>) => {
  const { filter } = filterOf({ ...none, ...choice });
  return filter === undefined ? undefined : JSON.parse(filter);
};

test('nothing chosen asks for everything', () => {
  expect(read({})).toBeUndefined();
  expect(read({ q: '   ' })).toBeUndefined();
});

test('a text is looked for in names and domains, a whole id as an id', () => {
  expect(read({ q: ' Bärg "x" ' })).toEqual({
    Operator: 'or',
    LeftFilter: { Field: 'CompanyName', Operator: 'substring', Value: 'Bärg "x"' },
    RightFilter: { Field: 'Domain', Operator: 'substring', Value: 'Bärg "x"' },
  });
  const id = '0199AAAA-0000-7000-8000-000000000001';
  expect(read({ q: id })).toEqual({ Field: 'CustomerId', Operator: 'equals', Value: id });
});

test('a reseller filters by provider, a provider by reseller', () => {
  expect(read({ partner: 'p1' })).toMatchObject({ Field: 'IndirectCloudSolutionProvider', Value: 'p1' });
  expect(read({ partner: 'r1', side: 'provider' })).toMatchObject({ Field: 'IndirectReseller', Value: 'r1' });
});

test('what is chosen together must hold together', () => {
  expect(read({ rights: 'gdap', tag: 'Key account', attention: 'agreement' })).toEqual({
    Operator: 'and',
    LeftFilter: {
      Operator: 'and',
      LeftFilter: { Field: 'AdminRights', Operator: 'equals', Value: 'gdap' },
      RightFilter: { Field: 'Tag', Operator: 'equals', Value: 'Key account' },
    },
    RightFilter: { Field: 'Agreement', Operator: 'equals', Value: 'missing' },
  });
});

test('“ends within 30 days” counts as the tile’s number was counted', () => {
  vi.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-11-21T09:30:00Z'));
  expect(read({ attention: 'ends-30' })).toEqual({
    Field: 'RightsEnd',
    Operator: 'less_than_or_equals',
    Value: '2026-12-21T09:30:00.000Z',
  });
  expect(read({ attention: 'duty' })).toEqual({ Field: 'Duty', Operator: 'equals', Value: 'true' });
});
