import { expect, test } from 'vitest';
import {
  accountAfter,
  accountMustWait,
  addressAfter,
  addressMustWait,
  delayAfter,
  type Guesses,
  isHopeless,
} from './guessing.ts';

const at = (seconds: number): Date => new Date(Date.UTC(2026, 5, 1) + seconds * 1000);

test('from the fifth failure a second, doubling up to fifteen minutes', () => {
  expect([1, 4, 5, 6, 7, 10, 14, 15, 40, 99].map(delayAfter)).toEqual([
    0, 0, 1_000, 2_000, 4_000, 32_000, 512_000, 900_000, 900_000, 900_000,
  ]);
});

test('an account waits exactly as long as its last failure says', () => {
  let guesses: Guesses | undefined;
  for (let i = 0; i < 6; i++) guesses = accountAfter(guesses, at(0));
  expect(accountMustWait(guesses, at(1.9))).toEqual(at(2));
  expect(accountMustWait(guesses, at(2))).toBeNull();
  expect(accountMustWait(undefined, at(0))).toBeNull();
});

test('at a hundred in a row no password opens it any more', () => {
  const guesses = (failures: number) => ({ failures, beganAt: at(0), waitUntil: null });
  expect(isHopeless(guesses(99))).toBe(false);
  expect(isHopeless(guesses(100))).toBe(true);
  expect(isHopeless(undefined)).toBe(false);
});

test('an address has thirty tries in five minutes, then waits for the five minutes to end', () => {
  let guesses: Guesses | undefined;
  for (let i = 0; i < 29; i++) guesses = addressAfter(guesses, at(i));
  expect(addressMustWait(guesses, at(30))).toBeNull();
  guesses = addressAfter(guesses, at(30));
  expect(addressMustWait(guesses, at(31))).toEqual(at(300));
  expect(addressMustWait(guesses, at(300))).toBeNull();
  expect(addressAfter(guesses, at(300))).toMatchObject({ failures: 1, beganAt: at(300) });
});
