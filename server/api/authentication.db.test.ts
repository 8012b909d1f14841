import { createHmac, generateKeyPairSync } from 'node:crypto';
import { decodeJwt, importJWK, type JWTPayload, SignJWT } from 'jose';
import { describe, expect } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { aBrowser } from '#testing/browser.ts';
import { test } from '#testing/database.ts';
import {
  anAccessToken,
  anApp,
  aPerson,
  aRefreshToken,
  form,
  password,
  signInApp,
  testSigningKey,
} from '#testing/sign-in.ts';
import { authentication } from './authentication.ts';

const minute = 60_000;
const me = (token: string) => ({ url: '/v1/me', headers: { authorization: `Bearer ${token}` } });

/** The token's claims, some of them changed, signed again with a key: ours unless said. */
async function forge(
  token: string,
  claims: Record<string, unknown>,
  { key = testSigningKey as object, header = {} }: { key?: object; header?: object } = {},
): Promise<string> {
  const payload = { ...decodeJwt(token), ...claims } as JWTPayload;
  return new SignJWT(payload)
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'test', ...header })
    .sign(await importJWK(key as never, 'ES256'));
}

describe('an access token', () => {
  test('says who asks, with the proofs of its sign-in', async ({ database }) => {
    const { app, deps } = await signInApp(database);
    const person = await aPerson(deps);
    const answer = await app.inject(me(await anAccessToken(app, deps, person)));
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({ user: { id: person.userId }, mfa: true });
    const weak = await anAccessToken(app, deps, person, { mfa: false });
    expect((await app.inject(me(weak))).json()).toMatchObject({ mfa: false });
    const refused = await app.inject({ ...me(weak), url: '/v1/activity' });
    expect(refused.statusCode).toBe(401);
    expect(refused.headers['www-authenticate']).toBe('Bearer error="invalid_token"');
    expect(refused.body).toBe('');
  });

  test('counts while its key does, from the moment another process has signed with it', async ({
    database,
  }) => {
    const { app, deps } = await signInApp(database);
    const token = await anAccessToken(app, deps, await aPerson(deps));
    const request = { headers: { authorization: `Bearer ${token}` }, routeOptions: { url: '/v1/me' } };
    let stored: object[] = [];
    let known: object[] = [];
    const authenticate = authentication(deps, { now: () => known, fresh: () => (known = stored) } as never);
    await expect(authenticate(request as never)).rejects.toThrow('access/unauthenticated');
    stored = [testSigningKey];
    expect(await authenticate(request as never)).toMatchObject({ kind: 'user' });
    // Taken away, it takes along what is known to be signed with it.
    known = stored = [];
    await expect(authenticate(request as never)).rejects.toThrow('access/unauthenticated');
    // Also what is being looked at in that very moment.
    known = stored = [testSigningKey];
    const meanwhile = authenticate(request as never);
    known = stored = [];
    await expect(authenticate(request as never)).rejects.toThrow('access/unauthenticated');
    await meanwhile;
    await expect(authenticate(request as never)).rejects.toThrow('access/unauthenticated');
  });

  test('opens its own door only', async ({ database }) => {
    const { app, deps } = await signInApp(database);
    const person = await aPerson(deps);
    const status = async (resource: string) =>
      (await app.inject(me(await anAccessToken(app, deps, person, { resource })))).statusCode;
    expect(await status('https://api.partnercenter.microsoft.com')).toBe(200);
    expect(await status('https://graph.windows.net')).toBe(200);
    expect(await status('https://graph.microsoft.com')).toBe(401);
  });

  test('is refused forged: none, a symmetric key, a foreign key, keys it brings along, a changed claim', async ({
    database,
  }) => {
    const { app, deps } = await signInApp(database);
    const person = await aPerson(deps);
    const other = await aPerson(deps);
    const token = await anAccessToken(app, deps, person);
    const [header = '', payload = '', signature = ''] = token.split('.');
    const b64 = (it: object) => Buffer.from(JSON.stringify(it)).toString('base64url');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const foreign = privateKey.export({ format: 'jwk' });
    const hs = `${b64({ alg: 'HS256', typ: 'at+jwt', kid: 'test' })}.${payload}`;
    const { d: _, ...known } = testSigningKey as Record<string, unknown>;
    const forged = {
      none: `${b64({ alg: 'none', typ: 'at+jwt' })}.${payload}.`,
      'none with a signature': `${b64({ alg: 'none', typ: 'at+jwt' })}.${payload}.${signature}`,
      'our public key as a secret': `${hs}.${createHmac('sha256', JSON.stringify(known)).update(hs).digest('base64url')}`,
      'a foreign key under our name': await forge(token, {}, { key: foreign }),
      'a foreign key it brings along': await forge(
        token,
        {},
        { key: foreign, header: { jwk: publicKey.export({ format: 'jwk' }), kid: undefined } },
      ),
      'a key to be fetched': await forge(
        token,
        {},
        { key: foreign, header: { jku: 'https://evil.example/keys', x5u: 'https://evil.example/cert' } },
      ),
      'another person, unsigned': `${header}.${b64({ ...claims, oid: other.userId })}.${signature}`,
      'an id token': await forge(token, {}, { header: { typ: 'JWT' } }),
    };
    for (const [name, it] of Object.entries(forged))
      expect((await app.inject(me(it))).statusCode, name).toBe(401);
    expect((await app.inject(me(token))).statusCode).toBe(200);
  });

  test('must fit itself: issuer, tenant, audience, person and grant, even signed with our key', async ({
    database,
  }) => {
    const { app, deps } = await signInApp(database);
    const [person, other] = [await aPerson(deps), await aPerson(deps)];
    const token = await anAccessToken(app, deps, person);
    const issuer = (tenantId: string) => `http://localhost:8080/${tenantId}/v2.0`;
    const crooked: Record<string, Record<string, unknown>> = {
      'issued by another tenant': { iss: issuer(other.tenantId) },
      'for another tenant': { tid: other.tenantId },
      'for and by another tenant': { tid: other.tenantId, iss: issuer(other.tenantId) },
      'for a tenant there is not': { tid: newId(), iss: issuer(newId()) },
      'for another person of the grant': { oid: other.userId, sub: other.userId },
      'of no grant': { gid: undefined },
      'of another grant': { gid: 'x'.repeat(43) },
      'of an app’s kind': { idtyp: 'app' },
      'for nobody': { aud: undefined },
      'for another API': { aud: 'https://evil.example' },
      'for many': { aud: ['https://api.partnercenter.microsoft.com', 'https://evil.example'] },
      'without an end': { exp: undefined },
      'without an app': { appid: undefined },
    };
    for (const [name, claims] of Object.entries(crooked))
      expect((await app.inject(me(await forge(token, claims)))).statusCode, name).toBe(401);
    expect((await app.inject(me(await forge(token, {})))).statusCode).toBe(200);
  });

  test('ends to the second, also once it is known', async ({ database }) => {
    const { app, deps, pass } = await signInApp(database);
    const token = await anAccessToken(app, deps, await aPerson(deps));
    expect((await app.inject(me(token))).statusCode).toBe(200);
    pass(60 * minute - 5_000);
    expect((await app.inject(me(token))).statusCode).toBe(200);
    pass(5_000);
    expect((await app.inject(me(token))).statusCode).toBe(401);
  });

  test('stops at the next request: grant ended, user blocked; a role taken is gone', async ({
    database,
    owner,
  }) => {
    const { app, deps } = await signInApp(database);
    await owner.query(`set app.migrating = 'on'`);
    const person = await aPerson(deps, { roles: ['global_admin', 'admin_agent'] });
    const token = await anAccessToken(app, deps, person);
    expect((await app.inject(me(token))).json().roles.sort()).toEqual(['admin_agent', 'global_admin']);
    await owner.query(
      `update role_assignment set valid_during = tstzrange(lower(valid_during), now())
       where user_id = $1 and role = 'admin_agent'`,
      [person.userId],
    );
    expect((await app.inject(me(token))).json().roles).toEqual(['global_admin']);

    const ended = await anAccessToken(app, deps, person);
    const { gid } = decodeJwt(ended);
    const end = { ...me(token), method: 'DELETE' as const, url: `/v1/me/sessions/${gid}` };
    expect((await app.inject(end)).statusCode).toBe(204);
    expect((await app.inject(me(ended))).statusCode).toBe(401);
    expect((await app.inject(me(token))).statusCode).toBe(200);

    await owner.query(`update tenant_user set state = 'blocked' where id = $1`, [person.userId]);
    expect((await app.inject(me(token))).statusCode).toBe(401);
  });

  test('of an app ends with the app, and says the app', async ({ database, owner }) => {
    const { app, deps } = await signInApp(database);
    const { tenantId } = await aPerson(deps);
    const secretUntil = new Date(Date.now() + 86_400_000);
    const { appId, clientId, clientSecret = '' } = await anApp(deps, tenantId, { secretUntil });
    const answer = await app.inject({
      method: 'POST',
      url: `/${tenantId}/oauth2/v2.0/token`,
      ...form({
        grant_type: 'client_credentials',
        client_id: clientId,
        client_secret: clientSecret,
        scope: 'https://api.partnercenter.microsoft.com/.default',
      }),
    });
    const token = answer.json().access_token;
    expect((await app.inject(me(token))).json()).toMatchObject({
      user: { id: appId, displayName: 'Nightly sync' },
      roles: ['admin_agent'],
    });
    await owner.query(`set app.migrating = 'on'`);
    await owner.query(`delete from api_app where id = $1`, [appId]);
    expect((await app.inject(me(token))).statusCode).toBe(401);
  });

  test('anything else in the header is no sign-in, and does not fall back to the cookie', async ({
    database,
  }) => {
    const { app, deps } = await signInApp(database);
    const person = await aPerson(deps);
    const browser = aBrowser(app);
    await browser.post('/v1/signin/password', { userPrincipalName: person.userPrincipalName, password });
    expect((await browser.get('/v1/me')).status).toBe(200);
    for (const authorization of ['Bearer', 'Bearer x', 'Basic YTpi', 'Bearer a.b.c', 'Bearer a.b.c d', ''])
      expect((await browser.get('/v1/me', { authorization })).status, authorization).toBe(401);
  });
});

describe('a refresh token', () => {
  const refresh = (tenantId: string, clientId: string, refreshToken: string) => ({
    method: 'POST' as const,
    url: `/${tenantId}/oauth2/token`,
    ...form({
      grant_type: 'refresh_token',
      client_id: clientId,
      refresh_token: refreshToken,
      resource: 'https://graph.windows.net',
    }),
  });

  test('of the sample world serves again and again, and no other app is given one', async ({ database }) => {
    const { app, deps } = await signInApp(database);
    const person = await aPerson(deps);
    const { tenantId } = person;
    const demo = await aRefreshToken(deps, person);
    for (let i = 0; i < 3; i++) {
      const answer = await app.inject(refresh(tenantId, demo.clientId, demo.refreshToken));
      expect(answer.json().refresh_token).toBe(demo.refreshToken);
    }

    await expect(aRefreshToken(deps, person, { reusable: false })).rejects.toThrow('sample world');
  });

  test('is nobody else’s: another client, another tenant, a blocked user', async ({ database, owner }) => {
    const { app, deps } = await signInApp(database);
    const [person, other] = [await aPerson(deps), await aPerson(deps)];
    const { clientId, refreshToken } = await aRefreshToken(deps, person);
    const theirs = await aRefreshToken(deps, other);
    const status = async (...args: Parameters<typeof refresh>) =>
      (await app.inject(refresh(...args))).statusCode;
    expect(await status(other.tenantId, clientId, refreshToken)).toBe(401);
    expect(await status(person.tenantId, theirs.clientId, refreshToken)).toBe(401);
    expect(await status(person.tenantId, clientId, theirs.refreshToken)).toBe(400);
    expect(await status(newId(), clientId, refreshToken)).toBe(404);
    expect(await status('nowhere.example', clientId, refreshToken)).toBe(404);
    expect(await status('common', clientId, refreshToken)).toBe(404);
    expect(await status(person.tenantId, clientId, refreshToken)).toBe(200);
    await owner.query(`set app.migrating = 'on'`);
    await owner.query(`update tenant_user set state = 'blocked' where id = $1`, [person.userId]);
    expect(await status(person.tenantId, clientId, refreshToken)).toBe(400);
  });

  test('is stored as a digest; what belongs to it lies sealed', async ({ database, owner }) => {
    const { deps } = await signInApp(database);
    const person = await aPerson(deps);
    const { refreshToken } = await aRefreshToken(deps, person);
    await owner.query(`set app.migrating = 'on'`);
    const { rows } = await owner.query(`select * from oauth_payload where user_id = $1`, [person.userId]);
    expect(rows).toHaveLength(2);
    const dump = rows.map((it) => `${JSON.stringify(it)}${it.sealed_payload.toString('latin1')}`).join('');
    expect(dump).not.toContain(refreshToken);
    expect(dump).not.toContain('user_impersonation');
  });
});
