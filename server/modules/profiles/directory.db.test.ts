import { expect } from 'vitest';
import { introduce } from '#database/counterpart.store.ts';
import { credentialsOf, type TestApi, testApi, testDeps } from '#testing/api.ts';
import { aCompany, type Company } from '#testing/builders.ts';
import { test as base } from '#testing/database.ts';
import { rename } from './legal-profile.store.ts';

const entry = {
  countries: ['DE', 'AT'],
  services: ['customerSupport', 'financing'],
  supportLevel: 'extended_hours',
  description: { en: 'We help small resellers grow.', ru: 'Помогаем небольшим компаниям.' },
  contact: { email: 'partners@nord.example', telephone: '+49 451 1234567', website: 'nord.example/partners' },
};

interface Cast {
  readonly api: TestApi;
  readonly vendor: Company;
  readonly north: Company;
  readonly south: Company;
}

const test = base.extend<{ cast: Cast }>({
  cast: async ({ database }, use) => {
    const api = await testApi(testDeps(database));
    const vendor = await aCompany(database, 'vendor');
    const made = Math.random().toString(36).slice(2, 8);
    const north = await aCompany(database, 'provider', { name: `Nordhandel ${made}` });
    const south = await aCompany(database, 'provider', { name: `Südcloud ${made}`, country: 'AT' });
    for (const it of [north, south]) {
      const both = [vendor.tenantId, it.tenantId];
      await database.transaction({ read: both, write: both }, (tx) =>
        introduce(tx, vendor.tenantId, it.tenantId),
      );
    }
    await use({ api, vendor, north, south });
    await api.close();
  },
});

const confirm = (api: TestApi, { tenantId }: Company, payload: object) =>
  api.inject({ method: 'PUT', url: `/v1/directory/providers/${tenantId}`, payload });
const request = (api: TestApi, payload: object = entry) =>
  api.inject({ method: 'PUT', url: '/v1/directory/entry/request', payload });
const decide = (api: TestApi, { tenantId }: Company, payload: object) =>
  api.inject({ method: 'POST', url: `/v1/directory/providers/${tenantId}/decide`, payload });
const names = async (api: TestApi, query = '') => {
  const { items } = (await api.inject(`/v1/providers${query}`)).json();
  return items.map((it: { name: string }) => it.name);
};

test('B1: anybody searches the directory by area, service and words, without signing in', async ({
  cast,
}) => {
  const { api, vendor, north, south } = cast;
  api.as(credentialsOf(vendor));
  expect((await confirm(api, north, { listed: true, entry })).json()).toMatchObject({
    name: north.name,
    confirmed: { listed: true, etag: '1', entry: { contact: { website: 'https://nord.example/partners' } } },
  });
  const other = {
    ...entry,
    countries: ['CH', 'AT'],
    services: ['marketing'],
    description: { 'zh-CN': '我们帮助经销商' },
  };
  await confirm(api, south, { listed: true, entry: other });

  api.as(null);
  const made = north.name.split(' ')[1] ?? '';
  const both = [north.name, south.name];
  const answer = await api.inject(`/v1/providers?q=${made}`);
  expect(answer.headers['cache-control']).toBe('public, max-age=60');
  expect(answer.json().items[0]).toMatchObject({
    id: north.tenantId,
    country: 'DE',
    countries: ['AT', 'DE'],
    services: ['customerSupport', 'financing'],
  });
  // What only the vendor and the provider know stays with them.
  expect(Object.keys(answer.json().items[0])).not.toContain('mpnId');
  expect(await names(api, `?q=${made}&country=at&service=`)).toEqual(both);
  expect(await names(api, `?q=${made}&country=CH`)).toEqual([south.name]);
  expect(await names(api, `?q=${made}&service=marketing`)).toEqual([south.name]);
  expect(await names(api, `?q=${made}&service=customerSupport,financing`)).toEqual([north.name]);
  expect(await names(api, `?q=${made}&service=customerSupport,marketing`)).toEqual([]);
  expect(await names(api, `?q=GROW%20${made}`)).toEqual([north.name]);
  expect(await names(api, `?q=${encodeURIComponent(`经销商 ${made}`)}`)).toEqual([south.name]);
  expect(await names(api, '?q=%25')).toEqual([]);
  expect((await api.inject('/v1/providers?country=Germany')).json()).toMatchObject({ code: 2000 });
  expect((await api.inject('/v1/providers?service=magic')).json()).toMatchObject({ data: ['service'] });
  expect((await api.inject(`/v1/providers/${north.tenantId}`)).json()).toMatchObject({ name: north.name });

  api.as(credentialsOf(vendor));
  await confirm(api, north, { listed: false, entry });
  api.as(null);
  expect(await names(api, `?q=${made}`)).toEqual([south.name]);
  expect((await api.inject(`/v1/providers/${north.tenantId}`)).statusCode).toBe(404);
});

test('R-489: a provider changes its entry through the vendor only', async ({ cast, database }) => {
  const { api, vendor, north, south } = cast;
  const reseller = await aCompany(database, 'reseller');
  api.as(credentialsOf(north));
  expect((await request(api)).json()).toMatchObject({
    request: { state: 'asked' },
    may: ['directory.request'],
  });
  expect((await api.inject(`/v1/providers/${north.tenantId}`)).statusCode).toBe(404);
  expect((await confirm(api, north, { listed: true, entry })).statusCode).toBe(403);
  // Another provider sees nothing of it, a reseller may not look.
  api.as(credentialsOf(south));
  expect((await api.inject('/v1/directory/entry')).json()).not.toHaveProperty('request');
  api.as(credentialsOf(reseller));
  expect((await api.inject('/v1/directory/entry')).statusCode).toBe(403);

  api.as(credentialsOf(vendor));
  const listed = (await api.inject('/v1/directory/providers')).json().items;
  expect(listed.map((it: { name: string }) => it.name)).toEqual([north.name, south.name]);
  const { askedAt } = listed[0].request;
  // A provider the vendor has not met does not exist for it.
  const stranger = await aCompany(database, 'provider');
  expect((await confirm(api, stranger, { listed: true, entry })).statusCode).toBe(404);
  expect((await decide(api, south, { outcome: 'confirmed', askedAt })).json()).toMatchObject({
    errorName: 'profiles/no-open-request',
  });
  expect(
    (await decide(api, north, { outcome: 'declined', askedAt, reason: 'Say more' })).json(),
  ).toMatchObject({
    request: { state: 'declined', reason: 'Say more' },
  });

  api.as(credentialsOf(north));
  expect((await api.inject('/v1/directory/entry')).json().request).toMatchObject({ reason: 'Say more' });
  await request(api);
  const withdraw = () => api.inject({ method: 'DELETE', url: '/v1/directory/entry/request' });
  expect((await withdraw()).json()).toMatchObject({ request: { state: 'withdrawn' } });
  expect((await withdraw()).json()).toMatchObject({ errorName: 'profiles/no-open-request' });
  await request(api);

  api.as(credentialsOf(vendor));
  const first = (await api.inject('/v1/directory/providers')).json().items[0].request.askedAt;
  api.as(credentialsOf(north));
  await request(api);
  api.as(credentialsOf(vendor));
  // Asked again, even within the same millisecond, it is another request.
  expect((await decide(api, north, { outcome: 'confirmed', askedAt: first })).json()).toMatchObject({
    errorName: 'profiles/request-changed',
  });
  const outdated = await decide(api, north, { outcome: 'confirmed', askedAt: '2020-01-01T00:00:00Z' });
  expect(outdated.json()).toMatchObject({ errorName: 'profiles/request-changed' });
  const again = (await api.inject('/v1/directory/providers')).json().items[0].request.askedAt;
  const decided = await Promise.all([
    decide(api, north, { outcome: 'confirmed', askedAt: again }),
    decide(api, north, { outcome: 'declined', askedAt: again }),
  ]);
  // Two operators at once: one decision, the other is told.
  expect(decided.map((it) => it.statusCode).sort()).toEqual([200, 409]);

  api.as(credentialsOf(north));
  const { items } = (await api.inject('/v1/activity?q=')).json();
  expect(items.map((it: { operation: string }) => it.operation)).toContain('directory_entry_requested');
});

test('an entry links nowhere but to the web, and two who write it do not overwrite each other', async ({
  cast,
}) => {
  const { api, vendor, north } = cast;
  api.as(credentialsOf(vendor));
  for (const website of ['javascript:alert(1)', 'https://me@nord.example', 'ftp://nord.example', 'nord'])
    expect(
      (
        await confirm(api, north, {
          listed: true,
          entry: { ...entry, contact: { ...entry.contact, website } },
        })
      ).json(),
      website,
    ).toMatchObject({ code: 2000, data: ['contact.website'] });
  expect(
    (
      await confirm(api, north, { listed: true, entry: { ...entry, description: { en: 'a \u202e b' } } })
    ).json(),
  ).toMatchObject({ data: ['description.en'] });
  expect((await confirm(api, north, { listed: true, entry, more: 1 })).json()).toMatchObject({
    errorName: 'api/unknown-member',
  });
  expect((await confirm(api, north, { listed: true, entry, etag: '0' })).statusCode).toBe(200);
  expect((await confirm(api, north, { listed: true, entry, etag: '0' })).statusCode).toBe(412);
});

test('what a stranger types is looked for as it is, and breaks nothing', async ({ cast }) => {
  const { api, vendor, north } = cast;
  api.as(credentialsOf(vendor));
  await confirm(api, north, { listed: true, entry });
  api.as(null);
  for (const q of ['%25', '_', "'%20or%20true--", '%22', '%5C', '%F0%9F%8C%B2'])
    expect(await names(api, `?q=${q}`), q).toEqual([]);
  expect((await api.inject('/v1/providers?q=a%00b')).json()).toMatchObject({ code: 2000, data: ['q'] });
  for (const path of ['?country=%00%00', '?service=%00', '/..%2F..%2Fetc', `/${'0'.repeat(5000)}`])
    expect((await api.inject(`/v1/providers${path}`)).statusCode, path).toSatisfy(
      (it) => it >= 400 && it < 500,
    );
});

test('a new name, once vetted, stands in the directory too; a reason without hidden signs reaches the provider', async ({
  cast,
  database,
}) => {
  const { api, vendor, north } = cast;
  api.as(credentialsOf(vendor));
  const { etag } = (await confirm(api, north, { listed: true, entry })).json().confirmed;
  const name = `Ostwind ${north.name.split(' ')[1]}`;
  const scope = { read: [north.tenantId], write: [north.tenantId] };
  await database.transaction(scope, (tx) => rename(tx, north.tenantId, name));
  api.as(null);
  expect(await names(api, `?q=${encodeURIComponent(name)}`)).toEqual([name]);
  expect(await names(api, `?q=${encodeURIComponent(north.name)}`)).toEqual([]);
  expect((await api.inject(`/v1/providers/${north.tenantId}`)).json()).toMatchObject({
    name,
    countries: ['AT', 'DE'],
  });

  // The vendor's page, opened before, still holds the version there is.
  api.as(credentialsOf(vendor));
  expect((await confirm(api, north, { listed: true, entry, etag })).statusCode).toBe(200);
  api.as(credentialsOf(north));
  const { askedAt } = (await request(api)).json().request;
  api.as(credentialsOf(vendor));
  const decline = (reason: string) => decide(api, north, { outcome: 'declined', askedAt, reason });
  expect((await decline('No \u202e yes')).json()).toMatchObject({ data: ['reason'] });
  expect((await decline('  No  ')).json()).toMatchObject({ request: { reason: 'No' } });
});
