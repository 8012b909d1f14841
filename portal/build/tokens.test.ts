// @vitest-environment node
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { tokensCss } from './tokens.ts';

/** The formatter lays out style sheets its own way. */
const plain = (css: string): string =>
  css
    .replaceAll(/\s+/g, '')
    .replaceAll("'", '"')
    .replaceAll(/(\.\d*?)0+(?=\D)/g, '$1')
    .replaceAll(/\.(?=\D)/g, '')
    .toLowerCase();

test('the style sheet holds the tokens of the Fluent that is installed', () => {
  const written = readFileSync(new URL('../src/app/tokens.css', import.meta.url), 'utf8');
  expect(plain(written) === plain(tokensCss()), 'Run: node portal/build/tokens.ts').toBe(true);
});
