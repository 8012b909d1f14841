import { hash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { createLocalJWKSet, type JWK, type JWTPayload, errors as joseErrors, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import { crossSite, unauthenticated } from '#access/problems.ts';
import type { Deps } from '#database/work.ts';
import type { Credentials } from '#kernel/actor.ts';
import { type AppId, parseId, type TenantId, type UserId } from '#kernel/ids.ts';
import { Problem } from '#kernel/problem.ts';
import { findSession } from '#modules/tenancy/index.ts';
import { readCookie, sessionCookie } from './cookies.ts';
import { issuerOf } from './oauth/provider.ts';
import { resources } from './oauth/translate.ts';

type AuthenticationDeps = Pick<Deps, 'database' | 'securityClock' | 'publicUrl'>;

/** Tokens of one door are worth nothing at the other. */
const audiences = {
  graph: [resources.graph],
  partnerCenter: [resources.partnerCenter, resources.directory],
} as const;

/** The signing keys of this installation, as they are rotated. */
export interface VerifyingKeys {
  /** The same list as long as nothing has changed. */
  now(): readonly JWK[];
  /** Looked up anew: another process may have signed with a key that was made a moment ago. */
  fresh(): readonly JWK[];
}

interface VerifiedToken {
  readonly credentials: Credentials;
  readonly audience: string;
  /** Milliseconds of real time. */
  readonly endsAt: number;
}

/**
 * Turns a request into the credentials it carries: an access token, or the portal's session cookie. Says who; what
 * they may, and whether grant and session still live, is read with the actor in the first statement of the work.
 *
 * @param keys public or private; keys a token brings along are ignored
 * @returns of the function made: null for a stranger, and for a cookie whose session has ended
 * @throws {Problem} of the function made: `access/unauthenticated` for a token that is forged, expired or for another
 *   door, `access/cross-site` for a write that did not come from the portal's own pages
 */
export function authentication(
  deps: AuthenticationDeps,
  keys: VerifyingKeys,
): (request: FastifyRequest) => Promise<Credentials | null> {
  const verified = new LRUCache<string, VerifiedToken>({ max: 20_000 });
  let known: readonly JWK[] | undefined;
  let keySet: ReturnType<typeof createLocalJWKSet>;
  const use = (current: readonly JWK[]): boolean => {
    if (current === known) return false;
    known = current;
    keySet = createLocalJWKSet({ keys: current.map(publicPart) });
    verified.clear(); // a key that is gone takes its tokens along
    return true;
  };

  const signedBy = async (token: string) => {
    const counting = known;
    const { payload } = await jwtVerify(token, keySet, {
      algorithms: ['ES256'],
      typ: 'at+jwt',
      requiredClaims: ['exp', 'iss', 'aud', 'tid', 'appid'],
      clockTolerance: 0,
      currentDate: deps.securityClock(),
    });
    return { payload, counting };
  };

  const verify = async (token: string, digest: string): Promise<VerifiedToken> => {
    const { payload, counting } = await signedBy(token).catch((error: unknown) => {
      if (error instanceof joseErrors.JWKSNoMatchingKey && use(keys.fresh())) return signedBy(token);
      throw error;
    });
    const fresh = toVerified(payload, deps.publicUrl);
    // What was being looked at while the keys changed is looked at again.
    if (counting === known) verified.set(digest, fresh);
    return fresh;
  };

  return async (request) => {
    const header = request.headers.authorization;
    if (header === undefined) return authenticateSession(deps, request);
    const [, token] = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+) *$/i.exec(header) ?? [];
    if (!token) throw new Problem(unauthenticated);
    use(keys.now());
    const digest = hash('sha256', token, 'base64');
    const it =
      verified.get(digest) ??
      (await verify(token, digest).catch((error: unknown) => {
        if (error instanceof joseErrors.JOSEError || error instanceof Problem)
          throw new Problem(unauthenticated);
        throw error;
      }));
    // No leeway: what runs out now is refused now, also from the cache.
    if (it.endsAt <= deps.securityClock().getTime()) throw new Problem(unauthenticated);
    const door = request.routeOptions.url?.toLowerCase().startsWith('/graph/') ? 'graph' : 'partnerCenter';
    if (!audiences[door].some((audience) => audience === it.audience)) throw new Problem(unauthenticated);
    return it.credentials;
  };
}

const publicPart = ({ kty, crv, x, y, kid }: JWK): JWK =>
  ({ kty, crv, x, y, kid, alg: 'ES256', use: 'sig' }) as JWK;

/** @throws {Problem} when the claims do not fit each other */
function toVerified(payload: JWTPayload, publicUrl: string): VerifiedToken {
  const tenantId = idClaim<'tenant'>(payload, 'tid') as TenantId;
  const clientId = idClaim(payload, 'appid');
  // All tenants share the keys: the issuer must be the one of the tenant the token names.
  if (payload.iss !== issuerOf(publicUrl, tenantId) || typeof payload.aud !== 'string')
    throw new Problem(unauthenticated);
  const common = { tenantId, via: 'token', provedAt: null, applicationId: clientId } as const;
  const token = { audience: payload.aud, endsAt: Number(payload.exp) * 1000 };
  if (payload['idtyp'] === 'app')
    return {
      ...token,
      credentials: {
        ...common,
        kind: 'app',
        id: idClaim(payload, 'oid') as string as AppId,
        mfa: true,
        grantId: null,
      },
    };
  const { amr, gid } = payload;
  if (typeof gid !== 'string' || gid === '') throw new Problem(unauthenticated);
  return {
    ...token,
    credentials: {
      ...common,
      kind: 'user',
      id: idClaim(payload, 'oid') as string as UserId,
      mfa: Array.isArray(amr) && amr.includes('mfa'),
      grantId: gid,
    },
  };
}

function idClaim<Kind extends string>(payload: JWTPayload, name: string) {
  const value = payload[name];
  const id = typeof value === 'string' ? parseId<Kind>(value) : undefined;
  if (!id) throw new Problem(unauthenticated);
  return id;
}

async function authenticateSession(
  deps: AuthenticationDeps,
  request: FastifyRequest,
): Promise<Credentials | null> {
  const cookie = readCookie(request, sessionCookie(deps.publicUrl).name);
  if (cookie === undefined) return null;
  const session = await findSession(deps, cookie);
  if (!session) return null;
  refuseCrossSite(request, deps.publicUrl);
  return {
    kind: 'user',
    id: session.userId,
    tenantId: session.tenantId,
    mfa: session.mfa,
    provedAt: session.provedAt,
    via: 'session',
    applicationId: null,
    grantId: session.id,
  };
}

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A browser sends the cookie along whoever asks it to. What writes must come from a page of ours, and be JSON: no
 * form of another site can be that.
 *
 * @throws {Problem} `access/cross-site`
 */
export function refuseCrossSite(request: FastifyRequest, publicUrl: string): void {
  if (reading.has(request.method)) return;
  const { origin, 'sec-fetch-site': site, 'content-type': type, 'content-length': length } = request.headers;
  const ours = site === undefined ? origin === new URL(publicUrl).origin : site === 'same-origin';
  const hasBody = request.headers['transfer-encoding'] !== undefined || Number(length ?? 0) > 0;
  const json = /^application\/json\s*(;|$)/i.test(type ?? '');
  if (!ours || (hasBody && !json)) throw new Problem(crossSite);
}
