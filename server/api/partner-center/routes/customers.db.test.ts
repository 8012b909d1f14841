import { describe, expect } from 'vitest';
import type { Database } from '#database/connection.ts';
import type { Credentials } from '#kernel/actor.ts';
import { credentialsOf, type TestApi, testApi, testDeps } from '#testing/api.ts';
import { aCompany, aPartnership, aPerson, aRelationship, type Company } from '#testing/builders.ts';
import { test } from '#testing/database.ts';

let api: TestApi;
const deps = {} as { moveTo(at: string): void };
test.beforeAll(async ({ database }) => {
  const own = testDeps(database);
  deps.moveTo = own.moveTo;
  api = await testApi(own);
});
test.afterAll(async () => {
  await api.close();
});

// biome-ignore lint/suspicious/noExplicitAny: an answer is looked at from outside, as a client does
type Body = any;
type Who = { tenantId: Company['tenantId']; userId: Company['userId'] } | Credentials | null;

async function call(
  who: Who,
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
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
  const json = String(answer.headers['content-type'] ?? '').includes('json');
  return {
    status: answer.statusCode,
    body: (json && answer.body !== '' ? answer.json() : answer.body) as Body,
    headers: answer.headers,
  };
}

const filterOf = (field: string, operator: string, value: string) =>
  `filter=${encodeURIComponent(JSON.stringify({ Field: field, Value: value, Operator: operator }))}`;

async function aResellerWith(database: Database, ...names: string[]) {
  const reseller = await aCompany(database, 'reseller', { roles: ['global_admin', 'admin_agent'] });
  const customers: Company[] = [];
  for (const name of names) {
    const customer = await aCompany(database, 'customer', { name });
    await aRelationship(database, reseller, customer, { rights: 'both' });
    customers.push(customer);
  }
  return { reseller, customers };
}

describe('the list', () => {
  test('keeps the published envelope, and goes on with the token alone', async ({ database }) => {
    const { reseller } = await aResellerWith(database, 'Albatros', 'Bergmann', 'Chamäleon');
    const first = await call(reseller, 'GET', '/v1/Customers/?SIZE=2');
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({ totalCount: 2, attributes: { objectType: 'Collection' } });
    expect(first.body.links.self).toEqual({ uri: '/customers?size=2', method: 'GET', headers: [] });
    const { next } = first.body.links;
    expect(next).toMatchObject({ uri: '/customers?seekOperation=Next', method: 'GET' });
    const token = next.headers[0].value;
    const second = await call(reseller, 'GET', `/v1/${next.uri}`, undefined, {
      'MS-ContinuationToken': token,
    });
    expect(second.body.links.next).toBeUndefined();
    expect([...first.body.items, ...second.body.items].map((it) => it.companyProfile.companyName)).toEqual([
      'Albatros',
      'Bergmann',
      'Chamäleon',
    ]);
  });

  test('a token carries filter, size and order, and serves nobody else', async ({ database }) => {
    const { reseller } = await aResellerWith(database, 'Berg A', 'Berg B', 'Berg C', 'Tal');
    const first = await call(
      reseller,
      'GET',
      `/v1/customers?size=1&sortField=name&sortDirection=Descending&${filterOf('CompanyName', 'StartsWith', 'berg')}`,
    );
    const headers = { 'ms-continuationtoken': first.body.links.next.headers[0].value };
    const second = await call(reseller, 'GET', '/v1/customers?seekOperation=next', undefined, headers);
    expect(second.body.items.map((it: Body) => it.companyProfile.companyName)).toEqual(['Berg B']);

    const colleague = await aPerson(database, reseller, 'global_admin');
    const { reseller: rival } = await aResellerWith(database, 'Berg D');
    for (const who of [colleague, rival])
      expect(await call(who, 'GET', '/v1/customers?seekOperation=Next', undefined, headers)).toMatchObject({
        status: 400,
        body: { code: 2000, errorName: 'api/invalid-seek-token' },
      });
    expect(
      await call(reseller, 'GET', '/v1/pastcustomers?seekOperation=Next', undefined, headers),
    ).toMatchObject({ status: 400 });
  });

  test('goes on, back and to its beginning, whatever page the token is of', async ({ database }) => {
    const names = ['Albatros', 'Bergmann', 'Chamäleon', 'Distel', 'Erle'];
    const { reseller } = await aResellerWith(database, ...names);
    const tokenOf = (link: Body) => ({ 'ms-continuationtoken': link.headers[0].value });
    const seek = async (operation: string, headers: Record<string, string>) => {
      const page = await call(
        reseller,
        'GET',
        `/v1/customers?seekOperation=${operation}`,
        undefined,
        headers,
      );
      return { ...page, names: page.body.items?.map((it: Body) => it.companyProfile.companyName) };
    };
    for (const [direction, all] of [
      ['Ascending', names],
      ['Descending', names.toReversed()],
    ] as const) {
      const sort = direction === 'Ascending' ? '' : '&sortField=name&sortDirection=Descending';
      const first = await call(reseller, 'GET', `/v1/customers?size=2${sort}`);
      expect(first.body.links.previous).toBeUndefined();
      const ofFirst = tokenOf(first.body.links.next);
      const second = await seek('Next', ofFirst);
      expect(second.names).toEqual(all.slice(2, 4));
      const { previous, next } = second.body.links;
      expect(previous).toMatchObject({ uri: '/customers?seekOperation=Previous', method: 'GET' });
      const third = await seek('Next', tokenOf(next));
      expect(third.names).toEqual(all.slice(4));
      expect(third.body.links.next).toBeUndefined();
      const ofThird = tokenOf(third.body.links.previous);

      // Back from the last page: the second whole, with its own ways on and back.
      const back = await seek('previous', ofThird);
      expect(back.names).toEqual(all.slice(2, 4));
      expect((await seek('Next', tokenOf(back.body.links.next))).names).toEqual(all.slice(4));
      const start = await seek('Previous', tokenOf(back.body.links.previous));
      expect(start.names).toEqual(all.slice(0, 2));
      expect(start.body.links.previous).toBeUndefined();
      expect((await seek('Next', tokenOf(start.body.links.next))).names).toEqual(all.slice(2, 4));
      // The token of a page goes both ways, as published clients use it.
      expect((await seek('Previous', tokenOf(next))).names).toEqual(all.slice(0, 2));
      for (const token of [ofFirst, ofThird])
        expect((await seek('First', token)).names).toEqual(all.slice(0, 2));

      // What there is none of, and what no list read by key can do.
      for (const [operation, token] of [
        ['Next', ofThird],
        ['Previous', ofFirst],
        ['Last', ofFirst],
        ['PageIndex', ofFirst],
        ['Sideways', ofFirst],
      ] as const)
        expect(await seek(operation, token), operation).toMatchObject({
          status: 400,
          body: { code: 2000, errorName: 'api/seek-not-possible' },
        });
    }
    expect((await call(reseller, 'GET', '/v1/customers?size=2&seekOperation=First')).body.totalCount).toBe(2);
  });

  test('a page read backwards knows customers that came and went meanwhile', async ({ database }) => {
    const { reseller, customers } = await aResellerWith(database, 'Bergmann', 'Distel', 'Erle');
    const first = await call(reseller, 'GET', '/v1/customers?size=1');
    const next = { 'ms-continuationtoken': first.body.links.next.headers[0].value };
    const second = await call(reseller, 'GET', '/v1/customers?seekOperation=Next', undefined, next);
    const previous = { 'ms-continuationtoken': second.body.links.previous.headers[0].value };
    const earlier = await aCompany(database, 'customer', { name: 'Albatros' });
    await aRelationship(database, reseller, earlier, {});
    await call(reseller, 'PATCH', `/v1/customers/${customers[0]?.tenantId}`, {
      relationshipToPartner: 'none',
    });
    const back = await call(reseller, 'GET', '/v1/customers?seekOperation=Previous', undefined, previous);
    expect(back.body.items.map((it: Body) => it.companyProfile.companyName)).toEqual(['Albatros']);
    expect(back.body.links.previous).toBeUndefined();
  });

  test.for(['/v1/activity', '/v1/invitations', '/v1/pastcustomers'])(
    '%s goes on and to its beginning, and says so of the rest',
    async (path, { database }) => {
      const { reseller, customers } = await aResellerWith(database, 'Bergmann', 'Distel', 'Erle');
      for (const { tenantId } of customers) {
        await call(reseller, 'POST', '/v1/invitations', { kind: 'reseller', customer: { companyName: 'X' } });
        await call(reseller, 'PATCH', `/v1/customers/${tenantId}`, { relationshipToPartner: 'none' });
      }
      const first = await call(reseller, 'GET', `${path}?size=2`);
      const headers = { 'ms-continuationtoken': first.body.links.next.headers[0].value };
      const seek = (operation: string) =>
        call(reseller, 'GET', `${path}?seekOperation=${operation}`, undefined, headers);
      expect((await seek('First')).body.items).toEqual(first.body.items);
      expect((await seek('Next')).body.items).not.toEqual(first.body.items);
      for (const operation of ['Previous', 'Last', 'PageIndex'])
        expect(await seek(operation), operation).toMatchObject({
          status: 400,
          body: { code: 2000, errorName: 'api/seek-not-possible' },
        });
      expect(await call(reseller, 'GET', `${path}?seekOperation=Next`)).toMatchObject({
        status: 400,
        body: { errorName: 'api/invalid-seek-token' },
      });
    },
  );

  test.for([
    ['size=-1', 'api/invalid-request'],
    ['size=501', 'api/invalid-request'],
    ['size=many', 'api/invalid-request'],
    ['size=1&size=2', 'api/invalid-request'],
    ['filter={', 'api/invalid-filter'],
    [filterOf('CompanyName', 'regex', 'x'), 'api/invalid-filter'],
    [filterOf('CompanyName', 'not_equals', 'x'), 'customers/invalid-filter'],
    [filterOf('Revenue', 'equals', 'x'), 'customers/invalid-filter'],
    [
      `filter=${encodeURIComponent(`{"Field":"Domain","Operator":"equals","Value":"${'x'.repeat(2100)}"}`)}`,
      'api/invalid-filter',
    ],
    ['sortField=country', 'api/invalid-request'],
    ['sortField=constructor', 'api/invalid-request'],
    ['sortDirection=toString', 'api/invalid-request'],
    ['sortDirection=sideways', 'api/invalid-request'],
    ['seekOperation=Next', 'api/invalid-seek-token'],
  ])('GET ?%s is refused', async ([query, errorName], { database }) => {
    const { reseller } = await aResellerWith(database);
    expect(await call(reseller, 'GET', `/v1/customers?${query}`)).toMatchObject({
      status: 400,
      body: { code: 2000, errorName },
    });
  });

  test('what is wrong with a filter is told only to somebody who may list', async ({ database }) => {
    const { reseller } = await aResellerWith(database);
    const uwe = await aPerson(database, reseller);
    for (const query of ['filter={', filterOf('Revenue', 'equals', 'x')])
      expect(await call(uwe, 'GET', `/v1/customers?${query}`)).toMatchObject({
        status: 403,
        body: { errorName: 'access/forbidden' },
      });
  });

  test('an empty value is an absent one', async ({ database }) => {
    const { reseller } = await aResellerWith(database, 'Bergmann');
    expect((await call(reseller, 'GET', '/v1/customers?size=0&filter=&seekOperation=')).body.totalCount).toBe(
      1,
    );
  });

  test('the tiles count what their filters show', async ({ database }) => {
    const { reseller } = await aResellerWith(database, 'Bergmann');
    const soon = await aCompany(database, 'customer', { name: 'Soon' });
    await aRelationship(database, reseller, soon, {
      rights: 'gdap',
      gdapUntil: new Date('2026-06-20T00:00:00Z'),
      agreementVersion: '1',
    });
    const later = await aCompany(database, 'customer', { name: 'Later' });
    await aRelationship(database, reseller, later, {
      rights: 'gdap',
      gdapUntil: new Date('2026-08-01T00:00:00Z'),
    });
    const gone = await aCompany(database, 'customer', { name: 'Gone' });
    await aRelationship(database, reseller, gone, {
      rights: 'gdap',
      gdapUntil: new Date('2026-05-01T00:00:00Z'),
    });

    const { body } = await call(reseller, 'GET', '/v1/customers/counts');
    expect(body).toEqual({
      customers: 4,
      rightsEndingIn30Days: 1,
      rightsEndingIn90Days: 2,
      dutyWithoutRights: 1,
      agreementMissing: 3,
    });
    const shown = async (query: string) =>
      (await call(reseller, 'GET', `/v1/customers?${query}`)).body.totalCount;
    expect(await shown(filterOf('RightsEnd', 'less_than_or_equals', '2026-07-01'))).toBe(1);
    expect(await shown(filterOf('RightsEnd', 'less_than_or_equals', '2026-08-30'))).toBe(2);
    expect(await shown(filterOf('Duty', 'equals', 'true'))).toBe(1);
    expect(await shown(filterOf('Agreement', 'equals', 'missing'))).toBe(3);
  });
});

describe('one customer', () => {
  test('is shown with both profiles and, by a right, what its company says of itself', async ({
    database,
  }) => {
    const { reseller, customers } = await aResellerWith(database, 'Bergmann');
    const [bergmann] = customers as [Company];
    const { status, body } = await call(reseller, 'GET', `/v1/customers/${bergmann.tenantId.toUpperCase()}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      id: bergmann.tenantId,
      companyProfile: {
        tenantId: bergmann.tenantId,
        domain: bergmann.domain,
        companyName: 'Bergmann',
        address: { country: 'DE', city: 'Kassel', addressLine1: 'Sternweg 1' },
        email: `info@${bergmann.domain}`,
        links: { self: { uri: `/customers/${bergmann.tenantId}/profiles/company` } },
      },
      billingProfile: { id: bergmann.tenantId, companyName: 'Bergmann', culture: 'en-US', language: 'en' },
      relationshipToPartner: 'reseller',
      allowDelegatedAccess: true,
      customDomains: [bergmann.domain],
      relationship: { since: '2026-03-01T00:00:00.000Z', origin: 'invited', kind: 'reseller' },
      adminRights: [{ kind: 'gdap', until: '2027-03-01T00:00:00.000Z' }, { kind: 'dap' }],
      mayAdminister: 'gdap',
      dutyWithoutRights: false,
      customerAgreement: 'missing',
      tags: [],
      links: { self: { uri: `/customers/${bergmann.tenantId}`, method: 'GET', headers: [] } },
      attributes: { objectType: 'Customer' },
    });
    expect(body.may).toContain('customer.remove');
    expect((await call(reseller, 'GET', `/v1/customers/${bergmann.tenantId}`)).body.commerceId).toBe(
      body.commerceId,
    );
    const company = await call(reseller, 'GET', `/v1/customers/${bergmann.tenantId}/profiles/company`);
    expect(company.body).toEqual(body.companyProfile);
  });

  test('without a right, nothing of its directory', async ({ database }) => {
    const { reseller } = await aResellerWith(database);
    const customer = await aCompany(database, 'customer', { name: 'Chamäleon' });
    await aRelationship(database, reseller, customer);
    const { body } = await call(reseller, 'GET', `/v1/customers/${customer.tenantId}`);
    expect(body).toMatchObject({ allowDelegatedAccess: false, mayAdminister: 'none', adminRights: [] });
    expect(body).not.toHaveProperty('customDomains');
    expect(JSON.stringify(body)).not.toContain('Sternweg');
    expect(JSON.stringify(body)).not.toContain(`info@${customer.domain}`);
  });

  test('a granular right that has ended opens nothing any more', async ({ database }) => {
    const { reseller } = await aResellerWith(database);
    const customer = await aCompany(database, 'customer');
    await aRelationship(database, reseller, customer, {
      rights: 'gdap',
      gdapUntil: new Date('2026-05-01T00:00:00Z'),
    });
    const { body } = await call(reseller, 'GET', `/v1/customers/${customer.tenantId}`);
    expect(body).toMatchObject({
      allowDelegatedAccess: false,
      mayAdminister: 'none',
      dutyWithoutRights: true,
    });
    expect(JSON.stringify(body)).not.toContain('Sternweg');
  });

  test('by which right one may administer follows the person’s groups', async ({ database }) => {
    const { reseller, customers } = await aResellerWith(database, 'Bergmann');
    const url = `/v1/customers/${customers[0]?.tenantId}`;
    for (const [role, right] of [
      ['admin_agent', 'gdap'],
      ['helpdesk_agent', 'gdap'],
      ['sales_agent', 'none'],
      ['global_admin', 'none'],
    ] as const)
      expect((await call(await aPerson(database, reseller, role), 'GET', url)).body.mayAdminister).toBe(
        right,
      );
  });

  test('somebody else’s, one nobody has, and no id at all get the same answer', async ({ database }) => {
    const { customers } = await aResellerWith(database, 'Bergmann');
    const { reseller: rival } = await aResellerWith(database);
    const answers = [];
    for (const it of [
      customers[0]?.tenantId,
      '018f0000-0000-7000-8000-000000000000',
      rival.tenantId,
      'nobody',
    ])
      for (const [method, path, body] of [
        ['GET', ''],
        ['GET', '/profiles/company'],
        ['GET', '/profiles/billing'],
        ['GET', '/tags'],
        ['GET', '/access'],
        ['GET', '/removalpreview'],
        ['GET', '/sharedpartners'],
        ['PATCH', '', { relationshipToPartner: 'none' }],
        ['PATCH', '', { nonsense: true }],
        ['PUT', '/tags', { tags: ['x'] }],
        ['PUT', '/tags', { tags: 7 }],
      ] as const)
        answers.push(await call(rival, method, `/v1/customers/${it}${path}`, body));
    expect(new Set(answers.map((it) => it.status))).toEqual(new Set([404]));
    expect(new Set(answers.map((it) => JSON.stringify(it.body))).size).toBe(1);
    expect(answers[0]?.body).toMatchObject({ code: 1000, errorName: 'api/not-found' });
  });
});

const billing = {
  id: 'ignored',
  firstName: 'Petra',
  lastName: 'Bergmann',
  email: 'rechnung@bergmann.example',
  culture: 'de-DE',
  language: 'de',
  companyName: 'Bergmann Rechnungsstelle',
  defaultAddress: { country: 'de', city: 'Göttingen', addressLine1: 'Mühlenweg 17', postalCode: '37073' },
};

describe('the billing profile', () => {
  async function aProviderWithACustomer(database: Database) {
    const provider = await aCompany(database, 'provider', { roles: ['admin_agent'] });
    const customer = await aCompany(database, 'customer', { name: 'Bergmann' });
    await aRelationship(database, provider, customer, { kind: 'provider' });
    return { provider, customer, url: `/v1/customers/${customer.tenantId}/profiles/billing` };
  }

  test('is written whole; its etag counts; the name changes on this partner’s list only', async ({
    database,
  }) => {
    const { provider, customer, url } = await aProviderWithACustomer(database);
    const rival = await aCompany(database, 'reseller', { roles: ['admin_agent'] });
    await aRelationship(database, rival, customer);

    const written = await call(provider, 'PUT', url, billing);
    expect(written).toMatchObject({
      status: 200,
      body: {
        id: customer.tenantId,
        companyName: 'Bergmann Rechnungsstelle',
        defaultAddress: { country: 'DE', city: 'Göttingen' },
        attributes: { objectType: 'CustomerBillingProfile', etag: '1' },
      },
    });
    expect((await call(provider, 'GET', url)).body).toEqual(written.body);
    const names = async (who: Company) =>
      (await call(who, 'GET', '/v1/customers')).body.items.map((it: Body) => it.companyProfile.companyName);
    expect(await names(provider)).toEqual(['Bergmann Rechnungsstelle']);
    expect(await names(rival)).toEqual(['Bergmann']);
    const { body } = await call(provider, 'GET', `/v1/customers/${customer.tenantId}`);
    expect(body.companyProfile.companyName).toBe('Bergmann');
    expect(
      (await call(provider, 'GET', `/v1/customers?${filterOf('CompanyName', 'substring', 'rechnung')}`)).body
        .totalCount,
    ).toBe(1);
  });

  test('takes culture and language in any case; the language comes back as it was sent', async ({
    database,
  }) => {
    const { provider, url } = await aProviderWithACustomer(database);
    expect(
      (await call(provider, 'PUT', url, { ...billing, culture: 'DE-de', language: 'DE' })).body,
    ).toMatchObject({ culture: 'de-DE', language: 'DE' });
  });

  test('the name it is billed under outlasts a new consent', async ({ database }) => {
    const { provider, customer, url } = await aProviderWithACustomer(database);
    await call(provider, 'PUT', url, billing);
    await call(provider, 'PATCH', `/v1/customers/${customer.tenantId}`, { relationshipToPartner: 'none' });
    await aRelationship(database, provider, customer, {
      kind: 'provider',
      since: new Date('2026-07-01T00:00:00Z'),
    });
    expect((await call(provider, 'GET', '/v1/customers')).body.items[0].companyProfile.companyName).toBe(
      'Bergmann Rechnungsstelle',
    );
  });

  test('who has not seen the present one cannot write, by header before body', async ({ database }) => {
    const { provider, url } = await aProviderWithACustomer(database);
    const first = (await call(provider, 'GET', url)).body.attributes.etag;
    expect(first).toMatch(/^-?\d+$/);
    const put = (etag: string | undefined, ifMatch?: string) =>
      call(
        provider,
        'PUT',
        url,
        { ...billing, attributes: { objectType: 'CustomerBillingProfile', ...(etag ? { etag } : {}) } },
        ifMatch === undefined ? {} : { 'if-match': ifMatch },
      );
    expect((await put('0')).status).toBe(412);
    expect((await put(first)).body.attributes.etag).toBe('1');
    expect(await put(first)).toMatchObject({ status: 412, body: { errorName: 'customers/stale-etag' } });
    expect((await put(first, '"1"')).body.attributes.etag).toBe('2');
    expect((await put('2', '"1"')).status).toBe(412);
    expect((await put('1', '*')).body.attributes.etag).toBe('3');
    expect((await put(undefined)).body.attributes.etag).toBe('4');
  });

  test('as the published clients send it: other cases, nulls and what nobody knows', async ({ database }) => {
    const { provider, url } = await aProviderWithACustomer(database);
    const answer = await call(provider, 'PUT', url, {
      Id: null,
      FirstName: null,
      Email: 'rechnung@bergmann.example',
      Culture: 'de-DE',
      Language: 'de',
      CompanyName: 'Bergmann',
      DefaultAddress: {
        Country: 'DE',
        City: 'Göttingen',
        AddressLine1: 'Mühlenweg 17',
        State: null,
        Region: null,
      },
      Links: null,
      Attributes: null,
      Planet: 'Earth',
    });
    expect(answer).toMatchObject({ status: 200, body: { defaultAddress: { city: 'Göttingen' } } });
    expect(answer.body).not.toHaveProperty('Planet');
  });

  test.for([
    [{ ...billing, email: '' }, 'email'],
    [{ ...billing, companyName: undefined }, 'companyName'],
    [{ ...billing, companyName: 'Berg\u202Emann' }, 'companyName'],
    [{ ...billing, defaultAddress: { country: 'DE', addressLine1: 'x' } }, 'defaultAddress.city'],
    [{ ...billing, defaultAddress: { ...billing.defaultAddress, country: '1!' } }, 'defaultAddress.country'],
    [{ ...billing, defaultAddress: undefined }, 'defaultAddress'],
    [{ ...billing, companyName: 'x'.repeat(201) }, 'companyName'],
    [{ ...billing, email: 'rechnung' }, 'email'],
    [{ ...billing, culture: 'zz-ZZZZZ-9' }, 'culture'],
    [{ ...billing, language: 'klingon' }, 'language'],
    [{ ...billing, defaultAddress: { ...billing.defaultAddress, country: 'XX' } }, 'defaultAddress.country'],
    [{ ...billing, defaultAddress: { ...billing.defaultAddress, country: 'ZZ' } }, 'defaultAddress.country'],
  ])('%j is refused', async ([body, field], { database }) => {
    const { provider, url } = await aProviderWithACustomer(database);
    const answer = await call(provider, 'PUT', url, body);
    expect(answer).toMatchObject({ status: 400, body: { code: 2000 } });
    expect(answer.body.data).toContain(field);
  });

  test('a reseller bills nobody', async ({ database }) => {
    const { reseller, customers } = await aResellerWith(database, 'Bergmann');
    const url = `/v1/customers/${customers[0]?.tenantId}/profiles/billing`;
    expect((await call(reseller, 'GET', url)).status).toBe(200);
    expect(await call(reseller, 'PUT', url, billing)).toMatchObject({
      status: 403,
      body: { errorName: 'access/forbidden' },
    });
  });
});

describe('tags', () => {
  test('are the partner’s own, put whole, found by the list', async ({ database }) => {
    const { reseller, customers } = await aResellerWith(database, 'Bergmann', 'Albatros');
    const [bergmann] = customers as [Company];
    const url = `/v1/customers/${bergmann.tenantId}/tags`;
    const put = await call(reseller, 'PUT', url, { tags: [' Gold ', 'Gold', 'Nord'] });
    expect(put).toMatchObject({ status: 200, body: { tags: ['Gold', 'Nord'], may: ['customer.tag'] } });
    expect((await call(reseller, 'GET', url)).body).toEqual(put.body);
    expect(
      (await call(reseller, 'GET', `/v1/customers?${filterOf('Tag', 'equals', 'Gold')}`)).body.items,
    ).toMatchObject([{ id: bergmann.tenantId, tags: ['Gold', 'Nord'] }]);
    const rival = await aCompany(database, 'reseller', { roles: ['admin_agent'] });
    await aRelationship(database, rival, bergmann);
    expect((await call(rival, 'GET', url)).body.tags).toEqual([]);

    expect(await call(reseller, 'PUT', url, { tags: [], attributes: { etag: 'old' } })).toMatchObject({
      status: 412,
    });
    expect(
      (await call(reseller, 'PUT', url, { tags: [] }, { 'if-match': `"${put.body.attributes.etag}"` })).body
        .tags,
    ).toEqual([]);
  });

  test.for([
    [{ tags: ['x'.repeat(51)] }, 'customers/tags-invalid'],
    [{ tags: [''] }, 'customers/tags-invalid'],
    [{ tags: ['a\u200Bb'] }, 'customers/tags-invalid'],
    [{ tags: Array.from({ length: 151 }, (_, at) => `tag ${at}`) }, 'customers/tags-invalid'],
    [{ tags: 'Gold' }, 'api/invalid-request'],
    [{ tags: ['Gold'], label: 'x' }, 'api/unknown-member'],
    [{}, 'api/invalid-request'],
  ] as [unknown, string][])('%j is refused', async ([body, errorName], { database }) => {
    const { reseller, customers } = await aResellerWith(database, 'Bergmann');
    expect(await call(reseller, 'PUT', `/v1/customers/${customers[0]?.tenantId}/tags`, body)).toMatchObject({
      status: 400,
      body: { code: 2000, errorName },
    });
  });

  test('150 of 50 characters are taken', async ({ database }) => {
    const { reseller, customers } = await aResellerWith(database, 'Bergmann');
    const tags = Array.from({ length: 150 }, (_, at) => `${at}`.padEnd(50, '龍'));
    expect(
      (await call(reseller, 'PUT', `/v1/customers/${customers[0]?.tenantId}/tags`, { tags })).body.tags,
    ).toEqual(tags);
  });
});

describe('G1 to G5: removing a customer', () => {
  test('the preview, the statement, the echo, the list, and nothing left to see', async ({ database }) => {
    const reseller = await aCompany(database, 'reseller', { roles: ['global_admin', 'admin_agent'] });
    const bergmann = await aCompany(database, 'customer', { name: 'Bergmann' });
    await aRelationship(database, reseller, bergmann);
    const url = `/v1/customers/${bergmann.tenantId}`;
    const preview = await call(reseller, 'GET', `${url}/removalpreview`, undefined, { 'x-locale': 'zh-CN' });
    expect(preview.body.removes.map((it: Body) => it.code)).toEqual(['relationship', 'support-contact']);
    expect(preview.body.keeps.map((it: Body) => it.code)).toEqual(['other-partners', 'subscriptions']);
    expect(preview.body.blockedBy).toEqual([]);
    expect(preview.body.statement.version).toBe('removal.v1');
    expect(preview.body.statement.text).toMatch(/[\u4e00-\u9fff]/);

    const removed = await call(reseller, 'PATCH', url, {
      relationshipToPartner: 'None',
      statement: { version: 'removal.v1', acknowledged: true },
      attributes: { objectType: 'Customer' },
    });
    expect(removed).toMatchObject({
      status: 200,
      body: { id: bergmann.tenantId, relationshipToPartner: 'none', attributes: { objectType: 'Customer' } },
    });
    expect((await call(reseller, 'GET', '/v1/customers')).body.items).toEqual([]);
    expect((await call(reseller, 'GET', url)).status).toBe(404);
    expect((await call(reseller, 'PATCH', url, { relationshipToPartner: 'none' })).status).toBe(404);
    expect((await call(reseller, 'GET', '/v1/pastcustomers')).body.items).toMatchObject([
      { id: bergmann.tenantId, companyName: 'Bergmann', kind: 'reseller', may: ['invitation.create'] },
    ]);
  });

  test.for([
    [{}, 'customers/only-none'],
    [{ relationshipToPartner: 'reseller' }, 'customers/only-none'],
    [{ relationshipToPartner: 0 }, 'customers/only-none'],
    [{ relationshipToPartner: 'none', statement: {} }, 'customers/statement-required'],
    [{ relationshipToPartner: 'none', statement: { acknowledged: false } }, 'customers/statement-required'],
    [{ relationshipToPartner: 'none', statement: 'yes' }, 'api/invalid-request'],
  ] as [unknown, string][])('%j removes nothing', async ([body, errorName], { database }) => {
    const { reseller, customers } = await aResellerWith(database, 'Bergmann');
    const url = `/v1/customers/${customers[0]?.tenantId}`;
    expect(await call(reseller, 'PATCH', url, body)).toMatchObject({
      status: 400,
      body: { code: 2000, errorName },
    });
    expect((await call(reseller, 'GET', url)).body.relationshipToPartner).toBe('reseller');
  });
});

describe('H2: export', () => {
  const read = (text: string) =>
    text
      .replace(/^\uFEFF/, '')
      .trim()
      .split('\r\n');

  test('the whole list, or what a filter shows, as CSV a spreadsheet takes for text', async ({
    database,
  }) => {
    const { reseller, customers } = await aResellerWith(
      database,
      '=HYPERLINK("http://x")',
      'Berg, "A"',
      '+1',
      '＝2',
    );
    const whole = await call(reseller, 'GET', '/v1/customers/export');
    expect(whole.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="customers.csv"',
    });
    const [header, ...rows] = read(whole.body);
    expect(header).toBe('Microsoft ID,Company name,Primary domain name,Relationship');
    expect(rows).toHaveLength(4);
    const line = (name: string) => rows.find((it) => it.includes(name));
    expect(line('HYPERLINK')).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(line('+1')).toContain(`,'+1,`);
    expect(line('Berg')).toBe(
      `${customers[1]?.tenantId},"Berg, ""A""",${customers[1]?.domain},Cloud Reseller`,
    );
    const some = await call(
      reseller,
      'GET',
      `/v1/customers/export?${filterOf('CompanyName', 'starts_with', 'berg')}`,
    );
    expect(read(some.body)).toHaveLength(2);
  });

  test('JSON stays exact', async ({ database }) => {
    const { reseller, customers } = await aResellerWith(database, '=1+1', 'Berg');
    const { body } = await call(reseller, 'GET', '/v1/customers/export?format=json');
    expect(body.items.map((it: Body) => [it.id, it.companyName])).toEqual([
      [customers[0]?.tenantId, '=1+1'],
      [customers[1]?.tenantId, 'Berg'],
    ]);
  });

  test('sales agents may not, nor an app; a bad filter is a fault, not a file', async ({ database }) => {
    const { reseller } = await aResellerWith(database, 'Berg');
    const sven = await aPerson(database, reseller, 'sales_agent', 'helpdesk_agent');
    expect(await call(sven, 'GET', '/v1/customers/export')).toMatchObject({ status: 403 });
    expect(await call(reseller, 'GET', '/v1/customers/export?filter=x')).toMatchObject({
      status: 400,
      body: { errorName: 'api/invalid-filter' },
    });
    expect(await call(reseller, 'GET', '/v1/customers/export?format=xls')).toMatchObject({ status: 400 });
  });
});

describe('who can reach', () => {
  test('an instant needs its zone', async ({ database }) => {
    const { reseller, customers } = await aResellerWith(database, 'Bergmann');
    const url = `/v1/customers/${customers[0]?.tenantId}/access`;
    for (const asOf of ['yesterday', '2026-06-01', '2026-06-01T00:00:00', '2026-13-01T00:00:00Z'])
      expect(await call(reseller, 'GET', `${url}?asOf=${asOf}`)).toMatchObject({
        status: 400,
        body: { code: 2000 },
      });
    const then = await call(
      reseller,
      'GET',
      `${url}?asof=${encodeURIComponent('2026-04-01T02:00:00+02:00')}`,
    );
    expect(then.body).toMatchObject({ asOf: '2026-04-01T00:00:00.000Z', totalCount: 2 });
  });
});

describe('the resellers of a provider’s customer', () => {
  test('are its own partners that serve it', async ({ database }) => {
    const provider = await aCompany(database, 'provider', { roles: ['sales_agent'] });
    const customer = await aCompany(database, 'customer');
    await aRelationship(database, provider, customer, { kind: 'provider' });
    const mine = await aCompany(database, 'reseller', { name: 'Mine', roles: ['helpdesk_agent'] });
    const strange = await aCompany(database, 'reseller', { name: 'Strange' });
    const idle = await aCompany(database, 'reseller', { name: 'Idle' });
    for (const it of [mine, strange]) await aRelationship(database, it, customer);
    for (const it of [mine, idle]) await aPartnership(database, provider, it);

    const { body } = await call(provider, 'GET', `/v1/customers/${customer.tenantId}/relationships`);
    expect(body).toMatchObject({
      totalCount: 1,
      items: [
        {
          id: mine.tenantId,
          name: 'Mine',
          relationshipType: 'is_indirect_cloud_solution_provider_of',
          mpnId: mine.mpnId,
        },
      ],
    });
    const shared = await call(mine, 'GET', `/v1/customers/${customer.tenantId}/sharedpartners`);
    expect(shared.body.items).toMatchObject([
      { id: provider.tenantId, relationshipType: 'is_indirect_reseller_of' },
    ]);
  });
});
