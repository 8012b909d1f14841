import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Document, responsesOf, type Schema } from '#api/openapi-tidy.ts';
import type { App } from '#api/types.ts';

// The package's types describe its CommonJS form; under Node the function is the module itself.
const addFormats = addFormatsModule as unknown as (ajv: Ajv2020) => Ajv2020;

/**
 * Holds every answer of an application against what `openapi.json` says of its operation: an undocumented status, a
 * missing or an undocumented member, an error name that is not among the operation's is a violation.
 *
 * @param app not ready yet
 * @returns what was wrong so far, newest last; the reader empties it
 */
export function checkAnswers(app: App): Error[] {
  const violations: Error[] = [];
  let contract: Contract | undefined;
  app.addHook('onSend', async (request, reply, payload) => {
    contract ??= new Contract(app.swagger() as unknown as Document);
    const wrong = contract.wrongWith(request, reply, payload);
    if (wrong)
      violations.push(
        new Error(`${request.method} ${request.url} answered ${reply.statusCode}, and ${wrong}`),
      );
    return payload;
  });
  return violations;
}

/**
 * Makes an application whose answers are checked say so: `inject` fails for the test that met a violation.
 *
 * @param app not ready yet
 * @returns what was wrong in answers that came another way than by `inject`
 */
export function failOnWrongAnswers(app: App): Error[] {
  const violations = checkAnswers(app);
  const inject = app.inject.bind(app) as (...args: unknown[]) => Promise<unknown>;
  Object.assign(app, {
    inject: async (...args: unknown[]) => {
      const answer = await inject(...args);
      const [first] = violations.splice(0);
      if (first) throw first;
      return answer;
    },
  });
  return violations;
}

class Contract {
  readonly #document: Document;
  readonly #validators = new Map<string, ValidateFunction>();
  readonly #ajv = addFormats(new Ajv2020({ strict: false, allErrors: true }));

  constructor(document: Document) {
    this.#document = document;
  }

  wrongWith(request: FastifyRequest, reply: FastifyReply, payload: unknown): string | undefined {
    const { url } = request.routeOptions;
    const path = url?.replaceAll(/:(\w+)/g, '{$1}');
    const method = (request.method === 'HEAD' ? 'GET' : request.method).toLowerCase();
    const operation = path === undefined ? undefined : this.#document.paths[path]?.[method];
    const status = reply.statusCode;
    if (!operation) {
      if (url !== undefined) return undefined; // a page or a probe: no part of the contract
      return status === 404 ? this.#wrongBody('unknown path', this.#fault, payload) : undefined;
    }
    const documented = responsesOf(this.#document, operation)[status];
    if (!documented) return `the contract names no ${status} there: ${textOf(payload)}`;
    const headers = wrongHeaders(status, reply);
    if (headers) return headers;
    if (request.method === 'HEAD' || typeof (payload as { pipe?: unknown } | null)?.pipe === 'function')
      return undefined;
    const text = textOf(payload);
    if (status === 401 && text === '') return undefined; // as published clients expect it
    const content = documented.content;
    if (!content) return text === '' ? undefined : `the contract knows no body there: ${text}`;
    const type = String(reply.getHeader('content-type') ?? '').split(';')[0] ?? '';
    const schema = content[type]?.schema;
    if (!schema) return `its type is "${type}", not ${Object.keys(content).join(' or ')}`;
    if (type !== 'application/json') return undefined;
    return this.#wrongBody(`${operation.operationId} ${status}`, schema, payload);
  }

  get #fault(): Schema {
    return { $ref: '#/components/schemas/Fault' };
  }

  #wrongBody(key: string, schema: Schema, payload: unknown): string | undefined {
    let validate = this.#validators.get(key);
    if (!validate) {
      validate = this.#ajv.compile(closed(resolved(this.#document, schema)) as Schema);
      this.#validators.set(key, validate);
    }
    const text = textOf(payload);
    let body: unknown;
    try {
      body = JSON.parse(text);
    } catch {
      return `its body is no JSON: ${text.slice(0, 200)}`;
    }
    if (validate(body)) return undefined;
    const errors = validate.errors?.map(
      (it) => `${it.instancePath} ${it.message} ${JSON.stringify(it.params)}`,
    );
    return `its body is not as documented:\n${errors?.join('\n')}\n${text.slice(0, 500)}`;
  }
}

function wrongHeaders(status: number, reply: FastifyReply): string | undefined {
  const wanted = [
    'ms-requestid',
    'ms-correlationid',
    'x-content-type-options',
    'cache-control',
    ...(status === 401 ? ['www-authenticate'] : []),
    ...(status === 429 || status === 503 ? ['retry-after'] : []),
  ];
  const missing = wanted.filter((it) => !reply.hasHeader(it));
  return missing.length === 0 ? undefined : `the header ${missing.join(', ')} is missing`;
}

const textOf = (payload: unknown): string =>
  payload === undefined || payload === null
    ? ''
    : Buffer.isBuffer(payload)
      ? payload.toString('utf8')
      : String(payload);

/** References put in place, so that a schema can be closed where it is used. */
function resolved(document: Document, schema: unknown, within: readonly string[] = []): unknown {
  if (Array.isArray(schema)) return schema.map((it) => resolved(document, it, within));
  if (typeof schema !== 'object' || schema === null) return schema;
  const { $ref } = schema as { $ref?: string };
  if (typeof $ref === 'string') {
    if (within.includes($ref)) return {}; // a shape that holds itself: one turn is looked at
    const target = $ref
      .split('/')
      .slice(1)
      .reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], document);
    return resolved(document, target, [...within, $ref]);
  }
  return Object.fromEntries(
    Object.entries(schema).map(([name, it]) => [name, resolved(document, it, within)]),
  );
}

/** No member beyond the documented ones: what a reader finds in an answer, the contract has to tell of. */
function closed(schema: unknown, partOfAll = false): unknown {
  if (Array.isArray(schema)) return schema.map((it) => closed(it));
  if (typeof schema !== 'object' || schema === null) return schema;
  const { allOf, ...rest } = schema as { allOf?: unknown[] };
  const copy: Schema = Object.fromEntries(Object.entries(rest).map(([name, it]) => [name, closed(it)]));
  if (allOf) copy['allOf'] = allOf.map((it) => closed(it, true));
  const namesMembers = allOf !== undefined || ('properties' in copy && copy['type'] === 'object');
  if (namesMembers && !partOfAll && copy['additionalProperties'] === undefined)
    copy['unevaluatedProperties'] = false;
  return copy;
}
