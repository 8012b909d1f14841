import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateSync } from 'otplib';
import { expect } from 'vitest';
import { aBrowser } from '#testing/browser.ts';
import { aCompany, aRelationship } from '#testing/builders.ts';
import { anApp, aPerson, aRefreshToken, password } from '#testing/sign-in.ts';
import { aDesk, aTerminal, type Server, test } from '../testing/terminal.ts';
import type { Login } from './credentials.ts';

const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

/** A person, and a desk at which the code that appears is answered in that person's portal. */
async function atDesk(server: Server, { allow = true } = {}) {
  const { app, deps } = server;
  const person = await aPerson(deps, { totp: secret });
  const browser = aBrowser(app);
  await browser.post('/v1/signin/password', { userPrincipalName: person.userPrincipalName, password });
  const code = generateSync({ secret, epoch: Math.floor(deps.securityClock().getTime() / 1000) });
  await browser.post('/v1/signin/totp', { code });
  const answered: unknown[] = [];
  const hear = (text: string) => {
    const userCode = /[A-Z]{4}-[A-Z]{4}/.exec(text)?.[0];
    if (!userCode) return;
    void browser
      .post('/v1/signin/devices', { userCode })
      .then((it) => answered.push(it.body.app.name))
      .then(() => browser.post('/v1/signin/devices/answer', { userCode, allow }));
  };
  const desk = aDesk(server, { hear });
  const file = join(desk.folder, 'credentials.json');
  const kept = (): Login => JSON.parse(readFileSync(file, 'utf8')).logins.default;
  /** As if an hour had passed. */
  const age = () =>
    writeFileSync(
      file,
      JSON.stringify({ version: 1, logins: { default: { ...kept(), endsAt: Date.now() } } }),
    );
  return {
    person,
    browser,
    answered,
    ...desk,
    file,
    kept,
    age,
    domain: person.userPrincipalName.split('@')[1] ?? '',
  };
}

test('signing in by a code in the portal: kept for its owner alone, renewed beside others, and ended here and there', async ({
  server,
}) => {
  const rita = await atDesk(server);
  const signedIn = await rita.type`login --url ${server.url} --tenant ${rita.domain}`;
  expect(signedIn).toMatchObject({ code: 0 });
  expect(signedIn.out).toContain('Rita Sommer at Kleeblatt Systeme GmbH is signed in');
  expect(signedIn.err).toContain(`${server.url}/device`);
  // Whoever enters the code reads who wants to act; nobody has registered it.
  expect(rita.answered).toEqual(['Twotier command line']);

  expect(statSync(rita.file).mode & 0o777).toBe(0o600);
  expect((await rita.type`whoami`).out).toContain(`Rita Sommer, ${rita.person.userPrincipalName}`);

  // Each refresh token counts once. What comes back is kept at once, so the next command goes on from it.
  const first = rita.kept();
  rita.age();
  expect(await rita.type`whoami`).toMatchObject({ code: 0 });
  const second = rita.kept();
  expect(second.refreshToken).not.toBe(first.refreshToken);
  expect(statSync(rita.file).mode & 0o777).toBe(0o600);

  // Side by side one of them renews and the others take what it got: a token used twice would end the sign-in.
  rita.age();
  const all = await Promise.all([rita.type`whoami`, rita.type`whoami`, rita.type`whoami`, rita.type`whoami`]);
  expect(all.map((it) => it.code)).toEqual([0, 0, 0, 0]);
  rita.age();
  expect(await rita.type`whoami`).toMatchObject({ code: 0 });

  // A token may be refused before its time, as when every key is changed at once: one more try with another.
  writeFileSync(
    rita.file,
    JSON.stringify({ version: 1, logins: { default: { ...rita.kept(), accessToken: 'x.y.z' } } }),
  );
  expect(await rita.type`whoami`).toMatchObject({ code: 0 });
  expect(rita.kept().accessToken).not.toBe('x.y.z');

  // The portal lists it by name.
  const sessions = await rita.browser.get('/v1/me/sessions');
  expect(JSON.stringify(sessions.body)).toContain('Twotier command line');

  const { refreshToken, clientId } = rita.kept();
  expect(await rita.type`logout`).toMatchObject({ code: 0, out: expect.stringContaining('is signed out') });
  expect(readFileSync(rita.file, 'utf8')).not.toContain(refreshToken);
  expect(await rita.type`whoami`).toMatchObject({ code: 3, err: expect.stringContaining('twotier login') });
  // A copy of the token is worth nothing either.
  const thief = aDesk(server, {
    env: {
      TWOTIER_URL: server.url,
      TWOTIER_TENANT: rita.domain,
      TWOTIER_CLIENT_ID: clientId,
      TWOTIER_REFRESH_TOKEN: refreshToken,
    },
  });
  expect(await thief.type`whoami`).toMatchObject({ code: 3 });
});

test('a session ended in the portal is over at the terminal, in one sentence', async ({ server }) => {
  const rita = await atDesk(server);
  expect(await rita.type`login --url ${server.url} --tenant ${rita.domain}`).toMatchObject({ code: 0 });
  const { items } = (await rita.browser.get('/v1/me/sessions')).body;
  const own = items.find((it: object) => JSON.stringify(it).includes('Twotier command line'));
  expect((await rita.browser.delete(`/v1/me/sessions/${own.id}`)).status).toBe(204);
  const answer = await rita.type`whoami`;
  expect(answer).toMatchObject({ code: 3, out: '', err: 'This sign-in has ended. Run: twotier login\n' });
});

test('no in the portal is no at the terminal, and nothing is kept', async ({ server }) => {
  const rita = await atDesk(server, { allow: false });
  const answer = await rita.type`login --url ${server.url} --tenant ${rita.domain}`;
  expect(answer).toMatchObject({ code: 3, out: '', err: expect.stringContaining('refused in the portal') });
  expect(() => rita.kept()).toThrow('ENOENT');
});

test('whoever stops waiting for the code has signed nobody in', async ({ server }) => {
  const { userPrincipalName } = await aPerson(server.deps);
  const stop = new AbortController();
  const desk = aDesk(server, { signal: stop.signal, hear: () => stop.abort() });
  const domain = userPrincipalName.split('@')[1] ?? '';
  await expect(desk.type`login --url ${server.url} --tenant ${domain}`).rejects.toThrow(/abort/i);
});

test('a sign-in says where and for whom; what cannot be is one sentence', async ({ server }) => {
  const { type } = aDesk(server);
  expect(await type`login`).toMatchObject({ code: 2, err: expect.stringContaining('--tenant DOMAIN') });
  expect(await type`login --url ${server.url} --tenant nobody.example`).toMatchObject({
    code: 3,
    err: 'No company is known there as “nobody.example”.\n',
  });
  expect(await type`login --url ${'http://partners.example'} --tenant x.example`).toMatchObject({
    code: 3,
    err: expect.stringContaining('is not an https address'),
  });
  expect(await type`login --url ${'http://127.0.0.1:9'} --tenant x.example`).toMatchObject({ code: 8 });
  expect(await type`whoami --profile ${'../elsewhere'}`).toMatchObject({ code: 3 });
  expect(await type`whoami --profile constructor`).toMatchObject({
    code: 3,
    err: expect.stringContaining('“constructor”'),
  });
});

test('an app signs in from the environment: alone, or with a refresh token; nothing is written', async ({
  server,
  database,
}) => {
  const reseller = await aCompany(database, 'reseller');
  const customer = await aCompany(database, 'customer', { name: 'Bergmann Optik' });
  await aRelationship(database, reseller, customer);
  const { clientId, clientSecret = '' } = await anApp(server.deps, reseller.tenantId, {
    secretUntil: new Date(Date.now() + 3_600_000),
  });
  const common = { TWOTIER_URL: server.url, TWOTIER_TENANT: reseller.domain };
  const alone = aDesk(server, {
    env: { ...common, TWOTIER_CLIENT_ID: clientId, TWOTIER_CLIENT_SECRET: clientSecret },
  });
  expect(await alone.type`customers list`).toMatchObject({
    code: 0,
    out: expect.stringContaining('Bergmann Optik'),
  });
  // What is not for apps alone is refused, with its code and the request.
  const refused = await alone.type`invitations list`;
  expect(refused).toMatchObject({ code: 4, out: '' });
  expect(refused.err).toMatch(/^\S.+ \(access\/[\w-]+, code \d+, request [0-9a-f-]{36}\)\n$/);
  const wrong = aDesk(server, {
    env: { ...common, TWOTIER_CLIENT_ID: clientId, TWOTIER_CLIENT_SECRET: 'wrong' },
  });
  expect(await wrong.type`customers list`).toMatchObject({ code: 3 });
  const incomplete = aDesk(server, { env: { ...common, TWOTIER_CLIENT_SECRET: clientSecret } });
  expect(await incomplete.type`customers list`).toMatchObject({
    code: 3,
    err: expect.stringContaining('TWOTIER_CLIENT_ID'),
  });

  const person = await aRefreshToken(server.deps, { ...reseller, userPrincipalName: '' });
  const forPerson = aDesk(server, {
    env: { ...common, TWOTIER_CLIENT_ID: person.clientId, TWOTIER_REFRESH_TOKEN: person.refreshToken },
  });
  expect((await forPerson.type`whoami --json`).json().tenant.id).toBe(reseller.tenantId);
  for (const { folder } of [alone, forPerson])
    expect(() => statSync(join(folder, 'credentials.json'))).toThrow('ENOENT');
});

test('our own client is nobody by itself', async ({ server, database }) => {
  const reseller = await aCompany(database, 'reseller');
  const answer = await fetch(`${server.url}/${reseller.tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: '7f0c5d3e-6b1a-4e52-9c84-2d8e1f9ab637',
      client_secret: 'x',
      scope: 'https://api.partnercenter.microsoft.com/.default',
    }),
  });
  expect([400, 401]).toContain(answer.status);
});

test('without a second factor, and without a server, it says so', async ({ server, database }) => {
  const reseller = await aCompany(database, 'reseller');
  const type = await aTerminal(server, reseller, { mfa: false });
  const refused = await type`customers list`;
  expect(refused).toMatchObject({ code: 3, out: '', err: expect.stringContaining('second factor') });
  const away = aDesk(server, {
    env: {
      TWOTIER_URL: 'http://127.0.0.1:9',
      TWOTIER_TENANT: 'x.example',
      TWOTIER_CLIENT_ID: 'x',
      TWOTIER_CLIENT_SECRET: 'x',
    },
  });
  expect(await away.type`customers list`).toMatchObject({ code: 8, out: '' });
});
