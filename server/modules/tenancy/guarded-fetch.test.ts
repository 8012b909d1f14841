import { expect, test } from 'vitest';
import { guardedFetch, isGlobalUnicast } from './guarded-fetch.ts';

test.each([
  ['8.8.8.8', true],
  ['1.1.1.1', true],
  ['2606:4700::1111', true],
  ['127.0.0.1', false],
  ['0.0.0.0', false],
  ['10.1.2.3', false],
  ['172.31.255.255', false],
  ['192.168.1.1', false],
  ['169.254.169.254', false],
  ['100.64.0.1', false],
  ['224.0.0.1', false],
  ['255.255.255.255', false],
  ['::1', false],
  ['::', false],
  ['fe80::1', false],
  ['fd00::1', false],
  ['ff02::1', false],
  ['::ffff:127.0.0.1', false],
  ['::ffff:8.8.8.8', false],
  ['64:ff9b::7f00:1', false],
  ['2002:7f00:1::', false],
  ['2001:0:7f00:1::', false],
  ['2001:db8::1', false],
  ['localhost', false],
])('%s is out in the world: %s', (address, out) => {
  expect(isGlobalUnicast(address)).toBe(out);
});

test.each([
  'http://example.com/',
  'https://user:secret@example.com/',
  'https://127.0.0.1/',
  'https://[::1]/',
  'https://2130706433/',
  'https://0x7f.1/',
  'https://localhost/',
  'ftp://example.com/',
])('%s is not fetched', async (url) => {
  await expect(guardedFetch(url, {})).rejects.toMatchObject({ name: 'RefusedAddress' });
});
