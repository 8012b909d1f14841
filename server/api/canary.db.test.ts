import { Writable } from 'node:stream';
import { generateSync } from 'otplib';
import type pg from 'pg';
import { describe, expect } from 'vitest';
import type { TenantId } from '#kernel/ids.ts';
import { type Message, sendMail } from '#modules/notifications/index.ts';
import { aBrowser } from '#testing/browser.ts';
import { test } from '#testing/database.ts';
import { anApplication } from '#testing/enrolment.ts';
import { anAccount, aProfile, registryPassword, signInThere } from '#testing/registry.ts';
import { anAccessToken, anApp, aPerson, aRefreshToken, form, password, signInApp } from '#testing/sign-in.ts';
import { describeError, makeLogger } from '../logging.ts';

/** Everything secret that was made, typed or handed out, by what it is. */
type Secrets = Map<string, string>;

/** All the ways a secret could be written down. */
function spellingsOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  const decoded = /^[A-Za-z0-9_-]{20,}$/.test(secret)
    ? [Buffer.from(secret, 'base64url').toString('hex')]
    : [];
  return [
    secret,
    bytes.toString('base64'),
    bytes.toString('base64url'),
    bytes.toString('hex'),
    encodeURIComponent(secret),
    ...decoded,
  ].filter((it) => it.length >= 8);
}

const found = (secrets: Secrets, text: string): string[] =>
  [...secrets]
    .filter(([, secret]) => spellingsOf(secret).some((it) => text.includes(it)))
    .map(([name]) => name);

/** All rows of all tables, those of the job queue too. */
async function dump(owner: pg.Client): Promise<string> {
  const { rows: tables } = await owner.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('public', 'graphile_worker') and c.relkind in ('r', 'p')`,
  );
  await owner.query(`begin; set local app.migrating = 'on'`);
  const all: string[] = [];
  for (const { name } of tables)
    all.push(
      ...(await owner.query<{ line: string }>(`select t::text as line from ${name} t`)).rows.map(
        (it) => `${name} ${it.line}`,
      ),
    );
  await owner.query('commit');
  return all.join('\n');
}

describe('what is secret', () => {
  test('stands in no log, no row and no figure, whatever was done with it', async ({ database, owner }) => {
    const lines: string[] = [];
    const logger = makeLogger(
      'trace',
      new Writable({ write: (chunk, _, done) => done(void lines.push(String(chunk))) }),
    );
    const { app, deps, pass } = await signInApp(database, { logger });
    const secrets: Secrets = new Map();
    const plant = (name: string, secret: unknown): string => {
      if (typeof secret !== 'string' || secret.length < 6)
        throw new Error(`There is no ${name} to plant: ${secret}`);
      secrets.set(name, secret);
      return secret;
    };

    // Signing in, with a wrong try, a second factor and recovery codes.
    const person = await aPerson(deps);
    plant('password', password);
    const browser = aBrowser(app);
    const signIn = (given: string) =>
      browser.post('/v1/signin/password', { userPrincipalName: person.userPrincipalName, password: given });
    expect((await signIn(plant('wrong password', 'canary-wrong-password'))).status).toBe(400);
    expect((await signIn(password)).body.step).toBe('done');
    const offer = await browser.post('/v1/me/totp');
    plant('authenticator secret', offer.body.secret);
    const code = generateSync({ secret: offer.body.secret });
    const confirmed = await browser.post('/v1/me/totp/confirm', { code });
    expect(confirmed.status).toBe(200);
    for (const [at, it] of (confirmed.body.recoveryCodes as string[]).entries())
      plant(`recovery code ${at}`, it);
    for (const [name, value] of browser.cookies) plant(`cookie ${name}`, value);
    await browser.get(`/v1/activity?q=${plant('query', 'canary-in-a-query')}`);

    /** The link in the one mail of a kind: it is made when the mail is sent. */
    const linkIn = async (kind: string): Promise<string | undefined> => {
      await owner.query(`set app.migrating = 'on'`);
      const waiting = await owner.query<{ id: string; tenant: TenantId }>(
        'select id, tenant_id as tenant from mail where kind = $1',
        [kind],
      );
      await owner.query(`reset app.migrating`);
      const mails: Message[] = [];
      for (const { id, tenant } of waiting.rows)
        await sendMail(
          { ...deps, transport: { send: async (it) => void mails.push(it), close: () => {} } },
          tenant,
          id as never,
        );
      return /\/([\w-]{43})(?!\w)/.exec(mails[0]?.text ?? '')?.[1];
    };

    // A forgotten password.
    await aBrowser(app).post('/v1/signin/forgot', { userPrincipalName: person.userPrincipalName });
    const reset = plant('reset link', await linkIn('password-reset-link'));
    expect((await aBrowser(app).get(`/v1/signin/resets/${reset}`)).status).toBe(200);
    expect(
      (
        await aBrowser(app).post(`/v1/signin/resets/${reset}`, {
          newPassword: plant('new password', 'a canary sings of nothing'),
        })
      ).status,
    ).toBeLessThan(500);

    // A sign-in at the membership registry: what is typed there, what the browser carries, what it brings.
    const theirName = plant('registry user name', 'canary.member');
    await anAccount(deps, theirName, aProfile('6990001', { companyName: plant('profile', 'Canary Cages') }));
    const elsewhere = plant('registry password', registryPassword);
    const { redirectTo } = (await browser.post('/v1/membership/signin', {})).body;
    const asked = new URL(redirectTo).searchParams;
    for (const it of ['state', 'nonce']) plant(`registry ${it}`, asked.get(it));
    await signInThere(browser, redirectTo, theirName, plant('guessed password', 'canary-at-the-registry'));
    const { callback } = await signInThere(browser, redirectTo, theirName, elsewhere);
    const back = new URL(callback, 'http://localhost:8080');
    const theirCode = plant('registry code', back.searchParams.get('code'));
    for (const [name, value] of browser.cookies) plant(`registry cookie ${name}`, value);
    plant('registry client secret', deps.membership.clientSecret);
    back.searchParams.set('code', plant('misspelt registry code', `${theirCode.slice(0, -3)}xyz`));
    const misspelt = await browser.get(`${back.pathname}${back.search}`);
    expect(misspelt.headers['location']).toContain('answer-refused');
    await browser.get(callback);
    const second = await signInThere(
      browser,
      (await browser.post('/v1/membership/signin', {})).body.redirectTo,
      theirName,
    );
    await browser.get(second.callback);
    expect((await browser.get('/v1/membership/signin')).body.profiles).toHaveLength(1);

    // Tokens of people and apps.
    const { clientId, clientSecret } = await anApp(deps, person.tenantId, {
      secretUntil: new Date(Date.now() + 86_400_000),
    });
    plant('client secret', clientSecret);
    const basic = await app.inject({
      method: 'POST',
      url: `/${person.tenantId}/oauth2/token`,
      ...form({
        grant_type: 'client_credentials',
        client_id: clientId,
        client_secret: clientSecret ?? '',
        resource: 'https://api.partnercenter.microsoft.com',
      }),
    });
    plant('app token', basic.json().access_token);
    plant('refresh token', (await aRefreshToken(deps, person)).refreshToken);
    const bearer = plant('access token', await anAccessToken(app, deps, person));
    const call = (method: 'GET' | 'POST', url: string, payload?: string) =>
      app.inject({
        method,
        url,
        headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
        ...(payload ? { payload } : {}),
      });

    // A company nobody knows: its password, the links it is mailed, what it sends as evidence.
    const stranger = aBrowser(app);
    const signedUp = await stranger.post('/v1/tenants', {
      companyName: plant('newcomer in a body', 'Canary Newcomers'),
      domainPrefix: 'canaries',
      country: 'DE',
      admin: {
        firstName: 'Bela',
        lastName: 'Horn',
        email: plant('newcomer’s address in a body', 'bela@canary.example'),
        password: plant('password of a newcomer', 'a cage with no door'),
      },
    });
    expect(signedUp.status, JSON.stringify(signedUp.body)).toBe(201);
    const confirmation = plant('sign-up link', await linkIn('sign-up'));
    expect((await stranger.get(`/v1/tenants/confirm/${confirmation}`)).status).toBe(200);
    expect((await stranger.post('/v1/tenants/confirm', { token: confirmation })).status).toBe(200);
    await aPerson(deps, { kinds: ['vendor'] });
    const applicant = await aPerson(deps, { kinds: ['applicant'] });
    const applicants = await anAccessToken(app, deps, applicant);
    const apply = async (at: string, body: object) => {
      const answer = await app.inject({
        method: 'POST',
        url: `/v1/enrollments${at}`,
        headers: { authorization: `Bearer ${applicants}`, 'content-type': 'application/json' },
        payload: JSON.stringify(body),
      });
      expect(answer.statusCode, answer.body).toBeLessThan(300);
      return answer.json();
    };
    const { id } = await apply('', { program: 'indirect_reseller', ...anApplication });
    await apply(`/${id}/submit`, {});
    const verification = plant('verification link', await linkIn('enrolment-verification'));
    expect((await stranger.get(`/v1/enrollments/verifyemail/${verification}`)).status).toBe(200);
    const both = { signedUp: true, addressIsOurs: true };
    expect(
      (await stranger.post('/v1/enrollments/verifyemail', { token: verification, ...both })).status,
    ).toBe(200);
    const evidence = Buffer.from(`%PDF-1.4\n${plant('evidence', 'canary-in-a-document')}\n%%EOF\n`);
    await apply(`/${id}/evidence`, { check: 'business', content: evidence.toString('base64') });

    // Links, made, shown, opened, rotated and misspelt.
    const tokenOf = (answer: { json(): { url: string } }) => answer.json().url.split('/').at(-1);
    const customer = {
      companyName: plant('name in a body', 'Canary Clothing'),
      email: plant('address in a body', 'canary@clothing.example'),
    };
    const link = plant(
      'invitation link',
      tokenOf(await call('POST', '/v1/invitations', JSON.stringify({ kind: 'reseller', customer }))),
    );
    plant('standing link', tokenOf(await call('GET', '/v1/customers/relationshiprequests')));
    plant('rotated link', tokenOf(await call('POST', '/v1/customers/relationshiprequests/rotate', '{}')));
    const provider = await aPerson(deps, { kinds: ['provider'] });
    const theirs = await anAccessToken(app, deps, provider);
    const request = await app.inject({
      method: 'POST',
      url: '/v1/partnershiprequests',
      headers: {
        authorization: `Bearer ${theirs}`,
        'content-type': 'application/json',
        'ms-requestid': '0198d2f4-7a3e-4c11-9a55-2f1de0a5c001',
      },
      payload: '{}',
    });
    plant('partnership link', tokenOf(request));
    expect((await app.inject(`/v1/invitations/by-token/${link}`)).statusCode).toBe(200);
    await app.inject(`/v1/invitations/by-token/${plant('misspelt link', `${link.slice(0, 40)}xyz`)}`);
    await app.inject(`/v1/no/such/path/${link}`);
    await app.inject(`/v1/invitations/by-token/${link}%`);
    await call('POST', '/v1/invitations', `{"kind":"${plant('malformed body', 'canary-in-a-broken-body')}`);
    await call(
      'POST',
      '/v1/invitations',
      `{"canaryMember":"${plant('unknown member', 'canary-of-no-kind')}"}`,
    );
    await app.inject({
      url: '/v1/me',
      headers: { authorization: `Bearer ${plant('forged token', `${bearer.slice(0, -6)}AAAAAA`)}` },
    });
    pass(3_600_001);
    await call('GET', '/v1/me');

    const log = lines.join('');
    expect(log, 'something was logged, links by their label').toMatch(/"link":"link:[0-9a-f]{8}"/);
    expect(found(secrets, log), 'in the log').toEqual([]);
    expect(log, 'an address').not.toMatch(/[\w.]+@[\w-]+\.example/);

    // What customers are called belongs into the database; what opens doors does not.
    const opensDoors = new Map(
      [...secrets].filter(([name]) => !/ in a body$|^profile$|^registry user name$/.test(name)),
    );
    expect(found(opensDoors, await dump(owner)), 'in the database').toEqual([]);

    const metrics = await app.inject('/metrics');
    expect(metrics.statusCode).toBe(200);
    expect(found(secrets, metrics.body), 'in the figures').toEqual([]);
    expect(metrics.body).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-|\.example|tenant\w*="/);
    console.log(
      `canaries: ${secrets.size} planted, 0 found in ${lines.length} log lines, the database and the figures`,
    );
    await app.close();
  });

  test('the search would find it: a secret planted in a row or a line is seen, in any spelling', async ({
    owner,
  }) => {
    const secrets: Secrets = new Map([['canary', 'c2VjcmV0LW9mLWEtbGluay13aXRoLTQzLWNoYXJhY3RlcnM']]);
    const [raw = ''] = secrets.values();
    for (const text of [
      raw,
      Buffer.from(raw).toString('hex'),
      Buffer.from(raw, 'base64url').toString('hex'),
    ]) {
      await owner.query(`begin; set local app.migrating = 'on'`);
      await owner.query(
        `insert into worker (tenant_id, id, seen_at) values ('00000000-0000-0000-0000-000000000000', $1, now())`,
        [text],
      );
      await owner.query('commit');
      expect(found(secrets, await dump(owner))).toEqual(['canary']);
      await owner.query(`begin; set local app.migrating = 'on'; delete from worker; commit`);
    }
  });
});

describe('an error in the log', () => {
  const canary = 'canary-value';

  test('says where and what, never the values PostgreSQL quotes', async ({ owner }) => {
    await owner.query('create temp table seen (name text primary key)');
    await owner.query('insert into seen values ($1)', [canary]);
    for (const [text, values] of [
      ['select $1::uuid', [canary]],
      ['insert into seen values ($1)', [canary]],
      [`select $1::jsonb`, [`{"${canary}"`]],
    ] as const) {
      const error = await owner.query(text, [...values]).then(
        () => new Error('It succeeded.'),
        (it: Error) => it,
      );
      expect(`${error.message} ${JSON.stringify(error)}`, 'PostgreSQL does quote it').toContain(canary);
      const told = JSON.stringify(describeError(new Error('The act failed.', { cause: error })));
      expect(told).not.toContain(canary);
      expect(told).toMatch(/"code":"\w{5}"/);
      expect(told).toContain('canary.db.test.ts');
    }
  });

  test('nor what a parser or a mail server says', () => {
    const parse = () => JSON.parse(`{"password":"${canary}`);
    try {
      parse();
    } catch (error) {
      expect(JSON.stringify(describeError(error))).not.toContain(canary);
    }
    const refused = new Error('550 5.1.1 <ada@clothing.example>: no such mailbox');
    expect(describeError(refused).message).toBe('550 5.1.1 <…@…>: no such mailbox');
  });
});
