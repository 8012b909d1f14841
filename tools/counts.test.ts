import { expect, test } from 'vitest';
import { countsOf, lastLine, sum } from './counts.ts';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((it) => ({ status: it })),
});

test('passed, failed and skipped tests are added up over all files', () => {
  const report = {
    testResults: [file('passed', 'passed', 'skipped'), file('failed', 'passed', 'failed', 'todo')],
  };
  expect(countsOf(report, 1)).toEqual({ passed: 2, failed: 1, skipped: 2 });
});

test('a file that could not be read counts as a failure', () => {
  expect(countsOf({ testResults: [file('passed', 'passed'), file('failed')] }, 1)).toEqual({
    passed: 1,
    failed: 1,
    skipped: 0,
  });
});

test.each([[undefined], [{ testResults: [file('passed', 'passed')] }]])(
  'a run that ended badly is never all green, whatever it reported: %o',
  (report) => expect(countsOf(report, 1).failed).toBe(1),
);

test('the last line names skipped tests only if there are any', () => {
  expect(lastLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
  const both = sum({ passed: 1, failed: 2, skipped: 0 }, { passed: 1, failed: 0, skipped: 4 });
  expect(lastLine(both)).toBe('2 passed, 2 failed, 4 skipped');
});
