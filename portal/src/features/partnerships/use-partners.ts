import { useQuery } from '@tanstack/react-query';
import type { Answer } from '#sdk/client.ts';
import { useApi } from '../../lib/api.ts';

export type Partner = Answer<'get', '/v1/relationships'>['items'][number];
export type PartnershipRequest = Answer<'get', '/v1/partnershiprequests'>['items'][number];

const types = { providers: 'IsIndirectResellerOf', resellers: 'IsIndirectCloudSolutionProviderOf' } as const;

/** The reader's providers, or resellers: those of now, or those of the past. */
export function usePartners(side: keyof typeof types, state: 'active' | 'ended') {
  const api = useApi();
  return useQuery({
    queryKey: ['partners', side, state],
    queryFn: ({ signal }) =>
      api.get('/v1/relationships', {
        params: { query: { relationship_type: types[side], state } },
        signal,
      }),
  });
}
