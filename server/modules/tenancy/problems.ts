import { problemType } from '#kernel/problem.ts';

/** One answer for a wrong name, a wrong password and a blocked account. */
export const signInFailed = problemType(
  'tenancy/sign-in-failed',
  400,
  990080,
  'The name or the password is wrong, or the account cannot sign in.',
);
export const signInDelayed = problemType(
  'tenancy/sign-in-delayed',
  429,
  990081,
  'Too many failed attempts; the next has to wait.',
);
export const signInBusy = problemType(
  'tenancy/sign-in-busy',
  503,
  990082,
  'Too many people are signing in at this moment; try again.',
);
/** The half-way sign-in ran out, was finished, or never began in this browser. */
export const signInEnded = problemType(
  'tenancy/sign-in-ended',
  400,
  990083,
  'This sign-in has ended; start again.',
);
export const codeInvalid = problemType(
  'tenancy/code-invalid',
  400,
  990084,
  'The code is wrong, has run out or was used.',
);
export const passkeyInvalid = problemType(
  'tenancy/passkey-invalid',
  400,
  990085,
  'The passkey is not known here or did not prove who holds it.',
);
export const passwordTooWeak = problemType(
  'tenancy/password-too-weak',
  400,
  990086,
  'The password is too short, too long, too common or holds a name.',
);
export const passwordExpired = problemType(
  'tenancy/password-expired',
  400,
  990087,
  'The temporary password was used or has run out.',
);
export const passwordUnchanged = problemType(
  'tenancy/password-unchanged',
  400,
  990088,
  'The new password is the old one.',
);
export const resetLinkInvalid = problemType(
  'tenancy/reset-link-invalid',
  400,
  990089,
  'The link to choose a new password was used or has run out.',
);
export const factorMissing = problemType(
  'tenancy/factor-missing',
  400,
  990090,
  'There is no such way to prove who you are on this account.',
);
export const lastFactor = problemType(
  'tenancy/last-factor',
  409,
  990091,
  'The last second factor cannot be removed; add another one first.',
);
export const providerUnavailable = problemType(
  'tenancy/identity-provider-unavailable',
  400,
  990092,
  'The identity provider of the company did not answer as it should.',
);
export const identityUnknown = problemType(
  'tenancy/identity-unknown',
  400,
  990093,
  'Nobody here is tied to this identity of the company’s provider.',
);
export const identityTaken = problemType(
  'tenancy/identity-taken',
  409,
  990094,
  'This identity is tied to somebody already.',
);
export const deviceCodeUnknown = problemType(
  'tenancy/device-code-unknown',
  400,
  990095,
  'The code of the device is wrong or has run out.',
);
export const interactionEnded = problemType(
  'tenancy/interaction-ended',
  400,
  990096,
  'The app’s request has ended; start again in the app.',
);
export const invalidIdentityProvider = problemType(
  'tenancy/identity-provider-invalid',
  400,
  990097,
  'The issuer must be a public https address.',
);
export const tooManySecrets = problemType(
  'tenancy/too-many-secrets',
  409,
  990098,
  'An app has two secrets at most; remove one first.',
);
export const tooManyApps = problemType(
  'tenancy/too-many-apps',
  409,
  990110,
  'A company has a hundred apps at most; remove one first.',
);
export const redirectUriInvalid = problemType(
  'tenancy/redirect-uri-invalid',
  400,
  990111,
  'A redirect address is https, or http on the own machine, with no fragment and no user name in it.',
);
export const secretEndInvalid = problemType(
  'tenancy/secret-end-invalid',
  400,
  990112,
  'A secret ends in the future, and after 730 days at the latest.',
);
/** A program on somebody’s own machine cannot keep one. */
export const noSecretsForPublicApps = problemType(
  'tenancy/no-secrets-for-public-apps',
  400,
  990113,
  'A public app keeps no secret.',
);
export const appInvalid = problemType('tenancy/app-invalid', 400, 2000, 'A value of the app is not valid.');
export const invalidSignUp = problemType(
  'tenancy/invalid-sign-up',
  400,
  2000,
  'A value of the new company is missing or not valid.',
);
export const domainTaken = problemType('tenancy/domain-taken', 409, 990407, 'This domain is taken.');
export const signUpDelayed = problemType(
  'tenancy/sign-up-delayed',
  429,
  990406,
  'Too many sign-ups, or mails to strangers, lately; the next has to wait.',
);
export const confirmationLinkInvalid = problemType(
  'tenancy/confirmation-link-invalid',
  400,
  990408,
  'The link to confirm a new company has run out or never was one.',
);
