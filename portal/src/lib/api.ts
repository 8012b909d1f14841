import { createContext, useContext } from 'react';
import { type Api, createApi } from '#sdk/client.ts';
import { preferredLocale } from './locale.ts';
import { signedInAgain } from './sign-in-again.ts';

/** The one client of the portal. Pages ask for it with {@link useApi}, so that a test can hand them another. */
export const api: Api = createApi({
  baseUrl: '',
  locale: preferredLocale,
  onSignedOut: signedInAgain,
});

export const ApiContext = createContext<Api>(api);

export const useApi = (): Api => useContext(ApiContext);
