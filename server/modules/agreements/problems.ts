import { problemType } from '#kernel/problem.ts';

/** Published: the caller's own partner agreement, and that of the reseller it would work with. */
export const ownAgreementMissing = problemType(
  'agreements/partner-agreement-missing',
  403,
  900124,
  'The company has not accepted the partner agreement.',
);
export const resellerAgreementMissing = problemType(
  'agreements/reseller-agreement-missing',
  403,
  900123,
  'The reseller has not accepted the partner agreement.',
);
export const customerAgreementMissing = problemType(
  'agreements/customer-agreement-missing',
  403,
  13605,
  'The customer has not accepted the customer agreement.',
);
