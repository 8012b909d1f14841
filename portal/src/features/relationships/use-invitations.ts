import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { Answer } from '#sdk/client.ts';
import { useApi } from '../../lib/api.ts';
import type { Invitation } from './use-draft.ts';

export type State = Invitation['state'];
/** `waiting`: prepared or opened and not lapsed. '': all of them. */
export type Shown = State | 'waiting' | '';
export type Count = Answer<'get', '/v1/invitations/counts'>['items'][number];

export const shownStates = [
  'waiting',
  'prepared',
  'opened',
  'accepted',
  'declined',
  'withdrawn',
  'lapsed',
] as const;

export function useInvitationCounts() {
  const api = useApi();
  return useQuery({
    queryKey: ['invitations', 'counts'],
    queryFn: ({ signal }) => api.get('/v1/invitations/counts', { signal }),
  });
}

/** Those waiting come longest first, all others newest first: the server's order. */
export function useInvitations(shown: Shown) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['invitations', 'list', shown],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      api.get('/v1/invitations', {
        ...(pageParam
          ? {
              params: { query: { seekOperation: 'Next' } },
              headers: { 'MS-ContinuationToken': pageParam },
            }
          : { params: { query: { size: 50, ...(shown ? { state: shown } : {}) } } }),
        signal,
      }),
    getNextPageParam: (page) =>
      page.links.next?.headers.find((it) => it.key === 'MS-ContinuationToken')?.value,
    placeholderData: keepPreviousData,
  });
}

/** A fresh draft with the same link; and taking note that another company accepted. */
export function useInvitationAct(
  act: 'remind' | 'acknowledge',
  onDone: (invitation: Invitation) => void = () => {},
) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (invitationId: string) => {
      const params = { path: { invitationId } };
      return act === 'remind'
        ? api.post('/v1/invitations/{invitationId}/remind', { params })
        : api.post('/v1/invitations/{invitationId}/acknowledge', { params });
    },
    onSuccess: (it) => {
      void queries.invalidateQueries({ queryKey: ['invitations'] });
      void queries.invalidateQueries({ queryKey: ['invitation', it.id] });
      onDone(it);
    },
  });
}

/** Whom the inviter named. */
export const nameOf = (it: Pick<Invitation, 'customer'>): string | undefined =>
  it.customer?.companyName ?? it.customer?.email;

/** Since when it is in its state. */
export function inStateSince(it: Pick<Invitation, 'stages' | 'state' | 'createdAt'>): string {
  return it.stages.findLast(({ stage }) => stage === it.state)?.at ?? it.createdAt;
}

const day = 86_400_000;

/** Whole days that have passed. */
export const daysBetween = (since: string, now: Date): number =>
  Math.max(0, Math.floor((now.getTime() - Date.parse(since)) / day));
