import { expect, test } from 'vitest';
import { businessDaysAfter } from './business-days.ts';

test.each([
  ['a Monday and five', '2026-06-01T12:00:00Z', 5, '2026-06-08T12:00:00.000Z'],
  ['a Friday and one', '2026-06-05T12:00:00Z', 1, '2026-06-08T12:00:00.000Z'],
  ['a Thursday and two', '2026-06-04T23:59:00Z', 2, '2026-06-08T23:59:00.000Z'],
  ['a Saturday and one', '2026-06-06T00:00:00Z', 1, '2026-06-08T00:00:00.000Z'],
  ['a Sunday and five', '2026-06-07T00:00:00Z', 5, '2026-06-12T00:00:00.000Z'],
  ['a Wednesday and ten', '2026-06-03T08:00:00Z', 10, '2026-06-17T08:00:00.000Z'],
])('%s', (_, from, days, to) => {
  expect(businessDaysAfter(new Date(from), days).toISOString()).toBe(to);
});
