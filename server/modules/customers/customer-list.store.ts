import type { TenantId } from '#kernel/ids.ts';
import { afterPrefix } from '#kernel/text.ts';
import type { CustomerFilter } from './customer-filter.ts';

export interface CustomerOrder {
  readonly by: 'name' | 'since';
  readonly descending: boolean;
}

/** The last row of a page, in the order the page has: its sort key as text, its customer and its kind. */
export type CustomerPosition = readonly [key: string, customerId: string, kind: string];

export interface CustomerPage {
  /** Each item's JSON without its closing brace, so that the reader's `may` can be added: see {@link closeItems}. */
  readonly items: string;
  readonly count: number;
  readonly next: CustomerPosition | null;
}

/**
 * The members of a customer on a list, as they go out. PostgreSQL writes them: on the hottest list of all, rows that
 * were read into objects only to be printed again would cost more than everything else.
 *
 * `links` and `attributes` are those of the published shape; `relationship`, `adminRights`, `dutyWithoutRights`,
 * `customerAgreement` and `tags` are ours. The route's schema describes the same, and a test holds one to the other.
 */
const item = `
  select c.customer_id as id,
         (select it from (select c.customer_id as "tenantId", c.domain, c.name as "companyName",
                                 '{"objectType":"CustomerCompanyProfile"}'::json as attributes) it) as "companyProfile",
         'reseller' as "relationshipToPartner",
         (select it from (select to_char(c.since, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as since, c.origin, c.kind) it) as relationship,
         ('[' || concat_ws(',',
            case when c.gdap_until > $2
                 then '{"kind":"gdap","until":"' || to_char(c.gdap_until, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"}' end,
            case when c.dap then '{"kind":"dap"' || coalesce(',"services":' || array_to_json(c.dap_services), '') || '}' end
          ) || ']')::json as "adminRights",
         c.had_rights and not (coalesce(c.gdap_until > $2, false) or (c.dap and c.dap_services is null)) as "dutyWithoutRights",
         case when c.agreement_version is null then 'missing' else 'accepted' end as "customerAgreement",
         c.tags,
         ('{"self":{"uri":"/customers/' || c.customer_id || '","method":"GET","headers":[]}}')::json as links,
         '{"objectType":"Customer"}'::json as attributes`;

/** No JSON text holds it: in a string it is always written as \u0001. */
const separator = '\u0001';

/** Adds to each item what its reader may do, and makes them the elements of one JSON list. */
export const closeItems = (items: string, may: readonly string[]): string => {
  if (items === '') return '[]';
  const end = `,"may":${JSON.stringify(may)}}`;
  return `[${items.replaceAll(separator, `${end},`)}${end}]`;
};

interface Wanted {
  readonly tenantId: TenantId;
  /** Rights that end are compared with it. */
  readonly now: Date;
  readonly limit: number;
  readonly order: CustomerOrder;
  readonly filter?: CustomerFilter | undefined;
  readonly after?: CustomerPosition | undefined;
  /** Companies of the filter that are partners of this tenant now; others share nothing with it. */
  readonly partners: ReadonlySet<TenantId>;
}

/** One page of a partner's active customers: one query, whose text depends on the form of what is asked alone. */
export function customerPageQuery(it: Wanted) {
  const values: unknown[] = [it.tenantId, it.now];
  const value = (one: unknown): string => `$${values.push(one)}`;

  const { column, type } = sortKeys[it.order.by];
  const direction = it.order.descending ? 'desc' : 'asc';
  const beyond = it.order.descending ? '<' : '>';
  const limit = `${value(it.limit)}::int`;
  const wanted = it.filter ? `and ${condition(it.filter, it.partners, value)}` : '';
  const from = it.after
    ? `and (c.${column}, c.customer_id, c.kind) ${beyond} (${value(it.after[0])}::${type}, ${value(it.after[1])}::uuid, ${value(it.after[2])})`
    : '';
  const text = `
    select string_agg(left(row_to_json(item)::text, -1), E'\\x01') as items, count(*)::int as count,
           (array_agg(c.${column}::text))[${limit}] as key, (array_agg(c.customer_id))[${limit}] as id,
           (array_agg(c.kind))[${limit}] as kind
    from (
      select * from partner_customer c
      where c.tenant_id = $1 and c.active ${wanted} ${from}
      order by c.${column} ${direction}, c.customer_id ${direction}, c.kind ${direction}
      limit ${limit} + 1 -- the extra row only tells us whether another page exists
    ) c, lateral (${item}) item`;
  return { name: nameOf(text), text, values };
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
    ) some`;
  return { name: nameOf(text), text, values };
}

export function toCustomerPage(
  row: Readonly<Record<string, unknown>> | undefined,
  limit: number,
): CustomerPage {
  const count = Number(row?.['count'] ?? 0);
  const items = String(row?.['items'] ?? '');
  if (count <= limit) return { items, count, next: null };
  return {
    items: items.slice(0, items.lastIndexOf(separator)),
    count: limit,
    next: [String(row?.['key']), String(row?.['id']), String(row?.['kind'])],
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
