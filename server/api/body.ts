import { TextDecoder } from 'node:util';
import sjson from 'secure-json-parse';
import { Problem } from '#kernel/problem.ts';
import { duplicateMember, invalidRequest, malformedBody } from './problems.ts';

/** The parts of a JSON schema that folding looks at. */
export interface ShapeSchema {
  readonly properties?: Readonly<Record<string, ShapeSchema>>;
  readonly items?: ShapeSchema;
  readonly anyOf?: readonly ShapeSchema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly type?: string;
}

/** No published or own shape is deeper. */
const maxDepth = 32;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads a JSON body once, by one parser: a byte order mark is skipped; prototype members, NUL and bottomless
 * nesting are refused.
 *
 * @throws {Problem} `api/malformed-body`, `api/invalid-request`
 */
export function parseBody(bytes: Buffer): unknown {
  let value: unknown;
  try {
    const text = utf8.decode(bytes); // drops a byte order mark
    value = sjson.parse(text, { protoAction: 'error', constructorAction: 'error' });
  } catch (cause) {
    throw new Problem(malformedBody, {}, { cause });
  }
  inspect(value, 1);
  return value;
}

function inspect(value: unknown, depth: number): void {
  if (depth > maxDepth) throw new Problem(invalidRequest, { field: `deeper than ${maxDepth} levels` });
  if (typeof value === 'string') {
    if (value.includes('\u0000') || !value.isWellFormed()) throw new Problem(malformedBody);
  } else if (Array.isArray(value)) for (const it of value) inspect(it, depth + 1);
  else if (typeof value === 'object' && value !== null)
    for (const [name, it] of Object.entries(value)) {
      if (name.includes('\u0000')) throw new Problem(malformedBody);
      inspect(it, depth + 1);
    }
}

/**
 * Gives members, and words out of a list, the spelling of the schema, whatever case a client uses, and drops nulls: null
 * means "not supplied".
 * Of two that differ in case only, a published shape counts the one spelt as we do; ours refuse.
 *
 * @throws {Problem} `api/duplicate-member`
 */
export function foldMembers(
  value: unknown,
  schema: ShapeSchema | undefined,
  tolerant: boolean,
  path = '',
): unknown {
  if (Array.isArray(value))
    return value
      .filter((it) => it !== null)
      .map((it, at) => foldMembers(it, schema?.items, tolerant, `${path}[${at}]`));
  if (typeof value !== 'object' || value === null) return spelt(value, schema);
  const known = propertiesOf(schema);
  const folded: Record<string, unknown> = {};
  const exact = new Set<string>();
  for (const [name, member] of Object.entries(value)) {
    if (member === null) continue;
    const spelling = known.get(name.toLowerCase())?.name ?? name;
    const inner = known.get(name.toLowerCase())?.schema;
    if (Object.hasOwn(folded, spelling)) {
      if (!tolerant) throw new Problem(duplicateMember, { field: `${path}${spelling}` });
      if (exact.has(spelling)) continue;
    }
    folded[spelling] = foldMembers(member, inner, tolerant, `${path}${spelling}.`);
    if (spelling === name) exact.add(spelling);
  }
  return folded;
}

/** Published clients write `Reseller`, `RESELLER` or `is_indirect_reseller_of` for one word of a list. */
function spelt(value: unknown, schema: ShapeSchema | undefined): unknown {
  if (typeof value !== 'string' || !schema) return value;
  const words = schema.enum ?? schema.anyOf?.map((it) => it.const) ?? [];
  if (words.includes(value)) return value;
  return words.find((word) => typeof word === 'string' && bare(word) === bare(value)) ?? value;
}

const bare = (word: string): string => word.replaceAll('_', '').toLowerCase();

const cache = new WeakMap<ShapeSchema, Map<string, { name: string; schema: ShapeSchema }>>();

function propertiesOf(schema: ShapeSchema | undefined): Map<string, { name: string; schema: ShapeSchema }> {
  if (!schema) return new Map();
  let known = cache.get(schema);
  if (!known) {
    known = new Map();
    for (const part of [schema, ...(schema.anyOf ?? [])])
      for (const [name, inner] of Object.entries(part.properties ?? {}))
        known.set(name.toLowerCase(), { name, schema: inner });
    cache.set(schema, known);
  }
  return known;
}

/** The same for a query string, whose names compare without case and whose empty values mean "absent". */
export function foldQuery(
  query: Record<string, unknown>,
  schema: ShapeSchema | undefined,
): Record<string, unknown> {
  const known = propertiesOf(schema);
  const folded: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(query)) {
    if (value === '') continue;
    const { name: own, schema: inner } = known.get(name.toLowerCase()) ?? {};
    // The database stores and compares no such text, so that nothing has it.
    if (own && [value].flat().some((it) => typeof it === 'string' && it.includes('\u0000')))
      throw new Problem(invalidRequest, { field: own });
    // What JavaScript takes for a number, `0x10` or `1e2`, is none on the wire.
    if (own && inner?.type === 'integer' && [value].flat().some((it) => !/^-?\d+$/.test(String(it))))
      throw new Problem(invalidRequest, { field: own });
    folded[own ?? name] = spelt(value, inner);
  }
  return folded;
}
