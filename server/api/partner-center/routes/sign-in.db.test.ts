import { generateSync } from 'otplib';
import { describe, expect } from 'vitest';
import { hashPassword, setPassword } from '#modules/tenancy/index.ts';
import { aBrowser } from '#testing/browser.ts';
import { test } from '#testing/database.ts';
import { anAccessToken, aPerson, password, signInApp } from '#testing/sign-in.ts';

const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const codeAt = (at: Date): string => generateSync({ secret, epoch: Math.floor(at.getTime() / 1000) });
const minute = 60_000;

// The owner sees rows only while it migrates.
test.beforeEach(async ({ owner }) => {
  await owner.query(`set app.migrating = 'on'`);
});

describe('password', () => {
  test('opens a session that says who it is, and is listed and ended', async ({ database }) => {
    const { app, deps } = await signInApp(database, {}, 'stopped');
    const person = await aPerson(deps);
    const browser = aBrowser(app);

    const done = await browser.post('/v1/signin/password', {
      userPrincipalName: person.userPrincipalName.toUpperCase(),
      password,
    });
    expect(done).toMatchObject({ status: 200, body: { step: 'done', returnTo: '/', setUp: true } });

    const me = await browser.get('/v1/me');
    expect(me.body).toMatchObject({
      user: { id: person.userId, userPrincipalName: person.userPrincipalName },
      tenant: { id: person.tenantId, kinds: ['reseller'] },
      roles: ['global_admin'],
      mfa: false,
      secondFactor: { registered: false, state: 'enabled' },
    });
    expect(me.body.may).toEqual(expect.arrayContaining(['customer.list', 'invitation.create']));

    const sessions = await browser.get('/v1/me/sessions');
    expect(sessions.body.items).toMatchObject([{ kind: 'portal', current: true, ip: '203.0.113.7' }]);
    expect(await browser.delete(`/v1/me/sessions/${sessions.body.items[0].id}`)).toMatchObject({
      status: 204,
    });
    expect(await browser.get('/v1/me')).toMatchObject({ status: 401 });
  });

  test('a wrong name, a wrong password and a blocked account are answered alike', async ({
    database,
    owner,
  }) => {
    const { app, deps } = await signInApp(database, {}, 'stopped');
    const [person, blocked] = [await aPerson(deps), await aPerson(deps)];
    await owner.query(`update tenant_user set state = 'blocked' where id = $1`, [blocked.userId]);
    const answers = await Promise.all(
      [
        { userPrincipalName: person.userPrincipalName, password: 'not the password at all' },
        { userPrincipalName: `nobody@${person.userPrincipalName.split('@')[1]}`, password },
        { userPrincipalName: 'nobody@nowhere.example', password },
        { userPrincipalName: blocked.userPrincipalName, password },
      ].map((body) => aBrowser(app).post('/v1/signin/password', body)),
    );
    for (const it of answers) {
      expect(it.status).toBe(400);
      expect(it.body).toEqual(answers[0]?.body);
      expect(it.headers['set-cookie']).toBeUndefined();
    }
    expect(answers[0]?.body.errorName).toBe('tenancy/sign-in-failed');
  });

  test('from the fifth failure each next try waits longer, for unknown names too; time opens it again', async ({
    database,
  }) => {
    const { app, deps, pass } = await signInApp(database, {}, 'stopped');
    const person = await aPerson(deps);
    for (const userPrincipalName of [person.userPrincipalName, 'ghost@nowhere.example']) {
      const browser = aBrowser(app, { ip: `198.51.100.${userPrincipalName.length}` });
      const guess = (text = 'wrong wrong wrong') =>
        browser.post('/v1/signin/password', { userPrincipalName, password: text });
      for (let i = 0; i < 5; i++) expect((await guess()).body.errorName).toBe('tenancy/sign-in-failed');
      const sixth = await guess();
      expect(sixth).toMatchObject({ status: 429, body: { statusCode: 429 } });
      expect(Number(sixth.headers['retry-after'])).toBe(1);
      pass(1_500);
      expect((await guess()).status).toBe(400);
      expect(Number((await guess()).headers['retry-after'])).toBe(2);
      pass(3_000);
    }
    // The right password, once the wait is over, ends the count.
    const rita = aBrowser(app, { ip: '198.51.100.200' });
    const right = { userPrincipalName: person.userPrincipalName, password };
    pass(15 * minute);
    expect(await rita.post('/v1/signin/password', right)).toMatchObject({ status: 200 });
    for (let i = 0; i < 4; i++)
      expect((await rita.post('/v1/signin/password', { ...right, password: 'wrong' })).status).toBe(400);
  });

  test('guesses sent all at once count one by one', async ({ database }) => {
    const { app, deps } = await signInApp(database, {}, 'stopped');
    const person = await aPerson(deps);
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        aBrowser(app, { ip: `192.0.2.${i}` }).post('/v1/signin/password', {
          userPrincipalName: person.userPrincipalName,
          password: `guess number ${i} of many`,
        }),
      ),
    );
    expect(answers.filter((it) => it.status === 400)).toHaveLength(5);
    expect(answers.filter((it) => it.status === 429)).toHaveLength(7);
  });

  test('an address that fails thirty times in five minutes waits, whatever names it tries', async ({
    database,
  }) => {
    const { app, pass } = await signInApp(database, {}, 'stopped');
    const browser = aBrowser(app, { ip: '2001:db8:1:2:3::1' });
    const neighbour = aBrowser(app, { ip: '2001:db8:1:2:ffff::9' });
    const guess = (who: typeof browser, i: number) =>
      who.post('/v1/signin/password', { userPrincipalName: `n${i}@nowhere${i}.example`, password: 'x' });
    for (let i = 0; i < 30; i++) expect((await guess(browser, i)).status).toBe(400);
    expect(await guess(browser, 31)).toMatchObject({ status: 429 });
    expect(await guess(neighbour, 32)).toMatchObject({ status: 429 });
    expect((await guess(aBrowser(app, { ip: '2001:db8:1:3::1' }), 33)).status).toBe(400);
    pass(5 * minute);
    expect((await guess(browser, 34)).status).toBe(400);
  });

  test('a temporary password opens one sign-in, and only to choose another', async ({ database }) => {
    const { app, deps, pass } = await signInApp(database, {}, 'stopped');
    const person = await aPerson(deps);
    const temporary = 'kX7mPq2vRt9wZa4cBn6d';
    const hash = await hashPassword(temporary);
    const own = { read: [person.tenantId], write: [person.tenantId] };
    const set = () =>
      database.transaction(own, (tx) =>
        setPassword(tx, {
          ...person,
          hash,
          temporaryUntil: new Date(deps.securityClock().getTime() + 7 * 86_400_000),
          at: deps.securityClock(),
        }),
      );
    await set();
    const browser = aBrowser(app);
    const given = { userPrincipalName: person.userPrincipalName, password: temporary };
    expect((await browser.post('/v1/signin/password', given)).body).toMatchObject({ step: 'new-password' });
    expect(await browser.get('/v1/me')).toMatchObject({ status: 401 });
    expect(await aBrowser(app).post('/v1/signin/password', given)).toMatchObject({
      status: 400,
      body: { errorName: 'tenancy/password-expired' },
    });
    expect(await browser.post('/v1/signin/newpassword', { password: 'Rita Sommer is me' })).toMatchObject({
      body: { errorName: 'tenancy/password-too-weak' },
    });
    expect(await browser.post('/v1/signin/newpassword', { password: temporary })).toMatchObject({
      body: { errorName: 'tenancy/password-unchanged' },
    });
    const next = 'seven slow boats at dawn';
    expect((await browser.post('/v1/signin/newpassword', { password: next })).body).toMatchObject({
      step: 'done',
    });
    expect(await browser.get('/v1/me')).toMatchObject({ status: 200 });
    expect(
      (await aBrowser(app).post('/v1/signin/password', { ...given, password: next })).body,
    ).toMatchObject({ step: 'done' });

    await set();
    pass(8 * 86_400_000);
    expect(await aBrowser(app).post('/v1/signin/password', given)).toMatchObject({
      body: { errorName: 'tenancy/password-expired' },
    });
  });
});

describe('second factor', () => {
  test('whoever has one gets no session without it; the code counts once', async ({ database }) => {
    const { app, deps, pass } = await signInApp(database, {}, 'stopped');
    const person = await aPerson(deps, { totp: secret });
    const given = { userPrincipalName: person.userPrincipalName, password };
    const browser = aBrowser(app);
    expect((await browser.post('/v1/signin/password', given)).body).toMatchObject({
      step: 'second-factor',
      ways: ['totp'],
    });
    expect(await browser.get('/v1/me')).toMatchObject({ status: 401 });
    expect((await browser.get('/v1/signin')).body).toMatchObject({
      step: 'second-factor',
      userPrincipalName: person.userPrincipalName,
    });

    const code = codeAt(deps.securityClock());
    expect((await browser.post('/v1/signin/totp', { code })).body).toMatchObject({
      step: 'done',
      setUp: false,
    });
    expect((await browser.get('/v1/me')).body).toMatchObject({
      mfa: true,
      secondFactor: { registered: true },
    });

    const again = aBrowser(app);
    await again.post('/v1/signin/password', given);
    expect(await again.post('/v1/signin/totp', { code })).toMatchObject({
      status: 400,
      body: { errorName: 'tenancy/code-invalid' },
    });
    // Not even the code of the step before: an onlooker has it, and its owner went on.
    expect(
      await again.post('/v1/signin/totp', {
        code: codeAt(new Date(deps.securityClock().getTime() - 30_000)),
      }),
    ).toMatchObject({ status: 400 });
    pass(minute);
    expect(await again.post('/v1/signin/totp', { code: codeAt(deps.securityClock()) })).toMatchObject({
      body: { step: 'done' },
    });
  });

  test('two clicks with one code open one session', async ({ database }) => {
    const { app, deps } = await signInApp(database, {}, 'stopped');
    const person = await aPerson(deps, { totp: secret });
    const browsers = [aBrowser(app), aBrowser(app)];
    for (const it of browsers)
      await it.post('/v1/signin/password', { userPrincipalName: person.userPrincipalName, password });
    const code = codeAt(deps.securityClock());
    const answers = await Promise.all(browsers.map((it) => it.post('/v1/signin/totp', { code })));
    expect(answers.map((it) => it.status).sort()).toEqual([200, 400]);
  });

  test('five wrong codes end the sign-in, and the account has to wait for the sixth anyway', async ({
    database,
  }) => {
    const { app, deps, pass } = await signInApp(database, {}, 'stopped');
    const person = await aPerson(deps, { totp: secret });
    const browser = aBrowser(app);
    await browser.post('/v1/signin/password', { userPrincipalName: person.userPrincipalName, password });
    for (let i = 0; i < 5; i++)
      expect((await browser.post('/v1/signin/totp', { code: '000000' })).body.errorName).toBe(
        'tenancy/code-invalid',
      );
    pass(5_000);
    expect(
      (await browser.post('/v1/signin/totp', { code: codeAt(deps.securityClock()) })).body.errorName,
    ).toBe('tenancy/sign-in-ended');
  });

  test('set up in the portal it counts from then on; recovery codes let in once each', async ({
    database,
    owner,
  }) => {
    const { app, deps, pass } = await signInApp(database, {}, 'stopped');
    const person = await aPerson(deps);
    const given = { userPrincipalName: person.userPrincipalName, password };
    const browser = aBrowser(app);
    await browser.post('/v1/signin/password', given);
    const offer = (await browser.post('/v1/me/totp')).body;
    expect(offer.uri).toContain('otpauth://totp/');
    const codeOf = () =>
      generateSync({ secret: offer.secret, epoch: Math.floor(deps.securityClock().getTime() / 1000) });
    expect(await browser.post('/v1/me/totp/confirm', { code: '000000' })).toMatchObject({ status: 400 });
    const before = browser.cookies.get('session');
    const added = await browser.post('/v1/me/totp/confirm', { code: codeOf() });
    expect(added).toMatchObject({ status: 200 });
    expect(added.body.recoveryCodes).toHaveLength(10);
    expect(browser.cookies.get('session')).not.toBe(before);
    expect((await browser.get('/v1/me')).body).toMatchObject({
      mfa: true,
      secondFactor: { registered: true, state: 'enforced' },
    });

    const stored = await owner.query(`select sealed_secret from totp where user_id = $1`, [person.userId]);
    expect(stored.rows[0]?.sealed_secret.includes(offer.secret)).not.toBe(true);

    const [code = ''] = added.body.recoveryCodes as string[];
    pass(minute);
    const lost = aBrowser(app);
    expect((await lost.post('/v1/signin/password', given)).body.ways).toEqual(['totp', 'recovery']);
    const spelt = code.toLowerCase().replaceAll('-', ' ');
    expect((await lost.post('/v1/signin/recovery', { code: spelt })).body).toMatchObject({ step: 'done' });
    const again = aBrowser(app);
    await again.post('/v1/signin/password', given);
    expect(await again.post('/v1/signin/recovery', { code })).toMatchObject({ status: 400 });

    // The only second factor stays.
    expect(await lost.delete('/v1/me/totp')).toMatchObject({
      status: 409,
      body: { errorName: 'tenancy/last-factor' },
    });
    const { rows } = await owner.query(`select operation from event where tenant_id = $1 order by event_id`, [
      person.tenantId,
    ]);
    expect(rows.map((it) => it.operation)).toEqual(expect.arrayContaining(['signed_in', 'mfa_factor_added']));
    const mails = await owner.query(`select kind from mail where user_id = $1 order by id`, [person.userId]);
    expect(mails.rows.map((it) => it.kind)).toEqual(['factor-added', 'recovery-code-used']);
  });

  test('whoever signed in without their second factor cannot change it', async ({ database, owner }) => {
    const { app, deps } = await signInApp(database, {}, 'stopped');
    const person = await aPerson(deps);
    const browser = aBrowser(app);
    await browser.post('/v1/signin/password', { userPrincipalName: person.userPrincipalName, password });
    // Meanwhile the real owner sets one up elsewhere.
    const real = aBrowser(app);
    await real.post('/v1/signin/password', { userPrincipalName: person.userPrincipalName, password });
    const offer = (await real.post('/v1/me/totp')).body;
    const code = generateSync({ secret: offer.secret });
    expect(await real.post('/v1/me/totp/confirm', { code })).toMatchObject({ status: 200 });
    expect(await browser.post('/v1/me/totp')).toMatchObject({
      status: 401,
      body: { errorName: 'access/mfa-required' },
    });
    expect(owner).toBeDefined();
  });
});

describe('session', () => {
  test('a cookie put into the browser beforehand never becomes a session', async ({ database }) => {
    const { app, deps } = await signInApp(database, {}, 'stopped');
    const [victim, attacker] = [await aPerson(deps), aBrowser(app)];
    await attacker.post('/v1/signin/start', { returnTo: '/customers' });
    const planted = attacker.cookies.get('signin') ?? '';
    const browser = aBrowser(app);
    browser.cookies.set('signin', planted);
    browser.cookies.set('session', 'A'.repeat(64));
    const done = await browser.post('/v1/signin/password', {
      userPrincipalName: victim.userPrincipalName,
      password,
    });
    expect(done.body).toMatchObject({ step: 'done', returnTo: '/customers' });
    expect(browser.cookies.get('session')).not.toBe('A'.repeat(64));
    expect(await attacker.get('/v1/me')).toMatchObject({ status: 401 });
    expect((await attacker.get('/v1/signin')).body).toMatchObject({ step: 'name' });
    attacker.cookies.set('session', planted);
    expect(await attacker.get('/v1/me')).toMatchObject({ status: 401 });
  });

  test('it ends after an hour unused, and after twelve in any case', async ({ database }) => {
    const { app, deps, pass } = await signInApp(database, {}, 'stopped');
    const person = await aPerson(deps);
    const given = { userPrincipalName: person.userPrincipalName, password };
    const [idle, busy] = [aBrowser(app), aBrowser(app)];
    await idle.post('/v1/signin/password', given);
    await busy.post('/v1/signin/password', given);
    for (let i = 0; i < 14; i++) {
      pass(50 * minute);
      expect((await busy.get('/v1/me')).status).toBe(200);
    }
    expect((await idle.get('/v1/me')).status).toBe(401);
    pass(21 * minute);
    expect((await busy.get('/v1/me')).status).toBe(401);
  });

  test('more than ten and the oldest ends', async ({ database }) => {
    const { app, deps } = await signInApp(database, {}, 'stopped');
    const person = await aPerson(deps);
    const browsers = Array.from({ length: 11 }, () => aBrowser(app));
    for (const it of browsers)
      await it.post('/v1/signin/password', { userPrincipalName: person.userPrincipalName, password });
    const statuses = [];
    for (const it of browsers) statuses.push((await it.get('/v1/me')).status);
    expect(statuses).toEqual([401, ...Array(10).fill(200)]);
  });

  test('a fresh proof gives it a new name and lets protected acts through again', async ({ database }) => {
    const { app, deps, pass } = await signInApp(database, {}, 'stopped');
    const person = await aPerson(deps, { totp: secret });
    const browser = aBrowser(app);
    await browser.post('/v1/signin/password', { userPrincipalName: person.userPrincipalName, password });
    await browser.post('/v1/signin/totp', { code: codeAt(deps.securityClock()) });
    pass(16 * minute);
    expect(await browser.post('/v1/me/recoverycodes')).toMatchObject({
      status: 401,
      body: { errorName: 'access/step-up-required' },
    });
    expect((await browser.get('/v1/me/proof')).body.ways).toEqual(['password', 'totp']);
    const before = browser.cookies.get('session') ?? '';
    const code = codeAt(deps.securityClock());
    expect(await browser.post('/v1/me/proof', { password: 'wrong wrong wrong', code })).toMatchObject({
      status: 400,
    });
    expect(await browser.post('/v1/me/proof', { password })).toMatchObject({ status: 400 });
    expect(await browser.post('/v1/me/proof', { password, code })).toMatchObject({ status: 200 });
    expect((await browser.post('/v1/me/recoverycodes')).body.codes).toHaveLength(10);
    const old = aBrowser(app);
    old.cookies.set('session', before);
    expect(await old.get('/v1/me')).toMatchObject({ status: 401 });
  });

  test('a write from another site is refused, with and without a session', async ({ database }) => {
    const { app, deps } = await signInApp(database, {}, 'stopped');
    const person = await aPerson(deps);
    const browser = aBrowser(app);
    const given = { userPrincipalName: person.userPrincipalName, password };
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'none' },
      { 'sec-fetch-site': '', origin: 'https://evil.example' },
    ])
      expect(
        await browser.post('/v1/signin/password', given, headers),
        JSON.stringify(headers),
      ).toMatchObject({
        status: 403,
        body: { errorName: 'access/cross-site' },
      });
    await browser.post('/v1/signin/password', given);
    expect(
      await browser.post('/v1/signin/signout', undefined, { 'sec-fetch-site': 'cross-site' }),
    ).toMatchObject({
      status: 403,
    });
    expect(await browser.get('/v1/me', { 'sec-fetch-site': 'cross-site' })).toMatchObject({ status: 200 });
    expect(await browser.post('/v1/signin/signout')).toMatchObject({ status: 204 });
    expect(await browser.get('/v1/me')).toMatchObject({ status: 401 });
  });

  test('another person’s session cannot be ended, nor told from one there is not', async ({ database }) => {
    const { app, deps } = await signInApp(database, {}, 'stopped');
    const [rita, boris] = [aBrowser(app), aBrowser(app)];
    for (const it of [rita, boris])
      await it.post('/v1/signin/password', {
        userPrincipalName: (await aPerson(deps)).userPrincipalName,
        password,
      });
    const { id } = (await boris.get('/v1/me/sessions')).body.items[0];
    expect(await rita.delete(`/v1/me/sessions/${id}`)).toMatchObject({ status: 404 });
    expect(await rita.delete('/v1/me/sessions/no-such-thing')).toMatchObject({ status: 404 });
    expect((await boris.get('/v1/me')).status).toBe(200);
  });
});

describe('mailed reset', () => {
  test('the link sets one new password, ends every session and token and waits for nothing else', async ({
    database,
    owner,
  }) => {
    const { app, deps } = await signInApp(database);
    const person = await aPerson(deps, { totp: secret });
    const browser = aBrowser(app);
    await browser.post('/v1/signin/password', { userPrincipalName: person.userPrincipalName, password });
    await browser.post('/v1/signin/totp', { code: codeAt(deps.securityClock()) });

    const token = await anAccessToken(app, deps, person);
    const byToken = () => app.inject({ url: '/v1/me', headers: { authorization: `Bearer ${token}` } });
    expect((await byToken()).statusCode).toBe(200);

    for (const userPrincipalName of [person.userPrincipalName, 'nobody@nowhere.example'])
      expect(await aBrowser(app).post('/v1/signin/forgot', { userPrincipalName })).toMatchObject({
        status: 202,
        body: '',
      });
    const { rows } = await owner.query(`select id, key_id from password_reset where user_id = $1`, [
      person.userId,
    ]);
    expect(rows).toHaveLength(1);
    const { linkToken } = await import('#kernel/link-token.ts');
    const link = linkToken(deps.linkKeys, {
      purpose: 'password-reset',
      rowId: rows[0].id,
      generation: 1,
      keyId: rows[0].key_id,
    });
    const stranger = aBrowser(app);
    for (let i = 0; i < 3; i++)
      expect((await stranger.get(`/v1/signin/resets/${link}`)).body.userPrincipalName).toBe(
        person.userPrincipalName,
      );
    const next = 'seven slow boats at dawn';
    expect(await stranger.post(`/v1/signin/resets/${link}`, { password: 'short' })).toMatchObject({
      status: 400,
    });
    expect(await stranger.post(`/v1/signin/resets/${link}`, { password: next })).toMatchObject({
      status: 204,
    });
    expect(await stranger.post(`/v1/signin/resets/${link}`, { password: `${next} again` })).toMatchObject({
      status: 400,
      body: { errorName: 'tenancy/reset-link-invalid' },
    });
    expect(await stranger.get('/v1/me')).toMatchObject({ status: 401 });
    expect(await browser.get('/v1/me')).toMatchObject({ status: 401 });
    expect((await byToken()).statusCode).toBe(401);
    const step = await stranger.post('/v1/signin/password', {
      userPrincipalName: person.userPrincipalName,
      password: next,
    });
    expect(step.body.step, 'the second factor is still asked for').toBe('second-factor');
  });

  test('an old link, a guessed one and one of another kind open nothing', async ({ database, owner }) => {
    const { app, deps, pass } = await signInApp(database, {}, 'stopped');
    const person = await aPerson(deps);
    const browser = aBrowser(app);
    await browser.post('/v1/signin/forgot', { userPrincipalName: person.userPrincipalName });
    const { rows } = await owner.query(`select id, key_id from password_reset where user_id = $1`, [
      person.userId,
    ]);
    const { linkToken } = await import('#kernel/link-token.ts');
    const seed = { rowId: rows[0].id, generation: 1, keyId: rows[0].key_id };
    const token = linkToken(deps.linkKeys, { ...seed, purpose: 'password-reset' });
    const other = linkToken(deps.linkKeys, { ...seed, purpose: 'invitation' });
    pass(31 * minute);
    for (const it of [token, other, 'A'.repeat(43), 'x'])
      expect(await browser.get(`/v1/signin/resets/${it}`)).toMatchObject({
        status: 400,
        body: { errorName: 'tenancy/reset-link-invalid' },
      });
  });

  test('one person gets five such mails an hour, whoever asks', async ({ database, owner }) => {
    const { app, deps } = await signInApp(database, {}, 'stopped');
    const person = await aPerson(deps);
    for (let i = 0; i < 8; i++)
      await aBrowser(app, { ip: `192.0.2.${100 + i}` }).post('/v1/signin/forgot', {
        userPrincipalName: person.userPrincipalName,
      });
    const { rows } = await owner.query(`select count(*)::int as n from mail where user_id = $1`, [
      person.userId,
    ]);
    expect(rows[0].n).toBe(5);
  });
});
