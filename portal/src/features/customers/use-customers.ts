import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useApi } from '../../lib/api.ts';
import { now } from '../../lib/now.ts';
import type { Sort } from '../../ui/data-table/data-table.tsx';
import type { Attention } from './attention.tsx';

/** What the reader typed and chose, as it stands in the address. */
export interface CustomerChoice {
  /** Part of a company name or domain, or a whole id. */
  readonly q: string;
  readonly rights: string;
  /** A partnered company: only customers shared with it. */
  readonly partner: string;
  readonly tag: string;
  readonly attention: Attention | '';
}

export interface CustomerQuery extends CustomerChoice {
  readonly sort: Sort;
  /** What the reader's company is to the one in `partner`. */
  readonly side: 'reseller' | 'provider';
}

const pageSize = 50;

/** The pages of the customer list, as far as they have been asked for. */
export function useCustomers(wanted: CustomerQuery) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['customers', wanted],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => {
      const query = {
        size: pageSize,
        sortField: wanted.sort.by,
        sortDirection: wanted.sort.descending ? 'Descending' : 'Ascending',
        ...filterOf(wanted),
      };
      // The token carries size, filter and order; saying them again would only invite a contradiction.
      const next = {
        params: { query: { seekOperation: 'Next' } },
        headers: { 'MS-ContinuationToken': pageParam },
      };
      const first = { params: { query } };
      return api.get('/v1/customers', { ...(pageParam ? next : first), signal });
    },
    getNextPageParam: (page) =>
      page.links.next?.headers.find((it) => it.key === 'MS-ContinuationToken')?.value,
    placeholderData: keepPreviousData,
  });
}

interface Condition {
  readonly Operator: string;
  readonly [member: string]: unknown;
}

const is = (Field: string, Value: string, Operator = 'equals'): Condition => ({ Field, Operator, Value });
const joined = (Operator: 'and' | 'or', all: readonly Condition[]): Condition | undefined =>
  all.length === 0
    ? undefined
    : all.reduce((LeftFilter, RightFilter) => ({ Operator, LeftFilter, RightFilter }));

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const day = 86_400_000;

/** The published filter for a choice. */
export function filterOf(choice: Omit<CustomerQuery, 'sort'>): { filter?: string } {
  const { q, rights, partner, tag, attention, side } = choice;
  const text = q.trim();
  const conditions = [
    text !== '' && (uuid.test(text) ? is('CustomerId', text) : named(text)),
    rights !== '' && is('AdminRights', rights),
    partner !== '' && is(side === 'provider' ? 'IndirectReseller' : 'IndirectCloudSolutionProvider', partner),
    tag !== '' && is('Tag', tag),
    attention === 'ends-30' && endsWithin(30),
    attention === 'ends-90' && endsWithin(90),
    attention === 'duty' && is('Duty', 'true'),
    attention === 'agreement' && is('Agreement', 'missing'),
  ];
  const filter = joined(
    'and',
    conditions.filter((it) => it !== false),
  );
  return filter ? { filter: JSON.stringify(filter) } : {};
}

const named = (text: string): Condition => ({
  Operator: 'or',
  LeftFilter: is('CompanyName', text, 'substring'),
  RightFilter: is('Domain', text, 'substring'),
});

const endsWithin = (days: number): Condition =>
  is('RightsEnd', new Date(now().getTime() + days * day).toISOString(), 'less_than_or_equals');
