import { useQuery } from '@tanstack/react-query';
import type { Answer } from '#sdk/client.ts';
import { useApi } from '../../lib/api.ts';

export type Partner = Answer<'get', '/v1/relationships'>['items'][number];
export type PartnershipRequest = Answer<'get', '/v1/partnershiprequests/{requestId}'>;

const types = {
  providers: 'IsIndirectResellerOf',
  resellers: 'IsIndirectCloudSolutionProviderOf',
} as const;

/** The companies on the other side of this company's partnerships, by name; all of them, for there are few. */
export function usePartners(side: keyof typeof types, state: 'active' | 'ended' = 'active') {
  const api = useApi();
  return useQuery({
    queryKey: ['relationships', side, state],
    queryFn: async ({ signal }) =>
      (
        await api.get('/v1/relationships', {
          params: { query: { relationship_type: types[side], state } },
          signal,
        })
      ).items,
  });
}
