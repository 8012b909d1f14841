import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { Answer } from '#sdk/client.ts';
import { useApi } from '../../lib/api.ts';
import { startOfDay } from '../../lib/day.ts';

export type Activity = Answer<'get', '/v1/activity'>['items'][number];

/** What the reader chose, as it stands in the address: days, not instants. */
export interface ActivityChoice {
  readonly from: string;
  readonly to: string;
  readonly q: string;
  readonly operation: string;
  readonly customer: string;
}

/** The choice as the server understands it. Days begin where the reader lives; the last day counts whole. */
export function filterOf({ from, to, q, operation, customer }: ActivityChoice) {
  return {
    ...(from ? { from: startOfDay(from) } : {}),
    ...(to ? { to: startOfDay(to, 1) } : {}),
    ...(q ? { q } : {}),
    ...(operation ? { operation } : {}),
    ...(customer ? { customerId: customer } : {}),
  };
}

/** The log as far as it has been asked for, newest first. */
export function useActivity(choice: ActivityChoice, enabled: boolean) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['activity', choice],
    enabled,
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => {
      const next = {
        params: { query: { seekOperation: 'Next' } },
        headers: { 'MS-ContinuationToken': pageParam },
      };
      const first = { params: { query: { size: 50, ...filterOf(choice) } } };
      return api.get('/v1/activity', { ...(pageParam ? next : first), signal });
    },
    getNextPageParam: (page) =>
      page.links.next?.headers.find((it) => it.key === 'MS-ContinuationToken')?.value,
    placeholderData: keepPreviousData,
  });
}
