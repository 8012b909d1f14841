import { problemType } from '#kernel/problem.ts';

export const oneBulkJobAtATime = problemType(
  'jobs/one-bulk-job-at-a-time',
  429,
  990321,
  'Another bulk job of the company is still running.',
);
