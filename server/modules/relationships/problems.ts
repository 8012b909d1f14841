import { problemType } from '#kernel/problem.ts';

export const notACustomer = problemType(
  'relationships/not-a-customer',
  403,
  990200,
  'A company of the programme cannot become the customer of another partner.',
);
export const meantForAnotherCompany = problemType(
  'relationships/meant-for-another-company',
  403,
  990201,
  'The invitation is meant for another company.',
);
export const consentChanged = problemType(
  'relationships/consent-changed',
  409,
  990202,
  'What was to be agreed to has changed since it was shown.',
);
export const partnershipEnded = problemType(
  'relationships/partnership-ended',
  409,
  990203,
  'Reseller and provider are no longer partners.',
);
export const invitationDecided = problemType(
  'relationships/invitation-decided',
  409,
  990204,
  'The invitation was already decided.',
);
export const invitationExpired = problemType(
  'relationships/invitation-expired',
  410,
  990205,
  'The time for this invitation is over.',
);
export const otherCloud = problemType(
  'relationships/other-cloud',
  403,
  990206,
  'Partner and customer use different clouds.',
);
export const partnershipRequired = problemType(
  'relationships/partnership-required',
  403,
  990207,
  'A joint invitation needs an active partnership with the provider.',
);
/** Published: a partner is not onboarded for the customer's country. */
export const otherRegion = problemType(
  'relationships/other-region',
  403,
  2030,
  'Partner and customer are in different programme regions.',
);
/** Published: the partner's programme membership is not active. */
export const partnerInactive = problemType(
  'relationships/partner-inactive',
  403,
  800039,
  'A partner is not active in the programme.',
);
export const rightsModeNotAllowed = problemType(
  'relationships/rights-mode-not-allowed',
  400,
  2000,
  'This installation does not offer these rights.',
);
export const rightsBeyondOffer = problemType(
  'relationships/rights-beyond-offer',
  400,
  2000,
  'The answer names rights that are not asked for.',
);
export const confirmationRequired = problemType(
  'relationships/confirmation-required',
  400,
  2000,
  'The relationship was not confirmed.',
);
export const invalidValue = problemType(
  'relationships/invalid-value',
  400,
  2000,
  'A value of the invitation is not valid.',
);
