import { expect, test } from 'vitest';
import type { FilterNode } from '#kernel/filter.ts';
import { companiesIn, customerFilter } from './customer-filter.ts';

const compare = (field: string, operator: string, value: string) =>
  ({ kind: 'compare', field, operator, value }) as FilterNode;
const someId = '3D5A4E9C-0000-4000-8000-00000000000a';

test.each([
  ['CompanyName', 'starts_with', ' BERG', { is: 'text', of: 'name', how: 'starts_with', value: 'berg' }],
  ['companyname', 'substring', 'ÄÖ', { is: 'text', of: 'name', how: 'substring', value: 'äö' }],
  ['Domain', 'equals', 'Berg.Example', { is: 'text', of: 'domain', how: 'equals', value: 'berg.example' }],
  ['IndirectReseller', 'starts_with', someId, { is: 'shared', with: someId.toLowerCase(), as: 'reseller' }],
  [
    'IndirectCloudSolutionProvider',
    'equals',
    someId,
    { is: 'shared', with: someId.toLowerCase(), as: 'provider' },
  ],
  ['IndirectReseller', 'equals', 'no id', { is: 'shared', with: null, as: 'reseller' }],
  ['CustomerId', 'equals', someId, { is: 'id', id: someId.toLowerCase() }],
  ['Tag', 'equals', 'Gold', { is: 'tagged', tag: 'Gold' }],
  ['AdminRights', 'equals', 'NONE', { is: 'rights', rights: 'none' }],
  ['RightsEnd', 'less_than', '2026-07-01', { is: 'rights-end-by', at: new Date('2026-07-01') }],
  ['Duty', 'equals', 'true', { is: 'duty', value: true }],
  ['Agreement', 'equals', 'missing', { is: 'agreement', accepted: false }],
  ['Origin', 'equals', 'imported', { is: 'origin', origin: 'imported' }],
])('%s %s %s', (field, operator, value, understood) => {
  expect(customerFilter(compare(field, operator, value))).toEqual(understood);
});

test.each([
  ['CompanyName', 'not_equals', 'x'],
  ['CompanyName', 'greater_than', 'x'],
  ['Domain', 'not_starts_with', 'x'],
  ['IndirectReseller', 'substring', someId],
  ['Tag', 'substring', 'x'],
  ['AdminRights', 'equals', 'all'],
  ['RightsEnd', 'less_than', 'tomorrow'],
  ['RightsEnd', 'less_than', '2026-13-45'],
  ['RightsEnd', 'equals', '2026-07-01'],
  ['Duty', 'equals', 'perhaps'],
  ['Country', 'equals', 'DE'],
  ['constructor', 'equals', 'x'],
  ['__proto__', 'equals', 'x'],
  ['', 'equals', 'x'],
])('%s %s %s is refused', (field, operator, value) => {
  expect(() => customerFilter(compare(field, operator, value))).toThrow('customers/invalid-filter');
});

test('filters join; a second company does not', () => {
  const shared = compare('IndirectReseller', 'equals', someId);
  const named = compare('CompanyName', 'equals', 'x');
  const joined = customerFilter({
    kind: 'or',
    left: { kind: 'and', left: shared, right: named },
    right: named,
  });
  expect(companiesIn(joined)).toEqual([{ id: someId.toLowerCase(), as: 'reseller' }]);
  expect(() => customerFilter({ kind: 'and', left: shared, right: shared })).toThrow(
    'customers/invalid-filter',
  );
});
