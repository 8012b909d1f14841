import type { Answer } from '#sdk/client.ts';

/** The reader's sign-in at the membership registry, with the profiles it brought. */
export type MembershipSignIn = Answer<'get', '/v1/membership/signin'>;
