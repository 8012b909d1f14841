import type { AppId, TenantId } from '#kernel/ids.ts';
import type { RegisteredApp } from './app.store.ts';

/** The client id of our own command line, in every company of every installation; `cli/session/client.ts` says the same. */
export const commandLineClientId = '7f0c5d3e-6b1a-4e52-9c84-2d8e1f9ab637';

export const commandLineName = 'Twotier command line';

/**
 * Our own command line as an app of that company: nobody has to register it. It is public and acts for whoever enters its code
 * in the portal; alone it is nothing.
 */
export const commandLineApp = (tenantId: TenantId): RegisteredApp => ({
  id: commandLineClientId as string as AppId,
  clientId: commandLineClientId,
  tenantId,
  name: commandLineName,
  isPublic: true,
  redirectUris: [],
  skipsPkce: false,
  reusableRefreshTokens: false,
});
