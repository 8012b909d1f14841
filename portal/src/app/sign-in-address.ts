import { api } from '../lib/api.ts';

/**
 * Where to sign in, and come back from. A path that holds a link's secret waits on the server meanwhile, never in
 * an address.
 */
export async function signInAddress(returnTo: string): Promise<string> {
  if (returnTo === '/') return '/signin';
  if (!returnTo.startsWith('/p/')) return `/signin?${new URLSearchParams({ returnTo })}`;
  await api.post('/v1/signin/start', { body: { returnTo } });
  return '/signin';
}
