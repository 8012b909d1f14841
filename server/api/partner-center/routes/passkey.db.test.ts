import { expect } from 'vitest';
import type { App, AppDeps } from '#api/types.ts';
import { anAuthenticator } from '#testing/authenticator.ts';
import { aBrowser } from '#testing/browser.ts';
import { test } from '#testing/database.ts';
import { aColleague, aPerson, password, type SomePerson, signInApp } from '#testing/sign-in.ts';

const minute = 60_000;

/** A person with one passkey, in a browser where they are signed in with it. */
async function somebodyWithPasskey(app: App, deps: AppDeps, colleagueOf?: SomePerson) {
  const person = colleagueOf ? await aColleague(deps, colleagueOf) : await aPerson(deps);
  const given = { userPrincipalName: person.userPrincipalName, password };
  const browser = aBrowser(app);
  await browser.post('/v1/signin/password', given);
  const key = anAuthenticator();
  const options = (await browser.post('/v1/me/passkeys/options')).body;
  const added = await browser.post('/v1/me/passkeys', { name: 'Laptop', response: key.make(options) });
  expect(added).toMatchObject({ status: 201 });
  expect(added.body.recoveryCodes).toHaveLength(10);
  return { person, given, browser, key };
}

test('a passkey signs in by itself, with both factors, whatever others guessed', async ({ database }) => {
  const { app, deps } = await signInApp(database);
  const { given, key, person } = await somebodyWithPasskey(app, deps);
  for (let i = 0; i < 6; i++)
    await aBrowser(app, { ip: `192.0.2.${i}` }).post('/v1/signin/password', {
      ...given,
      password: 'a guess',
    });
  expect(await aBrowser(app).post('/v1/signin/password', given)).toMatchObject({ status: 429 });

  const browser = aBrowser(app);
  await browser.post('/v1/signin/start', { returnTo: '/i/an-invitation' });
  const options = (await browser.post('/v1/signin/passkey/options')).body;
  expect(options).toMatchObject({ rpId: 'localhost', userVerification: 'required', allowCredentials: [] });
  const done = await browser.post('/v1/signin/passkey', { response: key.use(options) });
  expect(done.body).toMatchObject({ step: 'done', returnTo: '/i/an-invitation', setUp: false });
  expect((await browser.get('/v1/me')).body).toMatchObject({ user: { id: person.userId }, mfa: true });
});

test('it is the second factor after a password, for the same person only', async ({ database }) => {
  const { app, deps } = await signInApp(database);
  const rita = await somebodyWithPasskey(app, deps);
  const boris = await somebodyWithPasskey(app, deps, rita.person);
  const browser = aBrowser(app);
  const step = await browser.post('/v1/signin/password', rita.given);
  expect(step.body).toMatchObject({ step: 'second-factor', ways: ['passkey', 'recovery'] });
  const options = (await browser.post('/v1/signin/passkey/options')).body;
  expect(options.allowCredentials).toHaveLength(1);
  expect(await browser.post('/v1/signin/passkey', { response: boris.key.use(options) })).toMatchObject({
    status: 400,
    body: { errorName: 'tenancy/passkey-invalid' },
  });
  const again = (await browser.post('/v1/signin/passkey/options')).body;
  expect(await browser.post('/v1/signin/passkey', { response: rita.key.use(again) })).toMatchObject({
    body: { step: 'done' },
  });
});

test('it proves nothing for another site, unverified, late, twice, cloned, or to another’s question', async ({
  database,
}) => {
  const { app, deps, pass } = await signInApp(database);
  const { key } = await somebodyWithPasskey(app, deps);
  const attempt = async (quirks: Parameters<typeof key.use>[1], wait = 0) => {
    const browser = aBrowser(app);
    const options = (await browser.post('/v1/signin/passkey/options')).body;
    pass(wait);
    return (await browser.post('/v1/signin/passkey', { response: key.use(options, quirks) })).status;
  };
  expect(await attempt({ origin: 'https://evil.example' })).toBe(400);
  expect(await attempt({ origin: 'http://localhost:8081' })).toBe(400);
  expect(await attempt({ rpId: 'evil.example' })).toBe(400);
  expect(await attempt({ verified: false })).toBe(400);
  expect(await attempt({ challenge: 'b3RoZXI' })).toBe(400);
  expect(await attempt({}, 5 * minute + 1_000)).toBe(400);
  expect(await attempt({})).toBe(200);
  expect(await attempt({ counter: 1 }), 'a counter that goes back is a copy').toBe(400);

  const browser = aBrowser(app);
  const options = (await browser.post('/v1/signin/passkey/options')).body;
  const response = key.use(options);
  const other = aBrowser(app);
  await other.post('/v1/signin/passkey/options');
  expect(await other.post('/v1/signin/passkey', { response })).toMatchObject({ status: 400 });
  expect(await browser.post('/v1/signin/passkey', { response: { id: 'x' } })).toMatchObject({ status: 400 });
});

test('an answer counts once, and an authenticator nobody added never', async ({ database }) => {
  const { app, deps } = await signInApp(database);
  const { key } = await somebodyWithPasskey(app, deps);
  const browser = aBrowser(app);
  const options = (await browser.post('/v1/signin/passkey/options')).body;
  const response = key.use(options);
  const cookie = browser.cookies.get('signin') ?? '';
  expect(await browser.post('/v1/signin/passkey', { response })).toMatchObject({ status: 200 });
  const replay = aBrowser(app);
  replay.cookies.set('signin', cookie);
  expect(await replay.post('/v1/signin/passkey', { response })).toMatchObject({ status: 400 });

  const stranger = anAuthenticator();
  const fresh = (await replay.post('/v1/signin/passkey/options')).body;
  expect(await replay.post('/v1/signin/passkey', { response: stranger.use(fresh) })).toMatchObject({
    status: 400,
  });
});

test('it renews a proof, and can be removed once there is another way', async ({ database }) => {
  const { app, deps, pass } = await signInApp(database);
  const { browser, key } = await somebodyWithPasskey(app, deps);
  pass(20 * minute);
  const { id } = (await browser.get('/v1/me/factors')).body.passkeys[0];
  expect(await browser.delete(`/v1/me/passkeys/${id}`)).toMatchObject({
    status: 401,
    body: { errorName: 'access/step-up-required' },
  });
  // A password alone is less than this session is worth.
  expect(await browser.post('/v1/me/proof', { password })).toMatchObject({ status: 400 });
  const options = (await browser.post('/v1/me/proof/passkey/options')).body;
  expect(await browser.post('/v1/me/proof', { passkey: key.use(options) })).toMatchObject({ status: 200 });
  expect(await browser.delete(`/v1/me/passkeys/${id}`)).toMatchObject({
    status: 409,
    body: { errorName: 'tenancy/last-factor' },
  });
  const second = anAuthenticator();
  const made = second.make((await browser.post('/v1/me/passkeys/options')).body);
  expect(await browser.post('/v1/me/passkeys', { name: 'Key ring', response: made })).toMatchObject({
    status: 201,
  });
  expect(await browser.delete(`/v1/me/passkeys/${id}`)).toMatchObject({ status: 204 });
  expect((await browser.get('/v1/me/factors')).body.passkeys).toMatchObject([{ name: 'Key ring' }]);
});

test('a token cannot add one: only the person at the portal', async ({ database }) => {
  const { app, deps } = await signInApp(database);
  const { anAccessToken } = await import('#testing/sign-in.ts');
  const token = await anAccessToken(app, deps, await aPerson(deps));
  for (const url of ['/v1/me/passkeys/options', '/v1/me/totp', '/v1/me/recoverycodes', '/v1/me/password']) {
    const answer = await app.inject({
      method: 'POST',
      url,
      headers: { authorization: `Bearer ${token}` },
      ...(url.endsWith('password') ? { payload: { newPassword: 'seven slow boats at dawn' } } : {}),
    });
    expect(answer.statusCode, url).toBe(403);
  }
});
