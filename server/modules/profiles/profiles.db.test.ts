import { expect } from 'vitest';
import { credentialsOf, testApi, testDeps } from '#testing/api.ts';
import { aCompany, aPerson } from '#testing/builders.ts';
import { test } from '#testing/database.ts';

test('a partner reads its own profiles and looks up another by its partner ID', async ({ database }) => {
  const api = await testApi(testDeps(database));
  const reseller = await aCompany(database, 'reseller', { name: 'Kleeblatt IT' });
  const provider = await aCompany(database, 'provider', { name: 'Nordhandel' });
  api.as(credentialsOf(reseller));

  const organization = await api.inject('/v1/profiles/organization');
  expect(organization.json()).toMatchObject({ id: reseller.tenantId, companyName: 'Kleeblatt IT' });

  expect((await api.inject('/v1/profiles/mpn')).json()).toMatchObject({ mpnId: reseller.mpnId });
  expect((await api.inject(`/v1/profiles/mpn?mpnId=${provider.mpnId}`)).json()).toMatchObject({
    mpnId: provider.mpnId,
    partnerName: 'Nordhandel',
  });
  // Published clients send an unset value as an empty one.
  expect((await api.inject('/v1/profiles/mpn?mpnId=')).json()).toMatchObject({ mpnId: reseller.mpnId });

  const unknown = await api.inject('/v1/profiles/mpn?mpnId=1');
  expect(unknown.statusCode).toBe(404);
  expect(unknown.json()).toMatchObject({ code: 3000, source: 'PartnerFD' });
  await api.close();
});

test('the support profile is written on either path, by those who may', async ({ database }) => {
  const api = await testApi(testDeps(database));
  const reseller = await aCompany(database, 'reseller');
  api.as(credentialsOf(reseller));
  expect((await api.inject('/v1/profiles/support')).json()).toMatchObject({
    errorName: 'profiles/no-support-profile',
  });

  const body = {
    Email: 'help@kleeblatt.example',
    telephone: '0661 901820',
    website: 'kleeblatt.example',
    Foo: 1,
  };
  const put = (url: string, payload: object) => api.inject({ method: 'PUT', url, payload });
  expect((await put('/v1/profiles/supportprofile/', body)).statusCode).toBe(200);
  expect((await api.inject('/v1/Profiles/Support')).json()).toMatchObject({
    email: 'help@kleeblatt.example',
  });

  const wrong = await put('/v1/profiles/support', { ...body, telephone: 'call me' });
  expect(wrong.json()).toMatchObject({ code: 2000, errorName: 'profiles/invalid-phone-number' });

  for (const website of ['javascript:alert(1).x', 'https://me@kleeblatt.example', 'kleeblatt\u202e.example'])
    expect((await put('/v1/profiles/support', { ...body, website })).json(), website).toMatchObject({
      code: 2000,
      data: ['website'],
    });

  const hedi = await aPerson(database, reseller, 'helpdesk_agent');
  api.as(credentialsOf({ tenantId: reseller.tenantId, userId: hedi.userId }));
  expect((await api.inject('/v1/profiles/support')).statusCode).toBe(200);
  // Who may not act does not learn how a body is judged.
  expect((await put('/v1/profiles/support', { telephone: 7 })).statusCode).toBe(403);
  await api.close();
});
