import { problemType } from '#kernel/problem.ts';

export const unknownService = problemType(
  'delegated-admin/unknown-service',
  400,
  2000,
  'There is no such service, or the partner has no right for it.',
);
