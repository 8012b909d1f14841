import { decodeJwt } from 'jose';
import { describe, expect } from 'vitest';
import { authorisationStorage } from '#modules/tenancy/index.ts';
import { test } from '#testing/database.ts';
import { anApp, aPerson, aRefreshToken, form, signInApp } from '#testing/sign-in.ts';
import { adapterOn } from './adapter.ts';

const partnerCenter = 'https://api.partnercenter.microsoft.com';
const graph = 'https://graph.microsoft.com';
const year = new Date(Date.now() + 300 * 86_400_000);

describe('token endpoint', () => {
  test('an app of a company gets a token for itself, on the v1 path with numbers as strings', async ({
    database,
  }) => {
    const { app, deps } = await signInApp(database);
    const { tenantId } = await aPerson(deps);
    const { clientId, clientSecret = '', appId } = await anApp(deps, tenantId, { secretUntil: year });

    const answer = await app.inject({
      method: 'POST',
      url: `/${tenantId}/oauth2/token`,
      ...form({
        grant_type: 'client_credentials',
        client_id: clientId,
        client_secret: clientSecret,
        resource: 'https://graph.windows.net',
      }),
    });

    expect(answer.statusCode, answer.body).toBe(200);
    const body = answer.json();
    expect(body).toMatchObject({
      token_type: 'Bearer',
      expires_in: '3600',
      ext_expires_in: '3600',
      resource: 'https://graph.windows.net',
    });
    expect(Number(body.expires_on)).toBe(Number(body.not_before) + 3600);
    expect(typeof body.expires_on).toBe('string');
    expect(body.refresh_token).toBeUndefined();
    expect(decodeJwt(body.access_token)).toMatchObject({
      aud: 'https://graph.windows.net',
      iss: `http://localhost:8080/${tenantId}/v2.0`,
      tid: tenantId,
      appid: clientId,
      oid: appId,
      ver: '2.0',
    });
  });

  test('a refresh token serves every audience, and each answer carries it again', async ({ database }) => {
    const { app, deps } = await signInApp(database);
    const person = await aPerson(deps);
    const { clientId, refreshToken } = await aRefreshToken(deps, person);

    for (const [resource, scope] of [
      [partnerCenter, `${partnerCenter}/.default`],
      [graph, `${graph}/.default offline_access openid profile`],
      [partnerCenter, `${partnerCenter}/user_impersonation`],
    ] as const) {
      const answer = await app.inject({
        method: 'POST',
        url: `/${person.tenantId}/oauth2/v2.0/token`,
        ...form({
          grant_type: 'refresh_token',
          client_id: clientId,
          client_secret: '',
          refresh_token: refreshToken,
          scope,
        }),
      });
      expect(answer.statusCode, answer.body).toBe(200);
      const body = answer.json();
      expect(body).toMatchObject({
        token_type: 'Bearer',
        expires_in: 3600,
        scope: `${resource}/user_impersonation`,
        refresh_token: refreshToken,
      });
      const claims = decodeJwt(body.access_token);
      expect(claims).toMatchObject({
        aud: resource,
        tid: person.tenantId,
        oid: person.userId,
        upn: person.userPrincipalName,
        unique_name: person.userPrincipalName,
        scp: 'user_impersonation',
        amr: ['pwd', 'otp', 'mfa'],
        ipaddr: '127.0.0.1',
      });
      expect(typeof claims.exp).toBe('number');
      expect(decodeJwt(body.id_token)).toMatchObject({ aud: clientId, oid: person.userId });
    }
  });

  test('discovery prints the paths of the tenant under PUBLIC_URL, whatever Host the client sends', async ({
    database,
  }) => {
    const { app, deps } = await signInApp(database, { publicUrl: 'https://partners.example' });
    const { tenantId, userPrincipalName } = await aPerson(deps);
    const domain = userPrincipalName.split('@')[1];
    for (const name of [tenantId, domain]) {
      const answer = await app.inject({
        url: `/${name}/v2.0/.well-known/openid-configuration`,
        headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'http' },
      });
      expect(answer.statusCode).toBe(200);
      expect(answer.body).not.toContain('evil');
      expect(answer.json()).toMatchObject({
        issuer: `https://partners.example/${tenantId}/v2.0`,
        token_endpoint: `https://partners.example/${tenantId}/oauth2/v2.0/token`,
        authorization_endpoint: `https://partners.example/${tenantId}/oauth2/v2.0/authorize`,
        device_authorization_endpoint: `https://partners.example/${tenantId}/oauth2/v2.0/devicecode`,
        jwks_uri: `https://partners.example/${tenantId}/discovery/v2.0/keys`,
        code_challenge_methods_supported: ['S256'],
        response_types_supported: ['code'],
      });
      // Only what is served is told.
      for (const absent of ['pushed_authorization_request_endpoint', 'dpop_signing_alg_values_supported'])
        expect(answer.json()).not.toHaveProperty(absent);
    }
    const keys = (await app.inject({ url: `/${tenantId}/discovery/v2.0/keys` })).json();
    expect(keys.keys).toHaveLength(1);
    expect(keys.keys[0]).not.toHaveProperty('d');
  });
});

test('of two who take the same code at the same moment, one gets it', async ({ database }) => {
  const { deps } = await signInApp(database);
  const { tenantId } = await aPerson(deps);
  const codes = adapterOn(authorisationStorage(deps, tenantId))('AuthorizationCode');
  await codes.upsert('a code', { jti: 'a code' }, 60);
  const [mine, theirs] = await Promise.all([codes.find('a code'), codes.find('a code')]);
  expect(mine).toEqual(theirs); // both have seen it as fresh
  await codes.consume('a code');
  await expect(codes.consume('a code')).rejects.toMatchObject({ error: 'invalid_grant' });
});
