import type { JWK } from 'jose';
import { type Configuration, type KoaContextWithOIDC, Provider } from 'oidc-provider';
import type { Clock } from '#kernel/clock.ts';
import type { TenantId } from '#kernel/ids.ts';
import { type AuthorisationStorage, hashName } from '#modules/tenancy/index.ts';
import { adapterOn } from './adapter.ts';
import { renderProblemPage } from './problem-page.ts';
import { userImpersonation } from './translate.ts';

const minute = 60;
const day = 24 * 60 * minute;
const idleRefresh = 90 * day;
const longestRefresh = 365 * day;
const accessTokens = 60 * minute;

export interface ProviderOptions {
  readonly tenantId: TenantId;
  /** Without a trailing slash. */
  readonly publicUrl: string;
  readonly storage: AuthorisationStorage;
  /** Newest first; all tenants share them. */
  readonly signingKeys: readonly JWK[];
  readonly cookieKeys: readonly string[];
  /** Real time. */
  readonly clock: Clock;
}

/** The issuer of a tenant's tokens, in discovery, `iss` and every check. */
export const issuerOf = (publicUrl: string, tenantId: TenantId): string => `${publicUrl}/${tenantId}/v2.0`;

/** Cookies of the authorisation server; what a browser keeps of a sign-in an app began. */
export const cookieNames = {
  session: 'oauth_session',
  interaction: 'oauth_interaction',
  resume: 'oauth_resume',
} as const;

/** The authorisation server of one tenant. */
export function buildProvider(options: ProviderOptions): Provider {
  const { tenantId, publicUrl, storage, clock } = options;
  const secure = publicUrl.startsWith('https:');
  const cookie = { httpOnly: true, sameSite: 'lax', secure, path: '/', signed: true } as const;
  const configuration: Configuration = {
    adapter: adapterOn(storage),
    jwks: { keys: [...options.signingKeys] as never },
    clockTolerance: 0,
    clientAuthMethods: ['none', 'client_secret_post', 'client_secret_basic'],
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    cookies: { names: { ...cookieNames }, keys: [...options.cookieKeys], long: cookie, short: cookie },
    responseTypes: ['code'],
    scopes: ['openid', 'offline_access'],
    claims: { openid: ['sub', 'tid', 'oid', 'upn', 'unique_name', 'preferred_username', 'name'] },
    conformIdTokenClaims: false,
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    pkce: { required: (_, client) => client['skips_pkce'] !== true },
    extraClientMetadata: { properties: ['app_id', 'skips_pkce', 'reusable_refresh_tokens'] },
    allowOmittingSingleRegisteredRedirectUri: false,
    routes: {
      authorization: '/oauth2/v2.0/authorize',
      token: '/oauth2/v2.0/token',
      device_authorization: '/oauth2/v2.0/devicecode',
      code_verification: '/oauth2/v2.0/deviceauth',
      jwks: '/discovery/v2.0/keys',
      revocation: '/oauth2/v2.0/revoke',
      end_session: '/oauth2/v2.0/logout',
    },
    ttl: {
      AccessToken: accessTokens,
      AuthorizationCode: minute,
      ClientCredentials: accessTokens,
      DeviceCode: 15 * minute,
      Grant: longestRefresh,
      IdToken: accessTokens,
      Interaction: 15 * minute,
      RefreshToken: (_, token) => secondsLeft(token.iiat ?? token.iat, clock()),
      // Who is signed in is the portal's session to say; this one only carries a request to its answer.
      Session: 15 * minute,
    },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      // An app ends what is its own.
      revocation: { enabled: true, allowedPolicy: (_, client, token) => token.clientId === client.clientId },
      clientCredentials: { enabled: true },
      // On by themselves, but nothing here serves or wants them, and discovery tells only what is served.
      pushedAuthorizationRequests: { enabled: false },
      dPoP: { enabled: false },
      deviceFlow: { enabled: true, charset: 'base-20', mask: '****-****' },
      resourceIndicators: {
        enabled: true,
        // Asked for at the token endpoint, or the one the sign-in began with.
        defaultResource: (_, __, oneOf) => (Array.isArray(oneOf) ? (oneOf[0] ?? []) : (oneOf ?? [])),
        useGrantedResource: () => true,
        getResourceServerInfo: (_, resource) => ({
          scope: userImpersonation,
          audience: resource,
          accessTokenTTL: accessTokens,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'ES256' } },
        }),
      },
    },
    formats: {
      customizers: { jwt: (ctx, token, parts) => shapeToken(ctx, token as never, parts as never, tenantId) },
    },
    interactions: {
      url: (_, interaction) => `/signin/app/${tenantId}/${interaction.uid}`,
    },
    async findAccount(_, id) {
      const person = await storage.person(id);
      return (
        person && {
          accountId: person.id,
          person,
          claims: async () => ({
            sub: person.id,
            tid: tenantId,
            oid: person.id,
            upn: person.userPrincipalName,
            unique_name: person.userPrincipalName,
            preferred_username: person.userPrincipalName,
            name: person.displayName,
          }),
        }
      );
    },
    // A client that signs somebody in is to go on without them: each answer carries a refresh token.
    issueRefreshToken: () => true,
    expiresWithSession: () => false,
    rotateRefreshToken: ({ oidc }) =>
      oidc.client?.clientAuthMethod === 'none' && oidc.client['reusable_refresh_tokens'] !== true,
    renderError: (ctx, out) => renderProblemPage(ctx, out),
  };
  const provider = new Provider(issuerOf(publicUrl, tenantId), configuration);
  provider.proxy = true; // the headers it reads are ours: see `mount.ts`
  provider.Client.prototype.compareClientSecret = async function (
    this: { clientId: string },
    secret: string,
  ) {
    const app = await storage.app(this.clientId);
    return app !== undefined && !app.isPublic && (await storage.isSecretOf(app, secret));
  } as never;
  return provider;
}

/** Seconds a refresh token made or used now lives: 90 days unused, 365 at most since the sign-in. */
const secondsLeft = (began: number | undefined, at: Date): number => {
  const now = Math.floor(at.getTime() / 1000);
  return Math.max(1, Math.min(idleRefresh, (began ?? now) + longestRefresh - now));
};

/** A vault keeps the first refresh token of a confidential client: each use gives it another 90 days. */
export async function keepUsedRefreshToken(ctx: KoaContextWithOIDC, now: Date): Promise<void> {
  const token = ctx.oidc?.entities.RefreshToken;
  if (!token || ctx.oidc.params?.['grant_type'] !== 'refresh_token' || ctx.oidc.entities.RotatedRefreshToken)
    return;
  const until = Math.floor(now.getTime() / 1000) + secondsLeft(token.iiat ?? token.iat, now);
  if (until - (token.exp ?? 0) < day) return;
  token.exp = until;
  await token.save();
}

interface TokenParts {
  payload: Record<string, unknown>;
}

interface IssuedToken {
  readonly kind: string;
  readonly clientId?: string;
  readonly accountId?: string;
  readonly grantId?: string;
  readonly scope?: string;
}

/** The claims of an access token, as clients and doors read them. */
function shapeToken(
  ctx: KoaContextWithOIDC | undefined,
  token: IssuedToken,
  parts: TokenParts,
  tenantId: TenantId,
): void {
  const { iat, exp, aud, iss, jti } = parts.payload;
  const common = { aud, iss, iat, nbf: iat, exp, jti, tid: tenantId, appid: token.clientId, ver: '2.0' };
  const entities = ctx?.oidc?.entities;
  if (token.kind === 'ClientCredentials') {
    const oid = ctx?.oidc.client?.['app_id'];
    parts.payload = { ...common, idtyp: 'app', sub: oid, oid, ipaddr: ctx?.ip };
    return;
  }
  const source = entities?.AuthorizationCode ?? entities?.RefreshToken ?? entities?.DeviceCode;
  const person = (entities?.Account as { person?: { userPrincipalName: string; displayName: string } })
    ?.person;
  parts.payload = {
    ...common,
    sub: token.accountId,
    oid: token.accountId,
    upn: person?.userPrincipalName,
    unique_name: person?.userPrincipalName,
    name: person?.displayName,
    scp: userImpersonation,
    amr: (source as { amr?: string[] } | undefined)?.amr ?? [],
    ipaddr: ctx?.ip,
    // What the person can end: the token is worth nothing from the next request on.
    gid: hashName(token.grantId ?? ''),
  };
}
