import { expect, test } from 'vitest';
import { ownPath } from './return-to.ts';

test.each([
  ['/customers', '/customers'],
  ['/customers?filter=a#b', '/customers?filter=a#b'],
  ['/i/abc', '/i/abc'],
  ['/a/../customers', '/customers'],
  ['/a//b', '/a//b'],
])('%s is a path of ours', (given, path) => {
  expect(ownPath(given)).toBe(path);
});

test.each([
  undefined,
  '',
  'customers',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/%2f%2fevil.example',
  '/%2Fevil.example',
  '/%5cevil.example',
  '/..//evil.example',
  '/.//evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '\t//evil.example',
  'https://evil.example/',
  'javascript:alert(1)',
  ' /customers',
  `/${'a'.repeat(3_000)}`,
])('%j leads home', (given) => {
  expect(ownPath(given)).toBe('/');
});
