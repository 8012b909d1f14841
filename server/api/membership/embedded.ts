import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type Provider from 'oidc-provider';
import type { MembershipRegistry } from '#modules/membership/index.ts';
import { type RegistryDeps, registryStorage } from '#modules/membership-registry/index.ts';
import { buildRegistryProvider, registryPath } from './provider.ts';

/** As much of the application as a request needs that stays inside this process. */
interface Host {
  inject(request: {
    method: 'GET';
    url: string;
    headers: Record<string, string>;
    payload?: string;
  }): Promise<{ statusCode: number; headers: Record<string, unknown>; body: string }>;
}

/** The registry this installation brings along: its provider, and the way to it. */
export interface EmbeddedRegistry extends MembershipRegistry {
  /** Built when somebody first asks: most server processes never see a sign-in there. */
  provider(): Provider;
  /** What signs people in there. */
  readonly deps: RegistryDeps;
  /** From now on this application answers for it. */
  mountedOn(app: Host): void;
}

interface Options {
  /** What the cookies of a sign-in there are signed with, newest first; the same list as long as nothing has changed. */
  readonly cookies: () => readonly string[];
  /** Told what went wrong in the provider itself. */
  readonly onError: (error: unknown) => void;
}

export function embeddedRegistry(
  deps: RegistryDeps & { readonly publicUrl: string },
  { cookies, onError }: Options,
): EmbeddedRegistry {
  // The registry's one client is the process it runs in, which asks it by `inject`: nobody else ever shows this secret
  // or checks that signature, so both live as long as the process and stand in no file.
  const client = { id: 'twotier', secret: randomBytes(32).toString('base64url') };
  let built: { provider: Provider; cookies: readonly string[] } | undefined;
  let signingKey: ReturnType<typeof makeSigningKey> | undefined;
  let host: Host | undefined;
  return {
    issuer: `${deps.publicUrl}${registryPath}`,
    clientId: client.id,
    clientSecret: client.secret,
    patience: 10_000,
    deps,
    provider() {
      const cookieKeys = cookies();
      // A provider keeps the keys it was built with; after a rotation it is built anew.
      if (built?.cookies !== cookieKeys) {
        signingKey ??= makeSigningKey();
        const { publicUrl } = deps;
        const storage = registryStorage(deps);
        const provider = buildRegistryProvider({
          publicUrl,
          storage,
          signingKey,
          cookieKeys,
          client,
          onError,
        });
        built = { provider, cookies: cookieKeys };
      }
      return built.provider;
    },
    mountedOn(app) {
      host = app;
    },
    // The same requests as to any registry, without the network: a server need not reach its own public address.
    async fetch(text, { method = 'GET', headers = {}, body }) {
      if (!host) throw new Error('The embedded registry is not mounted.');
      const url = new URL(text);
      const answer = await host.inject({
        method: method as 'GET',
        url: `${url.pathname}${url.search}`,
        headers: { ...headers },
        ...(body === undefined || body === null ? {} : { payload: String(body) }),
      });
      const type = answer.headers['content-type'];
      return new Response(answer.body === '' ? null : answer.body, {
        status: answer.statusCode,
        headers: type === undefined ? {} : { 'content-type': String(type) },
      });
    },
  };
}

function makeSigningKey() {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const kid = randomBytes(8).toString('hex');
  return { ...privateKey.export({ format: 'jwk' }), kty: 'EC', alg: 'ES256', use: 'sig', kid };
}
