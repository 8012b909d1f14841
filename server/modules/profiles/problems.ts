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
export const staleEtag = problemType(
  'profiles/stale-etag',
  412,
  990361,
  'The profile was changed in the meantime.',
);
export const invalidValue = problemType(
  'profiles/invalid-value',
  400,
  2000,
  'A value is missing or not valid.',
);
export const countryFixed = problemType(
  'profiles/country-fixed',
  400,
  990362,
  'The country of an account never changes.',
);
export const nameFixedWhileVetted = problemType(
  'profiles/name-fixed-while-vetted',
  409,
  990363,
  'The legal name of a vetted provider or direct partner is changed by the vendor.',
);
export const nothingToSettle = problemType(
  'profiles/nothing-to-settle',
  409,
  990364,
  'No change of this legal profile waits for a decision.',
);
/** Neither a partner ID nor a tenant was named. */
export const agreementOfNobody = problemType(
  'profiles/agreement-of-nobody',
  400,
  2001,
  'Name a partner ID or a tenant.',
  'ComplianceController',
);
export const agreementOfTwo = problemType(
  'profiles/agreement-of-two',
  400,
  2000,
  'Name one partner ID, a number, or one tenant, by its id.',
);
export const wrongPartnerId = problemType(
  'profiles/agreement-wrong-partner-id',
  400,
  2200,
  'Nobody has this partner ID.',
  'PartnerFD',
);
export const otherRegion = problemType(
  'profiles/agreement-other-region',
  400,
  2201,
  'The partner ID belongs to another region.',
  'PartnerFD',
);
export const agreementUnsignedByPartnerId = problemType(
  'profiles/agreement-unsigned-by-partner-id',
  400,
  2203,
  'The company with this partner ID has not signed the partner agreement.',
  'PartnerFD',
);
export const noReseller = problemType(
  'profiles/agreement-no-reseller',
  400,
  2204,
  'The company with this partner ID has no account as an indirect reseller.',
  'PartnerFD',
);
export const unknownTenant = problemType(
  'profiles/agreement-unknown-tenant',
  400,
  2205,
  'No indirect reseller has this tenant.',
  'PartnerFD',
);
export const agreementUnsignedByTenant = problemType(
  'profiles/agreement-unsigned-by-tenant',
  400,
  2206,
  'The company of this tenant has not signed the partner agreement.',
  'PartnerFD',
);
export const noVendor = problemType(
  'profiles/no-vendor',
  409,
  990365,
  'This company has not been introduced to the vendor.',
);
export const noOpenRequest = problemType(
  'profiles/no-open-request',
  409,
  990366,
  'The provider asks for no change of its entry.',
);
export const requestChanged = problemType(
  'profiles/request-changed',
  409,
  990367,
  'The provider has asked for something else in the meantime.',
);
