import { problemType } from '#kernel/problem.ts';

export const requestWithdrawn = problemType(
  'partnerships/request-withdrawn',
  409,
  990150,
  'The provider has withdrawn this request.',
);
export const requestUsed = problemType(
  'partnerships/request-used',
  409,
  990151,
  'This request was used already; a request is used once.',
);
export const ownCompany = problemType(
  'partnerships/own-company',
  409,
  990152,
  'A company cannot become its own partner.',
);
export const partnershipEnded = problemType(
  'partnerships/partnership-ended',
  409,
  990153,
  'The partnership that came of this request has ended.',
);
export const consentChanged = problemType(
  'partnerships/consent-changed',
  409,
  990154,
  'What would be agreed to has changed since the page was read.',
);
export const notAReseller = problemType(
  'partnerships/not-a-reseller',
  403,
  990155,
  'Only an indirect reseller can authorize a provider.',
);
export const otherCloud = problemType(
  'partnerships/other-cloud',
  403,
  990156,
  'The two companies are in different clouds.',
);
export const otherRegion = problemType(
  'partnerships/other-region',
  403,
  2030,
  'The two companies belong to different programme regions.',
);
export const partnerInactive = problemType(
  'partnerships/partner-inactive',
  403,
  800039,
  'One of the two companies is not active in the programme.',
);
export const confirmationRequired = problemType(
  'partnerships/confirmation-required',
  400,
  2000,
  'The confirmation is missing.',
);
export const statementRequired = problemType(
  'partnerships/statement-required',
  400,
  2000,
  'The statement was not acknowledged.',
);
export const statementOutdated = problemType(
  'partnerships/statement-outdated',
  409,
  990157,
  'The statement named is not the current one.',
);
