import { expect, test } from 'vitest';
import { sameRegion } from './regions.ts';

test.each([
  ['DE', 'AT', true],
  ['DE', 'NO', true],
  ['CH', 'GB', true],
  ['US', 'UM', true],
  ['KE', 'ZA', true],
  ['BR', 'BR', true],
  ['DE', 'US', false],
  ['BR', 'PT', false],
  ['CN', 'HK', false],
  ['ZA', 'GB', false],
])('%s and %s in one region: %s', (one, other, same) => {
  expect(sameRegion(one, other)).toBe(same);
});
