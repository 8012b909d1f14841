import { problemType } from '#kernel/problem.ts';

export const malformedBody = problemType('api/malformed-body', 400, 2000, 'The body is not valid JSON.');
export const invalidRequest = problemType(
  'api/invalid-request',
  400,
  2000,
  'A value of the request is not valid.',
);
export const unknownMember = problemType(
  'api/unknown-member',
  400,
  2000,
  'The body has a member this resource does not take.',
);
export const duplicateMember = problemType(
  'api/duplicate-member',
  400,
  2000,
  'The body has two members that differ in upper and lower case only.',
);
export const invalidSeekToken = problemType(
  'api/invalid-seek-token',
  400,
  2000,
  'The continuation token is not valid here.',
);
export const seekNotPossible = problemType(
  'api/seek-not-possible',
  400,
  2000,
  'This list does not go there from here.',
);
export const invalidFilter = problemType('api/invalid-filter', 400, 2000, 'The filter is not valid here.');
export const bodyTooLarge = problemType('api/body-too-large', 413, 990001, 'The body is too large.');
export const unsupportedMediaType = problemType(
  'api/unsupported-media-type',
  415,
  990002,
  'The body must be uncompressed JSON.',
);
export const throttled = problemType('api/throttled', 429, 990003, 'Too many requests.');
export const overloaded = problemType(
  'api/overloaded',
  503,
  990004,
  'Not possible at this moment; try again.',
);
export const staleEtag = problemType('api/stale-etag', 412, 990005, 'It was changed in the meantime.');
export const internal = problemType('api/internal', 500, 990000, 'Something went wrong on our side.');
