import { expect, test } from 'vitest';
import { services, without } from './services.ts';

test('taking one service back leaves the others, and the last one leaves nothing', () => {
  expect(without(null, 'mail')).toEqual(services.filter((it) => it !== 'mail'));
  expect(without(['mail', 'files'], 'mail')).toEqual(['files']);
  expect(without(['mail'], 'mail')).toEqual([]);
  expect(without(['files'], 'mail')).toEqual(['files']);
});
