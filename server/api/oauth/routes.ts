import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Context, Next } from 'koa';
import { LRUCache } from 'lru-cache';
import type Provider from 'oidc-provider';
import type { KoaContextWithOIDC } from 'oidc-provider';
import { Problem } from '#kernel/problem.ts';
import { toProblem } from '../faults.ts';
import { overloaded } from '../problems.ts';
import type { App, AppDeps } from '../types.ts';
import { forward } from './mount.ts';
import { cookieNames, keepUsedRefreshToken } from './provider.ts';
import {
  OAuthRefusal,
  renderTokenAnswer,
  translateAuthorization,
  translateTokenRequest,
  type Version,
} from './translate.ts';

type TenantRequest = FastifyRequest<{ Params: { tenant: string } }>;

const prefixes = { v1: '/oauth2', v2: '/oauth2/v2.0' } as const satisfies Record<Version, string>;
/** The paths of a tenant's server, whatever version was called. */
const inside = prefixes.v2;

const config = { permission: 'public' } as const;
/** A form is some hundred bytes; more is no sign-in. */
const bodyLimit = 16 * 1024;

/**
 * The authorisation server: `/{tenant}/oauth2/…` and `/{tenant}/oauth2/v2.0/…`, discovery and keys. `{tenant}` is a
 * tenant's id or one of its proved domains; `common` signs in only, and asks who it is first.
 */
export async function oauthRoutes(app: App, deps: AppDeps): Promise<void> {
  const prepared = new WeakSet<Provider>();
  const server = async (name: string) => {
    const found = await deps.authorisation.named(name);
    if (!prepared.has(found.provider)) {
      prepared.add(found.provider);
      found.provider.use(answering(deps));
      found.provider.on('server_error', (ctx: Context, error: unknown) => {
        ctx.state['failure'] = error;
      });
    }
    return found;
  };
  const pass = async (request: TenantRequest, reply: FastifyReply, path: string, form?: URLSearchParams) => {
    const { tenantId, provider } = await server(request.params.tenant);
    await forward(provider, request, reply, {
      mount: `/${tenantId}`,
      publicUrl: deps.publicUrl,
      path,
      ...(form ? { form } : {}),
    });
  };

  await app.register(async (scope) => {
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit },
      (_, text, done) => done(null, new URLSearchParams(text as string)),
    );
    scope.setErrorHandler((error, request, reply) => sendOAuthError(error, request, reply));

    for (const version of ['v1', 'v2'] as const) {
      const at = (name: string) => `/:tenant${prefixes[version]}/${name}`;

      scope.post<{ Params: { tenant: string } }>(
        at('token'),
        { config, bodyLimit },
        async (request, reply) => {
          const form = translateTokenRequest(version, formOf(request));
          limitClient(deps, form, request);
          stamp(request, version);
          await pass(request, reply, `${inside}/token`, form);
          return reply;
        },
      );

      scope.post<{ Params: { tenant: string } }>(
        at('devicecode'),
        { config, bodyLimit },
        async (request, reply) => {
          const form = translateAuthorization(version, formOf(request));
          limitClient(deps, form, request);
          stamp(request, version);
          await pass(request, reply, `${inside}/devicecode`, form);
          return reply;
        },
      );

      scope.get<{ Params: { tenant: string } }>(at('authorize'), { config }, async (request, reply) => {
        const query = queryOf(request);
        // Which company somebody belongs to is asked on a page of ours, and the sign-in goes on at its own server.
        if (request.params.tenant.toLowerCase() === 'common')
          return reply.redirect(`${deps.publicUrl}/signin/organization?${query}`, 303);
        const { tenantId, provider } = await server(request.params.tenant);
        await forward(provider, request, reply, {
          mount: `/${tenantId}`,
          publicUrl: deps.publicUrl,
          path: `${inside}/authorize?${translateAuthorization(version, query)}`,
          // Who is signed in is decided anew each time, by the portal's session.
          withoutCookies: [cookieNames.session],
        });
        return reply;
      });
    }

    scope.get<{ Params: { tenant: string; uid: string } }>(
      `/:tenant${inside}/authorize/:uid`,
      { config },
      async (request, reply) => {
        await pass(request, reply, `${inside}/authorize/${encodeURIComponent(request.params.uid)}`);
        return reply;
      },
    );
    scope.post<{ Params: { tenant: string } }>(
      `/:tenant${inside}/revoke`,
      { config, bodyLimit },
      async (request, reply) => {
        await pass(request, reply, `${inside}/revoke`, formOf(request));
        return reply;
      },
    );
    for (const [outside, path] of [
      ['/:tenant/v2.0/.well-known/openid-configuration', '/.well-known/openid-configuration'],
      ['/:tenant/.well-known/openid-configuration', '/.well-known/openid-configuration'],
      ['/:tenant/discovery/v2.0/keys', '/discovery/v2.0/keys'],
      ['/:tenant/discovery/keys', '/discovery/v2.0/keys'],
    ] as const)
      scope.get<{ Params: { tenant: string } }>(outside, { config }, async (request, reply) => {
        await pass(request, reply, path);
        return reply;
      });
  });
}

const formOf = (request: FastifyRequest): URLSearchParams => {
  if (request.body instanceof URLSearchParams) return request.body;
  throw new OAuthRefusal('invalid_request', 'Send a form: application/x-www-form-urlencoded.');
};

const queryOf = (request: FastifyRequest): URLSearchParams => {
  const at = request.raw.url?.indexOf('?') ?? -1;
  return new URLSearchParams(at < 0 ? '' : request.raw.url?.slice(at + 1));
};

/** The version travels with the request through the library, which knows one only. */
const versionHeader = 'x-token-version';
const stamp = (request: FastifyRequest, version: Version): void => {
  request.raw.headers[versionHeader] = version;
};

/** What the library answers, in the form of the version that was called. */
function answering(deps: AppDeps) {
  return async (ctx: Context, next: Next): Promise<void> => {
    await next();
    const { oidc } = ctx as unknown as KoaContextWithOIDC;
    const version: Version = ctx.get(versionHeader) === 'v1' ? 'v1' : 'v2';
    const failure = ctx.state['failure'] as unknown;
    if (failure !== undefined) {
      const problem = toProblem(failure);
      if (problem.type === overloaded) {
        ctx.status = 503;
        ctx.set('retry-after', String(problem.retryAfter ?? 1));
        ctx.body = { error: 'temporarily_unavailable', error_description: problem.type.title };
      } else deps.logger.error({ err: failure }, 'the authorisation server failed');
      return;
    }
    if (ctx.method !== 'POST' || ctx.status !== 200 || typeof ctx.body !== 'object' || ctx.body === null)
      return;
    const body = ctx.body as Record<string, unknown>;
    if (ctx.path === `${inside}/token`) {
      await keepUsedRefreshToken(ctx as unknown as KoaContextWithOIDC, deps.securityClock());
      const token = oidc.entities.AccessToken ?? oidc.entities.ClientCredentials;
      ctx.body = renderTokenAnswer(version, body, {
        resource: String((token as { aud?: unknown } | undefined)?.aud ?? ''),
        appOnly: oidc.entities.ClientCredentials !== undefined,
        now: deps.securityClock(),
      });
    } else if (ctx.path === `${inside}/devicecode`)
      ctx.body = renderDeviceAnswer(version, body, deps.publicUrl);
  };
}

function renderDeviceAnswer(version: Version, body: Record<string, unknown>, publicUrl: string) {
  const { device_code, user_code, expires_in } = body;
  const page = `${publicUrl}/device`;
  const number = (it: unknown) => (version === 'v1' ? String(it) : Number(it));
  return {
    device_code,
    user_code,
    ...(version === 'v1' ? { verification_url: page } : {}),
    verification_uri: page,
    verification_uri_complete: `${page}?code=${String(user_code)}`,
    expires_in: number(expires_in),
    interval: number(5),
  };
}

const perClient = 60;
const seen = new LRUCache<string, { count: number; since: number }>({ max: 20_000 });

/** Sixty token requests a minute for each client and address: more is a loop or a guess. */
function limitClient(deps: AppDeps, form: URLSearchParams, request: FastifyRequest): void {
  if (!deps.rateLimits) return;
  const key = `${form.get('client_id') ?? request.headers.authorization ?? ''} ${request.ip}`;
  const now = deps.securityClock().getTime();
  const window = seen.get(key);
  if (!window || now - window.since >= 60_000) {
    seen.set(key, { count: 1, since: now });
    return;
  }
  window.count += 1;
  if (window.count > perClient) throw new TooOften(Math.ceil((window.since + 60_000 - now) / 1000));
}

class TooOften extends Error {
  override readonly name = 'TooOften';
  readonly retryAfter: number;
  constructor(retryAfter: number) {
    super('Too many token requests; wait a moment.');
    this.retryAfter = retryAfter;
  }
}

function sendOAuthError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.header('cache-control', 'no-store');
  if (error instanceof OAuthRefusal)
    return reply.code(400).send({ error: error.error, error_description: error.message });
  if (error instanceof TooOften) {
    reply.header('retry-after', String(error.retryAfter));
    return reply.code(429).send({ error: 'temporarily_unavailable', error_description: error.message });
  }
  const problem = error instanceof Problem ? error : toProblem(error);
  const { status } = problem.type;
  if (status >= 500 && problem.type !== overloaded)
    request.log.error({ err: problem.cause }, 'a promise was broken');
  if (problem.retryAfter !== undefined) reply.header('retry-after', String(problem.retryAfter));
  return reply.code(status).send({
    error:
      status === 404
        ? 'invalid_tenant'
        : status === 503
          ? 'temporarily_unavailable'
          : status >= 500
            ? 'server_error'
            : 'invalid_request',
    error_description: problem.type.title,
  });
}
