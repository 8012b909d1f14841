import { once } from 'node:events';
import { createServer } from 'node:http';
import { describe, expect, onTestFinished } from 'vitest';
import type { AppDeps } from '#api/types.ts';
import { operatorFetch } from '#modules/tenancy/index.ts';
import { aBrowser } from '#testing/browser.ts';
import { someoneWaits, test } from '#testing/database.ts';
import { freePort } from '#testing/process.ts';
import {
  aForeignRegistry,
  anAccount,
  anAdmin,
  anotherAdmin,
  aProfile,
  failureIn,
  associatePage as page,
  pathOf,
  signInThere,
} from '#testing/registry.ts';
import { signInApp } from '#testing/sign-in.ts';

describe('an answer of the registry', () => {
  test('counts once, in the session that asked, for its own question', async ({ database }) => {
    const all = await signInApp(database);
    const [rita, other] = [await anAdmin(all), await anAdmin(all)];
    // Signing in moves the clock, and a code is good for a minute.
    const second = await rita.aSession();
    const boris = await anotherAdmin(all, rita);
    await anAccount(all.deps, 'one.answer', aProfile('5800001'));
    const { callback } = await signInThere(rita.browser, await rita.begin(), 'one.answer');
    const ended = 'membership/sign-in-ended';

    for (const [who, browser, wanted] of [
      ['nobody', aBrowser(all.app), 'access/unauthenticated'],
      ['another company', other.browser, ended],
      ['a colleague', boris.browser, ended],
      ['the same person elsewhere', second, ended],
    ] as const)
      expect(failureIn((await browser.get(callback)).headers['location']), who).toBe(wanted);
    // Mixed up: another sign-in's state with this one's code, and this one's with nothing.
    const { callback: theirs } = await signInThere(other.browser, await other.begin(), 'one.answer');
    const mixed = new URL(callback, 'http://localhost:8080');
    mixed.searchParams.set('state', new URL(theirs, 'http://localhost:8080').searchParams.get('state') ?? '');
    expect(failureIn((await rita.browser.get(pathOf(mixed.href))).headers['location'])).toBe(ended);
    // Nor does the other company's code come in with the right state: its nonce and verifier are not ours.
    expect((await rita.list()).profiles).toEqual([]);

    expect((await rita.browser.get(callback)).headers['location']).toBe(page);
    expect((await rita.list()).profiles).toHaveLength(1);
    expect(failureIn((await rita.browser.get(callback)).headers['location']), 'again').toBe(ended);
    expect((await rita.list()).profiles).toHaveLength(1);
  });

  test('another sign-in’s code under our own state is refused', async ({ database }) => {
    const all = await signInApp(database);
    const [rita, other] = [await anAdmin(all), await anAdmin(all)];
    await anAccount(all.deps, 'mixed.up', aProfile('5800101'));
    const mine = new URL(
      (await signInThere(rita.browser, await rita.begin(), 'mixed.up')).callback,
      'http://localhost:8080',
    );
    const theirs = new URL(
      (await signInThere(other.browser, await other.begin(), 'mixed.up')).callback,
      'http://localhost:8080',
    );
    mine.searchParams.set('code', theirs.searchParams.get('code') ?? '');
    expect(failureIn((await rita.browser.get(pathOf(mine.href))).headers['location'])).toBe(
      'membership/answer-refused',
    );
    expect(await rita.list()).toMatchObject({ state: 'none', profiles: [] });
  });

  test('leads to a page of ours only, and to the one it began at', async ({ database }) => {
    const foreign = aForeignRegistry();
    const all = await signInApp(database, { membership: foreign.membership });
    const rita = await anAdmin(all);
    for (const [returnTo, wanted] of [
      ['/enrollment?step=2', '/enrollment?step=2'],
      ['https://evil.example/', page],
      ['//evil.example', page],
      ['/\\evil.example', page],
    ] as const) {
      const claims = { organizations: [aProfile('5900001')] };
      const answer = await rita.browser.get(foreign.signIn(await rita.begin({ returnTo }), claims));
      expect(answer.headers['location'], returnTo).toBe(wanted);
    }
    // What went wrong is said where it began.
    const wrong = foreign.signIn(await rita.begin({ returnTo: '/enrollment?step=2' }), {
      iss: 'https://evil.example',
    });
    expect((await rita.browser.get(wrong)).headers['location']).toBe(
      '/enrollment?step=2&failed=membership%2Fanswer-refused',
    );
  });

  test('a vendor’s own registry: its word in the ID token or at its userinfo endpoint, from it alone', async ({
    database,
  }) => {
    const foreign = aForeignRegistry();
    const all = await signInApp(database, { membership: foreign.membership });
    expect((await all.app.inject('/membership/.well-known/openid-configuration')).statusCode).toBe(404);
    const rita = await anAdmin(all);
    const go = async (claims: Record<string, unknown>) =>
      failureIn((await rita.browser.get(foreign.signIn(await rita.begin(), claims))).headers['location']);
    const organizations = [aProfile('6000001')];

    expect(new URL(await rita.begin()).searchParams.get('prompt')).toBe('login');
    expect(await go({ organizations })).toBeNull();
    expect(await rita.list()).toMatchObject({ state: 'signed_in', registry: 'members.vendor.example' });
    foreign.state.userinfo = { organizations: [aProfile('6000002')], preferred_username: 'rita' };
    expect(await go({})).toBeNull();
    expect(await rita.list()).toMatchObject({ userName: 'rita', profiles: [{ mpnId: '6000002' }] });

    for (const [name, claims] of Object.entries({
      'another issuer': { iss: 'https://evil.example', organizations },
      'for another client': { aud: 'another-client', organizations },
      'another nonce': { nonce: 'x', organizations },
      'one that has ended': { exp: Math.floor(Date.now() / 1000) - 3600, organizations },
      'no list': { organizations: 'all of them' },
      'a profile that is none': { organizations: [...organizations, { mpnId: '6000003' }] },
      'an ID that is no number': { organizations: [aProfile('DE-6000005')] },
      'a number written in another way': { organizations: [aProfile('06000005')] },
      'one ID twice': { organizations: [...organizations, ...organizations] },
      'a name that turns the line around': {
        organizations: [aProfile('6000004', { companyName: 'x\u202egpj' })],
      },
    })) {
      expect(await go(claims), name).toBe('membership/answer-refused');
      expect((await rita.list()).profiles, name).toEqual([]);
    }
    for (const signs of ['a stranger', 'nobody'] as const) {
      foreign.state.signs = signs;
      expect(await go({ organizations }), `signed by ${signs}`).toBe('membership/answer-refused');
    }
    foreign.state.signs = 'itself';
    foreign.state.userinfo = { sub: 'another subject', organizations };
    expect(await go({}), 'userinfo of somebody else').toBe('membership/answer-refused');
  });

  test('a registry that is down or hangs: 503 with the time to try again, and nothing is lost', async ({
    database,
  }) => {
    const foreign = aForeignRegistry();
    const all = await signInApp(database, { membership: foreign.membership });
    const rita = await anAdmin(all);
    for (const down of ['hangs', 'fails', 503] as const) {
      foreign.state.down = down;
      const answer = await rita.browser.post('/v1/membership/signin', {});
      expect(answer, String(down)).toMatchObject({
        status: 503,
        body: { errorName: 'membership/registry-unavailable' },
      });
      expect(answer.headers['retry-after']).toBe('5');
    }
    // It says so itself, where it sends the browser back.
    for (const error of ['temporarily_unavailable', 'server_error']) {
      foreign.state.down = undefined;
      const state = new URL(await rita.begin()).searchParams.get('state') ?? '';
      const back = `/signin/membership/callback?${new URLSearchParams({ error, state })}`;
      expect(failureIn((await rita.browser.get(back)).headers['location']), error).toBe(
        'membership/registry-unavailable',
      );
    }
    // It goes down between the sign-in there and its answer here.
    foreign.state.down = undefined;
    const callback = foreign.signIn(await rita.begin(), { organizations: [aProfile('6100001')] });
    foreign.state.down = 'hangs';
    expect(failureIn((await rita.browser.get(callback)).headers['location'])).toBe(
      'membership/registry-unavailable',
    );
    foreign.state.down = undefined;
    await rita.browser.get(foreign.signIn(await rita.begin(), { organizations: [aProfile('6100001')] }));
    expect((await rita.associate('6100001')).status).toBe(200);
  });

  test('a slow answer is worth nothing once another sign-in has begun', async ({ database }) => {
    const foreign = aForeignRegistry();
    let reached = () => {};
    let goOn = () => {};
    const arrived = new Promise<void>((done) => (reached = done));
    const gate = new Promise<void>((done) => (goOn = done));
    let slow = false;
    const membership: AppDeps['membership'] = {
      ...foreign.membership,
      patience: 20_000,
      async fetch(url, options) {
        if (slow && url.endsWith('/token')) {
          reached();
          await gate;
        }
        return foreign.membership.fetch(url, options);
      },
    };
    const all = await signInApp(database, { membership });
    const rita = await anAdmin(all);
    const callback = foreign.signIn(await rita.begin(), { organizations: [aProfile('6200001')] });
    slow = true;
    const late = rita.browser.get(callback);
    await arrived;
    slow = false;
    await rita.browser.get(foreign.signIn(await rita.begin(), { organizations: [aProfile('6200002')] }));
    goOn();
    expect(failureIn((await late).headers['location'])).toBe('membership/sign-in-ended');
    expect((await rita.list()).profiles).toMatchObject([{ mpnId: '6200002' }]);
  });
});

describe('whoever comes back', () => {
  test('is no admin any more, or has signed out: nothing is taken, and nothing told', async ({
    database,
    owner,
  }) => {
    const foreign = aForeignRegistry();
    const all = await signInApp(database, { membership: foreign.membership });
    const claims = { organizations: [aProfile('6300001')] };
    const [left, out] = [await anAdmin(all), await anAdmin(all)];
    const callback = foreign.signIn(await left.begin(), claims);
    await owner.query(`begin; set local app.migrating = 'on'`);
    await owner.query('delete from role_assignment where user_id = $1', [left.userId]);
    await owner.query('commit');
    const asked = foreign.state.asked;
    expect(failureIn((await left.browser.get(callback)).headers['location'])).toBe('access/forbidden');
    expect((await left.associate('6300001')).status).toBe(403);

    const theirs = foreign.signIn(await out.begin(), claims);
    out.browser.cookies.clear();
    const answer = await out.browser.get(theirs);
    expect(answer.headers['location']).toBe(`${page}?failed=access%2Funauthenticated`);
    // One of them was asked for by `begin`; neither code was taken to the registry.
    expect(foreign.state.asked).toBe(asked + 1);
  });

  test('comes twice at once: the registry is asked once, and one of the two is told', async ({
    database,
    owner,
  }) => {
    const foreign = aForeignRegistry();
    const all = await signInApp(database, { membership: foreign.membership });
    const rita = await anAdmin(all);
    const callback = foreign.signIn(await rita.begin(), { organizations: [aProfile('6400001')] });
    await owner.query(`begin; set local app.migrating = 'on'`);
    await owner.query('select from membership_sign_in where tenant_id = $1 for update', [rita.tenantId]);
    const both = [rita.browser.get(callback), rita.browser.get(callback)];
    await someoneWaits(owner, { sessions: 2 });
    await owner.query('commit');
    const outcomes = (await Promise.all(both)).map((it) => failureIn(it.headers['location']));
    expect(outcomes.sort()).toEqual(['membership/sign-in-ended', null].sort());
    expect((await rita.list()).profiles).toHaveLength(1);
  });
});

test('a registry on this machine is spoken to over plain http, through the operator’s own fetch', async ({
  database,
}) => {
  const port = await freePort();
  const issuer = `http://127.0.0.1:${port}`;
  const foreign = aForeignRegistry(issuer);
  const server = createServer(async (request, response) => {
    const body = (await request.toArray()).join('');
    const answer = await foreign.membership.fetch(`${issuer}${request.url}`, { body });
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
  }).listen(port, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const membership = { ...foreign.membership, fetch: operatorFetch };
  const all = await signInApp(database, { membership });
  const rita = await anAdmin(all);
  const claims = { organizations: [aProfile('6500001')] };
  expect((await rita.browser.get(foreign.signIn(await rita.begin(), claims))).headers['location']).toBe(page);
  expect(await rita.list()).toMatchObject({
    registry: `127.0.0.1:${port}`,
    profiles: [{ mpnId: '6500001', selectable: true }],
  });
});
