import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Answer, Api } from '#sdk/client.ts';
import { Fault } from '#sdk/client.ts';
import { useApi } from '../../lib/api.ts';

/** The company's application, as its own people see it. */
export type Enrollment = Answer<'get', '/v1/enrollments/{enrollmentId}'>;
export type Check = Enrollment['checks'][number];
export type CheckId = Check['check'];

const key = ['enrollment'] as const;

const newest = async (api: Api, signal?: AbortSignal): Promise<Enrollment | null> => {
  const { items } = await api.get('/v1/enrollments', signal ? { signal } : {});
  return items[0] ?? null;
};

/** The company's newest application; null: it has none. */
export function useEnrollment(enabled = true) {
  const api = useApi();
  return useQuery({ queryKey: key, queryFn: ({ signal }) => newest(api, signal), enabled });
}

/** The same, begun by opening it where there is none. Two windows, or two people, begin one. */
export function useBegunEnrollment(enabled: boolean) {
  const api = useApi();
  return useQuery({
    queryKey: [...key, 'begun'],
    queryFn: async ({ signal }) => {
      const there = await newest(api, signal);
      if (there && there.state !== 'deauthorized') return there;
      try {
        return await api.post('/v1/enrollments', { body: { program: 'indirect_reseller' } });
      } catch (error) {
        if (error instanceof Fault && error.errorName === 'enrolment/already-open') {
          const other = await newest(api, signal);
          if (other) return other;
        }
        throw error;
      }
    },
    enabled,
  });
}

/** Puts an answer in place of what was read before. */
export function useKeepEnrollment(): (it: Enrollment) => void {
  const queries = useQueryClient();
  return (it) => {
    queries.setQueryData(key, it);
    queries.setQueryData([...key, 'begun'], it);
  };
}

/** Somebody saved the application after it was read here. */
export const isStale = (error: unknown): boolean =>
  error instanceof Fault && error.errorName === 'enrolment/stale-etag';

/** Reads an application again and puts it in place of what was read before. */
export function useReread(): (id: string) => Promise<void> {
  const api = useApi();
  const keep = useKeepEnrollment();
  return async (enrollmentId) =>
    keep(await api.get('/v1/enrollments/{enrollmentId}', { params: { path: { enrollmentId } } }));
}

export const contactName = ({ primaryContact: it }: Pick<Enrollment, 'primaryContact'>): string =>
  [it.firstName, it.lastName].filter(Boolean).join(' ');

/** The partner ID the company signs with: the application's, or one it has associated under Identifiers meanwhile. */
export function usePartnerId({ mpnId, state }: Pick<Enrollment, 'mpnId' | 'state'>): string | undefined {
  const api = useApi();
  const own = useQuery({
    queryKey: ['membership-sign-in'],
    queryFn: ({ signal }) => api.get('/v1/membership/signin', { signal }),
    enabled: state === 'qualified' && !mpnId,
  });
  return mpnId || own.data?.mpnId;
}
