import Type, { type TSchema } from 'typebox';
import type { ProblemType } from '#kernel/problem.ts';
import { faultsKey } from './openapi-tidy.ts';

/** Words of the wire that many resources share. */
export const Uuid = Type.String({ format: 'uuid' });
export const Instant = Type.String({ format: 'date-time', description: 'RFC 3339, UTC' });
export const Country = Type.String({ pattern: '^[A-Z]{2}$', description: 'ISO 3166-1 alpha-2' });
export const LocaleId = Type.Union([Type.Literal('en'), Type.Literal('zh-CN'), Type.Literal('ru')]);
export const Permissions = Type.Array(Type.String(), {
  description: 'What the reader may do with it, as permission ids',
});

export const attributes = <const Name extends string>(objectType: Name) =>
  Type.Object({ objectType: Type.Literal(objectType) }, { additionalProperties: false });

/** For versioned resources: the entity tag travels in the body. */
export const versionedAttributes = <const Name extends string>(objectType: Name) =>
  Type.Object({ objectType: Type.Literal(objectType), etag: Type.String() });

export const Link = Type.Object(
  {
    uri: Type.String(),
    method: Type.String(),
    headers: Type.Array(Type.Object({ key: Type.String(), value: Type.String() })),
  },
  { title: 'Link' },
);

export const Links = Type.Object(
  {
    self: Type.Optional(Link),
    next: Type.Optional(Link),
    previous: Type.Optional(Link),
  },
  { title: 'Links' },
);

export const Collection = <Item extends TSchema>(item: Item) =>
  Type.Object({
    totalCount: Type.Integer({ description: 'How many items this answer holds' }),
    items: Type.Array(item),
    links: Links,
    attributes: attributes('Collection'),
  });

/** The fault every refusal answers with. `errorName` is stable: branch on it. */
export const Fault = Type.Object(
  {
    code: Type.Integer(),
    description: Type.String({ maxLength: 1024 }),
    data: Type.Array(Type.Unknown()),
    source: Type.String(),
    errorName: Type.String(),
  },
  { title: 'Fault' },
);

export const Throttle = Type.Object(
  { statusCode: Type.Literal(429), message: Type.String() },
  { title: 'ThrottleFault' },
);

/** The responses an operation's possible refusals add to its schema, one per status. */
export function problemResponses(problems: readonly ProblemType[]): Record<number, TSchema> {
  const byStatus = Map.groupBy(problems, (it) => it.status);
  return Object.fromEntries(
    [...byStatus].map(([status, all]) => [
      status,
      {
        ...(status === 429 ? Throttle : Fault),
        description: [...new Set(all.map((it) => `${it.number} \`${it.code}\` ${it.title}`))].join('\n\n'),
        [faultsKey]: [...new Map(all.map((it) => [it.code, it])).values()].map((it) => ({
          code: it.number,
          errorName: it.code,
          title: it.title,
        })),
      },
    ]),
  );
}

export const link = (uri: string, method = 'GET', headers: { key: string; value: string }[] = []) => ({
  uri,
  method,
  headers,
});

/** A collection as it goes out. `self` and `next` are root-relative without `/v1`, with exactly one question mark at most. */
export const collection = <Item>(
  items: readonly Item[],
  links: { self: string; next?: { uri: string; token: string } | undefined },
) => ({
  totalCount: items.length,
  items: [...items],
  links: {
    self: link(links.self),
    ...(links.next
      ? { next: link(links.next.uri, 'GET', [{ key: 'MS-ContinuationToken', value: links.next.token }]) }
      : {}),
  },
  attributes: { objectType: 'Collection' as const },
});
