/** The parts of an OpenAPI 3.1 document that are looked at here. */
export interface Document {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: {
    schemas?: Record<string, Schema>;
    responses?: Record<string, Response>;
    parameters?: object;
    headers?: object;
  } & Record<string, unknown>;
  tags?: { name: string; description?: string }[];
  [other: string]: unknown;
}

export interface Operation {
  operationId: string;
  summary: string;
  description?: string;
  tags: string[];
  parameters?: (Parameter | { $ref: string })[];
  requestBody?: { required?: boolean; content: Record<string, { schema: Schema }> };
  responses: Record<string, Response | Reference>;
  security?: object[];
  [extension: `x-${string}`]: unknown;
}

export interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  description?: string;
  schema: Schema;
}

export interface Response {
  description: string;
  headers?: Record<string, unknown>;
  content?: Record<string, { schema: Schema }>;
}

export interface Reference {
  $ref: string;
}

export interface Schema {
  [keyword: string]: unknown;
}

/** One refusal an operation may give. */
export interface PossibleFault {
  readonly code: number;
  readonly errorName: string;
  readonly title: string;
}

/** Where `problemResponses` leaves the refusals of a status. */
export const faultsKey = 'x-faults';

/**
 * Makes the document that grew out of the routes one that people and generators like to read: shapes that recur get a
 * name, unions of words become enums, each refusal says which codes it can have, and what all operations share is said
 * once.
 */
export function tidy(document: Document): Document {
  const tidied = structuredClone(document);
  tidied.paths = Object.fromEntries(Object.entries(tidied.paths).sort(([a], [b]) => (a < b ? -1 : 1)));
  const shared = new NamedSchemas();
  const operations = Object.values(tidied.paths).flatMap((methods) => Object.entries(methods));
  for (const [, it] of operations) visitSchemas(it, (schema) => shared.count(plain(schema)));
  for (const [method, it] of operations) {
    visitSchemas(it, (schema) => shared.named(plain(schema), it.operationId));
    it.parameters = [...(it.parameters ?? []), ...headerParameters(method, it)];
    for (const [status, response] of Object.entries(ownResponses(it))) addToResponse(status, response);
  }
  const responses = shareResponses(operations.map(([, it]) => it));
  tidied.components = {
    ...tidied.components,
    schemas: shared.all(),
    responses,
    parameters: requestHeaders,
    headers: responseHeaders,
  };
  const used = new Set(operations.flatMap(([, it]) => it.tags));
  tidied.tags = (tidied.tags ?? []).filter((it) => used.has(it.name));
  return tidied;
}

function visitSchemas(operation: Operation, visit: (schema: Schema) => Schema | undefined): void {
  const contents = [operation.requestBody, ...Object.values(ownResponses(operation))].flatMap((it) =>
    Object.values(it?.content ?? {}),
  );
  for (const content of contents) content.schema = visit(content.schema) ?? content.schema;
  for (const it of operation.parameters ?? []) if ('schema' in it) it.schema = plain(it.schema);
}

/** Before they are shared, all of them stand in the operation itself. */
const ownResponses = (operation: Operation) => operation.responses as Record<string, Response>;

/** What an operation answers, whether it says so itself or shares it with others. */
export const responsesOf = (document: Document, operation: Operation): Record<string, Response> =>
  Object.fromEntries(
    Object.entries(operation.responses).map(([status, it]) => {
      if (!('$ref' in it)) return [status, it];
      const found = document.components.responses?.[it.$ref.split('/').at(-1) ?? ''];
      if (!found) throw new Error(`The document shares no response ${it.$ref}.`);
      return [status, found];
    }),
  );

/** Refusals that several operations have alike are said once, under the names of what they refuse for. */
function shareResponses(operations: readonly Operation[]): Record<string, Response> {
  const uses = new Map<string, number>();
  const all = operations.flatMap((it) => Object.entries(ownResponses(it)).map((entry) => ({ it, entry })));
  for (const { entry } of all) uses.set(JSON.stringify(entry), (uses.get(JSON.stringify(entry)) ?? 0) + 1);
  const shared: Record<string, Response> = {};
  for (const { it, entry } of all) {
    const [status, response] = entry;
    const faults = (response as unknown as Record<string, PossibleFault[]>)[faultsKey];
    if (!faults || faults.length > 6 || (uses.get(JSON.stringify(entry)) ?? 0) < 2) continue;
    const named = (read: (errorName: string) => string) =>
      faults.map((fault) => pascal(read(fault.errorName))).join('Or');
    const short = named((errorName) => errorName.split('/').at(-1) ?? '');
    // Two modules may refuse for what has the same name; the second says whose it is.
    const taken = shared[short] && JSON.stringify(shared[short]) !== JSON.stringify(response);
    const name = taken ? named((errorName) => errorName.replaceAll('/', '-')) : short;
    shared[name] = response;
    it.responses[status] = { $ref: `#/components/responses/${name}` };
  }
  return Object.fromEntries(Object.entries(shared).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const pascal = (name: string): string =>
  name.replaceAll(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase());

/** A union of words is an enum; what only another generator understands goes. */
function plain(schema: Schema): Schema {
  const seen = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(seen);
    if (typeof value !== 'object' || value === null) return value;
    const it = Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, seen(inner)]));
    const { anyOf, ...rest } = it as { anyOf?: Schema[] };
    if (anyOf?.every((member) => typeof member['const'] === 'string'))
      return { type: 'string', enum: anyOf.map((member) => member['const']), ...rest };
    return it;
  };
  return seen(schema) as Schema;
}

/** Shapes that have a name: by `title`, or by the `objectType` they print. Nested ones as well. */
class NamedSchemas {
  readonly #uses = new Map<string, Map<string, number>>();
  readonly #names = new Map<string, string>();
  readonly #schemas = new Map<string, Schema>();

  /** Every use is counted first: where two shapes want one name, the commoner gets it. */
  count(schema: Schema): undefined {
    this.#replace(schema, (name, text) => {
      const texts = this.#uses.get(name) ?? new Map<string, number>();
      this.#uses.set(name, texts.set(text, (texts.get(text) ?? 0) + 1));
      return undefined;
    });
  }

  /** The schema with its named parts replaced by references. */
  named(schema: Schema, operationId: string): Schema {
    return this.#replace(schema, (name, text, it) => {
      const key = `${name} ${text}`;
      let given = this.#names.get(key);
      if (given === undefined) {
        const commonest = [...(this.#uses.get(name) ?? [])].sort((a, b) => b[1] - a[1])[0]?.[0];
        given =
          text === commonest
            ? name
            : `${name}Of${operationId.replace(/^./, (letter) => letter.toUpperCase())}`;
        this.#names.set(key, given);
        this.#schemas.set(given, it);
      }
      return { $ref: `#/components/schemas/${given}` };
    }) as Schema;
  }

  all(): Record<string, Schema> {
    return Object.fromEntries([...this.#schemas].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** Looks at the inner schemas first, so that what contains a named one compares by its name. */
  #replace(
    schema: unknown,
    use: (name: string, text: string, schema: Schema) => Schema | undefined,
  ): unknown {
    if (Array.isArray(schema)) return schema.map((it) => this.#replace(it, use));
    if (typeof schema !== 'object' || schema === null) return schema;
    const own = nameOf(schema as Schema);
    const inner = Object.fromEntries(
      Object.entries(schema).map(([keyword, value]) => [
        keyword,
        ['enum', 'const', 'default', 'examples', 'example', 'required', faultsKey].includes(keyword)
          ? value
          : this.#replace(value, use),
      ]),
    );
    if (own === undefined) return inner;
    // What a use says of it stays with the use.
    const { description, title: _, [faultsKey]: faults, ...shape } = inner;
    const said = {
      ...(description === undefined ? {} : { description }),
      ...(faults ? { [faultsKey]: faults } : {}),
    };
    const { description: _d, title: _t, [faultsKey]: _f, ...raw } = schema as Schema;
    const reference = use(own, JSON.stringify(raw), shape);
    return reference ? { ...reference, ...said } : inner;
  }
}

function nameOf(schema: Schema): string | undefined {
  if (schema['type'] !== 'object') return undefined;
  if (typeof schema['title'] === 'string') return schema['title'];
  const properties = schema['properties'] as Record<string, Schema> | undefined;
  const marks = properties?.['attributes']?.['properties'] as Record<string, Schema> | undefined;
  const objectType = marks?.['objectType']?.['const'];
  if (typeof objectType !== 'string') return undefined;
  if (objectType !== 'Collection') return objectType;
  const item = (properties?.['items'] as { items?: Schema } | undefined)?.items;
  const of = item && nameOf(item);
  return of && `${of}Collection`;
}

const requestHeaders = {
  MsRequestId: {
    name: 'MS-RequestId',
    in: 'header',
    description: 'Names this logical call. A POST repeated under the same id is done once.',
    schema: { type: 'string', format: 'uuid' },
  },
  MsCorrelationId: {
    name: 'MS-CorrelationId',
    in: 'header',
    description: 'For tracing only; echoed.',
    schema: { type: 'string', format: 'uuid' },
  },
  XLocale: {
    name: 'X-Locale',
    in: 'header',
    description:
      'The language of texts. Absent: `Accept-Language`; any tag is matched to `en`, `zh-CN` or `ru`.',
    schema: { type: 'string' },
  },
  MsContinuationToken: {
    name: 'MS-ContinuationToken',
    in: 'header',
    description: 'The token of `links.next`; it holds size, filter, order and position.',
    schema: { type: 'string' },
  },
} as const;

const reference = (kind: string, name: string) => ({ $ref: `#/components/${kind}/${name}` });

function headerParameters(method: string, operation: Operation): { $ref: string }[] {
  const seeks = operation.parameters?.some((it) => 'name' in it && it.name.toLowerCase() === 'seekoperation');
  return [
    ...(method === 'get' ? [] : ['MsRequestId']),
    'MsCorrelationId',
    'XLocale',
    ...(seeks ? ['MsContinuationToken'] : []),
  ].map((name) => reference('parameters', name));
}

const responseHeaders = {
  MsRequestId: { description: 'The request this answers', schema: { type: 'string', format: 'uuid' } },
  MsCorrelationId: { description: 'As sent, or made', schema: { type: 'string', format: 'uuid' } },
  RetryAfter: { description: 'Whole seconds', schema: { type: 'string', pattern: '^\\d+$' } },
  WwwAuthenticate: { description: 'Why the token was refused', schema: { type: 'string' } },
} as const;

function addToResponse(status: string, response: Response): void {
  response.headers = {
    ...response.headers,
    'MS-RequestId': reference('headers', 'MsRequestId'),
    'MS-CorrelationId': reference('headers', 'MsCorrelationId'),
    ...(status === '429' || status === '503' ? { 'Retry-After': reference('headers', 'RetryAfter') } : {}),
    ...(status === '401' ? { 'WWW-Authenticate': reference('headers', 'WwwAuthenticate') } : {}),
  };
  const content = Object.values(response.content ?? {})[0];
  if (!content) return;
  // Its description is the response's already.
  const { [faultsKey]: faults, description: _, ...schema } = content.schema;
  content.schema = schema;
  if (!Array.isArray(faults)) return;
  (response as unknown as Record<string, unknown>)[faultsKey] = faults;
  const possible = faults as PossibleFault[];
  content.schema =
    status === '429'
      ? schema
      : {
          allOf: [
            schema,
            {
              type: 'object',
              properties: {
                code: { enum: [...new Set(possible.map((it) => it.code))].sort((a, b) => a - b) },
                errorName: { enum: [...new Set(possible.map((it) => it.errorName))].sort() },
              },
            },
          ],
        };
}
