import { problemType } from '#kernel/problem.ts';

export const userNameTaken = problemType(
  'people/user-name-taken',
  409,
  990400,
  'Somebody of the company has this user name already.',
);
/** Says nothing about whose the domain is, or whether there is one. */
export const domainNotYours = problemType(
  'people/domain-not-yours',
  400,
  990401,
  'A user name ends in a domain the company has proved.',
);
export const roleNotOffered = problemType(
  'people/role-not-offered',
  400,
  990402,
  'This company has no such role to give.',
);
export const roleNotForGuests = problemType(
  'people/role-not-for-guests',
  400,
  990403,
  'A guest cannot hold this role.',
);
export const roleBeyondYours = problemType(
  'people/role-beyond-yours',
  403,
  990404,
  'The caller’s own roles do not allow to give or take this role.',
);
export const lastGlobalAdmin = problemType(
  'people/last-global-admin',
  409,
  990405,
  'The company’s last global admin keeps the role and stays active.',
);
export const invalidValue = problemType(
  'people/invalid-value',
  400,
  2000,
  'A value of the person is not valid.',
);
