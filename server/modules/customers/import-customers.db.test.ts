import { expect } from 'vitest';
import type { JobId } from '#kernel/ids.ts';
import { credentialsOf, testApi, testDeps } from '#testing/api.ts';
import { aCompany, aPerson, type Company } from '#testing/builders.ts';
import { test } from '#testing/database.ts';
import { runImport } from './import-customers.ts';

type Api = Awaited<ReturnType<typeof testApi>>;

const send = async (api: Api, vendor: Company, payload: object, url = '/v1/imports/customers') => {
  api.as(credentialsOf(vendor));
  const answer = await api.inject({ method: 'POST', url, payload });
  return { status: answer.statusCode, job: answer.json() as { id: JobId; errorName?: string }, answer };
};

const outcomes = async (api: Api, vendor: Company, jobId: string) => {
  api.as(credentialsOf(vendor));
  const { items } = (await api.inject(`/v1/jobs/${jobId}/items`)).json() as {
    items: { state: string; outcome?: { outcome: string }; fault?: { errorName: string } }[];
  };
  return items.map((it) => it.outcome?.outcome ?? it.fault?.errorName ?? it.state);
};

const listed = async (api: Api, partner: Company) => {
  api.as(credentialsOf(partner));
  return (
    (await api.inject('/v1/customers')).json() as { items: { companyProfile: { companyName: string } }[] }
  ).items;
};

test('C1: customers from other portals are on the partner’s list, with where they came from and without rights', async ({
  database,
}) => {
  const deps = testDeps(database);
  const api = await testApi(deps);
  const vendor = await aCompany(database, 'vendor');
  const partner = await aCompany(database, 'reseller');
  const known = await aCompany(database, 'customer', { name: 'Known AG' });
  const american = await aCompany(database, 'customer', { country: 'US' });
  const rows = [
    {
      companyName: 'Albatros KG',
      domain: `albatros-${partner.mpnId}.example`,
      country: 'DE',
      since: '2024-05-01',
    },
    { companyName: 'Written otherwise', domain: known.domain, country: 'DE' },
    { companyName: 'Overseas', domain: american.domain, country: 'DE' },
    { companyName: 'A partner', domain: partner.domain, country: 'DE' },
    { companyName: '', domain: 'x.example', country: 'DE' },
    { companyName: 'Nobody’s', domain: 'y.example', country: 'DE', partnerId: '1' },
  ];
  const wanted = { partnerId: partner.mpnId, items: rows };
  const expected = [
    'imported',
    'imported',
    'imports/other-region',
    'imports/not-a-customer',
    'imports/row-invalid',
    'imports/no-such-partner',
  ];

  const dry = await send(api, vendor, { ...wanted, dryRun: true });
  expect(dry.status).toBe(202);
  expect(dry.answer.headers.location).toBe(`/v1/jobs/${dry.job.id}`);
  await runImport(deps, { tenantId: vendor.tenantId, jobId: dry.job.id });
  expect(await outcomes(api, vendor, dry.job.id)).toEqual(expected);
  expect(await listed(api, partner)).toEqual([]);

  const { job } = await send(api, vendor, wanted);
  await runImport(deps, { tenantId: vendor.tenantId, jobId: job.id });
  expect(await outcomes(api, vendor, job.id)).toEqual(expected);
  const items = await listed(api, partner);
  expect(items).toMatchObject([
    {
      companyProfile: { companyName: 'Albatros KG' },
      relationship: { origin: 'imported', since: '2024-05-01T00:00:00.000Z' },
    },
    { companyProfile: { companyName: 'Known AG' }, relationship: { origin: 'imported' } },
  ]);
  expect(JSON.stringify(items)).not.toContain('gdap"');

  // Again: nothing is there twice.
  const again = await send(api, vendor, wanted);
  await runImport(deps, { tenantId: vendor.tenantId, jobId: again.job.id });
  expect((await outcomes(api, vendor, again.job.id)).slice(0, 2)).toEqual(['already', 'already']);
  expect(await listed(api, partner)).toHaveLength(2);

  // Every act of the operator is visible to those it concerns.
  for (const who of [vendor, partner, known]) {
    api.as(credentialsOf(who));
    const log = (await api.inject('/v1/activity?operation=customer_imported')).json() as {
      totalCount: number;
    };
    expect(log.totalCount, who.name).toBe(who === known ? 1 : 2);
  }
  await api.close();
});

test('a CSV file is a body too; one import at a time; only the vendor’s operator', async ({ database }) => {
  const deps = testDeps(database);
  const api = await testApi(deps);
  const vendor = await aCompany(database, 'vendor');
  const partner = await aCompany(database, 'reseller');
  api.as(credentialsOf(vendor));
  const csv = `companyName;domain`
    .replace(';', ',')
    .concat(`,country\nGinkgo,ginkgo-${partner.mpnId}.example,DE\n`);
  const sent = await api.inject({
    method: 'POST',
    url: `/v1/imports/customers?partnerId=${partner.tenantId}`,
    headers: { 'content-type': 'text/csv' },
    payload: csv,
  });
  expect(sent.statusCode).toBe(202);
  const second = await send(api, vendor, { partnerId: partner.mpnId, items: [{ companyName: 'X' }] });
  expect(second.status).toBe(429);
  expect(second.answer.headers['retry-after']).toBeDefined();

  const { id } = sent.json() as { id: JobId };
  await runImport(deps, { tenantId: vendor.tenantId, jobId: id });
  expect(await listed(api, partner)).toHaveLength(1);
  expect((await send(api, vendor, { csv: 'colour\nred' })).job.errorName).toBe('imports/unreadable');

  for (const who of [partner, await aCompany(database, 'provider'), await aCompany(database, 'customer')])
    expect((await send(api, who, { items: [] })).status).toBe(403);
  const clerk = await aPerson(database, vendor, 'sales_agent');
  expect((await send(api, { ...vendor, userId: clerk.userId }, { items: [] })).status).toBe(403);
  await api.close();
});

test('a role lost midway refuses the rest', async ({ database, owner }) => {
  const deps = testDeps(database);
  const api = await testApi(deps);
  const vendor = await aCompany(database, 'vendor');
  const partner = await aCompany(database, 'reseller');
  const { job } = await send(api, vendor, {
    partnerId: partner.mpnId,
    items: [{ companyName: 'Late', domain: `late-${partner.mpnId}.example`, country: 'DE' }],
  });
  await owner.query("set app.migrating = 'on'");
  await owner.query('delete from role_assignment where tenant_id = $1', [vendor.tenantId]);
  await runImport(deps, { tenantId: vendor.tenantId, jobId: job.id });
  const { rows } = await owner.query('select state from job_item where job_id = $1', [job.id]);
  expect(rows).toEqual([{ state: 'failed' }]);
  expect(await listed(api, partner)).toEqual([]);
  await api.close();
});
