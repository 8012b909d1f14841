import { expect } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { credentialsOf, testApi, testDeps } from '#testing/api.ts';
import { aCompany, aPerson } from '#testing/builders.ts';
import { test } from '#testing/database.ts';

test('B2, B3, B5, B9: a provider asks, a reseller authorises, both lists show it, the provider ends it', async ({
  database,
}) => {
  const api = await testApi(testDeps(database));
  const provider = await aCompany(database, 'provider', { name: 'Nordhandel' });
  const reseller = await aCompany(database, 'reseller', { name: 'Kleeblatt' });
  const erik = await aPerson(database, reseller);
  const call = async (
    who: { tenantId: never; userId: never } | object,
    method: string,
    url: string,
    payload?: object,
  ) => {
    api.as(credentialsOf(who as never));
    const answer = await api.inject({
      method: method as 'GET',
      url,
      ...(payload ? { payload } : {}),
      headers: { 'ms-requestid': newId() },
    });
    return { status: answer.statusCode, json: answer.body ? answer.json() : undefined };
  };

  const asked = await call(provider, 'POST', '/v1/partnershiprequests', { email: 'rita@kleeblatt.example' });
  expect(asked.status).toBe(201);
  expect(asked.json.draft.body).toContain(`\n${asked.json.url}\n`);
  const token = asked.json.url.split('/').at(-1);
  const link = `/v1/partnershiprequests/by-token/${token}`;

  // A user without the role reads it and is told who can.
  const read = await call({ tenantId: reseller.tenantId, userId: erik.userId }, 'GET', link);
  expect(read.json).toMatchObject({
    provider: { name: 'Nordhandel' },
    effects: [{ code: 'orders' }, { code: 'admin-access' }],
    blockers: [{ code: 'access/forbidden', people: [{}] }],
    may: [],
  });
  const { textVersion } = read.json;
  const yes = { confirmed: true, textVersion };
  expect(
    (await call({ tenantId: reseller.tenantId, userId: erik.userId }, 'POST', `${link}/authorize`, yes))
      .status,
  ).toBe(403);

  expect((await call(reseller, 'POST', `${link}/authorize`, { textVersion })).json.errorName).toBe(
    'partnerships/confirmation-required',
  );
  const authorised = await call(reseller, 'POST', `${link}/authorize`, yes);
  expect(authorised).toMatchObject({ status: 200, json: { state: 'active', adminAccess: 'granted' } });
  expect((await call(reseller, 'POST', `${link}/authorize`, yes)).json).toEqual(authorised.json);

  const resellers = await call(
    provider,
    'GET',
    '/v1/relationships?relationship_type=IsIndirectCloudSolutionProviderOf',
  );
  expect(resellers.json.items).toMatchObject([
    {
      id: reseller.tenantId,
      name: 'Kleeblatt',
      relationshipType: 'is_indirect_cloud_solution_provider_of',
      state: 'Active',
    },
  ]);
  const providers = await call(
    reseller,
    'GET',
    '/v1/relationships?relationship_type=is_indirect_reseller_of',
  );
  expect(providers.json.items).toMatchObject([
    { id: provider.tenantId, sharedCustomerCount: 0, adminAccess: 'granted' },
  ]);
  const filter = encodeURIComponent('{"Field":"Name","Operator":"starts_with","Value":"NORD"}');
  expect(
    (await call(reseller, 'GET', `/v1/relationships?relationship_type=IsIndirectResellerOf&filter=${filter}`))
      .json.totalCount,
  ).toBe(1);
  expect((await call(reseller, 'GET', '/v1/relationships')).json).toMatchObject({ code: 2000 });

  expect((await call(reseller, 'DELETE', `/v1/relationships/${provider.tenantId}/adminaccess`)).status).toBe(
    204,
  );
  expect(
    (await call(reseller, 'GET', '/v1/relationships?relationship_type=IsIndirectResellerOf')).json.items,
  ).toMatchObject([{ adminAccess: 'removed', state: 'Active' }]);

  const preview = await call(provider, 'GET', `/v1/relationships/${reseller.tenantId}/endpreview`);
  expect(preview.json.statement.text).toContain('Kleeblatt');
  expect(
    (await call(provider, 'POST', `/v1/relationships/${reseller.tenantId}/end`, {})).json.errorName,
  ).toBe('partnerships/statement-required');
  const end = { statement: { version: preview.json.statement.version, acknowledged: true } };
  expect((await call(provider, 'POST', `/v1/relationships/${reseller.tenantId}/end`, end)).status).toBe(204);
  expect(
    (await call(provider, 'GET', '/v1/relationships?relationship_type=IsIndirectCloudSolutionProviderOf'))
      .json.items,
  ).toEqual([]);
  // The consent that was used answers as it stands, and brings nothing back.
  expect((await call(reseller, 'POST', `${link}/authorize`, yes)).json).toMatchObject({ state: 'ended' });
  await api.close();
});

test('a request kept for its repeat shows the link again, though no link is stored', async ({
  database,
  owner,
}) => {
  const api = await testApi(testDeps(database));
  const provider = await aCompany(database, 'provider');
  api.as(credentialsOf(provider));
  const headers = { 'ms-requestid': newId() };
  const post = (payload: object) =>
    api.inject({ method: 'POST', url: '/v1/partnershiprequests', payload, headers });
  const first = await post({ locale: 'ru' });
  const again = await post({ locale: 'ru' });
  expect(again.statusCode).toBe(201);
  expect(again.json()).toEqual(first.json());
  expect((await post({ locale: 'en' })).json()).toMatchObject({ errorName: 'api/request-id-reused' });
  const token = (first.json() as { url: string }).url.split('/').at(-1) ?? '';
  await owner.query("set app.migrating = 'on'");
  const { rows } = await owner.query(
    'select answer::text, headers::text from request_replay where tenant_id = $1',
    [provider.tenantId],
  );
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain(token);
  await api.close();
});
