import {
  AuthorizationResponseError,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { Problem } from '#kernel/problem.ts';
import type { Locale } from '#kernel/words.ts';
import type { OutboundFetch } from '#modules/tenancy/index.ts';
import { type MembershipProfile, readProfiles } from './membership-profile.ts';
import { answerRefused, registryUnavailable } from './problems.ts';

/** The membership registry of this deployment: the vendor's own, or the embedded one. */
export interface MembershipRegistry {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Metadata, keys, tokens and profiles are fetched through it. */
  readonly fetch: OutboundFetch;
  /** How long one step may take at the registry, in milliseconds. */
  readonly patience: number;
}

/** What the answer is told by. */
export interface Question {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** What a sign-in at the registry brought. */
export interface Answer {
  /** As whom somebody is signed in there, for the person to recognise. */
  readonly userName: string | null;
  readonly profiles: readonly MembershipProfile[];
}

/** Where the registry sends the browser back to. */
export const membershipCallback = '/signin/membership/callback';

const scope = 'openid organizations';

/** What a registry says of itself rather than of the question (RFC 6749, section 4.1.2.1). */
const inTrouble: readonly string[] = ['server_error', 'temporarily_unavailable'];

/**
 * Where somebody signs in, and what their answer will be told by. The registry asks who it is each time: somebody
 * who cancelled wants to be somebody else there.
 *
 * @throws {Problem} `membership/registry-unavailable`
 */
export async function ask(
  registry: MembershipRegistry,
  publicUrl: string,
  locale: Locale,
): Promise<{ redirectTo: string; question: Question }> {
  const verifier = randomPKCECodeVerifier();
  const question = { state: randomState(), nonce: randomNonce(), verifier };
  const configuration = await inTime(registry, ({ found }) => found());
  const url = buildAuthorizationUrl(configuration, {
    redirect_uri: `${publicUrl}${membershipCallback}`,
    scope,
    response_type: 'code',
    prompt: 'login',
    ui_locales: locale,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state: question.state,
    nonce: question.nonce,
  });
  return { redirectTo: url.href, question };
}

/** Whether the person said no over there. */
export const saidNo = (address: URL): boolean => address.searchParams.get('error') === 'access_denied';

/**
 * Takes the registry's answer: proves that it is one to our question, and reads the profiles from the ID token or,
 * where they are not in it, from the userinfo endpoint.
 *
 * @throws {Problem} `membership/registry-unavailable` · `membership/answer-refused`
 */
export function hear(registry: MembershipRegistry, question: Question, address: URL): Promise<Answer> {
  return inTime(registry, async ({ found }) => {
    const configuration = await found();
    const tokens = await authorizationCodeGrant(configuration, address, {
      pkceCodeVerifier: question.verifier,
      expectedState: question.state,
      expectedNonce: question.nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) throw new Error('The answer holds no ID token.');
    const said =
      claims['organizations'] === undefined
        ? await fetchUserInfo(configuration, tokens.access_token, claims.sub)
        : claims;
    const profiles = readProfiles(said['organizations']);
    if (!profiles) throw new Error('The claim “organizations” is missing or not as agreed.');
    const name = said['preferred_username'] ?? claims['preferred_username'];
    return { userName: typeof name === 'string' ? name.slice(0, 320) : null, profiles };
  });
}

/**
 * Talks to the registry for as long as it is given. What it says wrong is an answer refused; that it says nothing, or
 * that it is in trouble itself, is weather.
 */
async function inTime<T>(
  registry: MembershipRegistry,
  talk: (line: { found: () => Promise<Configuration> }) => Promise<T>,
): Promise<T> {
  const limit = AbortSignal.timeout(registry.patience);
  let down = false;
  const fetch: OutboundFetch = async (url, options) => {
    const late = new Promise<never>((_, fail) => {
      if (limit.aborted) fail(limit.reason);
      limit.addEventListener('abort', () => fail(limit.reason), { once: true });
    });
    late.catch(() => {}); // it may be lost to the answer
    try {
      const answer = await Promise.race([registry.fetch(url, { ...options, signal: limit }), late]);
      down ||= answer.status >= 500 || answer.status === 429;
      return answer;
    } catch (error) {
      down = true;
      throw error;
    }
  };
  const found = () =>
    discovery(new URL(registry.issuer), registry.clientId, registry.clientSecret, undefined, {
      [customFetch]: fetch as never,
      timeout: Math.ceil(registry.patience / 1000),
      execute: [
        // Signatures are checked though the token comes straight from the registry: TLS may end at a proxy before it.
        enableNonRepudiationChecks,
        // Only on this machine; `config.ts` lets no other plain address pass.
        ...(registry.issuer.startsWith('http:') ? [allowInsecureRequests] : []),
      ],
    });
  try {
    return await talk({ found });
  } catch (cause) {
    // What it says in the address counts more than how it answered a moment ago.
    const troubled = cause instanceof AuthorizationResponseError ? inTrouble.includes(cause.error) : down;
    if (troubled) throw new Problem(registryUnavailable, {}, { cause, retryAfter: 5 });
    throw new Problem(answerRefused, {}, { cause });
  }
}
