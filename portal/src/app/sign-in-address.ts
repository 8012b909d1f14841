import { api } from '../lib/api.ts';

/**
 * Where to sign in, and come back from. The way back is kept by the server: it may hold a link's token, which has no
 * place in an address of the sign-in. Where the server cannot be asked, the way back is home.
 */
export async function signInAddress(returnTo: string): Promise<string> {
  if (returnTo !== '/') await api.post('/v1/signin/start', { body: { returnTo } }).catch(() => undefined);
  return '/signin';
}
