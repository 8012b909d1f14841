/** How many tests came out how. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** The part of Vitest's JSON report that is counted. */
interface Report {
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/**
 * Counts a report of Vitest. A file that could not even be read has no tests to fail, so it counts as one; so does a
 * run that ended badly though no test failed (an unhandled error, a set-up that broke, no report at all).
 *
 * @param report what it wrote, or undefined
 * @param code   its exit code
 */
export function countsOf(report: unknown, code: number): Counts {
  const files = isReport(report) ? report.testResults : [];
  const states = files.flatMap((it) => it.assertionResults.map((test) => test.status));
  const count = (...wanted: string[]) => states.filter((it) => wanted.includes(it)).length;
  const unreadable = files.filter(
    (it) => it.status === 'failed' && !it.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = count('failed') + unreadable;
  const passed = count('passed');
  return {
    passed,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: states.length - passed - count('failed'),
  };
}

const isReport = (it: unknown): it is Report =>
  typeof it === 'object' && it !== null && 'testResults' in it && Array.isArray(it.testResults);

export function sum(...all: readonly Counts[]): Counts {
  const add = (key: keyof Counts) => all.reduce((total, it) => total + it[key], 0);
  return { passed: add('passed'), failed: add('failed'), skipped: add('skipped') };
}

/** The line that scripts read. */
export const lastLine = ({ passed, failed, skipped }: Counts): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
