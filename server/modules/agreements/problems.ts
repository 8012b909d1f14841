import { problemType } from '#kernel/problem.ts';

export const customerAgreementMissing = problemType(
  'agreements/customer-agreement-missing',
  403,
  13605,
  'The customer has not accepted the customer agreement.',
);
