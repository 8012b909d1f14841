import { type Adapter, type AdapterPayload, errors } from 'oidc-provider';
import type { AuthorisationStorage, OAuthPayload, RegisteredApp } from '#modules/tenancy/index.ts';

/** Secrets are compared by digest in the database; the library only wants to see that there is one. */
const keptElsewhere = 'its digest is in app_secret';

const deviceGrant = 'urn:ietf:params:oauth:grant-type:device_code';

export interface ClientMetadata {
  readonly [name: string]: unknown;
  readonly client_id: string;
}

/** An app as the authorisation server's library describes a client. */
const metadataOf = (app: RegisteredApp): ClientMetadata => ({
  client_id: app.clientId,
  client_name: app.name,
  // Programs on people's own machines listen on a loopback port of the moment.
  application_type: app.isPublic ? 'native' : 'web',
  token_endpoint_auth_method: app.isPublic ? 'none' : 'client_secret_post',
  ...(app.isPublic ? {} : { client_secret: keptElsewhere }),
  redirect_uris: [...app.redirectUris],
  response_types: app.redirectUris.length > 0 ? ['code'] : [],
  grant_types: [
    ...(app.redirectUris.length > 0 ? ['authorization_code'] : []),
    'refresh_token',
    ...(app.isPublic ? [deviceGrant] : ['client_credentials']),
  ],
  id_token_signed_response_alg: 'ES256',
  app_id: app.id,
  skips_pkce: app.skipsPkce,
  reusable_refresh_tokens: app.reusableRefreshTokens,
});

/** The library's way to one tenant's rows. */
export const adapterOn =
  (storage: AuthorisationStorage) =>
  (model: string): Adapter => ({
    upsert: (id, payload, expiresIn) =>
      storage.put(
        model,
        id,
        payload as OAuthPayload,
        expiresIn && Number.isFinite(expiresIn) ? expiresIn : undefined,
      ),
    async find(id) {
      if (model === 'Client') {
        const app = await storage.app(id);
        return app && (metadataOf(app) as AdapterPayload);
      }
      return (await storage.find(model, 'id', id)) as AdapterPayload | undefined;
    },
    findByUid: async (uid) => (await storage.find(model, 'uid', uid)) as AdapterPayload | undefined,
    findByUserCode: async (code) =>
      (await storage.find(model, 'user_code', code)) as AdapterPayload | undefined,
    async consume(id) {
      // Two at the same moment: the library has seen both as fresh, the database lets one through.
      if (!(await storage.consume(model, id))) throw new errors.InvalidGrant('it was used already');
    },
    destroy: (id) => storage.remove(model, id),
    revokeByGrantId: (grantId) => storage.removeGrant(grantId),
  });
