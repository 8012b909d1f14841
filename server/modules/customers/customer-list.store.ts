import type { TenantId } from '#kernel/ids.ts';
import { afterPrefix } from '#kernel/text.ts';
import type { CustomerFilter } from './customer-filter.ts';
import type { ListedCustomer } from './listed-customer.ts';

export interface CustomerOrder {
  readonly by: 'name' | 'since';
  readonly descending: boolean;
}

/** The last row of a page, in the order the page has: its sort key as text, its customer and its kind. */
export type CustomerPosition = readonly [key: string, customerId: string, kind: string];

export interface CustomerPage {
  readonly customers: readonly ListedCustomer[];
  /** The last row, where another page follows. */
  readonly next: CustomerPosition | null;
  /** The last row of the page before, where there is one. */
  readonly before: CustomerPosition | null;
}

// ASCII's own separators. No JSON text holds them, and no word of ours.
const [row, field] = ['\u001e', '\u001f'];

/**
 * The values of a listed customer as one text, in the order of {@link Values}. Fifty rows of a dozen columns cost the
 * driver more to take apart than everything else does; one text costs it nothing.
 */
const values = [
  'c.customer_id',
  'to_json(c.name)',
  'c.domain',
  "(c.since at time zone 'UTC')",
  'c.origin',
  'c.kind',
  "case when c.gdap_until > $2 then (c.gdap_until at time zone 'UTC')::text else '' end",
  "case when c.dap then 't' else 'f' end",
  "case when c.dap_services is null then '' else array_to_json(c.dap_services)::text end",
  "case when c.had_rights then 't' else 'f' end",
  "case when c.agreement_version is null then 'f' else 't' end",
  "case when c.tags = '{}' then '[]' else array_to_json(c.tags)::text end",
].join(` || E'\\x1f' || `);

type Values = readonly [
  id: string,
  name: string,
  domain: string,
  since: string,
  origin: string,
  kind: string,
  gdapUntil: string,
  dap: string,
  dapServices: string,
  hadRights: string,
  agreed: string,
  tags: string,
];

function toListed(text: string): ListedCustomer {
  const parts = text.split(field);
  if (parts.length !== 12)
    throw new Error('A listed customer has twelve values, and none of them a separator.');
  const [id, name, domain, since, origin, kind, gdapUntil, dap, dapServices, hadRights, agreed, tags] =
    parts as unknown as Values;
  return {
    id,
    name,
    domain,
    since: toInstant(since),
    origin,
    kind,
    gdapUntil: gdapUntil === '' ? null : toInstant(gdapUntil),
    dap: dap === 't',
    dapServices: dapServices === '' ? null : dapServices,
    hadRights: hadRights === 't',
    agreed: agreed === 't',
    tags,
  };
}

/** `2026-02-03 04:05:06.7` as `2026-02-03T04:05:06.700Z`. */
const toInstant = (text: string): string =>
  `${text.slice(0, 10)}T${text.slice(11, 19)}.${text.slice(20, 23).padEnd(3, '0')}Z`;

interface Wanted {
  readonly tenantId: TenantId;
  /** Rights that end are compared with it. */
  readonly now: Date;
  readonly limit: number;
  readonly order: CustomerOrder;
  readonly filter?: CustomerFilter | undefined;
  readonly after?: CustomerPosition | undefined;
  /** Instead of `after`: the last row wanted, and those before it. */
  readonly upTo?: CustomerPosition | undefined;
  /** Companies of the filter that are partners of this tenant now; others share nothing with it. */
  readonly partners: ReadonlySet<TenantId>;
}

/**
 * One page of a partner's active customers: one query, whose text depends on the form of what is asked alone. Backwards
 * its rows come in the opposite order; {@link toCustomerPage} turns them round.
 */
export function customerPageQuery(it: Wanted) {
  const given: unknown[] = [it.tenantId, it.now];
  const value = (one: unknown): string => `$${given.push(one)}`;

  const { column, type } = sortKeys[it.order.by];
  const falling = it.order.descending !== (it.upTo !== undefined);
  const direction = falling ? 'desc' : 'asc';
  const beyond = `${falling ? '<' : '>'}${it.upTo ? '=' : ''}`;
  const from = it.upTo ?? it.after;
  const limit = `${value(it.limit)}::int`;
  const wanted = it.filter ? `and ${condition(it.filter, it.partners, value)}` : '';
  const there = from
    ? `and (c.${column}, c.customer_id, c.kind) ${beyond} (${value(from[0])}::${type}, ${value(from[1])}::uuid, ${value(from[2])})`
    : '';
  // Where the next page would start: at the last row of this one, or backwards with the last row of the one before.
  const key = it.upTo ? `${limit} + 1` : limit;
  const text = `
    select string_agg(${values}, E'\\x1e') as customers, (array_agg(c.${column}::text))[${key}] as key
    from (
      select * from partner_customer c
      where c.tenant_id = $1 and c.active ${wanted} ${there}
      order by c.${column} ${direction}, c.customer_id ${direction}, c.kind ${direction}
      limit ${limit} + 1 -- the extra row only tells us whether another page exists
    ) c`;
  return { name: nameOf(text), text, values: given };
}

/** How many active customers a filter shows, counted no further than `atMost`. */
export function customerCountQuery(
  it: Pick<Wanted, 'tenantId' | 'now' | 'filter' | 'partners'>,
  atMost: number,
) {
  const values: unknown[] = [it.tenantId, it.now];
  const value = (one: unknown): string => `$${values.push(one)}`;
  const wanted = it.filter ? `and ${condition(it.filter, it.partners, value)}` : '';
  const text = `
    select count(*)::int as count from (
      select from partner_customer c where c.tenant_id = $1 and c.active and $2::timestamptz is not null ${wanted}
      limit ${value(atMost)}::int
    ) counted`;
  return { name: nameOf(text), text, values };
}

/** What the portal's tiles show, in one pass over the partner's own rows. */
export const customerCountsQuery = (tenantId: TenantId, now: Date, in30Days: Date, in90Days: Date) => ({
  name: 'customer-counts',
  text: `
    select count(*)::int as "customers",
           count(*) filter (where c.gdap_until > $2 and c.gdap_until <= $3)::int as "rightsEndingIn30Days",
           count(*) filter (where c.gdap_until > $2 and c.gdap_until <= $4)::int as "rightsEndingIn90Days",
           count(*) filter (where c.had_rights and not (coalesce(c.gdap_until > $2, false)
                                  or (c.dap and c.dap_services is null)))::int as "dutyWithoutRights",
           count(*) filter (where c.agreement_version is null)::int as "agreementMissing"
    from partner_customer c where c.tenant_id = $1 and c.active`,
  values: [tenantId, now, in30Days, in90Days],
});

export function toCustomerPage(
  found: Readonly<Record<string, unknown>> | undefined,
  asked: Pick<Wanted, 'limit' | 'after' | 'upTo'>,
): CustomerPage {
  const text = found?.['customers'] as string | null | undefined;
  const rows = text ? text.split(row) : [];
  const more = rows.length > asked.limit;
  const customers = rows.slice(0, asked.limit).map(toListed);
  const at = (it: ListedCustomer | undefined): CustomerPosition | null =>
    it ? [String(found?.['key']), it.id, it.kind] : null;
  if (!asked.upTo)
    return { customers, next: more ? at(customers.at(-1)) : null, before: asked.after ?? null };
  const extra = rows[asked.limit];
  return {
    customers: customers.reverse(),
    next: asked.upTo,
    before: extra === undefined ? null : at(toListed(extra)),
  };
}

const sortKeys = {
  name: { column: 'name_key', type: 'text' },
  since: { column: 'since', type: 'timestamptz' },
} as const;

const textKeys = { name: 'name_key', domain: 'domain_key' } as const;

/** The filter in SQL: constant pieces, every value a parameter. */
function condition(
  it: CustomerFilter,
  partners: ReadonlySet<TenantId>,
  value: (one: unknown) => string,
): string {
  switch (it.is) {
    case 'all':
    case 'any':
      return `(${it.of.map((one) => condition(one, partners, value)).join(it.is === 'all' ? ' and ' : ' or ')})`;
    case 'text': {
      const key = `c.${textKeys[it.of]}`;
      if (it.how === 'equals') return `${key} = ${value(it.value)}`;
      if (it.how === 'substring') return `position(${value(it.value)} in ${key}) > 0`;
      // A range in byte order: under row-level security no other way of asking for a beginning reaches the index.
      return `(${key} >= ${value(it.value)} and ${key} < ${value(afterPrefix(it.value))})`;
    }
    case 'id':
      return it.id ? `c.customer_id = ${value(it.id)}::uuid` : 'false';
    case 'shared':
      if (!it.with || !partners.has(it.with)) return 'false';
      return `exists (select from partner_customer theirs where theirs.tenant_id = ${value(it.with)}::uuid
                      and theirs.customer_id = c.customer_id and theirs.active)`;
    case 'tagged':
      return `c.tags @> array[${value(it.tag)}]`;
    case 'rights':
      if (it.rights === 'gdap') return 'coalesce(c.gdap_until > $2, false)';
      return it.rights === 'dap' ? 'c.dap' : 'not (c.dap or coalesce(c.gdap_until > $2, false))';
    case 'rights-end-by':
      return `coalesce(c.gdap_until > $2 and c.gdap_until <= ${value(it.at)}, false)`;
    case 'duty': {
      const duty = `(c.had_rights and not (coalesce(c.gdap_until > $2, false) or (c.dap and c.dap_services is null)))`;
      return it.value ? duty : `not ${duty}`;
    }
    case 'agreement':
      return it.accepted ? 'c.agreement_version is not null' : 'c.agreement_version is null';
    case 'origin':
      return `c.origin = ${value(it.origin)}`;
  }
}

const names = new Map<string, string | undefined>();

/** Texts repeat, so each is prepared once per connection. Beyond some hundred, filters of rare form are sent plain. */
function nameOf(text: string): string | undefined {
  if (!names.has(text) && names.size < 300) names.set(text, `customers-${names.size}`);
  return names.get(text);
}
