import type { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Static, TSchema } from 'typebox';
import Type from 'typebox';
import { policies } from '#access/authorize.ts';
import type { Permission } from '#access/permissions.ts';
import {
  appOnlyRefused,
  crossSite,
  deauthorized,
  forbidden,
  mfaRequired,
  notFound,
  stepUpRequired,
  unauthenticated,
} from '#access/problems.ts';
import { bodyHash, requestIdReused, requestInProgress } from '#database/replay.store.ts';
import type { Caller, ReplaySlot } from '#kernel/actor.ts';
import { type Id, parseId } from '#kernel/ids.ts';
import type { LinkSeed } from '#kernel/link-token.ts';
import { Problem, type ProblemType } from '#kernel/problem.ts';
import {
  bodyTooLarge,
  duplicateMember,
  invalidRequest,
  malformedBody,
  overloaded,
  throttled,
  unknownMember,
  unsupportedMediaType,
} from './problems.ts';
import { problemResponses } from './shapes.ts';
import type { App } from './types.ts';

const noBody = bodyHash('');

type Value<S> = S extends TSchema ? Static<S> : undefined;

/** One call of an operation, its shape checked. Whatever was wrong with the body waits in `caller.request.heldBack`. */
export interface Call<Query, Body, Who> {
  readonly caller: Who;
  /** Path values as they came; ids are read with {@link id}. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: Query;
  /** Checked only once the caller is known to be allowed: read members after `authorize`, in the use case. */
  readonly body: Body;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

interface Operation<Q, B, R, Result, Who> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Fastify's form: `/v1/customers/:customerId`. */
  readonly url: string;
  readonly permission: Permission;
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly tag: string;
  readonly query?: Q;
  readonly body?: B;
  /** The compatible shapes ignore members they do not know; ours refuse them. */
  readonly published?: true;
  /** Bytes; 256 KiB unless said. */
  readonly bodyLimit?: number;
  /** The status and body of success. `null`: no body. */
  readonly success: { readonly status: number; readonly body: R | null; readonly description?: string };
  /** Refusals of its own, beside those every operation has. */
  readonly problems?: readonly ProblemType[];
  /** Calls the use case. */
  readonly handler: (call: Call<Value<Q>, Value<B>, Who>) => Promise<Result>;
  /** Turns what the use case returned into the body. Left out: it is the body. */
  readonly render?: (result: Result, call: Call<Value<Q>, Value<B>, Who>) => Value<R> | JsonText | Download;
  readonly headers?: (result: Result) => Record<string, string>;
  /** Members of the body that are shown once: the answer kept for a repeat of a POST holds none of them. */
  readonly shownOnce?: readonly string[];
  /** The link whose token the body of a POST shows, so that the answer kept for its repeat can do without. */
  readonly link?: (result: Result) => LinkSeed | undefined;
}

/** A body PostgreSQL wrote as JSON text already: it goes out as it is. */
export class JsonText {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** A file that is sent while it is still being read, so that its size does not matter. */
export class Download {
  readonly content: Readable;
  readonly type: string;
  /** As the browser proposes to save it. Plain letters only. */
  readonly fileName: string;
  constructor(content: Readable, type: string, fileName: string) {
    this.content = content;
    this.type = type;
    this.fileName = fileName;
  }
}

/** An operation for whoever is signed in and holds the permission. */
export function route<
  const Q extends TSchema | undefined = undefined,
  const B extends TSchema | undefined = undefined,
  const R extends TSchema = TSchema,
  Result = unknown,
>(app: App, operation: Operation<Q, B, R, Result, Caller>): void {
  register(app, operation as never, false);
}

/** An operation anybody may call; who is signed in may see more. The use case gets `null` for a stranger. */
export function openRoute<
  const Q extends TSchema | undefined = undefined,
  const B extends TSchema | undefined = undefined,
  const R extends TSchema = TSchema,
  Result = unknown,
>(app: App, operation: Operation<Q, B, R, Result, Caller | null>): void {
  register(app, operation as never, true);
}

/** Reads an id of the path. What is no id names nothing. */
export function id<Kind extends string>(text: string | undefined): Id<Kind> {
  const parsed = parseId<Kind>(text ?? '');
  if (!parsed) throw new Problem(notFound);
  return parsed;
}

type AnyOperation = Operation<TSchema | undefined, TSchema | undefined, TSchema, unknown, Caller | null>;

function register(app: App, it: AnyOperation, open: boolean): void {
  app.route({
    method: it.method,
    url: it.url,
    attachValidation: true,
    ...(it.bodyLimit ? { bodyLimit: it.bodyLimit } : {}),
    config: { permission: it.permission, open, published: it.published === true },
    schema: {
      operationId: it.operationId,
      summary: it.summary,
      ...(it.description ? { description: it.description } : {}),
      tags: [it.tag],
      ...(open ? { security: [] } : {}),
      params: pathSchema(it.url),
      ...(it.query ? { querystring: it.query } : {}),
      ...(it.body ? { body: closed(it.body, it.published === true) } : {}),
      response: {
        [it.success.status]: it.success.body
          ? { ...it.success.body, description: it.success.description ?? it.summary }
          : { ...Type.Null(), description: it.success.description ?? 'Done; no body.' },
        ...problemResponses([...commonProblems(it), ...(it.problems ?? [])]),
      },
    },
    handler: async (request, reply) => {
      const invalid = validationProblem(request, it.published === true);
      // Only bodies wait for the caller's rights: a query says nothing that could be learnt from its refusal.
      if (invalid && request.validationError?.validationContext !== 'body') throw invalid;
      const heldBack = request.heldBack ?? invalid;
      const call: Call<never, never, Caller | null> = {
        caller: null,
        params: request.params as Record<string, string>,
        query: request.query as never,
        // What is held back is nothing to look at: it is refused in `authorize`, or before if nobody asks.
        body: (heldBack ? {} : request.body) as never,
        request,
        reply,
      };
      const answerOf = (result: unknown) => ({
        status: it.success.status,
        body: it.success.body === null ? undefined : it.render ? it.render(result, call) : result,
        headers: it.headers?.(result) ?? {},
        link: it.link?.(result),
      });
      const replay: ReplaySlot | null =
        it.method === 'POST' && request.askedRequestId && request.credentials
          ? {
              requestId: request.askedRequestId,
              route: `${it.url} ${JSON.stringify(request.params)}`.slice(0, 500),
              bodyHash: request.bodyHash ?? noBody,
              render: (result) => {
                const answer = answerOf(result);
                return it.shownOnce ? { ...answer, body: without(answer.body, it.shownOnce) } : answer;
              },
            }
          : null;
      if (request.credentials)
        Object.assign(call, {
          caller: { credentials: request.credentials, request: { ...request.context, heldBack, replay } },
        });
      else if (heldBack) throw heldBack;

      const result = await it.handler(call);
      const answer = answerOf(result);
      reply.code(answer.status);
      for (const [name, value] of Object.entries(answer.headers)) reply.header(name, value);
      if (answer.body instanceof Download)
        return reply
          .type(answer.body.type)
          .header('content-disposition', `attachment; filename="${answer.body.fileName}"`)
          .header('content-security-policy', 'sandbox')
          .send(answer.body.content);
      if (answer.body instanceof JsonText)
        return reply.type('application/json; charset=utf-8').send(answer.body.text);
      return reply.send(answer.body);
    },
  });
}

const without = (body: unknown, members: readonly string[]): unknown =>
  Object.fromEntries(Object.entries(body ?? {}).filter(([name]) => !members.includes(name)));

/** Our own shapes take only the members they name, at every depth. */
function closed(schema: TSchema, published: boolean): TSchema {
  if (published) return schema;
  const visit = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(visit);
    if (typeof part !== 'object' || part === null) return part;
    const copy = Object.fromEntries(Object.entries(part).map(([name, value]) => [name, visit(value)]));
    if (copy['type'] === 'object' && copy['properties'] && copy['additionalProperties'] === undefined)
      copy['additionalProperties'] = false;
    return copy;
  };
  return visit(schema) as TSchema;
}

const pathSchema = (url: string): TSchema =>
  Type.Object(
    Object.fromEntries(
      [...url.matchAll(/:(\w+)/g)].map(([, name]) => [name, Type.String({ maxLength: 300 })]),
    ),
  );

function commonProblems(it: AnyOperation): ProblemType[] {
  const rule = policies[it.permission];
  return [
    // also where strangers may ask: a token that is forged or expired is no stranger's
    unauthenticated,
    // under a further condition a use case may still ask for the second factor, knowing whether there is one
    ...(rule.mfa === false && !('when' in rule) ? [] : [mfaRequired]),
    ...(rule.fresh ? [stepUpRequired] : []),
    forbidden,
    ...(rule.apps ? [] : [appOnlyRefused]),
    ...(rule.business ? [deauthorized] : []),
    notFound,
    invalidRequest,
    unsupportedMediaType,
    // a body is read even where none is wanted
    ...(it.method === 'GET' ? [] : [crossSite, malformedBody, bodyTooLarge]),
    ...(it.method === 'GET' || it.published ? [] : [duplicateMember]),
    ...(it.body && !it.published ? [unknownMember] : []),
    ...(it.method === 'POST' ? [requestIdReused, requestInProgress] : []),
    throttled,
    overloaded,
  ];
}

/** What the schema found, as the one fault that names the member. */
function validationProblem(request: FastifyRequest, published: boolean): Problem | null {
  const error = request.validationError;
  if (!error) return null;
  const first = error.validation?.[0];
  const params = (first?.params ?? {}) as { missingProperty?: string; additionalProperty?: string };
  const field = [
    first?.instancePath?.replaceAll('/', '.').slice(1),
    params.missingProperty ?? params.additionalProperty,
  ]
    .filter(Boolean)
    .join('.')
    .slice(0, 200);
  if (first?.keyword === 'additionalProperties' && !published) return new Problem(unknownMember, { field });
  return new Problem(invalidRequest, { field: field || 'body' });
}
