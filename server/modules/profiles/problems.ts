import { problemType } from '#kernel/problem.ts';

export const unknownPartnerId = problemType(
  'profiles/unknown-partner-id',
  404,
  3000,
  'Nobody has this partner ID.',
  'PartnerFD',
);
export const noSupportProfile = problemType(
  'profiles/no-support-profile',
  404,
  990360,
  'No support details have been given yet.',
);
export const invalidPhoneNumber = problemType(
  'profiles/invalid-phone-number',
  400,
  2000,
  'This is no telephone number.',
);
