import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Answer } from '#sdk/client.ts';
import { useApi } from '../../lib/api.ts';
import type { Locale } from '../../lib/locale.ts';
import type { Entered } from './draft-in-hand.ts';

export type Invitation = Answer<'get', '/v1/invitations/{invitationId}'>;
export type StandingLink = Answer<'get', '/v1/customers/relationshiprequests'>;

/** The reusable link and its draft in one language; it exists from the first time somebody asks. */
export function useStandingLink(providerId: string | undefined, locale: Locale, enabled = true) {
  const api = useApi();
  return useQuery({
    queryKey: ['standing-link', providerId ?? '', locale],
    queryFn: ({ signal }) =>
      api.get('/v1/customers/relationshiprequests', {
        params: {
          query: { locale, ...(providerId ? { indirectCloudSolutionProviderId: providerId } : {}) },
        },
        signal,
      }),
    enabled,
    // While another language comes the link is the same; that of another provider is another one.
    placeholderData: (before, query) => (query?.queryKey[1] === (providerId ?? '') ? before : undefined),
  });
}

export function useInvitation(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['invitation', id],
    queryFn: ({ signal }) =>
      api.get('/v1/invitations/{invitationId}', { params: { path: { invitationId: id } }, signal }),
    enabled: id !== '',
  });
}

/** The last moment of that day where the reader is. */
export const endOfDay = (date: string): string => new Date(`${date}T23:59:59`).toISOString();

/** Makes the tracked invitation: a link of its own for the customer that was named. */
export function usePrepare(providerId: string | undefined, onPrepared: (it: Invitation) => void) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ companyName, email, openUntil, rightsMode, locale }: Entered) =>
      api.post('/v1/invitations', {
        body: {
          kind: providerId ? 'joint' : 'reseller',
          ...(providerId ? { providerId } : {}),
          customer: {
            ...(companyName.trim() ? { companyName: companyName.trim() } : {}),
            ...(email.trim() ? { email: email.trim() } : {}),
          },
          ...(rightsMode ? { rightsMode } : {}),
          locale,
          ...(openUntil ? { expiresOn: endOfDay(openUntil) } : {}),
        },
      }),
    onSuccess: (it) => {
      queries.setQueryData(['invitation', it.id], it);
      void queries.invalidateQueries({ queryKey: ['invitations'] });
      onPrepared(it);
    },
  });
}

/** Takes an invitation back; what shows invitations asks anew. */
export function useWithdraw(onWithdrawn: (it: Invitation) => void) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      api.post('/v1/invitations/{invitationId}/withdraw', { params: { path: { invitationId: id } } }),
    onSuccess: (it) => {
      queries.setQueryData(['invitation', it.id], it);
      void queries.invalidateQueries({ queryKey: ['invitations'] });
      onWithdrawn(it);
    },
  });
}

/** The providers the reader's company may ask together with. */
export function useProviders(enabled: boolean) {
  const api = useApi();
  return useQuery({
    queryKey: ['relationships', 'providers', 'active'],
    queryFn: async ({ signal }) =>
      (
        await api.get('/v1/relationships', {
          params: { query: { relationship_type: 'IsIndirectResellerOf' } },
          signal,
        })
      ).items,
    enabled,
  });
}
