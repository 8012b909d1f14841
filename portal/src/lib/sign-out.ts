import { api } from './api.ts';

/**
 * Ends this browser's session and leaves for the sign-in page, with nothing of the old person's in memory.
 *
 * @param returnTo where the next person is to end: kept by the server, for it may hold a link's token
 */
export async function signOut(returnTo?: string): Promise<void> {
  try {
    await api.post('/v1/signin/signout');
    if (returnTo) await api.post('/v1/signin/start', { body: { returnTo } });
  } finally {
    location.assign('/signin');
  }
}
