import { generateSync } from 'otplib';
import { describe, expect } from 'vitest';
import type { TenantId } from '#kernel/ids.ts';
import { type Message, sendMail } from '#modules/notifications/index.ts';
import { aBrowser, type Browser } from '#testing/browser.ts';
import { someoneWaits, test } from '#testing/database.ts';
import { operationsOf } from '#testing/events.ts';
import { password, signInApp } from '#testing/sign-in.ts';

const hour = 3_600_000;
let counted = 0;

/** What a company gives that lacks nothing; each with a name of its own. */
const someCompany = (more: object = {}) => {
  counted += 1;
  return {
    companyName: `Havelnetz ${counted} GmbH`,
    domainPrefix: `havelnetz${counted}`,
    country: 'DE',
    admin: {
      firstName: 'Béla',
      lastName: 'Horn',
      email: `Bela.Horn@havelnetz${counted}.example`,
      password,
    },
    ...more,
  };
};

/** Sends what waits of a company's mails. */
async function mailsOf(
  deps: Parameters<typeof sendMail>[0] | object,
  tenantId: TenantId,
): Promise<Message[]> {
  const all: Message[] = [];
  const able = { ...deps, transport: { send: async (it: Message) => void all.push(it), close() {} } };
  const { database } = able as unknown as Parameters<typeof sendMail>[0];
  const waiting = await database.read({ read: [tenantId], write: [] }, (tx) =>
    tx
      .selectFrom('mail')
      .select('id')
      .where('tenant_id', '=', tenantId)
      .where('sent_at', 'is', null)
      .execute(),
  );
  for (const { id } of waiting) await sendMail(able as never, tenantId, id as never);
  return all;
}

const tokenIn = ([mail]: Message[]): string => mail?.text.match(/\/signup\/confirm\/([\w-]{43})/)?.[1] ?? '';

describe('a company nobody knows', () => {
  test('A2: makes a tenant, confirms the mail, signs in as its global admin and goes on with the application', async ({
    database,
  }) => {
    const { app, deps } = await signInApp(database);
    const browser = aBrowser(app);
    const wanted = someCompany({ culture: 'de-DE' });
    expect(await browser.get('/v1/tenants/domain')).toMatchObject({
      status: 200,
      body: { domain: 'partners.example' },
    });
    const made = await browser.post('/v1/tenants', wanted);
    expect(made).toMatchObject({
      status: 201,
      body: {
        tenant: { domain: `${wanted.domainPrefix}.partners.example`, companyName: wanted.companyName },
        user: { userPrincipalName: `bela.horn@${wanted.domainPrefix}.partners.example` },
        state: 'awaiting_email',
      },
    });
    const { tenant, user } = made.body;
    const signIn = () =>
      browser.post('/v1/signin/password', { userPrincipalName: user.userPrincipalName, password });
    const unknown = await browser.post('/v1/signin/password', {
      userPrincipalName: 'nobody@nowhere.example',
      password,
    });
    const closed = await signIn();
    expect([closed.status, closed.body.errorName], 'as if there were no such account').toEqual([
      unknown.status,
      unknown.body.errorName,
    ]);
    await browser.post('/v1/signin/forgot', { userPrincipalName: user.userPrincipalName });

    const mails = await mailsOf(deps, tenant.id);
    expect(mails, 'one mail, and none about a password').toHaveLength(1);
    expect(mails[0]).toMatchObject({ to: { address: wanted.admin.email, name: 'Béla Horn' } });
    const token = tokenIn(mails);
    for (let times = 0; times < 2; times += 1)
      expect(await browser.get(`/v1/tenants/confirm/${token}`)).toMatchObject({
        status: 200,
        body: { state: 'awaiting_email' },
        headers: { 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex' },
      });
    expect((await signIn()).status, 'looking at the link opens nothing').toBe(closed.status);
    for (let times = 0; times < 2; times += 1)
      expect(await browser.post('/v1/tenants/confirm', { token })).toMatchObject({
        status: 200,
        body: { tenant: { id: tenant.id }, state: 'confirmed' },
      });

    expect(await signIn()).toMatchObject({ status: 200, body: { step: 'done', setUp: true } });
    expect((await browser.get('/v1/me')).body).toMatchObject({
      tenant: { id: tenant.id, kinds: ['applicant'], name: wanted.companyName },
      roles: ['global_admin'],
    });
    const begin = () => browser.post('/v1/enrollments', { program: 'indirect_reseller' });
    expect((await begin()).status, 'a partner’s account needs a second factor').toBe(401);
    await useAuthenticator(browser);
    expect(await begin()).toMatchObject({
      status: 201,
      body: {
        state: 'draft',
        tenantId: tenant.id,
        legalProfile: { companyName: wanted.companyName, address: { country: 'DE' } },
      },
    });
    expect(await operationsOf(database, tenant.id)).toEqual(
      expect.arrayContaining(['tenant_created', 'tenant_confirmed', 'enrollment_started']),
    );
  });

  test('is mailed in its own language', async ({ database }) => {
    const { app, deps } = await signInApp(database);
    const subjects = [];
    for (const culture of ['ru-RU', 'zh-CN', 'en-DE', 'de-DE']) {
      const { body } = await aBrowser(app).post('/v1/tenants', someCompany({ culture }));
      const [mail] = await mailsOf(deps, body.tenant.id);
      expect(mail?.text).toContain(`/signup/confirm/`);
      subjects.push(mail?.subject);
    }
    expect(subjects).toEqual([
      'Подтвердите создание арендатора',
      '确认你的新租户',
      'Confirm your new tenant',
      'Confirm your new tenant',
    ]);
  });

  test('is told which value cannot be taken, and nothing is made', async ({ database, owner }) => {
    const { app } = await signInApp(database);
    await owner.query(`set app.migrating = 'on'`);
    const before = await owner.query('select count(*) from tenant');
    const wrong: [string, object][] = [
      ['companyName', { companyName: 'Kleeblatt\u202e' }],
      ['companyName', { companyName: '   ' }],
      ['domainPrefix', { domainPrefix: 'a.b' }],
      ['domainPrefix', { domainPrefix: '-a' }],
      ['domainPrefix', { domainPrefix: 'xn--kleblatt-c1a' }],
      ['domainPrefix', { domainPrefix: 'Microsoft' }],
      ['domainPrefix', { domainPrefix: 'a'.repeat(41) }],
      ['country', { country: 'ZZ' }],
      ['culture', { culture: '../x' }],
      ['admin.firstName', { admin: { ...someCompany().admin, firstName: 'a\u0000b' } }],
      ['admin.email', { admin: { ...someCompany().admin, email: 'a@b.example, c@d.example' } }],
      ['admin.email', { admin: { ...someCompany().admin, email: 'a@b.example\r\nBcc: c@d.example' } }],
    ];
    for (const [field, more] of wrong) {
      const { status, body } = await aBrowser(app).post('/v1/tenants', someCompany(more));
      expect([field, status], JSON.stringify(body)).toEqual([field, 400]);
      // What no text of ours may hold is refused at the door, by its path.
      if (body.errorName === 'tenancy/invalid-sign-up') expect(body.data).toEqual([field]);
    }
    for (const weak of ['short', 'passwordpassword', 'bela.horn likes long words'])
      expect(
        await aBrowser(app).post(
          '/v1/tenants',
          someCompany({ admin: { ...someCompany().admin, password: weak } }),
        ),
        weak,
      ).toMatchObject({ status: 400, body: { errorName: 'tenancy/password-too-weak' } });
    expect((await owner.query('select count(*) from tenant')).rows).toEqual(before.rows);
  });

  test('whose name is taken is told so, and never whose it is; a name nobody confirmed in a day is free again', async ({
    database,
  }) => {
    const { app, deps, pass } = await signInApp(database, {}, 'stopped');
    const browser = aBrowser(app);
    const wanted = someCompany();
    const again = () => browser.post('/v1/tenants', { ...wanted, companyName: 'Somebody Else GmbH' });
    const first = await browser.post('/v1/tenants', wanted);
    const old = tokenIn(await mailsOf(deps, first.body.tenant.id));
    const taken = await again();
    expect(taken).toMatchObject({ status: 409, body: { errorName: 'tenancy/domain-taken' } });
    expect(JSON.stringify(taken.body)).not.toContain(wanted.companyName);

    pass(24 * hour);
    expect(await browser.post('/v1/tenants/confirm', { token: old })).toMatchObject({
      status: 400,
      body: { errorName: 'tenancy/confirmation-link-invalid' },
    });
    expect((await browser.get(`/v1/tenants/confirm/${old}`)).status).toBe(400);
    const second = await again();
    expect(second).toMatchObject({ status: 201 });
    expect(second.body.tenant.id).not.toBe(first.body.tenant.id);
    const token = tokenIn(await mailsOf(deps, second.body.tenant.id));
    expect((await browser.post('/v1/tenants/confirm', { token })).status).toBe(200);
    pass(48 * hour);
    expect((await again()).status, 'confirmed is taken for good').toBe(409);
    expect((await browser.post('/v1/tenants/confirm', { token })).status, 'again, the same answer').toBe(200);
    for (const none of ['x'.repeat(43), 'x', old])
      expect((await browser.post('/v1/tenants/confirm', { token: none })).status, none).toBe(400);
  });

  test('two of one name at once: one gets it', async ({ database, owner }) => {
    const { app } = await signInApp(database);
    const wanted = someCompany();
    await owner.query(`set app.migrating = 'on'`);
    // Whoever writes a name has to wait for this one.
    await owner.query('begin');
    await owner.query('lock table domain in share mode');
    const both = [1, 2].map(() => aBrowser(app).post('/v1/tenants', wanted));
    await someoneWaits(owner, { sessions: 2, within: 20_000 });
    await owner.query('commit');
    const answers = await Promise.all(both);
    expect(answers.map((it) => it.status).sort()).toEqual([201, 409]);
  });
});

describe('strangers', () => {
  test('make five companies an hour from one address, and have five mails an hour sent to one mailbox', async ({
    database,
  }) => {
    const { app, pass } = await signInApp(database, { rateLimits: true }, 'stopped');
    const from = (ip: string, more: object = {}) =>
      aBrowser(app, { ip }).post('/v1/tenants', someCompany(more));
    for (let times = 0; times < 5; times += 1) expect((await from('198.51.100.1')).status).toBe(201);
    const sixth = await from('198.51.100.1');
    expect(sixth).toMatchObject({
      status: 429,
      body: { statusCode: 429, message: expect.stringContaining('too many') },
    });
    expect(Number(sixth.headers['retry-after'])).toBeGreaterThan(0);
    const { admin } = someCompany();
    for (let times = 0; times < 5; times += 1)
      expect((await from(`198.51.100.${10 + times}`, { admin })).status).toBe(201);
    const loud = { ...admin, email: admin.email.toUpperCase() };
    expect((await from('198.51.100.20', { admin: loud })).status, 'whoever asks, however spelt').toBe(429);
    pass(hour);
    expect((await from('198.51.100.1')).status).toBe(201);
  });
});

async function useAuthenticator(browser: Browser): Promise<void> {
  const { secret } = (await browser.post('/v1/me/totp')).body;
  const confirmed = await browser.post('/v1/me/totp/confirm', { code: generateSync({ secret }) });
  expect(confirmed.status, JSON.stringify(confirmed.body)).toBeLessThan(300);
}
