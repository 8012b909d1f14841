import { expect, test } from 'vitest';
import { judgePassword, type PasswordOwner } from './password.ts';

const rita: PasswordOwner = {
  userPrincipalName: 'rita@kleeblatt.example',
  displayName: 'Rita Sommer',
  companyName: 'Kleeblatt Systeme GmbH',
};

test.each([
  ['fourteen chars', false],
  ['fifteen  chars.', true],
  ['correct horse battery', true],
  ['ключ от старого сарая', true],
  ['一二三四五六七八九十甲乙丙丁戊', true],
  ['💡'.repeat(14), false],
  ['x'.repeat(40), false],
  ['passwordpassword', false],
  ['mailcreated5240', false],
  ['DragonDragonDragon', false],
  ['a kleeblatt in spring', false],
  ['RITA SOMMER was here', false],
  ['my twotier password', false],
  [`${'long enough '.repeat(11)}`.slice(0, 128), true],
  [`${'long enough '.repeat(11)}`.slice(0, 129), false],
])('%j may be chosen: %s', (password, allowed) => {
  expect(judgePassword(password, rita).ok).toBe(allowed);
});

test('the same characters composed another way are the same password', () => {
  const composed = judgePassword('le café du matin bleu', rita);
  const decomposed = judgePassword('le cafe\u0301 du matin bleu', rita);
  expect(composed).toEqual(decomposed);
});

test('an admin may set a shorter one for one sign-in, but no common one', () => {
  expect(judgePassword('Gx7!pqRz', rita, 'temporary').ok).toBe(true);
  expect(judgePassword('Gx7!pqR', rita, 'temporary').ok).toBe(false);
  expect(judgePassword('iloveyou', rita, 'temporary').ok).toBe(false);
});

test('the person of a company with a short Chinese name cannot build on it', () => {
  const owner = { userPrincipalName: 'li@he.example', displayName: '李', companyName: '和平' };
  expect(judgePassword('我们在和平里住了十五年多了呀哈', owner).ok).toBe(false);
  expect(judgePassword('我们在老城里住了十五年多了呀哈', owner).ok).toBe(true);
});
