import { createHash, generateKeyPairSync } from 'node:crypto';
import { importJWK, SignJWT } from 'jose';
import { expect } from 'vitest';
import type { OutboundFetch } from '#modules/tenancy/index.ts';
import { aBrowser, type Browser } from '#testing/browser.ts';
import { test } from '#testing/database.ts';
import { aPerson, password, signInApp } from '#testing/sign-in.ts';

const issuer = 'https://login.company.example';

/** A company's provider, out in the world as far as the server can tell. */
function aProvider() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const secret = { ...privateKey.export({ format: 'jwk' }), kid: 'p' };
  const answers = new Map<string, { claims: Record<string, unknown>; challenge: string }>();
  let count = 0;
  const json = (body: object, status = 200) =>
    new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
  const fetch: OutboundFetch = async (url, { body }) => {
    if (url === `${issuer}/.well-known/openid-configuration`)
      return json({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['ES256'],
      });
    if (url === `${issuer}/keys`)
      return json({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'p', alg: 'ES256', use: 'sig' }] });
    if (url !== `${issuer}/token`) throw new Error(`Nobody is at ${url}.`);
    const form = new URLSearchParams(String(body));
    const answer = answers.get(form.get('code') ?? '');
    const verifier = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (!answer || answer.challenge !== verifier) return json({ error: 'invalid_grant' }, 400);
    const idToken = await new SignJWT({ iss: issuer, aud: 'our-client', ...answer.claims })
      .setProtectedHeader({ alg: 'ES256', kid: 'p' })
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(await importJWK(secret as never, 'ES256'));
    return json({ access_token: 'x', token_type: 'Bearer', id_token: idToken });
  };
  return {
    fetch,
    /** Somebody signs in there. @returns where the browser is sent back to */
    signIn(redirectTo: string, claims: Record<string, unknown>): string {
      const asked = new URL(redirectTo).searchParams;
      const code = `code-${count++}`;
      answers.set(code, {
        claims: { nonce: asked.get('nonce'), ...claims },
        challenge: asked.get('code_challenge') ?? '',
      });
      return `/signin/provider/callback?${new URLSearchParams({ code, state: asked.get('state') ?? '' })}`;
    },
  };
}

const settings = { issuer, clientId: 'our-client', clientSecret: 'hush', trustsMfa: false, enabled: true };

test('people of a company with its own provider sign in there, as whom they tied themselves to', async ({
  database,
  owner,
}) => {
  const provider = aProvider();
  const { app, deps } = await signInApp(database, { outboundFetch: provider.fetch });
  const person = await aPerson(deps);
  const { userPrincipalName } = person;

  // A global admin connects the provider; without a second factor nobody changes who vouches for the company.
  const admin = aBrowser(app);
  await admin.post('/v1/signin/password', { userPrincipalName, password });
  const put = () =>
    app.inject({
      method: 'PUT',
      url: '/v1/identityprovider',
      headers: {
        'sec-fetch-site': 'same-origin',
        cookie: `session=${admin.cookies.get('session')}`,
      },
      payload: settings,
    });
  expect((await put()).statusCode).toBe(401);
  await setUpTotp(admin);
  expect((await put()).statusCode).toBe(200);
  expect((await admin.get('/v1/identityprovider')).body).toMatchObject({
    issuer,
    redirectUri: 'http://localhost:8080/signin/provider/callback',
  });
  expect(JSON.stringify((await admin.get('/v1/identityprovider')).body)).not.toContain('hush');
  await owner.query(`set app.migrating = 'on'`);
  const stored = await owner.query(
    `select sealed_client_secret from identity_provider where tenant_id = $1`,
    [person.tenantId],
  );
  expect(stored.rows[0].sealed_client_secret.includes('hush')).toBe(false);

  const go = async (browser: Browser) =>
    (await browser.post('/v1/signin/provider', { userPrincipalName })).body.redirectTo as string;
  expect((await aBrowser(app).get(`/v1/signin/ways?name=${userPrincipalName}`)).body.provider).toBe(
    'login.company.example',
  );

  // An e-mail address proves nothing: nobody is tied to that subject yet.
  const early = aBrowser(app);
  const claims = { sub: 'subject-1', email: userPrincipalName, upn: userPrincipalName };
  const refused = await early.get(provider.signIn(await go(early), claims));
  expect(refused.headers['location']).toBe('/signin?failed=tenancy%2Fidentity-unknown');
  expect(early.cookies.has('session')).toBe(false);

  const tie = (await admin.post('/v1/me/identity')).body.redirectTo as string;
  expect((await admin.get(provider.signIn(tie, { sub: 'subject-1' }))).headers['location']).toBe(
    '/account/security',
  );

  const browser = aBrowser(app);
  await browser.post('/v1/signin/start', { returnTo: '/i/an-invitation' });
  const back = await browser.get(provider.signIn(await go(browser), { sub: 'subject-1', amr: ['mfa'] }));
  // The provider's word for a second factor counts only where the company says so.
  expect(back.headers['location']).toBe('/signin');
  expect((await browser.get('/v1/signin')).body).toMatchObject({
    step: 'second-factor',
    forInvitation: true,
  });

  await owner.query(`update identity_provider set trusts_mfa = true where tenant_id = $1`, [person.tenantId]);
  const trusted = aBrowser(app);
  await trusted.post('/v1/signin/start', { returnTo: '/i/an-invitation' });
  const done = await trusted.get(provider.signIn(await go(trusted), { sub: 'subject-1', amr: ['mfa'] }));
  expect(done.headers['location']).toBe('/i/an-invitation');
  expect((await trusted.get('/v1/me')).body).toMatchObject({ user: { id: person.userId }, mfa: true });

  const weak = aBrowser(app);
  const half = await weak.get(provider.signIn(await go(weak), { sub: 'subject-1', amr: ['pwd'] }));
  expect(half.headers['location']).toBe('/signin');
});

test('an answer counts only in the browser that asked, once, for its own question, from its own issuer', async ({
  database,
  owner,
}) => {
  const provider = aProvider();
  const { app, deps } = await signInApp(database, { outboundFetch: provider.fetch });
  const person = await aPerson(deps);
  await owner.query(`set app.migrating = 'on'`);
  const { seal } = await import('#kernel/seal.ts');
  await owner.query(`insert into identity_provider values ($1, $2, 'our-client', $3, true, true, now())`, [
    person.tenantId,
    issuer,
    seal(deps.sealKeys, `identity-provider:${person.tenantId}`, 'hush'),
  ]);
  await owner.query(`insert into federated_identity values ($1, $2, 'subject-1', $3, now())`, [
    person.tenantId,
    issuer,
    person.userId,
  ]);
  const go = async (browser: Browser) =>
    (await browser.post('/v1/signin/provider', { userPrincipalName: person.userPrincipalName })).body
      .redirectTo as string;
  const outcome = async (browser: Browser, url: string) =>
    String((await browser.get(url)).headers['location']);

  const browser = aBrowser(app);
  const answer = provider.signIn(await go(browser), { sub: 'subject-1', amr: ['mfa'] });
  expect(await outcome(aBrowser(app), answer), 'another browser').toContain('failed=');
  expect(await outcome(browser, `${answer}x`), 'another state').toContain('failed=');
  expect(await outcome(browser, answer), 'the question was used up by the wrong answer').toContain('failed=');

  const wrong: Record<string, Record<string, unknown>> = {
    'another issuer': { iss: 'https://evil.example' },
    'for another client': { aud: 'another-client' },
    'another nonce': { nonce: 'x' },
    'another subject': { sub: 'subject-2' },
  };
  for (const [name, claims] of Object.entries(wrong)) {
    const it = aBrowser(app);
    expect(await outcome(it, provider.signIn(await go(it), { sub: 'subject-1', ...claims })), name).toContain(
      'failed=',
    );
    expect(it.cookies.has('session'), name).toBe(false);
  }
  const right = aBrowser(app);
  expect(await outcome(right, provider.signIn(await go(right), { sub: 'subject-1', amr: ['mfa'] }))).toBe(
    '/',
  );

  // A domain the company no longer has proved brings nobody in.
  await owner.query(`update domain set verified_at = null where tenant_id = $1`, [person.tenantId]);
  expect(
    await aBrowser(app).post('/v1/signin/provider', { userPrincipalName: person.userPrincipalName }),
  ).toMatchObject({ status: 400, body: { errorName: 'tenancy/identity-provider-unavailable' } });
});

async function setUpTotp(browser: Browser): Promise<void> {
  const { generateSync } = await import('otplib');
  const { secret } = (await browser.post('/v1/me/totp')).body;
  const answer = await browser.post('/v1/me/totp/confirm', { code: generateSync({ secret }) });
  expect(answer.status).toBe(200);
}
