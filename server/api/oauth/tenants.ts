import type { JWK } from 'jose';
import { LRUCache } from 'lru-cache';
import type Provider from 'oidc-provider';
import { notFound } from '#access/problems.ts';
import type { Deps } from '#database/work.ts';
import type { TenantId } from '#kernel/ids.ts';
import { Problem } from '#kernel/problem.ts';
import { authorisationStorage, resolveTenant } from '#modules/tenancy/index.ts';
import { buildProvider } from './provider.ts';

export interface OAuthKeys {
  /** Private ES256 keys, newest first: the first signs, all are published. The same list as long as nothing changed. */
  readonly signing: () => readonly JWK[];
  /** What the cookies of an app's sign-in are signed with, newest first; likewise. */
  readonly cookies: () => readonly string[];
}

/** The authorisation servers of all tenants, each built when it is first asked for. */
export interface AuthorisationServers {
  /** @throws {Problem} `api/not-found` for a tenant there is not, before anything is built for it */
  named(tenant: string): Promise<{ tenantId: TenantId; provider: Provider }>;
  of(tenantId: TenantId): Provider;
}

export function authorisationServers(
  deps: Pick<Deps, 'database' | 'securityClock' | 'sealKeys' | 'publicUrl'>,
  keys: OAuthKeys,
): AuthorisationServers {
  // The library knows one issuer, so each tenant has a server of its own: under a millisecond and 50 kB each.
  const built = new LRUCache<TenantId, Provider>({ max: 500 });
  let builtWith: { signing: readonly JWK[]; cookies: readonly string[] } | undefined;
  const of = (tenantId: TenantId): Provider => {
    const signing = keys.signing();
    const cookies = keys.cookies();
    // A server keeps the keys it was built with; after a rotation each is built anew.
    if (builtWith?.signing !== signing || builtWith.cookies !== cookies) built.clear();
    builtWith = { signing, cookies };
    let provider = built.get(tenantId);
    if (!provider) {
      provider = buildProvider({
        tenantId,
        publicUrl: deps.publicUrl,
        storage: authorisationStorage(deps, tenantId),
        signingKeys: signing,
        cookieKeys: cookies,
        clock: deps.securityClock,
      });
      built.set(tenantId, provider);
    }
    return provider;
  };
  return {
    of,
    async named(name) {
      const tenant = await resolveTenant(deps.database, name);
      if (!tenant) throw new Problem(notFound);
      return { tenantId: tenant.id, provider: of(tenant.id) };
    },
  };
}
