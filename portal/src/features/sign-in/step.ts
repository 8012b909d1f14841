import type { Answer } from '#sdk/client.ts';

/** What a sign-in asks for next, or that it is done. */
export type Step = Answer<'post', '/v1/signin/password'>;

/** Where a sign-in stands when the page is opened. */
export type State = Answer<'get', '/v1/signin'>;
