import { expect, test } from 'vitest';
import { countriesIn } from './countries.ts';

test('every country once, by its name', () => {
  const all = countriesIn('en');
  const codes = all.map(([code]) => code);
  expect(codes).toEqual(expect.arrayContaining(['DE', 'CN', 'RU', 'KZ', 'US']));
  for (const none of ['EU', 'ZZ', 'DD', 'SU', 'QQ']) expect(codes).not.toContain(none);
  expect(new Set(all.map(([, name]) => name)).size).toBe(all.length);
  expect(countriesIn('ru').find(([code]) => code === 'DE')).toEqual(['DE', 'Германия']);
});
