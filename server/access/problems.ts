import { problemType } from '#kernel/problem.ts';

export const unauthenticated = problemType('access/unauthenticated', 401, 400, 'Sign in first.');
export const mfaRequired = problemType(
  'access/mfa-required',
  401,
  990050,
  'This needs a sign-in with a second factor.',
);
export const stepUpRequired = problemType(
  'access/step-up-required',
  401,
  990051,
  'Prove again who you are: this needs a sign-in not older than 15 minutes.',
);
export const forbidden = problemType('access/forbidden', 403, 2032, 'You are not allowed to do this.');
export const appOnlyRefused = problemType(
  'access/app-only-refused',
  403,
  990052,
  'This needs a person: a token of an app alone is not enough.',
);
export const crossSite = problemType(
  'access/cross-site',
  403,
  990053,
  'This request did not come from the portal’s own pages.',
);
/** Published: the partner's programme membership is not active. */
export const deauthorized = problemType(
  'access/deauthorized',
  403,
  800039,
  'A de-authorized partner can only read.',
);
/** What a caller may not see does not exist for it: the same answer as for an id nobody has. */
export const notFound = problemType('api/not-found', 404, 1000, 'There is no such resource.');
