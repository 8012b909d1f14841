import { randomUUID } from 'node:crypto';
import swagger from '@fastify/swagger';
import { Ajv } from 'ajv';
import addFormatsModule from 'ajv-formats';
import fastify, {
  type FastifyBaseLogger,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import { notFound, unauthenticated } from '#access/problems.ts';
import { bodyHash } from '#database/replay.store.ts';
import { parseId } from '#kernel/ids.ts';
import { linkLabel } from '#kernel/link-token.ts';
import { Problem } from '#kernel/problem.ts';
import { matchLocale } from '#kernel/words.ts';
import { agreementRoutes } from './agreement-page.ts';
import { foldMembers, foldQuery, parseBody, type ShapeSchema } from './body.ts';
import { docsRoutes } from './docs.ts';
import { refuseUnreadable, sendFault } from './faults.ts';
import { healthRoutes } from './health.ts';
import { limits } from './limits.ts';
import { registryRoutes } from './membership/registry-routes.ts';
import { oauthRoutes } from './oauth/routes.ts';
import { openApiDocument } from './openapi.ts';
import { partnerCenterRoutes } from './partner-center/routes.ts';
import { unsupportedMediaType } from './problems.ts';
import { endSilentConnections } from './silent-connections.ts';
import type { App, AppDeps } from './types.ts';

// The package's types describe its CommonJS form; under Node the function is the module itself.
const addFormats = addFormatsModule as unknown as (ajv: Ajv) => Ajv;

/** The one application: Partner Center shapes and our own, behind the same conventions. */
export async function buildApp(deps: AppDeps): Promise<App> {
  const app = fastify({
    loggerInstance: deps.logger as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 256 * 1024,
    requestTimeout: 30_000,
    keepAliveTimeout: 65_000,
    http: { headersTimeout: 10_000 },
    trustProxy: deps.trustProxy === false ? false : [...deps.trustProxy],
    genReqId: () => randomUUID(),
    routerOptions: {
      caseSensitive: false,
      ignoreTrailingSlash: true,
      ignoreDuplicateSlashes: true,
      maxParamLength: 300,
    },
    return503OnClosing: true,
    // An address that cannot be decoded, or with an endless part, leads nowhere.
    frameworkErrors: (cause, request, reply) => {
      greet(request, reply);
      sendFault(new Problem(notFound, {}, { cause }), request, reply);
    },
    clientErrorHandler: refuseUnreadable,
  });

  endSilentConnections(app);

  const ajv = { body: validator(false), query: validator(true) };
  app.setValidatorCompiler(({ schema, httpPart }) =>
    (httpPart === 'body' ? ajv.body : ajv.query).compile(schema),
  );

  app.decorateRequest('credentials', null);
  app.decorateRequest('heldBack', null);
  app.decorateRequest('askedRequestId', null);
  app.decorateRequest('context', null as never);
  app.decorateRequest('locale', 'en');
  app.decorateRequest('bodyHash', null);

  app.addHook('onRoute', (route) => {
    const { permission } = route.config ?? {};
    if (!permission && route.method !== 'HEAD' && route.method !== 'OPTIONS')
      throw new Error(
        `${String(route.method)} ${route.url} names no permission: a route must say who may call it.`,
      );
  });

  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, bytes, done) => {
    request.bodyHash = bodyHash(bytes.toString('latin1'));
    try {
      done(null, bytes.length === 0 ? undefined : parseBody(bytes as Buffer));
    } catch (error) {
      if (!(error instanceof Problem)) return done(error as Error);
      request.heldBack = error;
      done(null, undefined);
    }
  });

  const limit = limits(deps);
  app.addHook('onRequest', async (request, reply) => {
    greet(request, reply);
    const { permission, open } = request.routeOptions.config;
    if (permission === undefined || permission === 'public') return limit(request, null);
    reply.header('cache-control', 'private, no-store');
    request.credentials = await deps.authenticate(request);
    limit(request, request.credentials);
    if (!request.credentials && !open) throw new Problem(unauthenticated);
    if (request.headers['content-encoding'] && request.headers['content-encoding'] !== 'identity')
      throw new Problem(unsupportedMediaType);
  });

  app.addHook('preValidation', async (request) => {
    const { schema, config } = request.routeOptions;
    if (config.permission === undefined || config.permission === 'public') return;
    request.query = foldQuery(request.query as Record<string, unknown>, schema?.querystring as ShapeSchema);
    if (request.heldBack) return;
    // No body at all is one without members: what is missing is then named.
    if (request.body === undefined || request.body === null) {
      if (schema?.body) request.body = {};
      return;
    }
    try {
      request.body = foldMembers(request.body, schema?.body as ShapeSchema, config.published === true);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      request.heldBack = error;
    }
  });

  app.addHook('onResponse', async (request, reply) => {
    if (request.routeOptions.config.permission === 'public' && reply.statusCode < 400) return;
    // By allow-list: no body, no query value, no name; a link only by its label.
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        requestId: request.context?.requestId,
        tenant: request.credentials?.tenantId,
        ...tokenLabel(request),
      },
      'request',
    );
  });

  app.setErrorHandler((error, request, reply) => {
    if (!request.context) introduce(request);
    return sendFault(error, request, reply);
  });

  app.setNotFoundHandler((request, reply) => {
    if (!request.context) introduce(request);
    return sendFault(new Problem(notFound), request, reply);
  });

  await app.register(swagger, openApiDocument(deps.publicUrl));
  healthRoutes(app, deps);
  docsRoutes(app);
  agreementRoutes(app, deps);
  if (deps.embeddedRegistry) await registryRoutes(app, deps, deps.embeddedRegistry);
  await oauthRoutes(app, deps);
  await partnerCenterRoutes(app, deps);
  return app;
}

function validator(coerce: boolean): Ajv {
  const ajv = new Ajv({
    coerceTypes: coerce,
    useDefaults: true,
    removeAdditional: false,
    allErrors: false,
    strict: false,
    // typebox adds keywords of its own that mean nothing here
    logger: false,
  });
  return addFormats(ajv);
}

/** What every answer carries, whatever else it says. */
function greet(request: FastifyRequest, reply: FastifyReply): void {
  introduce(request);
  reply.header('ms-requestid', echo(request, 'ms-requestid') ?? request.context.requestId);
  reply.header('ms-correlationid', echo(request, 'ms-correlationid') ?? request.context.correlationId);
  reply.header('ms-cv', request.id);
  reply.header('ms-serverid', 'twotier');
  reply.header('x-content-type-options', 'nosniff');
}

/** An id the caller sent, letter by letter as it came: a script compares texts. */
const echo = ({ headers }: FastifyRequest, name: 'ms-requestid' | 'ms-correlationid'): string | undefined => {
  const sent = headers[name];
  return typeof sent === 'string' && parseId(sent) ? sent : undefined;
};

/** Reads the headers every answer echoes. */
function introduce(request: FastifyRequest): void {
  const { headers } = request;
  const asked = parseId(String(headers['ms-requestid'] ?? '')) ?? null;
  request.askedRequestId = asked;
  const wish = headers['x-locale'] || headers['accept-language'];
  request.locale = matchLocale(typeof wish === 'string' ? wish : undefined);
  request.context = {
    requestId: asked ?? request.id,
    correlationId: parseId(String(headers['ms-correlationid'] ?? '')) ?? randomUUID(),
    locale: request.locale,
    ip: request.ip,
  };
}

const tokenLabel = (request: FastifyRequest): { link?: string } => {
  const token = (request.params as { token?: unknown } | undefined)?.token;
  return typeof token === 'string' ? { link: linkLabel(token) } : {};
};
