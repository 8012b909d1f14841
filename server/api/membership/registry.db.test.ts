import { createHash, randomBytes } from 'node:crypto';
import { describe, expect } from 'vitest';
import type { Database } from '#database/connection.ts';
import { resetRegistryPassword } from '#modules/membership-registry/index.ts';
import { testDeps } from '#testing/api.ts';
import { aBrowser, type Browser } from '#testing/browser.ts';
import { someoneWaits, test } from '#testing/database.ts';
import {
  anAccount,
  anAdmin,
  aProfile,
  follow,
  associatePage as page,
  registryPassword,
  signInThere,
  submit,
} from '#testing/registry.ts';
import { password, signInApp } from '#testing/sign-in.ts';
import { embeddedRegistry } from './embedded.ts';

describe('the pages', () => {
  test('an account there is nobody here, and the other way round; guesses are slowed down and told apart by nothing', async ({
    database,
  }) => {
    const all = await signInApp(database);
    const rita = await anAdmin(all);
    await anAccount(all.deps, 'lone.member');
    const portal = await aBrowser(all.app).post('/v1/signin/password', {
      userPrincipalName: 'lone.member',
      password: registryPassword,
    });
    expect(portal.body.errorName).toBe('tenancy/sign-in-failed');
    const there = await signInThere(rita.browser, await rita.begin(), rita.userPrincipalName, password);
    expect(there).toMatchObject({ callback: '', answer: { status: 400 } });

    const wrong = async (name: string) =>
      (await signInThere(rita.browser, await rita.begin(), name, 'wrong')).answer;
    const [known, unknown] = [await wrong('lone.member'), await wrong('no.member')];
    const neutral = (it: typeof known) =>
      String(it.body).replaceAll(/lone|no(?=\.member)|signin\/[\w-]+/g, '');
    expect(neutral(known)).toBe(neutral(unknown));
    expect(known.body).toContain('The user name or the password is wrong.');
    for (let tries = 1; tries < 5; tries += 1) await wrong('lone.member');
    const delayed = await signInThere(rita.browser, await rita.begin(), 'lone.member');
    expect(delayed.answer.status).toBe(429);
    expect(delayed.answer.headers['retry-after']).toBeDefined();
    expect(delayed.answer.body).toContain('Too many failed attempts');
    // Whoever runs the registry lets somebody in again who was locked out by guesses.
    const fresh = await resetRegistryPassword(all.deps, 'Lone.Member');
    expect((await signInThere(rita.browser, await rita.begin(), 'lone.member', fresh)).answer.status).toBe(
      303,
    );
    expect(await resetRegistryPassword(all.deps, 'no.member')).toBeUndefined();
  });

  test('the pages speak three languages and escape what is typed; Cancel leads back without a word of blame', async ({
    database,
  }) => {
    const all = await signInApp(database);
    const rita = await anAdmin(all);
    const to = (await rita.browser.post('/v1/membership/signin', {}, { 'x-locale': 'ru' })).body.redirectTo;
    const first = await follow(rita.browser, to);
    expect(first.body).toContain('Имя пользователя');
    const action = first.at.split('?')[0] ?? '';
    expect((await rita.browser.get(`${action}?lang=zh-CN`)).body).toContain('用户名');
    const hostile = await submit(rita.browser, `${action}?lang=en`, {
      userName: '"><script>alert(1)</script>',
    });
    expect(hostile.body).toContain('Enter your password');
    expect(hostile.body).not.toContain('<script');
    expect((await submit(rita.browser, action, { userName: ' ' })).status).toBe(400);
    // Somebody else's browser has nothing to finish here.
    expect((await aBrowser(all.app).get(action)).headers['location']).toBe(`http://localhost:8080${page}`);

    const cancelled = await submit(rita.browser, `${action}/cancel`, {});
    expect(await follow(rita.browser, String(cancelled.headers['location']))).toMatchObject({ at: page });
    expect(await rita.list()).toMatchObject({ state: 'none' });
  });
});

describe('the provider', () => {
  type All = Awaited<ReturnType<typeof signInApp>>;
  const redirectUri = 'http://localhost:8080/signin/membership/callback';

  /** Speaks to it as its one client does. */
  function theClient({ app, deps }: All) {
    const verifier = randomBytes(32).toString('base64url');
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    const address = (change: Record<string, string | undefined> = {}) => {
      const asked = {
        client_id: 'twotier',
        redirect_uri: redirectUri,
        response_type: 'code',
        scope: 'openid organizations',
        state: 'a state',
        nonce: 'a nonce',
        code_challenge: challenge,
        code_challenge_method: 'S256',
        ...change,
      };
      const query = Object.entries(asked).filter((it): it is [string, string] => it[1] !== undefined);
      return `/membership/authorize?${new URLSearchParams(query)}`;
    };
    return {
      address,
      async code(browser: Browser, userName: string) {
        const { callback } = await signInThere(browser, address(), userName);
        return new URL(callback, redirectUri).searchParams.get('code') ?? '';
      },
      exchange: (code: string, change: Record<string, string> = {}) =>
        app.inject({
          method: 'POST',
          url: '/membership/token',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          payload: new URLSearchParams({
            grant_type: 'authorization_code',
            client_id: 'twotier',
            client_secret: deps.membership.clientSecret,
            redirect_uri: redirectUri,
            code,
            code_verifier: verifier,
            ...change,
          }).toString(),
        }),
      userinfo: (token: string) =>
        app.inject({ url: '/membership/userinfo', headers: { authorization: `Bearer ${token}` } }),
    };
  }

  test('sends nobody elsewhere, and nobody without PKCE', async ({ database }) => {
    const all = await signInApp(database);
    const client = theClient(all);
    for (const change of [
      { redirect_uri: 'https://evil.example/' },
      { redirect_uri: `${redirectUri}/../evil` },
      { redirect_uri: undefined },
      { client_id: 'another' },
    ]) {
      const answer = await aBrowser(all.app).get(client.address(change));
      expect(answer, JSON.stringify(change)).toMatchObject({ status: 400 });
      expect(answer.headers['location']).toBeUndefined();
      expect(answer.body).not.toContain('evil');
    }
    for (const change of [
      { code_challenge: undefined, code_challenge_method: undefined },
      { code_challenge_method: 'plain' },
      { response_type: 'token' },
      { response_type: 'id_token' },
    ]) {
      const { headers } = await aBrowser(all.app).get(client.address(change));
      const back = new URL(String(headers['location']));
      expect(`${back.origin}${back.pathname}`).toBe(redirectUri);
      expect(back.href).toContain('error=');
      expect(back.href).not.toMatch(/[?&#](code|access_token|id_token)=/);
    }
  });

  test('a code is good for one exchange, by the client it was made for; a second one ends what the first brought', async ({
    database,
  }) => {
    const all = await signInApp(database);
    const client = theClient(all);
    await anAccount(all.deps, 'code.member', aProfile('6600001'));
    const browser = aBrowser(all.app);
    const code = await client.code(browser, 'code.member');
    for (const [change, status] of [
      [{ client_secret: 'guessed' }, 401],
      [{ redirect_uri: 'https://evil.example/' }, 400],
    ] as const)
      expect((await client.exchange(code, change)).statusCode).toBe(status);
    const first = await client.exchange(code);
    expect(first.statusCode).toBe(200);
    const { access_token: token } = first.json();
    expect((await client.userinfo(token)).json().organizations).toMatchObject([{ mpnId: '6600001' }]);
    expect((await client.exchange(code)).json().error).toBe('invalid_grant');
    expect((await client.userinfo(token)).statusCode).toBe(401);

    const stolen = await client.code(browser, 'code.member');
    const otherVerifier = { code_verifier: randomBytes(32).toString('base64url') };
    expect((await client.exchange(stolen, otherVerifier)).json().error).toBe('invalid_grant');
  });

  test('a code that is shown twice at once is taken once', async ({ database, owner }) => {
    const all = await signInApp(database);
    const client = theClient(all);
    await anAccount(all.deps, 'twice.member', aProfile('6700001'));
    const code = await client.code(aBrowser(all.app), 'twice.member');
    await owner.query(`begin; set local app.migrating = 'on'`);
    await owner.query(`select from registry_payload where model = 'AuthorizationCode' for update`);
    const both = [client.exchange(code), client.exchange(code)];
    await someoneWaits(owner, { sessions: 2 });
    await owner.query('commit');
    const answers = (await Promise.all(both)).map((it) => it.statusCode);
    expect(answers.sort()).toEqual([200, 400]);
  });

  test('an account that is gone by now tells nothing', async ({ database, owner }) => {
    const all = await signInApp(database);
    const client = theClient(all);
    await anAccount(all.deps, 'gone.member', aProfile('6800001'));
    const code = await client.code(aBrowser(all.app), 'gone.member');
    await owner.query(`begin; set local app.migrating = 'on'`);
    await owner.query(`delete from registry_account where user_name = 'gone.member'`);
    await owner.query('commit');
    expect((await client.exchange(code)).statusCode).toBe(400);
  });

  test('a stranger who asks too often waits; what this server asks itself does not', async ({ database }) => {
    const all = await signInApp(database, { rateLimits: true }, 'stopped');
    const rita = await anAdmin(all);
    // The worst case: everybody seems to come from this machine.
    const stranger = aBrowser(all.app, { ip: '127.0.0.1' });
    let answered = 0;
    while (answered < 200 && (await stranger.get('/membership/signin/nobody')).status !== 429) answered += 1;
    expect(answered).toBe(120);
    expect((await stranger.get(theClient(all).address())).status).toBe(429);
    expect(await rita.begin()).toContain('/membership/authorize?');
  });

  test('a database that is away is 503 with the time to try again; anything else is our defect, and told', async ({
    database,
  }) => {
    let failure: Error = Object.assign(new Error('terminating connection'), { code: '57P01' });
    const failing = async () => Promise.reject(failure);
    const told: unknown[] = [];
    const all = await withRegistry(database, {
      storage: { transaction: failing, read: failing },
      onError: (it) => told.push(it),
    });
    const away = await aBrowser(all.app).get(theClient(all).address());
    expect(away.status).toBe(503);
    expect(Number(away.headers['retry-after'])).toBeGreaterThan(0);
    expect(told).toEqual([]);
    failure = new Error('a defect');
    const broken = await aBrowser(all.app).get(theClient(all).address());
    expect(broken.status).toBe(500);
    expect(broken.body).not.toContain('a defect');
    expect(told).toEqual([failure]);
  });

  test('is built when somebody first asks, and anew when the keys of its cookies change; who is halfway goes on', async ({
    database,
  }) => {
    let keys = ['old'];
    let asked = 0;
    const cookies = () => {
      asked += 1;
      return keys;
    };
    const all = await withRegistry(database, { cookies });
    const rita = await anAdmin(all);
    await anAccount(all.deps, 'halfway.member', aProfile('6900001'));
    expect(asked, 'a server nobody signs in at').toBe(0);
    const redirectTo = await rita.begin();
    const provider = all.deps.embeddedRegistry?.provider();
    await follow(rita.browser, redirectTo);
    expect(all.deps.embeddedRegistry?.provider()).toBe(provider);
    keys = ['new', 'old'];
    const { callback } = await signInThere(rita.browser, redirectTo, 'halfway.member');
    expect(all.deps.embeddedRegistry?.provider()).not.toBe(provider);
    expect((await rita.browser.get(callback)).headers['location']).toBe(page);
    expect((await rita.list()).profiles).toHaveLength(1);
  });

  function withRegistry(
    database: Database,
    it: {
      cookies?: () => readonly string[];
      onError?: (error: unknown) => void;
      storage?: object;
    },
  ) {
    const fixed = ['a test'];
    const deps = { ...testDeps(database), ...(it.storage ? { database: it.storage as Database } : {}) };
    const embedded = embeddedRegistry(deps, {
      cookies: it.cookies ?? (() => fixed),
      onError: it.onError ?? (() => {}),
    });
    return signInApp(database, { membership: embedded, embeddedRegistry: embedded });
  }
});
