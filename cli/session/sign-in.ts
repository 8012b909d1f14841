import * as oauth from 'openid-client';
import { commandLineClientId } from './client.ts';

const resource = 'https://api.partnercenter.microsoft.com';
const scope = `${resource}/.default`;

type Why =
  | 'no-answer'
  | 'no-company'
  | 'not-secure'
  | 'denied'
  | 'expired'
  | 'ended'
  | 'nobody'
  | 'incomplete'
  | 'not-kept'
  | 'bad-name'
  | 'refused';

/** Nobody was signed in, or nobody is any more. `cli.sign-in.<why>` says it. */
export class SignInFailed extends Error {
  override readonly name = 'SignInFailed';
  readonly why: Why;
  readonly detail: string;

  constructor(why: Why, detail = '', options?: ErrorOptions) {
    super(`${why} ${detail}`.trim(), options);
    this.why = why;
    this.detail = detail;
  }
}

/** An authorization server and the client that speaks to it. */
export interface At {
  readonly url: string;
  /** A tenant's id, or one of its domains. */
  readonly tenant: string;
  readonly clientId: string;
  readonly clientSecret?: string | undefined;
}

export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string | undefined;
  /** Milliseconds of real time. */
  readonly endsAt: number;
}

export interface DeviceCode {
  readonly address: string;
  readonly code: string;
}

/** The ways to tokens. Errors of the protocol come out as {@link SignInFailed}. */
export interface SignIn {
  /** By a code that a person enters in the portal. @param show says where and which */
  byDevice(
    at: At,
    show: (code: DeviceCode) => void,
    signal: AbortSignal,
  ): Promise<Tokens & { tenantId: string }>;
  byRefreshToken(at: At, refreshToken: string): Promise<Tokens>;
  byAppAlone(at: At): Promise<Tokens>;
  /** Ends what a refresh token stands for, at the server. */
  revoke(at: At, refreshToken: string): Promise<void>;
}

export const signIn: SignIn = {
  byDevice: (at, show, signal) =>
    understood(async () => {
      const server = await discover(at);
      const begun = await oauth.initiateDeviceAuthorization(server, { scope });
      show({ address: begun.verification_uri, code: begun.user_code });
      const answer = await oauth
        .pollDeviceAuthorizationGrant(server, begun, undefined, { signal })
        // The library wraps it; whoever stops waiting has met no failure.
        .catch((error: unknown) => {
          throw signal.aborted ? signal.reason : error;
        });
      return { ...toTokens(answer), tenantId: tenantIn(server) };
    }),
  byRefreshToken: (at, refreshToken) =>
    understood(async () =>
      toTokens(await oauth.refreshTokenGrant(await discover(at), refreshToken, { scope })),
    ),
  byAppAlone: (at) =>
    understood(async () => toTokens(await oauth.clientCredentialsGrant(await discover(at), { scope }))),
  revoke: (at, refreshToken) =>
    understood(async () =>
      oauth.tokenRevocation(await discover(at), refreshToken, { token_type_hint: 'refresh_token' }),
    ),
};

/** Our own client, at an address a person wrote. */
export const ourselvesAt = (url: string, tenant: string): At => ({
  url: cleanUrl(url),
  tenant,
  clientId: commandLineClientId,
});

/** @throws {SignInFailed} `not-secure`: secrets travel by https, or not beyond this machine */
export function cleanUrl(text: string): string {
  const url = URL.parse(text.includes('://') ? text : `https://${text}`);
  if (!url || (url.protocol !== 'https:' && !isOnThisMachine(url)))
    throw new SignInFailed('not-secure', text);
  return url.origin + url.pathname.replace(/\/+$/, '');
}

const isOnThisMachine = ({ protocol, hostname }: URL): boolean =>
  protocol === 'http:' && /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);

async function discover(at: At): Promise<oauth.Configuration> {
  const url = cleanUrl(at.url);
  const answer = await fetch(
    `${url}/${encodeURIComponent(at.tenant)}/v2.0/.well-known/openid-configuration`,
    { signal: AbortSignal.timeout(30_000) },
  );
  if (answer.status === 404) throw new SignInFailed('no-company', at.tenant);
  if (!answer.ok) throw new SignInFailed('no-answer', url);
  const metadata = (await answer.json()) as oauth.ServerMetadata;
  const server = new oauth.Configuration(
    metadata,
    at.clientId,
    undefined,
    at.clientSecret === undefined ? oauth.None() : oauth.ClientSecretPost(at.clientSecret),
  );
  if (isOnThisMachine(new URL(url))) oauth.allowInsecureRequests(server);
  return server;
}

/** Issuers read `…/{tenant id}/v2.0`. */
const tenantIn = (server: oauth.Configuration): string =>
  server.serverMetadata().issuer.split('/').at(-2) ?? '';

const toTokens = (answer: oauth.TokenEndpointResponse): Tokens => ({
  accessToken: answer.access_token,
  refreshToken: answer.refresh_token,
  endsAt: Date.now() + (answer.expires_in ?? 0) * 1000,
});

const reasons: Readonly<Record<string, Why>> = {
  access_denied: 'denied',
  expired_token: 'expired',
  invalid_grant: 'ended',
};

async function understood<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof SignInFailed) throw error;
    if (error instanceof oauth.ResponseBodyError)
      throw new SignInFailed(reasons[error.error] ?? 'refused', error.error_description ?? error.error, {
        cause: error,
      });
    if (error instanceof Error && error.name === 'AbortError') throw error;
    throw new SignInFailed('no-answer', '', { cause: error });
  }
}
