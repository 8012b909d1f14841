import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { decodeJwt } from 'jose';
import { generateSync } from 'otplib';
import { describe, expect } from 'vitest';
import type { App, AppDeps } from '#api/types.ts';
import { aBrowser, type Browser } from '#testing/browser.ts';
import { test } from '#testing/database.ts';
import { anApp, aPerson, form, password, type SomePerson, signInApp } from '#testing/sign-in.ts';

const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const redirectUri = 'http://localhost:8400/callback';
const partnerCenter = 'https://api.partnercenter.microsoft.com';
const graph = 'https://graph.microsoft.com';
const verifier = randomBytes(32).toString('base64url');
const challenge = createHash('sha256').update(verifier).digest('base64url');

const question = (clientId: string, more: Record<string, string | undefined> = {}): string => {
  const all = {
    client_id: clientId,
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: `${partnerCenter}/user_impersonation offline_access openid`,
    state: 'a state',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...more,
  };
  return new URLSearchParams(
    Object.entries(all).filter((it): it is [string, string] => it[1] !== undefined),
  ).toString();
};

async function signedIn(app: App, deps: AppDeps, person: SomePerson): Promise<Browser> {
  const browser = aBrowser(app);
  await browser.post('/v1/signin/password', { userPrincipalName: person.userPrincipalName, password });
  const code = generateSync({ secret, epoch: Math.floor(deps.securityClock().getTime() / 1000) });
  await browser.post('/v1/signin/totp', { code });
  return browser;
}

const pathOf = (location: unknown): string => {
  const url = new URL(String(location), 'http://localhost:8080');
  return `${url.pathname}${url.search}`;
};

/** Follows the authorization server and says yes wherever the portal is asked, until the app gets its answer. */
async function follow(
  browser: Browser,
  start: string,
  decisions: ('continue' | 'allow' | 'deny')[] = ['continue', 'allow'],
): Promise<URL> {
  let answer = await browser.get(start);
  for (const decision of decisions) {
    const uid = /\/signin\/app\/[^/]+\/([^/]+)$/.exec(pathOf(answer.headers['location']));
    if (!uid)
      throw new Error(`Not at the portal: ${answer.status} ${answer.headers['location']} ${answer.body}`);
    const at = pathOf(answer.headers['location']).replace('/signin/app/', '/v1/signin/apps/');
    const { status, body } = await browser.post(at, { decision });
    if (status !== 200) throw new Error(JSON.stringify(body));
    answer = await browser.get(pathOf(body.redirectTo));
  }
  return new URL(String(answer.headers['location']));
}

const take = (app: App, tenantId: string, fields: Record<string, string>, version = 'v2.0/') =>
  app.inject({
    method: 'POST',
    url: `/${tenantId}/oauth2/${version}token`,
    ...form({
      redirect_uri: redirectUri,
      code_verifier: verifier,
      grant_type: 'authorization_code',
      ...fields,
    }),
  });

/** A person with a second factor, and a public app of the company. */
async function aSetting(app: App, deps: AppDeps) {
  const person = await aPerson(deps, { totp: secret });
  const { clientId } = await anApp(deps, person.tenantId, { isPublic: true, redirectUris: [redirectUri] });
  const start = `/${person.tenantId}/oauth2/v2.0/authorize`;
  return { person, tenantId: person.tenantId, clientId, start, browser: await signedIn(app, deps, person) };
}

describe('authorization code', () => {
  test('a person lets an app act for them; its tokens rotate, and an old one used again ends them all', async ({
    database,
  }) => {
    const { app, deps } = await signInApp(database);
    const { browser, clientId, person, start, tenantId } = await aSetting(app, deps);
    const back = await follow(browser, `${start}?${question(clientId)}`);
    expect(`${back.origin}${back.pathname}`).toBe(redirectUri);
    expect(back.searchParams.get('state')).toBe('a state');
    expect(back.searchParams.get('iss')).toBe(`http://localhost:8080/${tenantId}/v2.0`);

    const code = back.searchParams.get('code') ?? '';
    const first = await take(app, tenantId, { client_id: clientId, code });
    expect(first.statusCode, first.body).toBe(200);
    expect(decodeJwt(first.json().access_token)).toMatchObject({
      aud: partnerCenter,
      oid: person.userId,
      amr: ['pwd', 'otp', 'mfa'],
    });
    const me = (token: string) =>
      app.inject({ url: '/v1/me', headers: { authorization: `Bearer ${token}` } });
    expect((await me(first.json().access_token)).json()).toMatchObject({ mfa: true });

    const renew = (refresh_token: string, scope: string) =>
      take(app, tenantId, { client_id: clientId, grant_type: 'refresh_token', refresh_token, scope });
    const second = await renew(first.json().refresh_token, `${graph}/.default`);
    expect(second.statusCode, second.body).toBe(200);
    expect(decodeJwt(second.json().access_token)).toMatchObject({ aud: graph, amr: ['pwd', 'otp', 'mfa'] });
    expect(second.json().refresh_token).not.toBe(first.json().refresh_token);

    expect((await renew(first.json().refresh_token, `${graph}/.default`)).json().error).toBe('invalid_grant');
    expect((await renew(second.json().refresh_token, `${graph}/.default`)).json().error).toBe(
      'invalid_grant',
    );
    expect((await me(first.json().access_token)).statusCode).toBe(401);
  });

  test('a code counts once: again, it ends what it gave', async ({ database }) => {
    const { app, deps } = await signInApp(database);
    const { browser, clientId, start, tenantId } = await aSetting(app, deps);
    const back = await follow(browser, `${start}?${question(clientId)}`);
    const fields = { client_id: clientId, code: back.searchParams.get('code') ?? '' };
    const first = await take(app, tenantId, fields);
    expect(first.statusCode).toBe(200);
    expect((await take(app, tenantId, fields)).json().error).toBe('invalid_grant');
    const me = await app.inject({
      url: '/v1/me',
      headers: { authorization: `Bearer ${first.json().access_token}` },
    });
    expect(me.statusCode).toBe(401);
  });

  test('two at once get one answer', async ({ database }) => {
    const { app, deps } = await signInApp(database);
    const { browser, clientId, start, tenantId } = await aSetting(app, deps);
    const back = await follow(browser, `${start}?${question(clientId)}`);
    const fields = { client_id: clientId, code: back.searchParams.get('code') ?? '' };
    const answers = await Promise.all([1, 2, 3].map(() => take(app, tenantId, fields)));
    expect(answers.filter((it) => it.statusCode === 200).length).toBeLessThanOrEqual(1);
    expect(answers.filter((it) => it.json().error === 'invalid_grant').length).toBeGreaterThanOrEqual(2);
  });

  test('a code is worth nothing to another client, without its verifier, elsewhere', async ({ database }) => {
    const { app, deps } = await signInApp(database);
    const { browser, clientId, start, tenantId } = await aSetting(app, deps);
    const other = await anApp(deps, tenantId, { isPublic: true, redirectUris: [redirectUri] });
    const code = async () =>
      (await follow(browser, `${start}?${question(clientId)}`)).searchParams.get('code') ?? '';
    for (const wrong of [
      { code_verifier: randomBytes(32).toString('base64url') },
      { code_verifier: '' },
      { client_id: other.clientId },
      { redirect_uri: 'http://localhost:8400/other' },
    ]) {
      const answer = await take(app, tenantId, { client_id: clientId, code: await code(), ...wrong });
      expect(answer.statusCode, JSON.stringify(wrong)).toBe(400);
    }
  });

  test('the question must be right: PKCE, S256, redirect address, kind of answer, resource', async ({
    database,
  }) => {
    const { app, deps } = await signInApp(database);
    const { browser, clientId, start } = await aSetting(app, deps);
    const ask = (more: Record<string, string | undefined>) =>
      browser.get(`${start}?${question(clientId, more)}`);
    const toApp = async (more: Record<string, string | undefined>) => {
      const { headers, status } = await ask(more);
      expect(status, JSON.stringify(more)).toBe(303);
      const url = new URL(String(headers['location']));
      expect(`${url.origin}${url.pathname}`).toBe(redirectUri);
      return url.searchParams.get('error') ?? url.hash;
    };
    expect(await toApp({ code_challenge: undefined, code_challenge_method: undefined })).toBe(
      'invalid_request',
    );
    expect(await toApp({ code_challenge_method: 'plain' })).toBe('invalid_request');
    expect(await toApp({ response_type: 'token' })).toContain('unsupported_response_type');
    expect(await toApp({ prompt: 'none' })).toBe('login_required');

    for (const redirect_uri of [
      'https://evil.example/callback',
      'http://localhost:8400/callback/../other',
      'http://localhost:8400/callback?x=1',
      'https://localhost:8400/callback',
      'http://localhost.evil.example:8400/callback',
    ]) {
      const { body, headers, status } = await ask({ redirect_uri });
      expect(status, redirect_uri).toBe(400);
      expect(headers['location']).toBeUndefined();
      expect(body).not.toContain('evil');
    }
    // The port of a program on one's own machine is its own business.
    expect((await ask({ redirect_uri: 'http://localhost:51234/callback' })).status).toBe(303);
    expect((await ask({ scope: 'https://evil.example/.default' })).body.error).toBe('invalid_target');
    expect((await ask({ scope: `${graph}/User.ReadWrite.All` })).body.error).toBe('invalid_scope');
    expect((await ask({ client_id: 'nobody' })).status).toBe(400);
  });

  test('no is an answer', async ({ database }) => {
    const { app, deps } = await signInApp(database);
    const { browser, clientId, start } = await aSetting(app, deps);
    const back = await follow(browser, `${start}?${question(clientId)}`, ['continue', 'deny']);
    expect(back.searchParams.get('error')).toBe('access_denied');
    expect(back.searchParams.get('code')).toBeNull();
  });

  test('a link to somebody else’s question does nothing in this browser', async ({ database }) => {
    const { app, deps } = await signInApp(database);
    const { browser, clientId, start, tenantId } = await aSetting(app, deps);
    const attacker = aBrowser(app);
    const asked = await attacker.get(`${start}?${question(clientId)}`);
    const uid = pathOf(asked.headers['location']).split('/').at(-1);
    const at = `/v1/signin/apps/${tenantId}/${uid}`;
    expect(await browser.get(at)).toMatchObject({
      status: 400,
      body: { errorName: 'tenancy/interaction-ended' },
    });
    expect(await browser.post(at, { decision: 'continue' })).toMatchObject({ status: 400 });
    expect(await attacker.post(at, { decision: 'continue' })).toMatchObject({ status: 401 });
  });

  test('somebody of another company is not signed in here', async ({ database }) => {
    const { app, deps } = await signInApp(database);
    const { clientId, start } = await aSetting(app, deps);
    const stranger = await signedIn(app, deps, await aPerson(deps, { totp: secret }));
    const asked = await stranger.get(`${start}?${question(clientId)}`);
    const at = pathOf(asked.headers['location']).replace('/signin/app/', '/v1/signin/apps/');
    expect((await stranger.get(at)).body).toMatchObject({ signedIn: false });
    expect(await stranger.post(at, { decision: 'continue' })).toMatchObject({ status: 400 });
  });

  test('an app may want a fresh proof', async ({ database }) => {
    const { app, deps, pass } = await signInApp(database);
    const { browser, clientId, start } = await aSetting(app, deps);
    // The library writes its own time in whole seconds: the question must lie a second after the sign-in.
    await pause(1_100);
    const asked = await browser.get(`${start}?${question(clientId, { prompt: 'login' })}`);
    const at = pathOf(asked.headers['location']).replace('/signin/app/', '/v1/signin/apps/');
    expect((await browser.get(at)).body).toMatchObject({ asks: 'login', wantsFreshProof: true });
    expect(await browser.post(at, { decision: 'continue' })).toMatchObject({ status: 401 });
    pass(60_000);
    const code = generateSync({ secret, epoch: Math.floor(deps.securityClock().getTime() / 1000) });
    expect(await browser.post('/v1/me/proof', { password, code })).toMatchObject({ status: 200 });
    expect(await browser.post(at, { decision: 'continue' })).toMatchObject({ status: 200 });
  });

  test('for people of any company, which one is asked first', async ({ database }) => {
    const { app, deps } = await signInApp(database);
    const { browser, clientId, person, tenantId } = await aSetting(app, deps);
    const asked = await browser.get(`/common/oauth2/v2.0/authorize?${question(clientId)}`);
    expect(asked.status).toBe(303);
    expect(pathOf(asked.headers['location'])).toMatch(/^\/signin\/organization\?client_id=/);
    const found = await browser.get(
      `/v1/signin/organization?name=${encodeURIComponent(person.userPrincipalName)}`,
    );
    expect(found.body.tenantId).toBe(tenantId);
    expect((await browser.get('/v1/signin/organization?name=a@nowhere.example')).status).toBe(400);
  });

  test('a confidential app authenticates, keeps its first refresh token, and may opt out of PKCE', async ({
    database,
  }) => {
    const { app, deps, pass } = await signInApp(database);
    const { browser, start, tenantId } = await aSetting(app, deps);
    const day = 86_400_000;
    const web = await anApp(deps, tenantId, {
      redirectUris: [redirectUri],
      skipsPkce: true,
      secretUntil: new Date(Date.now() + 300 * day),
    });
    const asked = question(web.clientId, { code_challenge: undefined, code_challenge_method: undefined });
    const back = await follow(browser, `${start}?${asked}`);
    const fields = { client_id: web.clientId, code: back.searchParams.get('code') ?? '', code_verifier: '' };
    expect((await take(app, tenantId, fields)).json().error).toBe('invalid_client');
    expect((await take(app, tenantId, { ...fields, client_secret: 'wrong' })).json().error).toBe(
      'invalid_client',
    );
    const client_secret = web.clientSecret ?? '';
    const first = await take(app, tenantId, { ...fields, client_secret });
    expect(first.statusCode, first.body).toBe(200);
    const { refresh_token } = first.json();
    const renew = () =>
      take(
        app,
        tenantId,
        { client_id: web.clientId, client_secret, grant_type: 'refresh_token', refresh_token },
        '',
      );
    for (let i = 0; i < 2; i++) {
      const again = await renew();
      expect(again.statusCode, again.body).toBe(200);
      expect(again.json()).toMatchObject({ refresh_token, resource: partnerCenter, expires_in: '3600' });
    }
    pass(1);
  });
});

describe('device code', () => {
  test('a command line acts for whoever enters its code in the portal', async ({ database }) => {
    const { app, deps } = await signInApp(database);
    const { browser, clientId, person, tenantId } = await aSetting(app, deps);
    const begin = (version: string) =>
      app.inject({
        method: 'POST',
        url: `/${tenantId}/oauth2/${version}devicecode`,
        ...form({
          client_id: clientId,
          scope: version === '' ? '' : `${graph}/.default`,
          resource: version === '' ? graph : '',
        }),
      });
    const v1 = (await begin('')).json();
    expect(v1).toMatchObject({ verification_url: 'http://localhost:8080/device', expires_in: '900' });
    const asked = await begin('v2.0/');
    expect(asked.statusCode, asked.body).toBe(200);
    const { device_code, user_code, verification_uri } = asked.json();
    expect(verification_uri).toBe('http://localhost:8080/device');
    const poll = () =>
      take(app, tenantId, {
        client_id: clientId,
        grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
        device_code,
      });
    expect((await poll()).json().error).toBe('authorization_pending');
    expect(await aBrowser(app).post('/v1/signin/devices', { userCode: user_code })).toMatchObject({
      status: 401,
    });
    expect(
      (await browser.post('/v1/signin/devices', { userCode: user_code.toLowerCase() })).body,
    ).toMatchObject({
      app: { clientId },
    });
    expect(
      await browser.post('/v1/signin/devices/answer', { userCode: user_code, allow: true }),
    ).toMatchObject({
      status: 204,
    });
    const answer = await poll();
    expect(answer.statusCode, answer.body).toBe(200);
    expect(decodeJwt(answer.json().access_token)).toMatchObject({
      aud: graph,
      oid: person.userId,
      amr: ['pwd', 'otp', 'mfa'],
    });
    expect(answer.json().refresh_token).toBeDefined();
    expect((await poll()).json().error).toBe('invalid_grant');
    expect(await browser.post('/v1/signin/devices', { userCode: user_code })).toMatchObject({ status: 400 });
  });

  test('no is an answer, and codes cannot be tried out', async ({ database }) => {
    const { app, deps } = await signInApp(database);
    const { browser, clientId, tenantId } = await aSetting(app, deps);
    const { device_code, user_code } = (
      await app.inject({
        method: 'POST',
        url: `/${tenantId}/oauth2/v2.0/devicecode`,
        ...form({ client_id: clientId }),
      })
    ).json();
    expect(
      await browser.post('/v1/signin/devices/answer', { userCode: user_code, allow: false }),
    ).toMatchObject({
      status: 204,
    });
    const answer = await take(app, tenantId, {
      client_id: clientId,
      grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
      device_code,
    });
    expect(answer.json().error).toBe('access_denied');
    const statuses = [];
    for (let i = 0; i < 6; i++)
      statuses.push((await browser.post('/v1/signin/devices', { userCode: `WRON-GCD${i}` })).status);
    expect(statuses).toEqual([400, 400, 400, 400, 400, 429]);
  });
});

test('the token endpoint refuses what is no form, too large, or too often', async ({ database }) => {
  const { app, deps } = await signInApp(database, { rateLimits: true });
  const { tenantId } = await aPerson(deps);
  const post = (headers: Record<string, string>, payload: string) =>
    app.inject({ method: 'POST', url: `/${tenantId}/oauth2/token`, headers, payload });
  const kind = { 'content-type': 'application/x-www-form-urlencoded' };
  expect((await post({ 'content-type': 'application/json' }, '{}')).statusCode).toBe(400);
  expect((await post({ 'content-type': 'text/plain' }, 'x')).statusCode).toBe(415);
  expect((await post(kind, `x=${'a'.repeat(20_000)}`)).statusCode).toBe(413);
  const statuses = [];
  for (let i = 0; i < 62; i++)
    statuses.push((await post(kind, 'grant_type=refresh_token&client_id=a-loop&refresh_token=x')).statusCode);
  expect(statuses.slice(0, 60).every((it) => it === 401 || it === 400)).toBe(true);
  expect(statuses.slice(60)).toEqual([429, 429]);
});
