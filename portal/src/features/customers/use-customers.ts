import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useApi } from '../../lib/api.ts';
import type { Sort } from '../../ui/data-table/data-table.tsx';

export interface CustomerQuery {
  /** Part of a company name or domain. */
  readonly text: string;
  /** Only customers shared with this indirect provider or indirect reseller. */
  readonly partner?: {
    readonly field: 'IndirectCloudSolutionProvider' | 'IndirectReseller';
    readonly id: string;
  };
  readonly sort: Sort;
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

/** The published filter for what the reader typed and chose. */
export function filterOf({ text, partner }: Omit<CustomerQuery, 'sort'>): { filter?: string } {
  const conditions: Condition[] = [];
  if (text !== '')
    conditions.push({
      Operator: 'or',
      LeftFilter: { Field: 'CompanyName', Operator: 'substring', Value: text },
      RightFilter: { Field: 'Domain', Operator: 'substring', Value: text },
    });
  if (partner) conditions.push({ Field: partner.field, Operator: 'equals', Value: partner.id });
  const [first, second] = conditions;
  if (!first) return {};
  return {
    filter: JSON.stringify(second ? { Operator: 'and', LeftFilter: first, RightFilter: second } : first),
  };
}
