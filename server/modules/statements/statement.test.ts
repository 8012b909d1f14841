import { expect, test } from 'vitest';
import { problemType } from '#kernel/problem.ts';
import { locales } from '#kernel/words.ts';
import { makeStatement, statementText } from './statement.ts';

const refusals = {
  required: problemType('test/required', 400, 2000, 'required'),
  outdated: problemType('test/outdated', 409, 999_003, 'outdated'),
};

test.each([
  ['acknowledged, in the current words', { version: 'removal.v1', acknowledged: true }, 'removal.v1'],
  ['acknowledged, naming no words', { acknowledged: true }, 'removal.v1'],
  ['acknowledged, in other words', { version: 'removal-provider.v1', acknowledged: true }, 'test/outdated'],
  ['not acknowledged', { version: 'removal.v1', acknowledged: false }, 'test/required'],
  ['empty', {}, 'test/required'],
  ['missing', undefined, 'test/required'],
])('a statement that is %s', (_, given, outcome) => {
  const result = makeStatement(given, 'removal.v1', refusals);
  expect(result.ok ? result.value : result.problem.code).toBe(outcome);
});

test.each(['removal.v1', 'removal-provider.v1', 'partnership-removal.v1'] as const)(
  '%s says four things in each language, with the names in them',
  (version) => {
    const names = {
      partner: 'Kleeblatt',
      provider: 'Nordhandel',
      reseller: 'Kleeblatt',
      customer: 'Bergmann',
      vendor: 'Wolkenwerk',
    };
    for (const locale of locales) {
      const { points, text } = statementText(locale, version, names);
      expect(points).toHaveLength(4);
      expect(new Set(points).size).toBe(4);
      expect(text).toBe(points.join('\n\n'));
      expect(text).toContain('Wolkenwerk');
      expect(text).not.toMatch(/[{}]/);
    }
  },
);
