import { expect } from 'vitest';
import { introduce } from '#database/counterpart.store.ts';
import { credentialsOf, type TestApi, testApi, testDeps } from '#testing/api.ts';
import { aCompany, anApp, aPerson, type Company } from '#testing/builders.ts';
import { test } from '#testing/database.ts';
import { settleLegalChange } from './index.ts';

const put = (api: TestApi, url: string, payload: object, headers = {}) =>
  api.inject({ method: 'PUT', url, payload, headers });

const legal = {
  address: { country: 'DE', city: 'Kassel', addressLine1: 'Sternweg 1' },
  primaryContact: {
    firstName: 'Rita',
    lastName: 'Imhoff',
    email: 'rita@kleeblatt.example',
    phoneNumber: '+49 661 901820',
  },
  companyApproverAddress: { country: 'DE', city: 'Kassel', addressLine1: 'Sternweg 1' },
  companyApproverEmail: 'rita@kleeblatt.example',
};

const settle = (
  database: Parameters<typeof aCompany>[0],
  { tenantId }: Company,
  outcome: 'authorized' | 'rejected',
  reason?: string,
) =>
  database.transaction({ read: [tenantId], write: [tenantId] }, (tx) =>
    settleLegalChange(tx, tenantId, { outcome, ...(reason ? { reason } : {}), at: new Date('2026-06-02') }),
  );

test('another legal address is vetted again; the contacts are not, and what was vetted stays readable', async ({
  database,
}) => {
  const api = await testApi(testDeps(database));
  const reseller = await aCompany(database, 'reseller', { name: 'Kleeblatt IT' });
  const vendor = await aCompany(database, 'vendor');
  await database.transaction(
    { read: [reseller.tenantId, vendor.tenantId], write: [reseller.tenantId, vendor.tenantId] },
    (tx) => introduce(tx, reseller.tenantId, vendor.tenantId),
  );
  api.as(credentialsOf(reseller));
  const url = '/v1/profiles/legalbusiness';
  expect((await api.inject(url)).json()).toMatchObject({
    companyName: 'Kleeblatt IT',
    vettingStatus: 'authorized',
    vettingSubStatus: 'none',
    profileType: 'LegalBusinessProfile',
  });

  // As a published client sends it: everything it has read, nulls and another name included.
  const contacts = await put(api, url, {
    ...legal,
    CompanyName: 'Ignored',
    VettingStatus: 'rejected',
    links: null,
  });
  expect(contacts.json()).toMatchObject({
    companyName: 'Kleeblatt IT',
    vettingStatus: 'authorized',
    primaryContact: { firstName: 'Rita' },
  });

  const moved = await put(api, url, { ...legal, address: { ...legal.address, city: 'Fulda' } });
  expect(moved.json()).toMatchObject({
    vettingStatus: 'pending',
    vettingSubStatus: 'business_verification',
    partsBeingVetted: ['address'],
    address: { city: 'Fulda' },
  });
  for (const [version, city] of [
    ['Current', 'Fulda'],
    ['current', 'Fulda'],
    ['None', 'Fulda'],
    ['LastFinalized', 'Kassel'],
    ['last_finalized', 'Kassel'],
  ])
    expect((await api.inject(`${url}?vettingVersion=${version}`)).json(), version).toMatchObject({
      address: { city },
    });
  const wrong = await api.inject(`${url}?vettingVersion=Tomorrow`);
  expect([wrong.statusCode, wrong.json().code]).toEqual([400, 2000]);

  // The vendor hears of the one change it has to look at.
  api.as(credentialsOf(vendor));
  const { items } = (await api.inject('/v1/activity')).json();
  expect(items.map((it: { operation: string }) => it.operation)).toEqual(['update_legal_business_profile']);

  await settle(database, reseller, 'rejected', 'No such house');
  api.as(credentialsOf(reseller));
  expect((await api.inject(url)).json()).toMatchObject({
    vettingStatus: 'rejected',
    vettingReason: 'No such house',
  });
  // Back to what was vetted: nothing is left to look at.
  expect((await put(api, url, legal)).json()).toMatchObject({
    vettingStatus: 'authorized',
    partsBeingVetted: [],
  });
  await expect(settle(database, reseller, 'authorized')).rejects.toThrow('profiles/nothing-to-settle');
  await api.close();
});

test('R-067: a reseller asks for another name at any time, a vetted provider does not; everybody sees it once vetted', async ({
  database,
}) => {
  const api = await testApi(testDeps(database));
  const reseller = await aCompany(database, 'reseller', { name: 'Kleeblatt IT' });
  const provider = await aCompany(database, 'provider');
  const rename = (companyName: string) =>
    api.inject({ method: 'PATCH', url: '/v1/profiles/legalbusiness', payload: { companyName } });
  api.as(credentialsOf(provider));
  expect((await rename('Other')).json()).toMatchObject({ errorName: 'profiles/name-fixed-while-vetted' });

  api.as(credentialsOf(reseller));
  await put(api, '/v1/profiles/legalbusiness', legal);
  expect((await rename('Klee \u202eIT')).json()).toMatchObject({ errorName: 'profiles/invalid-value' });
  expect((await rename('Klee IT')).json()).toMatchObject({ partsBeingVetted: ['name'] });
  expect((await api.inject('/v1/profiles/organization')).json().companyName).toBe('Kleeblatt IT');
  await settle(database, reseller, 'authorized');
  expect((await api.inject('/v1/profiles/organization')).json().companyName).toBe('Klee IT');
  expect((await api.inject('/v1/profiles/legalbusiness')).json()).toMatchObject({
    companyName: 'Klee IT',
    vettingStatus: 'authorized',
  });
  await api.close();
});

test('what a legal profile must hold is asked for by name, and its country never changes', async ({
  database,
}) => {
  const api = await testApi(testDeps(database));
  const reseller = await aCompany(database, 'reseller');
  api.as(credentialsOf(reseller));
  const refused = async (payload: object) => (await put(api, '/v1/profiles/legalbusiness', payload)).json();
  expect(await refused({ ...legal, address: { ...legal.address, country: 'AT' } })).toMatchObject({
    errorName: 'profiles/country-fixed',
  });
  expect(await refused({ ...legal, address: { country: 'DE', addressLine1: 'x' } })).toMatchObject({
    code: 2000,
    data: ['address.city'],
  });
  expect(
    await refused({ ...legal, primaryContact: { ...legal.primaryContact, email: 'rita' } }),
  ).toMatchObject({
    code: 2000,
    data: ['primaryContact.email'],
  });
  expect(await refused({ address: legal.address })).toMatchObject({ code: 2000, data: ['primaryContact'] });
  await api.close();
});

test('an app reads the legal profile; organisation and billing are read and written with their etags', async ({
  database,
}) => {
  const api = await testApi(testDeps(database));
  const provider = await aCompany(database, 'provider');
  const reseller = await aCompany(database, 'reseller');
  const app = await anApp(database, provider, 'admin_agent');
  api.as(credentialsOf(app, { kind: 'app' }));
  expect((await api.inject('/v1/profiles/legalbusiness')).statusCode).toBe(200);
  expect((await api.inject('/v1/profiles/billing')).statusCode).toBe(403);

  api.as(credentialsOf(provider));
  const organization = (await api.inject('/v1/profiles/organization')).json();
  const changed = await put(api, '/v1/profiles/organization', {
    ...organization,
    companyName: 'Ignored',
    email: 'office@nord.example',
    culture: 'de-de',
  });
  expect(changed.json()).toMatchObject({
    companyName: provider.name,
    email: 'office@nord.example',
    culture: 'de-DE',
  });
  expect(changed.json().attributes.etag).not.toBe(organization.attributes.etag);
  const stale = await put(api, '/v1/profiles/organization', organization);
  expect([stale.statusCode, stale.json().errorName]).toEqual([412, 'profiles/stale-etag']);
  // The header goes before the body.
  const etag = changed.json().attributes.etag;
  expect(
    (await put(api, '/v1/profiles/organization', organization, { 'if-match': `"${etag}"` })).statusCode,
  ).toBe(200);

  const billing = (await api.inject('/v1/profiles/billing')).json();
  expect(billing).toMatchObject({ companyName: provider.name, billingCurrency: 'EUR' });
  const wanted = {
    ...billing,
    primaryContact: { firstName: 'Nina', lastName: 'Petersen', email: 'bills@nord.example' },
    PurchaseOrderNumber: 'PO-7',
    billingCurrency: 'USD',
  };
  expect((await put(api, '/v1/profiles/billing', wanted)).json()).toMatchObject({
    purchaseOrderNumber: 'PO-7',
    billingCurrency: 'EUR',
    attributes: { etag: '1' },
  });
  expect((await put(api, '/v1/profiles/billing', wanted)).statusCode).toBe(412);

  const bo = await aPerson(database, provider, 'billing_admin');
  api.as(credentialsOf({ tenantId: provider.tenantId, userId: bo.userId }));
  expect((await api.inject('/v1/profiles/billing')).statusCode).toBe(200);
  expect((await put(api, '/v1/profiles/billing', wanted)).statusCode).toBe(403);
  api.as(credentialsOf(reseller));
  expect((await api.inject('/v1/profiles/billing')).statusCode).toBe(403);
  expect((await api.inject('/v1/profiles/agreements')).json()).toMatchObject({ programState: 'active' });
  await api.close();
});

test('the agreement status of a reseller, with the published faults', async ({ database }) => {
  const api = await testApi(testDeps(database));
  const provider = await aCompany(database, 'provider');
  const signed = await aCompany(database, 'reseller');
  const unsigned = await aCompany(database, 'reseller');
  const abroad = await aCompany(database, 'reseller', { country: 'US' });
  const customer = await aCompany(database, 'customer');
  await database.transaction({ read: [signed.tenantId], write: [signed.tenantId] }, (tx) =>
    tx
      .updateTable('tenant')
      .set({ agreement_signed_at: new Date('2026-01-02') })
      .where('tenant_id', '=', signed.tenantId)
      .execute(),
  );
  api.as(credentialsOf(provider));
  const ask = async (query: string, program = 'csp') => {
    const answer = await api.inject(`/v1/compliance/${program}/agreementstatus${query}`);
    const { isAgreementSigned, code, source } = answer.json();
    return answer.statusCode === 200 ? isAgreementSigned : [answer.statusCode, code, source];
  };
  expect(await ask(`?mpnId=${signed.mpnId}&tenantId=`)).toBe(true);
  expect(await ask(`?TenantId=${signed.tenantId.toUpperCase()}`, 'CSP')).toBe(true);
  expect(await ask('')).toEqual([400, 2001, 'ComplianceController']);
  expect(await ask(`?mpnId=${signed.mpnId}&tenantId=${signed.tenantId}`)).toEqual([400, 2000, 'Twotier']);
  expect(await ask('?tenantId=1')).toEqual([400, 2000, 'Twotier']);
  expect(await ask('?mpnId=12a')).toEqual([400, 2000, 'Twotier']);
  expect(await ask('?mpnId=1')).toEqual([400, 2200, 'PartnerFD']);
  expect(await ask(`?mpnId=${abroad.mpnId}`)).toEqual([400, 2201, 'PartnerFD']);
  expect(await ask(`?mpnId=${unsigned.mpnId}`)).toEqual([400, 2203, 'PartnerFD']);
  expect(await ask(`?mpnId=${provider.mpnId}`)).toEqual([400, 2204, 'PartnerFD']);
  expect(await ask(`?tenantId=${customer.tenantId}`)).toEqual([400, 2205, 'PartnerFD']);
  expect(await ask(`?tenantId=${unsigned.tenantId}`)).toEqual([400, 2206, 'PartnerFD']);
  expect(await ask(`?mpnId=${signed.mpnId}`, 'other')).toEqual([404, 1000, 'Twotier']);
  await api.close();
});
