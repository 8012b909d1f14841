import { describe, expect } from 'vitest';
import type { Credentials } from '#kernel/actor.ts';
import { credentialsOf, type TestApi, testApi, testDeps } from '#testing/api.ts';
import { aCompany, aPartnership, type Company } from '#testing/builders.ts';
import { test } from '#testing/database.ts';

let api: TestApi;
test.beforeAll(async ({ database }) => {
  api = await testApi(testDeps(database));
});
test.afterAll(async () => {
  await api.close();
});

// biome-ignore lint/suspicious/noExplicitAny: an answer is looked at from outside, as a client does
type Body = any;

async function call(
  who: Company | Credentials | null,
  method: 'GET' | 'POST' | 'DELETE' | 'HEAD',
  url: string,
  body?: unknown,
  headers: Record<string, string> = {},
) {
  api.as(who && ('id' in who ? who : credentialsOf(who)));
  const answer = await api.inject({
    method,
    url,
    headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
  });
  return {
    status: answer.statusCode,
    body: (answer.body === '' ? null : answer.json()) as Body,
    headers: answer.headers,
  };
}

const resellers = '/v1/relationships?relationship_type=IsIndirectCloudSolutionProviderOf';
const providers = '/v1/relationships?relationship_type=is_indirect_reseller_of';

describe('B2 to B9 over HTTP', () => {
  test('from the request to the end', async ({ database }) => {
    const provider = await aCompany(database, 'provider', { name: 'Nordhandel' });
    const reseller = await aCompany(database, 'reseller', { name: 'Kleeblatt' });

    const made = await call(provider, 'POST', '/v1/partnershiprequests', {
      email: 'rita@kleeblatt.example',
      locale: 'zh-Hans',
    });
    expect(made).toMatchObject({
      status: 201,
      body: { state: 'prepared', locale: 'zh-CN', email: 'rita@kleeblatt.example' },
    });
    const { url, id, draft } = made.body as {
      url: string;
      id: string;
      draft: { body: string; mailto: string };
    };
    expect(draft.body.split('\n')).toContain(url);
    const path = `/v1/partnershiprequests/by-token/${url.split('/').at(-1)}`;

    const page = await call(reseller, 'GET', path, undefined, { 'x-locale': 'ru' });
    expect(page).toMatchObject({
      status: 200,
      body: { provider: { name: 'Nordhandel', mpnId: provider.mpnId }, state: 'opened', blockers: [] },
      headers: {
        'referrer-policy': 'no-referrer',
        'x-robots-tag': 'noindex',
        'cache-control': 'private, no-store',
      },
    });
    const { effects, textVersion, may } = page.body as {
      effects: { code: string; text: string }[];
      textVersion: string;
      may: string[];
    };
    expect(effects.map((it) => it.code)).toEqual(['orders', 'admin-access']);
    expect(effects[0]?.text).toMatch(/[а-я]/);
    expect(may).toEqual(['partnership.authorize']);

    const unticked = await call(reseller, 'POST', `${path}/authorize`, { textVersion });
    expect(unticked).toMatchObject({
      status: 400,
      body: { code: 2000, errorName: 'partnerships/confirmation-required' },
    });
    const authorised = await call(reseller, 'POST', `${path}/authorize`, { textVersion, confirmed: true });
    expect(authorised).toMatchObject({
      status: 200,
      body: {
        providerId: provider.tenantId,
        resellerId: reseller.tenantId,
        state: 'active',
        adminAccess: 'granted',
        may: ['partnership.remove-admin-access'],
      },
    });
    const again = await call(reseller, 'POST', `${path}/authorize`, { textVersion, confirmed: true });
    expect(again.body).toEqual(authorised.body);

    expect((await call(provider, 'GET', resellers)).body).toMatchObject({
      totalCount: 1,
      items: [
        {
          id: reseller.tenantId,
          name: 'Kleeblatt',
          relationshipType: 'is_indirect_cloud_solution_provider_of',
          state: 'active',
          mpnId: reseller.mpnId,
          location: 'DE',
          adminAccess: 'granted',
          sharedCustomerCount: 0,
        },
      ],
    });
    const removed = await call(reseller, 'DELETE', `/v1/relationships/${provider.tenantId}/adminaccess`);
    expect(removed).toMatchObject({ status: 204, body: null });
    expect((await call(reseller, 'GET', providers)).body).toMatchObject({
      items: [{ id: provider.tenantId, adminAccess: 'removed', relationshipType: 'is_indirect_reseller_of' }],
    });

    const preview = await call(provider, 'GET', `/v1/relationships/${reseller.tenantId}/endpreview`);
    const { statement } = preview.body as { statement: { version: string } };
    expect(
      await call(provider, 'POST', `/v1/relationships/${reseller.tenantId}/end`, {
        statement: { version: statement.version, acknowledged: true },
      }),
    ).toMatchObject({ status: 204, body: null });
    expect((await call(provider, 'GET', resellers)).body).toMatchObject({ totalCount: 0 });
    expect((await call(provider, 'GET', `${resellers}&state=ended`)).body).toMatchObject({
      items: [{ id: reseller.tenantId, state: 'ended', adminAccess: 'removed' }],
    });
    const afterwards = await call(reseller, 'POST', `${path}/authorize`, { textVersion, confirmed: true });
    expect(afterwards.body).toMatchObject({ state: 'ended' });
    expect(
      await call(reseller, 'POST', `${path}/authorize`, { textVersion: 'another', confirmed: true }),
    ).toMatchObject({ status: 409, body: { errorName: 'partnerships/partnership-ended' } });
    expect((await call(provider, 'GET', `/v1/partnershiprequests/${id}`)).body).toMatchObject({
      state: 'authorized',
    });
  });

  test('a repeated POST makes one request, and shows its link again', async ({ database }) => {
    const provider = await aCompany(database, 'provider');
    const repeat = { 'ms-requestid': '3f1c7d5e-0000-4000-8000-000000000001' };
    const first = await call(provider, 'POST', '/v1/partnershiprequests', { locale: 'en' }, repeat);
    const second = await call(provider, 'POST', '/v1/partnershiprequests', { locale: 'en' }, repeat);
    expect(second.body).toEqual(first.body);
    expect((await call(provider, 'GET', '/v1/partnershiprequests')).body).toMatchObject({ totalCount: 1 });
    const other = await call(provider, 'POST', '/v1/partnershiprequests', { locale: 'ru' }, repeat);
    expect(other).toMatchObject({ status: 409, body: { errorName: 'api/request-id-reused' } });
  });

  test('no body at all prepares a request too', async ({ database }) => {
    const provider = await aCompany(database, 'provider');
    expect(await call(provider, 'POST', '/v1/partnershiprequests')).toMatchObject({ status: 201 });
  });

  test('requests come page by page', async ({ database }) => {
    const provider = await aCompany(database, 'provider');
    const made: unknown[] = [];
    for (let i = 0; i < 3; i += 1)
      made.unshift((await call(provider, 'POST', '/v1/partnershiprequests', {})).body.id);
    const first = await call(provider, 'GET', '/v1/partnershiprequests?size=2');
    const { next } = first.body.links as {
      next: { uri: string; headers: { key: string; value: string }[] };
    };
    const second = await call(provider, 'GET', `/v1${next.uri}`, undefined, {
      'ms-continuationtoken': next.headers[0]?.value ?? '',
    });
    const ids = [first, second].flatMap((it) => (it.body.items as { id: string }[]).map((one) => one.id));
    expect(ids).toEqual(made);
    const rival = await aCompany(database, 'provider');
    expect(
      await call(rival, 'GET', `/v1${next.uri}`, undefined, {
        'ms-continuationtoken': next.headers[0]?.value ?? '',
      }),
    ).toMatchObject({ status: 400, body: { code: 2000, errorName: 'api/invalid-seek-token' } });
  });
});

describe('what is wrong is said', () => {
  test.for([
    [{ email: 'nobody' }, 'api/invalid-request'],
    [{ email: 'a@b.example\r\nBcc: c@d.example' }, 'api/invalid-request'],
    [{ mail: 'a@b.example' }, 'api/unknown-member'],
    [{ email: 'a@b.example', Email: 'c@d.example' }, 'api/duplicate-member'],
    [{ locale: 'x'.repeat(36) }, 'api/invalid-request'],
    ['a text', 'api/invalid-request'],
  ] as [unknown, string][])('%j is refused', async ([body, errorName], { database }) => {
    const provider = await aCompany(database, 'provider');
    expect(await call(provider, 'POST', '/v1/partnershiprequests', body)).toMatchObject({
      status: 400,
      body: { code: 2000, errorName },
    });
  });

  test('whoever may not learns nothing of what is wrong with the body', async ({ database }) => {
    const person = await aCompany(database, 'provider', { roles: ['helpdesk_agent'] });
    expect(await call(person, 'POST', '/v1/partnershiprequests', { nonsense: 1 })).toMatchObject({
      status: 403,
      body: { code: 2032, errorName: 'access/forbidden' },
    });
  });

  test.for([
    ['/v1/relationships', 'api/invalid-request'],
    ['/v1/relationships?relationship_type=', 'api/invalid-request'],
    ['/v1/relationships?relationship_type=friends', 'api/invalid-request'],
    [`${resellers}&filter={}`, 'api/invalid-filter'],
    [
      `${resellers}&filter=${encodeURIComponent('{"Field":"Country","Value":"DE","Operator":"equals"}')}`,
      'api/invalid-filter',
    ],
    [`${resellers}&state=past`, 'api/invalid-request'],
  ])('GET %s', async ([url, errorName], { database }) => {
    const provider = await aCompany(database, 'provider');
    expect(await call(provider, 'GET', url as string)).toMatchObject({
      status: 400,
      body: { code: 2000, errorName },
    });
  });

  test('a filter by name is read in the published form', async ({ database }) => {
    const provider = await aCompany(database, 'provider');
    await aPartnership(database, provider, await aCompany(database, 'reseller', { name: 'Kleeblatt' }));
    await aPartnership(database, provider, await aCompany(database, 'reseller', { name: 'Alpenblick' }));
    const filter = encodeURIComponent('{"Field":"Name","Value":"blick","Operator":"Substring"}');
    expect((await call(provider, 'GET', `${resellers}&filter=${filter}`)).body).toMatchObject({
      items: [{ name: 'Alpenblick' }],
    });
  });

  test('whoever may not list learns nothing of what is wrong with the query', async ({ database }) => {
    const customer = await aCompany(database, 'customer');
    for (const url of ['/v1/relationships?relationship_type=friends', `${resellers}&filter={}`])
      expect(await call(customer, 'GET', url)).toMatchObject({
        status: 403,
        body: { errorName: 'access/forbidden' },
      });
  });

  test('nobody signed in is told to sign in, before any look-up', async () => {
    for (const path of ['by-token/x', `by-token/${'A'.repeat(43)}`])
      expect(await call(null, 'GET', `/v1/partnershiprequests/${path}`)).toMatchObject({
        status: 401,
        headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
      });
  });

  test('HEAD opens nothing', async ({ database }) => {
    const provider = await aCompany(database, 'provider');
    const reseller = await aCompany(database, 'reseller');
    const made = await call(provider, 'POST', '/v1/partnershiprequests', {});
    const { url, id } = made.body as { url: string; id: string };
    const path = `/v1/partnershiprequests/by-token/${url.split('/').at(-1)}`;
    expect((await call(reseller, 'HEAD', path)).status).toBe(200);
    expect((await call(provider, 'GET', `/v1/partnershiprequests/${id}`)).body).toMatchObject({
      state: 'prepared',
    });
  });
});
