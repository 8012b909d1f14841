import { describe, expect } from 'vitest';
import type { Database } from '#database/connection.ts';
import type { Deps } from '#database/work.ts';
import type { FilterNode, FilterOperator } from '#kernel/filter.ts';
import { callerOf, testDeps } from '#testing/api.ts';
import {
  aCompany,
  anApp,
  aPartnership,
  aPerson,
  aRelationship,
  type Company,
  type RelationshipOptions,
} from '#testing/builders.ts';
import { test } from '#testing/database.ts';
import { type CustomersWanted, listCustomers } from './index.ts';

interface Item {
  id: string;
  companyProfile: { companyName: string };
  relationship: { since: string; kind: string };
  adminRights: { kind: string; until?: string; services?: string[] }[];
  dutyWithoutRights: boolean;
  customerAgreement: string;
  tags: string[];
  may: string[];
}

const byName = { by: 'name', descending: false } as const;

async function list(
  deps: Deps,
  who: Parameters<typeof callerOf>[0],
  wanted: Partial<CustomersWanted> = {},
  credentials: Parameters<typeof callerOf>[1] = {},
) {
  const page = await listCustomers(deps, callerOf(who, credentials), {
    limit: 500,
    order: byName,
    ...wanted,
  });
  const items = JSON.parse(page.items) as Item[];
  expect(items).toHaveLength(page.count);
  return { ...page, items, names: items.map((it) => it.companyProfile.companyName) };
}

const where = (field: string, value: string, operator: FilterOperator = 'equals'): FilterNode => ({
  kind: 'compare',
  field,
  operator,
  value,
});

/** A reseller with these customers. */
async function aResellerWith(database: Database, customers: Record<string, RelationshipOptions>) {
  const deps = testDeps(database);
  const reseller = await aCompany(database, 'reseller', { roles: ['global_admin', 'admin_agent'] });
  const companies: Record<string, Company> = {};
  for (const [name, options] of Object.entries(customers)) {
    const customer = await aCompany(database, 'customer', { name });
    await aRelationship(database, reseller, customer, options);
    companies[name] = customer;
  }
  return { deps, reseller, companies };
}

describe('the customers of a partner', () => {
  test('are those with an active relationship, by name, whatever the case', async ({ database }) => {
    const { deps, reseller } = await aResellerWith(database, { bergmann: {}, Albatros: {}, Éclair: {} });
    const rival = await aCompany(database, 'reseller');
    await aRelationship(database, rival, await aCompany(database, 'customer', { name: 'Chamäleon' }));

    expect((await list(deps, reseller)).names).toEqual(['Albatros', 'bergmann', 'Éclair']);
    expect((await list(deps, rival)).names).toEqual(['Chamäleon']);
  });

  test('show since when, by which rights, what stays due and what may be done', async ({ database }) => {
    const { deps, reseller, companies } = await aResellerWith(database, {
      Both: { rights: 'both', agreementVersion: '1' },
      None: { origin: 'imported', since: new Date('2026-02-03T04:05:06.789Z') },
    });
    const { items } = await list(deps, reseller);
    const may = [
      'customer.read',
      'customer.read-billing-profile',
      'customer.read-access',
      'customer.tag',
      'customer.remove',
    ];
    const written = (company: Company | undefined) => ({
      id: company?.tenantId,
      companyProfile: {
        tenantId: company?.tenantId,
        domain: company?.domain,
        companyName: company?.name,
        attributes: { objectType: 'CustomerCompanyProfile' },
      },
      relationshipToPartner: 'reseller',
      tags: [],
      links: { self: { uri: `/customers/${company?.tenantId}`, method: 'GET', headers: [] } },
      attributes: { objectType: 'Customer' },
      may,
    });
    expect(items).toEqual([
      {
        ...written(companies['Both']),
        relationship: { since: '2026-03-01T00:00:00.000Z', origin: 'invited', kind: 'reseller' },
        adminRights: [{ kind: 'gdap', until: '2027-03-01T00:00:00.000Z' }, { kind: 'dap' }],
        dutyWithoutRights: false,
        customerAgreement: 'accepted',
      },
      {
        ...written(companies['None']),
        relationship: { since: '2026-02-03T04:05:06.789Z', origin: 'imported', kind: 'reseller' },
        adminRights: [],
        dutyWithoutRights: false,
        customerAgreement: 'missing',
      },
    ]);
  });

  test('carry any text unharmed', async ({ database }) => {
    const name = '=1+1 "quoted" \\ </script> \u2028 {"may":0} ¶ 龍';
    const { deps, reseller } = await aResellerWith(database, { [name]: {}, b: {} });
    const { items } = await list(deps, reseller);
    expect(items.map((it) => it.companyProfile.companyName)).toContain(name);
    expect(items.every((it) => it.may.length > 0)).toBe(true);
  });

  test('rights that have ended by themselves are none, and the duty goes on', async ({ database }) => {
    const { deps, reseller } = await aResellerWith(database, {
      Bergmann: { rights: 'gdap', gdapUntil: new Date('2026-07-01T00:00:00Z') },
    });
    expect((await list(deps, reseller)).items).toMatchObject([
      { adminRights: [{ kind: 'gdap' }], dutyWithoutRights: false },
    ]);
    deps.moveTo('2026-07-01T00:00:00Z');
    expect((await list(deps, reseller)).items).toMatchObject([{ adminRights: [], dutyWithoutRights: true }]);
  });
});

describe('pages', () => {
  const many = Object.fromEntries(
    ['a', 'b', 'b', 'c', 'd', 'e', 'f'].map((it, at) => [`${it}${' '.repeat(at % 2)}`, {}]),
  );

  test.for([
    [byName, 1],
    [byName, 2],
    [byName, 3],
    [{ by: 'name', descending: true }, 2],
    [{ by: 'since', descending: false }, 2],
    [{ by: 'since', descending: true }, 3],
  ] as const)('%j by %i: all of them, each once, in order', async ([order, limit], { database }) => {
    const { deps, reseller } = await aResellerWith(database, many);
    const whole = await list(deps, reseller, { order });
    const seen: string[] = [];
    let after: CustomersWanted['after'];
    for (;;) {
      const page = await list(deps, reseller, { order, limit, after });
      seen.push(...page.items.map((it) => it.id));
      expect(page.count).toBeLessThanOrEqual(limit);
      if (!page.next) break;
      after = page.next;
    }
    expect(seen).toEqual(whole.items.map((it) => it.id));
    expect(new Set(seen).size).toBe(whole.count);
  });

  test('a full last page is the last', async ({ database }) => {
    const { deps, reseller } = await aResellerWith(database, { a: {}, b: {} });
    expect((await list(deps, reseller, { limit: 2 })).next).toBeNull();
    expect((await list(deps, reseller, { limit: 1 })).next).not.toBeNull();
  });

  test('two customers that began within one millisecond are not lost between pages', async ({
    database,
    owner,
  }) => {
    const { deps, reseller } = await aResellerWith(database, { a: {}, b: {}, c: {} });
    await owner.query(`begin; set local app.migrating = 'on'`);
    await owner.query(
      `update partner_customer set since = '2026-03-01T00:00:00.000001Z'::timestamptz + (ascii(name) - 97) * interval '1 microsecond' where tenant_id = $1`,
      [reseller.tenantId],
    );
    await owner.query('commit');
    const order = { by: 'since', descending: false } as const;
    const first = await list(deps, reseller, { order, limit: 1 });
    const second = await list(deps, reseller, { order, limit: 1, after: first.next ?? undefined });
    const third = await list(deps, reseller, { order, limit: 1, after: second.next ?? undefined });
    expect([first, second, third].flatMap((it) => it.names)).toEqual(['a', 'b', 'c']);
  });

  test('a company that is direct partner and reseller sees a customer once per status', async ({
    database,
  }) => {
    const deps = testDeps(database);
    const dual = await aCompany(database, 'direct', { kinds: ['direct', 'reseller'] });
    const customer = await aCompany(database, 'customer', { name: 'Bergmann' });
    await aRelationship(database, dual, customer, { kind: 'direct' });
    await aRelationship(database, dual, customer, { kind: 'reseller' });
    const first = await list(deps, dual, { limit: 1 });
    const second = await list(deps, dual, { limit: 1, after: first.next ?? undefined });
    expect([first, second].flatMap((it) => it.items.map((one) => one.relationship.kind))).toEqual([
      'direct',
      'reseller',
    ]);
  });
});

describe('H2: search', () => {
  const cast = {
    'Bergmann GmbH': { rights: 'dap' },
    'Bergmann Söhne': { rights: 'gdap', gdapUntil: new Date('2026-06-20T00:00:00Z') },
    'Neu Bergmann': { origin: 'imported', agreementVersion: '1' },
    Albatros: { rights: 'both' },
  } as const;

  test.for([
    [where('CompanyName', 'BERGMANN', 'starts_with'), ['Bergmann GmbH', 'Bergmann Söhne']],
    [where('CompanyName', 'ergman', 'substring'), ['Bergmann GmbH', 'Bergmann Söhne', 'Neu Bergmann']],
    [where('CompanyName', 'bergmann söhne'), ['Bergmann Söhne']],
    [where('CompanyName', '%', 'substring'), []],
    [
      where('CompanyName', '', 'starts_with'),
      ['Albatros', 'Bergmann GmbH', 'Bergmann Söhne', 'Neu Bergmann'],
    ],
    [where('AdminRights', 'dap'), ['Albatros', 'Bergmann GmbH']],
    [where('AdminRights', 'gdap'), ['Albatros', 'Bergmann Söhne']],
    [where('AdminRights', 'none'), ['Neu Bergmann']],
    [where('RightsEnd', '2026-07-01', 'less_than'), ['Bergmann Söhne']],
    [where('Agreement', 'accepted'), ['Neu Bergmann']],
    [where('Agreement', 'missing'), ['Albatros', 'Bergmann GmbH', 'Bergmann Söhne']],
    [where('Origin', 'imported'), ['Neu Bergmann']],
    [where('Duty', 'true'), []],
    [where('Tag', 'gold'), []],
    [
      {
        kind: 'or',
        left: where('CompanyName', 'alba', 'starts_with'),
        right: {
          kind: 'and',
          left: where('CompanyName', 'neu', 'starts_with'),
          right: where('Origin', 'imported'),
        },
      },
      ['Albatros', 'Neu Bergmann'],
    ],
  ] as [FilterNode, string[]][])('%j', async ([filter, names], { database }) => {
    const { deps, reseller } = await aResellerWith(database, cast);
    expect((await list(deps, reseller, { filter })).names).toEqual(names);
  });

  test('by domain and by id', async ({ database }) => {
    const { deps, reseller, companies } = await aResellerWith(database, cast);
    const { domain, tenantId } = companies['Albatros'] as Company;
    for (const filter of [
      where('Domain', domain.toUpperCase()),
      where('Domain', domain.slice(0, -9), 'starts_with'),
      where('Domain', domain.slice(4, -4), 'substring'),
      where('CustomerId', tenantId.toUpperCase()),
    ])
      expect((await list(deps, reseller, { filter })).names).toEqual(['Albatros']);
  });

  test('a filter goes on over pages', async ({ database }) => {
    const { deps, reseller } = await aResellerWith(database, cast);
    const filter = where('CompanyName', 'bergmann', 'substring');
    const first = await list(deps, reseller, { filter, limit: 2 });
    const second = await list(deps, reseller, { filter, limit: 2, after: first.next ?? undefined });
    expect([...first.names, ...second.names]).toEqual(['Bergmann GmbH', 'Bergmann Söhne', 'Neu Bergmann']);
  });
});

describe('B6: View customers shows the shared ones only', () => {
  async function world(database: Database) {
    const deps = testDeps(database);
    const [provider, reseller] = await Promise.all([
      aCompany(database, 'provider', { roles: ['admin_agent'] }),
      aCompany(database, 'reseller', { roles: ['admin_agent'] }),
    ]);
    const shared = await aCompany(database, 'customer', { name: 'Shared' });
    const ours = await aCompany(database, 'customer', { name: 'Ours' });
    const theirs = await aCompany(database, 'customer', { name: 'Theirs' });
    await aRelationship(database, reseller, shared);
    await aRelationship(database, provider, shared, { kind: 'provider' });
    await aRelationship(database, reseller, ours);
    await aRelationship(database, provider, theirs, { kind: 'provider' });
    return { deps, provider, reseller };
  }
  const ofProvider = (it: Company) => where('IndirectCloudSolutionProvider', it.tenantId);
  const ofReseller = (it: Company) => where('IndirectReseller', it.tenantId, 'starts_with');

  test('from either side', async ({ database }) => {
    const { deps, provider, reseller } = await world(database);
    await aPartnership(database, provider, reseller);
    expect((await list(deps, reseller, { filter: ofProvider(provider) })).names).toEqual(['Shared']);
    expect((await list(deps, provider, { filter: ofReseller(reseller) })).names).toEqual(['Shared']);
  });

  test('B7: a partnership brings no customer to either list', async ({ database }) => {
    const { deps, provider, reseller } = await world(database);
    const before = [await list(deps, reseller), await list(deps, provider)].map((it) => it.names);
    await aPartnership(database, provider, reseller);
    const after = [await list(deps, reseller), await list(deps, provider)].map((it) => it.names);
    expect(after).toEqual(before);
  });

  test('a company that is no partner, none at all, or on the other side, shows nothing', async ({
    database,
  }) => {
    const { deps, provider, reseller } = await world(database);
    // They serve the same customer, but are no partners.
    expect((await list(deps, reseller, { filter: ofProvider(provider) })).names).toEqual([]);
    await aPartnership(database, provider, reseller);
    for (const filter of [
      ofReseller(provider),
      where('IndirectCloudSolutionProvider', '018f0000-0000-7000-8000-000000000000'),
      where('IndirectCloudSolutionProvider', 'nobody'),
    ])
      expect((await list(deps, reseller, { filter })).names).toEqual([]);
  });
});

describe('who may', () => {
  test.for([
    ['global_admin', true],
    ['admin_agent', true],
    ['sales_agent', true],
    ['helpdesk_agent', true],
    ['user_management_admin', false],
    ['billing_admin', false],
  ] as const)('%s: %s', async ([role, allowed], { database }) => {
    const { deps, reseller } = await aResellerWith(database, { Bergmann: {} });
    const person = await aPerson(database, reseller, role);
    const asked = list(deps, person);
    if (allowed) expect((await asked).names).toEqual(['Bergmann']);
    else await expect(asked).rejects.toMatchObject({ type: { code: 'access/forbidden' } });
  });

  test('nobody without a second factor, also with a filter by company', async ({ database }) => {
    const { deps, reseller } = await aResellerWith(database, { Bergmann: {} });
    for (const filter of [undefined, where('IndirectCloudSolutionProvider', reseller.tenantId)])
      await expect(
        listCustomers(deps, callerOf(reseller, { mfa: false }), { limit: 5, order: byName, filter }),
      ).rejects.toMatchObject({ type: { code: 'access/mfa-required' } });
  });

  test('helpdesk agents may look, not remove, tag or read who can reach', async ({ database }) => {
    const { deps, reseller } = await aResellerWith(database, { Bergmann: {} });
    const hedi = await aPerson(database, reseller, 'helpdesk_agent');
    const { items } = await list(deps, hedi);
    expect(items[0]?.may).toEqual(['customer.read', 'customer.read-billing-profile']);
  });

  test('an app of the partner may list', async ({ database }) => {
    const { deps, reseller } = await aResellerWith(database, { Bergmann: {} });
    const app = await anApp(database, reseller, 'admin_agent');
    expect((await list(deps, app, {}, { kind: 'app' })).names).toEqual(['Bergmann']);
    // By a company one shares them with only a person may ask, however deep the filter hides it.
    const shared = where('IndirectCloudSolutionProvider', reseller.tenantId);
    const name = where('CompanyName', 'b', 'starts_with');
    for (const filter of [shared, { kind: 'or', left: name, right: shared } as const])
      await expect(list(deps, app, { filter }, { kind: 'app' })).rejects.toMatchObject({
        type: { code: 'access/app-only-refused' },
      });
  });
});
