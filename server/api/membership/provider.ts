import type { JWK } from 'jose';
import { type Adapter, type AdapterPayload, type Configuration, errors, Provider } from 'oidc-provider';
import { membershipCallback } from '#modules/membership/index.ts';
import type { RegistryStorage } from '#modules/membership-registry/index.ts';
import { toProblem } from '../faults.ts';
import { renderProblemPage } from '../oauth/problem-page.ts';
import { overloaded } from '../problems.ts';

/** Where the embedded registry is mounted. */
export const registryPath = '/membership';

const minute = 60;

/** Cookies of a sign-in at the registry; none outlives it. */
export const registryCookies = {
  session: 'membership_session',
  interaction: 'membership_interaction',
  resume: 'membership_resume',
} as const;

export interface RegistryOptions {
  /** Without a trailing slash. */
  readonly publicUrl: string;
  readonly storage: RegistryStorage;
  readonly signingKey: JWK;
  readonly cookieKeys: readonly string[];
  /** The one client there is: this deployment itself. */
  readonly client: { readonly id: string; readonly secret: string };
  /** Told what is our defect; a database that is away or busy is 503 and no news. */
  readonly onError: (error: unknown) => void;
}

/** The embedded registry's OpenID Connect provider. */
export function buildRegistryProvider(options: RegistryOptions): Provider {
  const { publicUrl, storage } = options;
  const secure = publicUrl.startsWith('https:');
  const cookie = { httpOnly: true, sameSite: 'lax', secure, path: registryPath, signed: true } as const;
  const configuration: Configuration = {
    adapter: adapterOn(storage),
    jwks: { keys: [options.signingKey] as never },
    clockTolerance: 0,
    clients: [
      {
        client_id: options.client.id,
        client_secret: options.client.secret,
        client_name: 'Twotier',
        redirect_uris: [`${publicUrl}${membershipCallback}`],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'client_secret_post',
        id_token_signed_response_alg: 'ES256',
      },
    ],
    clientAuthMethods: ['client_secret_post'],
    cookies: { names: { ...registryCookies }, keys: [...options.cookieKeys], long: cookie, short: cookie },
    responseTypes: ['code'],
    scopes: ['openid', 'organizations'],
    claims: { openid: ['sub', 'preferred_username'], organizations: ['organizations'] },
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    pkce: { required: () => true },
    allowOmittingSingleRegisteredRedirectUri: false,
    routes: { authorization: '/authorize', token: '/token', userinfo: '/userinfo', jwks: '/keys' },
    ttl: {
      AccessToken: 5 * minute,
      AuthorizationCode: minute,
      Grant: 15 * minute,
      IdToken: 5 * minute,
      Interaction: 15 * minute,
      Session: 15 * minute,
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: true },
    },
    interactions: { url: (_, interaction) => `${publicUrl}${registryPath}/signin/${interaction.uid}` },
    async findAccount(_, id) {
      const account = await storage.account(id);
      return (
        account && {
          accountId: account.id,
          claims: async () => ({
            sub: account.id,
            preferred_username: account.userName,
            organizations: [...(await storage.profiles(account.id))],
          }),
        }
      );
    },
    renderError: (ctx, out) => renderProblemPage(ctx, out),
  };
  const provider = new Provider(`${publicUrl}${registryPath}`, configuration);
  provider.proxy = true; // the headers it reads are ours: see `oauth/mount.ts`
  provider.on('server_error', (ctx, error) => {
    ctx.state['failure'] = error;
  });
  provider.use(async (ctx, next) => {
    await next();
    const failure: unknown = ctx.state['failure'];
    if (failure === undefined) return;
    const { type, retryAfter } = toProblem(failure);
    if (type !== overloaded) return options.onError(failure);
    ctx.status = type.status;
    ctx.set('retry-after', String(retryAfter ?? 1));
  });
  return provider;
}

const adapterOn =
  (storage: RegistryStorage) =>
  (model: string): Adapter => ({
    upsert: (id, payload, expiresIn) => storage.put(model, id, payload as Record<string, unknown>, expiresIn),
    // Its one client is in the configuration.
    find: async (id) =>
      model === 'Client' ? undefined : ((await storage.find(model, 'id', id)) as AdapterPayload | undefined),
    findByUid: async (uid) => (await storage.find(model, 'uid', uid)) as AdapterPayload | undefined,
    findByUserCode: async () => undefined,
    async consume(id) {
      // Two at the same moment: the library has seen both as fresh, the database lets one through.
      if (!(await storage.consume(model, id))) throw new errors.InvalidGrant('it was used already');
    },
    destroy: (id) => storage.remove(model, id),
    revokeByGrantId: (grantId) => storage.removeGrant(grantId),
  });
