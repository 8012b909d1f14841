import { expect } from 'vitest';
import type { Database } from '#database/connection.ts';
import { recordEvent } from '#database/events.store.ts';
import { newId } from '#kernel/ids.ts';
import { credentialsOf, testApi, testDeps } from '#testing/api.ts';
import { aCompany, aPerson, type Company } from '#testing/builders.ts';
import { test } from '#testing/database.ts';

async function anEvent(
  database: Database,
  tenants: readonly Company[],
  by: Company,
  at: string,
  operation = 'relationship_accepted',
) {
  const scope = tenants.map((it) => it.tenantId);
  const customer = { id: newId<'tenant'>(), name: `Kunde ${operation}` };
  const id = await database.transaction({ read: scope, write: scope }, (tx) =>
    recordEvent(tx, {
      tenants: scope,
      at: new Date(at),
      operation,
      resourceType: 'partner_customer_relationship',
      actor: {
        kind: 'user',
        id: by.userId,
        name: `somebody@${by.domain}`,
        tenantId: by.tenantId,
        applicationId: null,
      },
      request: null,
      customer,
      detail: { note: '=HYPERLINK("x")' },
    }),
  );
  return { id, customer };
}

test('each company reads its own row of an event; a customer sees which partner acted, not who there', async ({
  database,
}) => {
  const api = await testApi(testDeps(database));
  const partner = await aCompany(database, 'reseller');
  const customer = await aCompany(database, 'customer');
  const stranger = await aCompany(database, 'reseller');
  const { id } = await anEvent(database, [partner, customer], partner, '2026-05-20T10:00:00Z');

  const read = async (who: Company) => {
    api.as(credentialsOf(who));
    return (await api.inject('/v1/activity')).json() as { items: Record<string, unknown>[] };
  };
  expect((await read(partner)).items).toMatchObject([
    { eventId: id, actor: { name: `somebody@${partner.domain}`, id: partner.userId } },
  ]);
  const seen = (await read(customer)).items;
  expect(seen).toMatchObject([{ eventId: id, actor: { tenantId: partner.tenantId } }]);
  expect(JSON.stringify(seen)).not.toContain('somebody@');
  expect((await read(stranger)).items).toEqual([]);
  await api.close();
});

test('the log pages, filters by time, text, operation and customer, and its token is for its reader alone', async ({
  database,
}) => {
  const api = await testApi(testDeps(database));
  const partner = await aCompany(database, 'provider');
  const rival = await aCompany(database, 'provider');
  const made = [];
  for (const day of ['10', '11', '12', '13', '14'])
    made.push(await anEvent(database, [partner], partner, `2026-05-${day}T00:00:00Z`, `op_${day}`));
  await anEvent(database, [partner], partner, '2026-01-01T00:00:00Z', 'long_ago');
  api.as(credentialsOf(partner));
  const get = async (url: string, token?: string) =>
    (await api.inject({ url, headers: token ? { 'ms-continuationtoken': token } : {} })).json() as {
      items: { operation: string; eventId: string }[];
      links: { next?: { uri: string; headers: { value: string }[] } };
      errorName?: string;
    };
  const operations = (page: { items: { operation: string }[] }) => page.items.map((it) => it.operation);

  const first = await get('/v1/activity?size=2');
  expect(operations(first)).toEqual(['op_14', 'op_13']);
  const token = first.links.next?.headers[0]?.value ?? '';
  const second = await get(`/v1${first.links.next?.uri}`, token);
  expect(operations(second)).toEqual(['op_12', 'op_11']);
  expect(operations(await get(`/v1${second.links.next?.uri}`, second.links.next?.headers[0]?.value))).toEqual(
    ['op_10'],
  );

  expect(operations(await get('/v1/activity?from=2026-05-11T00:00:00Z&to=2026-05-13T00:00:00Z'))).toEqual([
    'op_12',
    'op_11',
  ]);
  expect(operations(await get('/v1/activity?q=kunde%20OP_12'))).toEqual(['op_12']);
  expect(operations(await get('/v1/activity?operation=op_10'))).toEqual(['op_10']);
  expect(operations(await get(`/v1/activity?customerId=${made[1]?.customer.id}`))).toEqual(['op_11']);
  expect(operations(await get('/v1/activity?from=2025-12-01T00:00:00Z&to=2026-02-01T00:00:00Z'))).toEqual([
    'long_ago',
  ]);

  api.as(credentialsOf(rival));
  expect(await get('/v1/activity?seekOperation=Next', token)).toMatchObject({
    errorName: 'api/invalid-seek-token',
  });
  await api.close();
});

test('an exported cell that a spreadsheet would run gets an apostrophe, and JSON stays exact', async ({
  database,
}) => {
  const api = await testApi(testDeps(database));
  const partner = await aCompany(database, 'reseller');
  await anEvent(database, [partner], partner, '2026-05-20T10:00:00Z', '=SUM(1)');
  api.as(credentialsOf(partner));
  const csv = await api.inject('/v1/activity/export');
  expect(csv.headers['content-type']).toContain('text/csv');
  expect(csv.body).toContain("'=SUM(1)");
  const json = await api.inject('/v1/activity/export?format=json');
  expect((json.json() as { items: { operation: string }[] }).items[0]?.operation).toBe('=SUM(1)');

  const user = await aPerson(database, partner);
  api.as(credentialsOf({ tenantId: partner.tenantId, userId: user.userId }));
  expect((await api.inject('/v1/activity/export')).statusCode).toBe(403);
  await api.close();
});

test('published clients get words of their closed list, whichever way they write dates', async ({
  database,
}) => {
  const api = await testApi(testDeps(database));
  const partner = await aCompany(database, 'reseller');
  const { id } = await anEvent(database, [partner], partner, '2026-05-20T10:00:00Z');
  await anEvent(database, [partner], partner, '2026-05-21T10:00:00Z', 'relationship_request_prepared');
  api.as(credentialsOf(partner));
  for (const start of ['2026-05-19', '2026-05-139', '5/19/2026 01:33:14', '2026-05-19T00:00:00Z']) {
    const answer = (await api.inject(`/v1/auditrecords?startDate=${encodeURIComponent(start)}`)).json();
    expect(answer, start).toMatchObject({
      totalCount: 2,
      items: [
        {
          operationType: 'undefined',
          customizedData: [{ key: 'Operation', value: 'relationship_request_prepared' }],
        },
        { id, operationType: 'extend_relationship', resourceType: 'partner_customer_relationship' },
      ],
    });
  }
  expect((await api.inject('/v1/auditrecords?startDate=2025-01-01')).json()).toMatchObject({ code: 2000 });
  expect((await api.inject('/v1/auditrecords?startDate=yesterday')).json()).toMatchObject({ code: 2000 });
  const filter = encodeURIComponent(
    '{"Field":"CompanyName","Operator":"substring","Value":"KUNDE relationship_acc"}',
  );
  expect((await api.inject(`/v1/auditrecords?startDate=2026-05-01&filter=${filter}`)).json()).toMatchObject({
    totalCount: 1,
  });
  expect((await api.inject(`/auditactivity/v1/auditrecords/${id}`)).json()).toMatchObject({ id });
  expect((await api.inject(`/auditactivity/v1/auditrecords/${newId()}`)).statusCode).toBe(404);
  await api.close();
});
