import type pg from 'pg';
import { expect } from 'vitest';
import { introduce } from '#database/counterpart.store.ts';
import { credentialsOf, type TestApi, testApi, testDeps } from '#testing/api.ts';
import { aCompany, type Company } from '#testing/builders.ts';
import { someoneWaits, test } from '#testing/database.ts';

const put = (api: TestApi, url: string, payload: object) => api.inject({ method: 'PUT', url, payload });
const entry = {
  countries: ['DE'],
  services: ['financing'],
  description: {},
  contact: { email: 'partners@nord.example' },
};

/** Lets the acts begin while somebody holds the company, so that each has to wait for its turn. */
async function allAtOnce<T>(
  owner: pg.Client,
  { tenantId }: Company,
  acts: readonly (() => Promise<T>)[],
): Promise<T[]> {
  await owner.query("begin; set local app.migrating = 'on'");
  await owner.query('select from tenant where tenant_id = $1 for no key update', [tenantId]);
  const all = acts.map((it) => it());
  try {
    await someoneWaits(owner, { sessions: acts.length });
  } finally {
    await owner.query('commit');
  }
  return Promise.all(all);
}

test('two who write the same version of a profile at once: one is stored, the other is told', async ({
  database,
  owner,
}) => {
  const api = await testApi(testDeps(database));
  const provider = await aCompany(database, 'provider');
  api.as(credentialsOf(provider));
  for (const [url, more] of [
    ['/v1/profiles/organization', {}],
    [
      '/v1/profiles/billing',
      {
        address: { country: 'DE', city: 'Kassel', addressLine1: 'Sternweg 1' },
        primaryContact: { firstName: 'Nina', lastName: 'Petersen', email: 'nina@nord.example' },
      },
    ],
  ] as const) {
    const read = (await api.inject(url)).json();
    const write = (email: string) => () =>
      put(api, url, {
        ...read,
        ...more,
        email,
        ...('primaryContact' in more ? { primaryContact: { ...more.primaryContact, email } } : {}),
      });
    const answers = await allAtOnce(owner, provider, [write('a@nord.example'), write('b@nord.example')]);
    expect(answers.map((it) => it.statusCode).sort(), url).toEqual([200, 412]);
  }
  await api.close();
});

test('two who ask for a first billing profile at once with no version: both are stored, one after the other', async ({
  database,
  owner,
}) => {
  const api = await testApi(testDeps(database));
  const provider = await aCompany(database, 'provider');
  api.as(credentialsOf(provider));
  const write = () =>
    put(api, '/v1/profiles/billing', {
      address: { country: 'DE', city: 'Kassel', addressLine1: 'Sternweg 1' },
      primaryContact: { firstName: 'Nina', lastName: 'Petersen', email: 'nina@nord.example' },
    });
  const answers = await allAtOnce(owner, provider, [write, write]);
  expect(answers.map((it) => it.json().attributes.etag).sort()).toEqual(['1', '2']);
  await api.close();
});

test('a provider asks for something else while the vendor confirms: nothing is public that nobody read', async ({
  database,
  owner,
}) => {
  const [ours, theirs] = [await testApi(testDeps(database)), await testApi(testDeps(database))];
  const vendor = await aCompany(database, 'vendor');
  const provider = await aCompany(database, 'provider');
  const both = [vendor.tenantId, provider.tenantId];
  await database.transaction({ read: both, write: both }, (tx) =>
    introduce(tx, vendor.tenantId, provider.tenantId),
  );
  ours.as(credentialsOf(vendor));
  theirs.as(credentialsOf(provider));
  const ask = (email: string) => put(theirs, '/v1/directory/entry/request', { ...entry, contact: { email } });
  const { askedAt } = (await ask('first@nord.example')).json().request;

  const [decided, asked] = await allAtOnce(owner, provider, [
    () =>
      ours.inject({
        method: 'POST',
        url: `/v1/directory/providers/${provider.tenantId}/decide`,
        payload: { outcome: 'confirmed', askedAt },
      }),
    () => ask('second@nord.example'),
  ]);
  expect(asked?.statusCode).toBe(200);
  const listed = await ours.inject(`/v1/providers/${provider.tenantId}`);
  if (decided?.statusCode === 200) expect(listed.json().contact.email).toBe('first@nord.example');
  else {
    expect(decided?.json()).toMatchObject({ errorName: 'profiles/request-changed' });
    expect(listed.statusCode).toBe(404);
  }
  // Whoever came first, the second ask waits for an answer, on both sides.
  expect((await theirs.inject('/v1/directory/entry')).json().request).toMatchObject({ state: 'asked' });
  const known = (await ours.inject('/v1/directory/providers')).json().items;
  expect(known[0].request).toMatchObject({
    state: 'asked',
    entry: { contact: { email: 'second@nord.example' } },
  });
  await ours.close();
  await theirs.close();
});
