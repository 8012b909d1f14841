import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Answer } from '#sdk/client.ts';
import { useApi } from '../../lib/api.ts';

export type User = Answer<'get', '/v1/users/{userId}'>;
export type Role = User['roles'][number];
export type WithPassword = Answer<'post', '/v1/users'>;
export type LeftOpen = NonNullable<User['openInvitations']>[number];

export function useUser(userId: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['users', userId],
    queryFn: ({ signal }) => api.get('/v1/users/{userId}', { params: { path: { userId } }, signal }),
  });
}

/** An act on people. Whatever was read of them before is read again. */
export function usePeopleAct<Given, Result>(
  act: (given: Given) => Promise<Result>,
  onDone: (result: Result) => void = () => {},
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: async (result) => {
      onDone(result);
      await queries.invalidateQueries({ queryKey: ['users'] });
      await queries.invalidateQueries({ queryKey: ['my-roles'] });
    },
  });
}
