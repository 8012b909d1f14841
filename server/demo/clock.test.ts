import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseMove, readOffset, writeOffset } from './clock.ts';

const day = 86_400_000;

test.each([
  ['+30d', 0, 30 * day],
  ['-2h', day, day - 7_200_000],
  ['+1w', day, 8 * day],
  ['now', 5 * day, 0],
  ['tomorrow', 0, undefined],
  ['+1m', 0, undefined],
  ['30d', 0, undefined],
])('%s from %i', (text, offset, expected) => {
  expect(parseMove(text, offset)).toBe(expected);
});

test('the offset is kept beside the data; without one, business time is real time', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'clock-'));
  expect(readOffset(dataDir)).toBe(0);
  writeOffset(dataDir, 3 * day);
  expect(readOffset(dataDir)).toBe(3 * day);
});
