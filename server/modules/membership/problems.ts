import { problemType } from '#kernel/problem.ts';

export const registryUnavailable = problemType(
  'membership/registry-unavailable',
  503,
  990560,
  'The membership registry does not answer; try again.',
);
/** It answered, but not as agreed: another issuer, another question, profiles in no form we know. */
export const answerRefused = problemType(
  'membership/answer-refused',
  400,
  990561,
  'The membership registry did not confirm the sign-in.',
);
/** It ran out, was cancelled, was replaced by another one, or never began in this browser. */
export const signInEnded = problemType(
  'membership/sign-in-ended',
  400,
  990562,
  'This sign-in at the membership registry has ended; sign in there again.',
);
export const unknownProfile = problemType(
  'membership/unknown-profile',
  400,
  990563,
  'This sign-in brought no profile with that partner ID.',
);
export const profileInactive = problemType(
  'membership/profile-inactive',
  409,
  990564,
  'The profile is not active.',
);
export const otherCountry = problemType(
  'membership/other-country',
  409,
  990565,
  'The profile is of another country or region than your company.',
);
export const wrongType = problemType(
  'membership/wrong-type',
  409,
  990566,
  'The partner ID is not that of a location.',
);
/** Whose it is, is not said. */
export const idTaken = problemType(
  'membership/id-taken',
  409,
  990567,
  'The partner ID is tied to another partner account.',
);
/** Somebody else associated one meanwhile. */
export const associationChanged = problemType(
  'membership/association-changed',
  409,
  990568,
  'Your company has another partner ID by now than the one to be replaced.',
);
