import { expect, test } from 'vitest';
import { isRedirectUri } from './redirect-uri.ts';

test.for([
  'https://tools.kleeblatt.example/callback',
  'https://tools.kleeblatt.example',
  'https://tools.kleeblatt.example:8443/back?from=login',
  'http://localhost:8400/callback',
  'http://127.0.0.1/',
  'http://[::1]:9000/x',
])('people may be sent back to %s', (text) => {
  expect(isRedirectUri(text)).toBe(true);
});

test.for([
  'http://tools.kleeblatt.example/callback',
  'http://localhost.evil.example/',
  'https://me:secret@tools.kleeblatt.example/',
  'https://tools.kleeblatt.example/#part',
  'https://*.kleeblatt.example/',
  'https://TOOLS.kleeblatt.example/',
  'https://tools.kleeblatt.example/a/../b',
  'javascript:alert(1)',
  'file:///etc/passwd',
  '//tools.kleeblatt.example/',
  'tools.kleeblatt.example',
  '',
  `https://tools.kleeblatt.example/${'x'.repeat(2_000)}`,
])('never to %s', (text) => {
  expect(isRedirectUri(text)).toBe(false);
});
