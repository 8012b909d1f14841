import { generateSync } from 'otplib';
import { describe, expect } from 'vitest';
import { aBrowser, type Browser } from '#testing/browser.ts';
import { test } from '#testing/database.ts';
import { aColleague, anAccessToken, aPerson, password, signInApp } from '#testing/sign-in.ts';

const ownPassword = 'lanterns over a slow canal';
const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

/** A company with a global admin who has a token, and a colleague who signs in for real. */
async function aStage(database: Parameters<typeof signInApp>[0]) {
  const stage = await signInApp(database);
  const { app, deps } = stage;
  const boss = await aPerson(deps);
  const boris = await aColleague(deps, boss);
  const bearer = { authorization: `Bearer ${await anAccessToken(app, deps, boss)}` };
  const act = async (method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE', url: string, payload?: object) => {
    const answer = await app.inject({ method, url, headers: bearer, ...(payload ? { payload } : {}) });
    return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() };
  };
  const signIn = (browser: Browser, userPrincipalName: string, given: string) =>
    browser.post('/v1/signin/password', { userPrincipalName, password: given });
  return { ...stage, boss, boris, act, signIn };
}

describe('A temporary password', () => {
  test('signs in once, has to be changed first, and the new one is the person’s own', async ({
    database,
  }) => {
    const { app, boss, act, signIn } = await aStage(database);
    const userPrincipalName = `vera@${boss.userPrincipalName.split('@')[1]}`;
    const added = await act('POST', '/v1/users', { userPrincipalName, displayName: 'Vera' });
    const given = added.body.temporaryPassword;
    const browser = aBrowser(app);
    expect((await signIn(browser, userPrincipalName, given)).body.step).toBe('new-password');
    expect((await browser.get('/v1/me')).status, 'nothing opens before the change').toBe(401);
    const chosen = await browser.post('/v1/signin/newpassword', { password: ownPassword });
    expect(chosen.body).toMatchObject({ step: 'done', setUp: true });
    expect((await browser.get('/v1/me')).body.user.userPrincipalName).toBe(userPrincipalName);
    expect((await signIn(aBrowser(app), userPrincipalName, given)).status, 'used up').toBe(400);
    expect((await act('GET', `/v1/users/${added.body.id}`)).body.lastSignInAt).toMatch(/^\d{4}-/);
  });

  test('is worth nothing after seven days', async ({ database }) => {
    const { app, boris, act, signIn, pass } = await aStage(database);
    const given = (await act('POST', `/v1/users/${boris.userId}/resetpassword`)).body.temporaryPassword;
    pass(7 * 86_400_000 + 1_000);
    const late = await signIn(aBrowser(app), boris.userPrincipalName, given);
    expect(late.body.errorName).toBe('tenancy/password-expired');
  });
});

describe('What was opened before opens nothing after', () => {
  for (const [what, run] of [
    ['a password reset', { method: 'POST', path: '/resetpassword' }],
    ['a reset of the second factors', { method: 'POST', path: '/resetmfa' }],
    ['being blocked', { method: 'PATCH', path: '', body: { state: 'blocked' } }],
    ['being deleted', { method: 'DELETE', path: '' }],
    ['being signed out by an admin', { method: 'DELETE', path: '/sessions' }],
  ] as const)
    test(`${what} ends sessions, tokens and what was begun`, async ({ database }) => {
      const { app, deps, boris, act, signIn } = await aStage(database);
      const browser = aBrowser(app);
      await signIn(browser, boris.userPrincipalName, password);
      expect((await browser.get('/v1/me')).status).toBe(200);
      const token = { authorization: `Bearer ${await anAccessToken(app, deps, boris)}` };
      expect((await app.inject({ url: '/v1/me', headers: token })).statusCode).toBe(200);
      const sessions = await act('GET', `/v1/users/${boris.userId}/sessions`);
      expect(sessions.body.items.map((it: { kind: string }) => it.kind)).toEqual(['portal', 'app']);

      const answer = await act(
        run.method,
        `/v1/users/${boris.userId}${run.path}`,
        'body' in run ? run.body : undefined,
      );
      expect(answer.status).toBeLessThan(300);
      expect((await browser.get('/v1/me')).status, 'the session').toBe(401);
      expect((await app.inject({ url: '/v1/me', headers: token })).statusCode, 'the token').toBe(401);
    });

  test('a half-way sign-in is over, even behind the right old password', async ({ database }) => {
    const { app, deps, boss, boris, act, signIn } = await aStage(database);
    const { setTotpSecret } = await import('#modules/tenancy/index.ts');
    const own = { read: [boss.tenantId], write: [boss.tenantId] };
    await deps.database.transaction(own, (tx) =>
      setTotpSecret(tx, deps.sealKeys, {
        tenantId: boss.tenantId,
        userId: boris.userId,
        secret,
        at: new Date(),
      }),
    );
    const browser = aBrowser(app);
    expect((await signIn(browser, boris.userPrincipalName, password)).body.step).toBe('second-factor');
    expect((await act('POST', `/v1/users/${boris.userId}/resetpassword`)).status).toBe(200);
    const code = await browser.post('/v1/signin/totp', { code: generateSync({ secret }) });
    expect(code.body.errorName).toBe('tenancy/sign-in-ended');
  });

  test('one session alone can be ended', async ({ database }) => {
    const { app, boris, act, signIn } = await aStage(database);
    const [one, other] = [aBrowser(app), aBrowser(app)];
    await signIn(one, boris.userPrincipalName, password);
    await signIn(other, boris.userPrincipalName, password);
    const [newest] = (await act('GET', `/v1/users/${boris.userId}/sessions`)).body.items;
    expect((await act('DELETE', `/v1/users/${boris.userId}/sessions/${newest.id}`)).status).toBe(204);
    expect((await act('DELETE', `/v1/users/${boris.userId}/sessions/${newest.id}`)).status).toBe(404);
    expect([(await one.get('/v1/me')).status, (await other.get('/v1/me')).status]).toEqual([200, 401]);
  });
});

describe('Second factors', () => {
  test('reset by an admin: gone, told by mail, and set up anew at the next sign-in', async ({
    database,
    owner,
  }) => {
    const { app, deps, act, signIn, boss } = await aStage(database);
    const { setTotpSecret } = await import('#modules/tenancy/index.ts');
    const boris = await aColleague(deps, await aPerson(deps));
    expect((await act('POST', `/v1/users/${boris.userId}/resetmfa`)).status, 'not ours').toBe(404);
    const ours = (await act('GET', '/v1/users?q=boris')).body.items[0];
    const own = { read: [boss.tenantId], write: [boss.tenantId] };
    await deps.database.transaction(own, (tx) =>
      setTotpSecret(tx, deps.sealKeys, { tenantId: boss.tenantId, userId: ours.id, secret, at: new Date() }),
    );
    expect((await act('GET', `/v1/users/${ours.id}`)).body).toMatchObject({
      mfaRegistered: true,
      mfaState: 'enforced',
    });
    expect((await act('GET', '/v1/users?mfaRegistered=true')).body.items).toMatchObject([{ id: ours.id }]);
    expect((await act('POST', `/v1/users/${ours.id}/resetmfa`)).status).toBe(204);
    expect((await act('GET', `/v1/users/${ours.id}`)).body).toMatchObject({
      mfaRegistered: false,
      mfaState: 'enabled',
    });
    const signedIn = await signIn(aBrowser(app), ours.userPrincipalName, password);
    expect(signedIn.body).toMatchObject({ step: 'done', setUp: true });
    await owner.query(`begin; set local app.migrating = 'on'`);
    const mails = await owner.query(`select kind from mail where user_id = $1`, [ours.id]);
    await owner.query('commit');
    expect(mails.rows).toEqual([{ kind: 'mfa-reset' }]);
  });

  test('one’s own: only behind the factor that is to go', async ({ database }) => {
    const { app, deps, boss } = await aStage(database);
    const ask = async (mfa: boolean) => {
      const authorization = `Bearer ${await anAccessToken(app, deps, boss, { mfa })}`;
      const answer = await app.inject({ method: 'POST', url: '/v1/me/resetmfa', headers: { authorization } });
      const after = await app.inject({ url: '/v1/me', headers: { authorization } });
      return [answer.statusCode, after.statusCode];
    };
    expect(await ask(false)).toEqual([401, 200]);
    expect(await ask(true), 'it ends its own token, too').toEqual([204, 401]);
  });
});
