import { problemType } from '#kernel/problem.ts';

export const invalidCustomerFilter = problemType(
  'customers/invalid-filter',
  400,
  2000,
  'The filter names a field, an operator or a value that customers are not filtered by.',
);
export const removalBlocked = problemType(
  'customers/removal-blocked',
  400,
  990250,
  'Active subscriptions, reservations or software purchases stand in the way.',
);
export const statementRequired = problemType(
  'customers/statement-required',
  400,
  2000,
  'The statement was not acknowledged.',
);
export const statementOutdated = problemType(
  'customers/statement-outdated',
  409,
  990251,
  'The statement named is not the current one.',
);
export const onlyNone = problemType(
  'customers/only-none',
  400,
  2000,
  'The only change of a relationship made here is its end: relationshipToPartner "none".',
);
export const staleEtag = problemType(
  'customers/stale-etag',
  412,
  990252,
  'The billing profile or the tags were changed in the meantime.',
);
export const tagsInvalid = problemType(
  'customers/tags-invalid',
  400,
  2000,
  'At most 150 tags of at most 50 characters each.',
);
export const invalidValue = problemType(
  'customers/invalid-value',
  400,
  2000,
  'A value is missing or not valid.',
);
export const importRowInvalid = problemType(
  'imports/row-invalid',
  400,
  2000,
  'A value of this row is missing or not valid.',
);
export const importUnreadable = problemType(
  'imports/unreadable',
  400,
  2000,
  'The file cannot be read as what it says it is.',
);
export const importNoSuchPartner = problemType(
  'imports/no-such-partner',
  404,
  990330,
  'No active partner has this id or partner ID.',
);
export const importNotACustomer = problemType(
  'imports/not-a-customer',
  409,
  990331,
  'The domain belongs to a company that is no customer.',
);
export const importOtherRegion = problemType(
  'imports/other-region',
  403,
  2030,
  'Partner and customer belong to different programme regions.',
);
export const importTooManyRows = problemType(
  'imports/too-many-rows',
  400,
  2000,
  'An import holds at most 10,000 rows.',
);
