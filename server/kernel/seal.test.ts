import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { seal, unseal } from './seal.ts';

const key = randomBytes(32);
const keys = { current: '0a0b0c0d', keys: new Map([['0a0b0c0d', key]]) };

test('what was sealed opens at its place', () => {
  const sealed = seal(keys, 'totp:a:b', 'JBSWY3DPEHPK3PXP');
  expect(sealed.includes('JBSWY3DPEHPK3PXP')).toBe(false);
  expect(unseal(keys, 'totp:a:b', sealed).toString()).toBe('JBSWY3DPEHPK3PXP');
});

test('moved to another row, changed or cut, it opens nowhere', () => {
  const sealed = seal(keys, 'totp:a:b', 'secret');
  expect(() => unseal(keys, 'totp:a:c', sealed)).toThrow();
  for (const at of [5, 20, sealed.length - 1]) {
    const changed = Buffer.from(sealed);
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
    expect(() => unseal(keys, 'totp:a:b', changed)).toThrow();
  }
  expect(() => unseal(keys, 'totp:a:b', sealed.subarray(0, 25))).toThrow();
});

test('an older key still opens what it sealed; a lost one says so', () => {
  const sealed = seal(keys, 'x', 'secret');
  const rotated = { current: '11111111', keys: new Map([...keys.keys, ['11111111', randomBytes(32)]]) };
  expect(unseal(rotated, 'x', sealed).toString()).toBe('secret');
  const lost = { current: '11111111', keys: new Map([['11111111', randomBytes(32)]]) };
  expect(() => unseal(lost, 'x', sealed)).toThrow('No sealing key 0a0b0c0d');
});
