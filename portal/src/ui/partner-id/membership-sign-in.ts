import type { Answer } from '#sdk/client.ts';

/** The reader's sign-in at the membership registry, with the profiles it brought. */
export type MembershipSignIn = Answer<'get', '/v1/membership/signin'>;

/** Where its answer is kept; whoever continues with a profile takes it away. */
export const membershipSignInKey = ['membership-sign-in'] as const;
