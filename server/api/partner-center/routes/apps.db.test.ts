import { describe, expect } from 'vitest';
import { someoneWaits, test } from '#testing/database.ts';
import { operationsOf } from '#testing/events.ts';
import { anAccessToken, aPerson, form, issueRefreshTokenFor, signInApp } from '#testing/sign-in.ts';

async function aStage(database: Parameters<typeof signInApp>[0]) {
  const stage = await signInApp(database);
  const { app, deps } = stage;
  const boss = await aPerson(deps);
  const bearer = { authorization: `Bearer ${await anAccessToken(app, deps, boss)}` };
  const call = async (
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    payload?: object,
    more: Record<string, string> = {},
  ) => {
    const answer = await app.inject({
      method,
      url: `/v1/apps${path}`,
      headers: { ...bearer, ...more },
      ...(payload ? { payload } : {}),
    });
    return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() };
  };
  const token = (clientId: string, clientSecret: string) =>
    app.inject({
      method: 'POST',
      url: `/${boss.tenantId}/oauth2/token`,
      ...form({
        grant_type: 'client_credentials',
        client_id: clientId,
        client_secret: clientSecret,
        resource: 'https://api.partnercenter.microsoft.com',
      }),
    });
  return { ...stage, boss, call, token };
}

const wanted = { name: 'Nightly sync', roles: ['admin_agent'] };
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

describe('an API app', () => {
  test('signs in with a secret that was shown once, until it is removed', async ({ database, owner }) => {
    const { app, boss, call, token } = await aStage(database);
    const made = await call('POST', '', { ...wanted, redirectUris: ['https://tools.example/back'] });
    expect(made).toMatchObject({
      status: 201,
      body: {
        name: 'Nightly sync',
        roles: ['admin_agent'],
        redirectUris: ['https://tools.example/back'],
        secrets: [],
      },
    });
    const { id, clientId } = made.body;
    const secret = await call('POST', `/${id}/secrets`, { endsOn: inDays(30) });
    expect(secret.status).toBe(201);
    const answer = await token(clientId, secret.body.value);
    expect(answer.statusCode).toBe(200);
    const authorization = `Bearer ${answer.json().access_token}`;
    const customers = () => app.inject({ url: '/v1/customers', headers: { authorization } });
    expect((await customers()).statusCode).toBe(200);

    const read = await call('GET', `/${id}`);
    expect(read.body.secrets).toEqual([
      { id: secret.body.id, createdAt: expect.any(String), endsOn: secret.body.endsOn },
    ]);
    await owner.query(`begin; set local app.migrating = 'on'`);
    const kept = await owner.query(
      `select t::text as line from app_secret t union all select t::text from event t`,
    );
    await owner.query('commit');
    for (const { line } of kept.rows) expect(line).not.toContain(secret.body.value);

    expect((await call('DELETE', `/${id}/secrets/${secret.body.id}`)).status).toBe(204);
    expect((await call('DELETE', `/${id}/secrets/${secret.body.id}`)).status).toBe(404);
    expect((await token(clientId, secret.body.value)).statusCode).toBe(401);
    expect((await call('DELETE', `/${id}`)).status).toBe(204);
    expect((await customers()).statusCode, 'its token ends with it').toBe(401);
    expect((await call('GET', `/${id}`)).status).toBe(404);
    expect((await operationsOf(database, boss.tenantId)).filter((it) => !it.includes('refused'))).toEqual([
      'register_application',
      'app_secret_added',
      'app_secret_removed',
      'unregister_application',
    ]);
  });

  test('deleted, it holds nothing of anybody any more', async ({ database, owner }) => {
    const { app, deps, boss, call } = await aStage(database);
    const made = await call('POST', '', {
      name: 'Desk tool',
      isPublic: true,
      redirectUris: ['http://localhost:8400/callback'],
    });
    // Given without a browser, as the sample world's apps may be.
    await owner.query(`begin; set local app.migrating = 'on'`);
    await owner.query('update api_app set reusable_refresh_tokens = true where id = $1', [made.body.id]);
    await owner.query('commit');
    const refresh = await issueRefreshTokenFor(deps, boss, made.body.clientId);
    const use = () =>
      app.inject({
        method: 'POST',
        url: `/${boss.tenantId}/oauth2/token`,
        ...form({
          grant_type: 'refresh_token',
          client_id: made.body.clientId,
          refresh_token: refresh,
          resource: 'https://api.partnercenter.microsoft.com',
        }),
      });
    const answer = await use();
    expect(answer.statusCode, answer.body).toBe(200);
    const authorization = `Bearer ${answer.json().access_token}`;
    expect((await app.inject({ url: '/v1/me', headers: { authorization } })).statusCode).toBe(200);
    expect((await call('DELETE', `/${made.body.id}`)).status).toBe(204);
    expect((await app.inject({ url: '/v1/me', headers: { authorization } })).statusCode).toBe(401);
    expect((await use()).statusCode).toBeGreaterThanOrEqual(400);
  });

  test('has two live secrets at most, also asked for three at once; one that ran out makes room', async ({
    database,
    owner,
  }) => {
    const { call } = await aStage(database);
    const { id } = (await call('POST', '', wanted)).body;
    await owner.query(`begin; set local app.migrating = 'on'`);
    await owner.query('select from api_app where id = $1 for update', [id]);
    const three = [1, 2, 3].map((days) => call('POST', `/${id}/secrets`, { endsOn: inDays(days) }));
    await someoneWaits(owner, { sessions: 3, within: 20_000 });
    await owner.query('commit');
    const answers = await Promise.all(three);
    expect(answers.map((it) => it.body?.errorName ?? it.status).sort()).toEqual([
      201,
      201,
      'tenancy/too-many-secrets',
    ]);
    const [first] = (await call('GET', `/${id}`)).body.secrets;
    await owner.query(`begin; set local app.migrating = 'on'`);
    await owner.query(
      `update app_secret set created_at = now() - interval '2 days', ends_at = now() - interval '1 day' where id = $1`,
      [first.id],
    );
    await owner.query('commit');
    expect((await call('POST', `/${id}/secrets`, {})).status).toBe(201);
    const left = (await call('GET', `/${id}`)).body.secrets.map((it: { id: string }) => it.id);
    expect(left).toHaveLength(2);
    expect(left).not.toContain(first.id);
  });

  test('repeated under one id: one secret, and the repeat does not show it', async ({ database }) => {
    const { call } = await aStage(database);
    const { id } = (await call('POST', '', wanted)).body;
    const same = { 'ms-requestid': '0198d2f4-7a3e-4c11-9a55-2f1de0a5e001' };
    const first = await call('POST', `/${id}/secrets`, {}, same);
    const again = await call('POST', `/${id}/secrets`, {}, same);
    expect(again.body).toEqual({ ...first.body, value: undefined });
    expect((await call('GET', `/${id}`)).body.secrets).toHaveLength(1);
  });

  test('what cannot be is refused, and says why', async ({ database }) => {
    const { call } = await aStage(database);
    const refused = async (body: object) => (await call('POST', '', { ...wanted, ...body })).body.errorName;
    expect(await refused({ redirectUris: ['http://tools.example/back'] })).toBe(
      'tenancy/redirect-uri-invalid',
    );
    expect(await refused({ name: '\u202Egnp.exe' })).toBe('tenancy/app-invalid');
    expect(await refused({ isPublic: true, skipsPkce: true })).toBe('tenancy/app-invalid');
    expect(await refused({ reusableRefreshTokens: true })).toBe('api/unknown-member');
    const { id } = (await call('POST', '', wanted)).body;
    const end = async (endsOn: string) => (await call('POST', `/${id}/secrets`, { endsOn })).body.errorName;
    expect(await end(inDays(731))).toBe('tenancy/secret-end-invalid');
    expect(await end(inDays(-1))).toBe('tenancy/secret-end-invalid');
    const open = (await call('POST', '', { name: 'Desk tool', isPublic: true })).body.id;
    expect((await call('POST', `/${open}/secrets`, {})).body.errorName).toBe(
      'tenancy/no-secrets-for-public-apps',
    );
  });

  test('of another company does not exist', async ({ database }) => {
    const [one, other] = [await aStage(database), await aStage(database)];
    const { id } = (await one.call('POST', '', wanted)).body;
    expect((await other.call('GET', `/${id}`)).status).toBe(404);
    expect((await other.call('DELETE', `/${id}`)).status).toBe(404);
    expect((await other.call('POST', `/${id}/secrets`, {})).status).toBe(404);
    expect((await other.call('GET', '')).body.items).toHaveLength(1);
  });
});
