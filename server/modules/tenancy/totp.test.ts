import { expect, test } from 'vitest';
import { makeTotpSecret, stepOfCode, totpUri } from './totp.ts';

// RFC 6238, appendix B: the ASCII secret "12345678901234567890", its last six digits.
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const at = (seconds: number): Date => new Date(seconds * 1000);

test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
])('at %i the code is %s', (seconds, code) => {
  expect(stepOfCode(secret, code, at(seconds))).toBe(Math.floor(seconds / 30));
});

test('a step early and a step late is still right, and names its own step; more is not', () => {
  const code = '050471'; // step 37037037
  const step = 37_037_037;
  const times = [step - 2, step - 1, step, step + 1, step + 2].map((it) => at(it * 30 + 15));
  expect(times.map((time) => stepOfCode(secret, code, time))).toEqual([
    undefined,
    step,
    step,
    step,
    undefined,
  ]);
});

test.each(['', '05047', '0504711', 'abcdef', '٠٥٠٤٧١', ' 50471'])('%j is no code', (code) => {
  expect(stepOfCode(secret, code, at(1_111_111_111))).toBeUndefined();
});

test('a new secret has 160 bits and never comes twice', () => {
  const made = Array.from({ length: 20 }, makeTotpSecret);
  expect(new Set(made).size).toBe(20);
  for (const it of made) expect(it).toMatch(/^[A-Z2-7]{32}$/);
  expect(totpUri({ secret, account: 'rita@kleeblatt.example', issuer: 'partners.example' })).toContain(
    secret,
  );
});
