import fc from 'fast-check';
import type { Document, Schema } from '#api/openapi-tidy.ts';

/** Text nobody types by accident: what breaks parsers, pages, mails, files and queries elsewhere. */
export const hostileTexts: readonly string[] = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  'gepr\u202Etxt.exe', // shown backwards from the middle
  'Klee\u200Bblatt', // a space of no width
  'Kl\u0435\u0435blatt', // two Cyrillic letters
  '\uD800', // half a character
  '\uFEFFKleeblatt',
  '\u{E0041}\u{E0042}', // tags nobody sees
  'a\r\nBcc: everyone@example.com',
  '=HYPERLINK("http://example.com")',
  "'; drop table tenant; --",
  '<script>alert(1)</script>',
  '{{7*7}}',
  '../../etc/passwd',
  '%00%2f..',
  '%',
  '\\',
  '٣',
  'ＫＬＥＥ',
  'ß'.repeat(64),
  'x'.repeat(5_000),
  '-1',
  'NaN',
  '1e999',
  'null',
  'true',
  '[]',
  '{}',
  '0001-01-01T00:00:00Z',
  '2026-02-30T00:00:00Z',
  '99999-01-01T00:00:00Z',
  '00000000-0000-0000-0000-000000000000',
];

const hostileText = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);

const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  hostileText,
  fc.constantFrom(null, true, false, 0, -1, 1.5, 1e308, Number.MAX_SAFE_INTEGER, [], {}, [[]], [null]),
  fc.jsonValue({ maxDepth: 4 }),
);

/**
 * Values for a schema of the contract: right in shape for the greater part, so that they get past the first check, and
 * wrong somewhere, or everywhere, for the rest.
 */
export function valueFor(document: Document, schema: Schema, depth = 0): fc.Arbitrary<unknown> {
  const right = rightFor(document, schema, depth);
  return fc.oneof({ weight: 6, arbitrary: right }, { weight: 1, arbitrary: hostileValue });
}

function rightFor(document: Document, schema: Schema, depth: number): fc.Arbitrary<unknown> {
  if (typeof schema['$ref'] === 'string') {
    const name = schema['$ref'].split('/').at(-1) ?? '';
    return depth > 6
      ? fc.constant({})
      : rightFor(document, document.components.schemas?.[name] ?? {}, depth + 1);
  }
  if ('const' in schema) return fc.constant(schema['const']);
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...schema['enum']);
  for (const union of ['anyOf', 'oneOf', 'allOf'] as const) {
    const members = schema[union] as Schema[] | undefined;
    if (members) return fc.oneof(...members.map((it) => rightFor(document, it, depth + 1)));
  }
  switch (schema['type']) {
    case 'object':
      return objectFor(document, schema, depth);
    case 'array':
      return fc.array(valueFor(document, (schema['items'] ?? {}) as Schema, depth + 1), { maxLength: 4 });
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.oneof(fc.integer({ min: -2, max: 600 }), fc.maxSafeInteger());
    case 'number':
      return fc.double({ noNaN: true, noDefaultInfinity: true });
    case 'string':
      return textFor(String(schema['format'] ?? ''));
    default:
      return hostileValue;
  }
}

const textFor = (format: string): fc.Arbitrary<string> =>
  ({
    uuid: fc.uuid(),
    'date-time': fc.date({ noInvalidDate: true }).map((it) => it.toISOString()),
    email: fc.emailAddress(),
    uri: fc.webUrl(),
  })[format] ?? fc.oneof(fc.string({ minLength: 1, maxLength: 30 }), hostileText);

function objectFor(document: Document, schema: Schema, depth: number): fc.Arbitrary<unknown> {
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>);
  const members = Object.fromEntries(
    properties.map(([name, it]) => [name, valueFor(document, it, depth + 1)]),
  );
  const required = (schema['required'] ?? []) as string[];
  return fc.oneof(
    { weight: 5, arbitrary: fc.record(members, { requiredKeys: required }) },
    { weight: 1, arbitrary: fc.record(members, { requiredKeys: [] }) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.record(members, { requiredKeys: required }), extraMember, hostileValue)
        .map(([it, name, value]) => ({ ...it, [name]: value })),
    },
  );
}

/** Names that mean something elsewhere, and those a caller may not set. */
const extraMember = fc.constantFrom(
  'id',
  'tenantId',
  'roles',
  'may',
  'state',
  'createdBy',
  'toString',
  'ID',
  'unknown',
);
