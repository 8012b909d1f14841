import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findChromium } from './chromium.ts';

const aFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'twotier-chromium-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
};

test('the browser is looked for on the path, and only a program counts', () => {
  const [notes, programs] = [aFolder(), aFolder()];
  writeFileSync(join(notes, 'chromium'), 'a note about chromium');
  writeFileSync(join(programs, 'google-chrome'), '');
  chmodSync(join(programs, 'google-chrome'), 0o755);
  expect(findChromium({ PATH: `${notes}:${programs}` })).toBe(join(programs, 'google-chrome'));
});

test('a browser that was named goes before every other', () => {
  expect(findChromium({ PATH: '/usr/bin', CHROMIUM: '/opt/mine' })).toBe('/opt/mine');
});
