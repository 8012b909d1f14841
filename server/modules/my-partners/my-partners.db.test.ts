import { expect } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { services } from '#modules/delegated-admin/index.ts';
import {
  acceptInvitation,
  createInvitation,
  previewInvitation,
  type RightsMode,
} from '#modules/relationships/index.ts';
import { callerOf, credentialsOf, testApi, testDeps } from '#testing/api.ts';
import { aCompany, aPerson, type Company } from '#testing/builders.ts';
import { someoneWaits, test } from '#testing/database.ts';

/** The customer accepts everything this partner asks for, as people would. */
async function anAcceptance(
  deps: ReturnType<typeof testDeps>,
  partner: Company,
  customer: Company,
  rightsMode: RightsMode,
) {
  const invited = await createInvitation(deps, callerOf(partner), { kind: 'reseller', rightsMode });
  const token = invited.url?.split('/').at(-1) ?? '';
  const { signedIn } = await previewInvitation(deps, callerOf(customer), token, { noted: true });
  return acceptInvitation(deps, callerOf(customer), token, {
    relationship: true,
    adminRights: true,
    textVersion: signedIn?.consent?.offer.textVersion ?? '',
    agreement: { accepted: true, signer: { firstName: 'C', lastName: 'B', email: 'c@b.example' } },
  });
}

test('F1: taking delegated admin back, for one service and then wholly, leaves the relationship', async ({
  database,
  owner,
}) => {
  const deps = testDeps(database);
  const api = await testApi(deps);
  const partner = await aCompany(database, 'reseller', { name: 'Kleeblatt' });
  const customer = await aCompany(database, 'customer');
  await anAcceptance(deps, partner, customer, 'dap');
  await anAcceptance(deps, partner, customer, 'gdap');
  api.as(credentialsOf(customer));
  const read = async () => (await api.inject(`/v1/partners/${partner.tenantId}`)).json();
  const before = await read();
  expect(before).toMatchObject({
    name: 'Kleeblatt',
    relationships: [{ kind: 'reseller', state: 'active' }],
    may: ['my-partner.remove-rights'],
  });
  const dap = before.rights.find((it: { kind: string }) => it.kind === 'dap');
  expect(dap).toMatchObject({
    state: 'active',
    services: [...services],
    consentedBy: expect.stringContaining('@'),
  });

  const remove = (query = '') =>
    api.inject({ method: 'DELETE', url: `/v1/partners/${partner.tenantId}/delegatedadmin${query}` });
  expect((await remove('?service=telepathy')).json()).toMatchObject({
    errorName: 'delegated-admin/unknown-service',
  });
  deps.moveTo('2026-06-02T12:00:00Z');
  expect((await remove('?service=mail')).statusCode).toBe(204);
  expect((await remove('?service=mail')).statusCode).toBe(204);
  const narrowed = (await read()).rights.find((it: { kind: string }) => it.kind === 'dap');
  expect(narrowed).toMatchObject({
    id: dap.id,
    since: dap.since,
    services: services.filter((it) => it !== 'mail'),
  });

  deps.moveTo('2026-06-03T12:00:00Z');
  expect((await remove()).statusCode).toBe(204);
  const after = await read();
  expect(after.relationships).toEqual(before.relationships);
  expect(after.rights).toEqual(
    [
      { ...narrowed, state: 'ended', until: '2026-06-03T12:00:00.000Z' },
      ...before.rights.filter((it: { kind: string }) => it.kind === 'gdap'),
    ].sort((a, b) => (a.kind < b.kind ? 1 : -1)),
  );

  // Both sides keep it, and the partner's own list no longer shows the right.
  api.as(credentialsOf(partner));
  const log = (await api.inject('/v1/activity?operation=dap_admin_relationship_terminated')).json();
  expect(log.totalCount).toBe(2);
  await owner.query("set app.migrating = 'on'");
  const listed = await owner.query('select dap from partner_customer where tenant_id = $1', [
    partner.tenantId,
  ]);
  expect(listed.rows).toEqual([{ dap: false }]);
  await api.close();
});

test('a granular right is ended alone, and a second time changes nothing', async ({ database, owner }) => {
  const deps = testDeps(database);
  const api = await testApi(deps);
  const partner = await aCompany(database, 'reseller');
  const customer = await aCompany(database, 'customer');
  const { grants } = await anAcceptance(deps, partner, customer, 'gdap');
  api.as(credentialsOf(customer));
  const url = `/v1/partners/${partner.tenantId}/adminrelationships/${grants[0]?.id}`;
  expect((await api.inject({ method: 'DELETE', url })).statusCode).toBe(204);
  expect((await api.inject({ method: 'DELETE', url })).statusCode).toBe(204);
  expect((await api.inject(`/v1/partners/${partner.tenantId}`)).json()).toMatchObject({
    relationships: [{ state: 'active' }],
    rights: [{ state: 'ended' }],
    may: [],
  });
  await owner.query("set app.migrating = 'on'");
  const open = await owner.query(
    'select from access_assignment where tenant_id = $1 and upper_inf(valid_during)',
    [customer.tenantId],
  );
  expect(open.rowCount).toBe(0);
  const events = await owner.query(
    "select from event where tenant_id = $1 and operation = 'granular_admin_relationship_terminated'",
    [customer.tenantId],
  );
  expect(events.rowCount).toBe(1);
  await api.close();
});

test('only the customer’s global admin takes rights back; strangers and partners find nothing', async ({
  database,
}) => {
  const deps = testDeps(database);
  const api = await testApi(deps);
  const partner = await aCompany(database, 'reseller');
  const rival = await aCompany(database, 'reseller');
  const customer = await aCompany(database, 'customer');
  const other = await aCompany(database, 'customer');
  const erik = await aPerson(database, customer);
  const billing = await aPerson(database, customer, 'billing_admin');
  await anAcceptance(deps, partner, customer, 'dap');
  const status = async (
    who: { tenantId: never; userId: never },
    method: 'GET' | 'DELETE',
    partnerId: string,
  ) => {
    api.as(credentialsOf(who));
    const url = `/v1/partners/${partnerId}${method === 'DELETE' ? '/delegatedadmin' : ''}`;
    return (await api.inject({ method, url })).statusCode;
  };
  const at = (userId: unknown) => ({ tenantId: customer.tenantId, userId }) as never;
  expect(await status(at(erik.userId), 'GET', partner.tenantId)).toBe(403);
  expect(await status(at(billing.userId), 'GET', partner.tenantId)).toBe(200);
  expect(await status(at(billing.userId), 'DELETE', partner.tenantId)).toBe(403);
  expect(await status(customer as never, 'DELETE', rival.tenantId)).toBe(404);
  expect(await status(customer as never, 'DELETE', newId())).toBe(404);
  expect(await status(other as never, 'DELETE', partner.tenantId)).toBe(404);
  expect(await status(other as never, 'GET', partner.tenantId)).toBe(404);
  expect(await status(partner as never, 'DELETE', partner.tenantId)).toBe(403);
  await api.close();
});

test('two removals at once take turns, and only the first is an event', async ({
  database,
  owner,
  databaseUrl,
}) => {
  const deps = testDeps(database);
  const api = await testApi(deps);
  const partner = await aCompany(database, 'reseller');
  const customer = await aCompany(database, 'customer');
  await anAcceptance(deps, partner, customer, 'dap');
  api.as(credentialsOf(customer));
  const { default: pg } = await import('pg');
  const rival = new pg.Client(databaseUrl);
  await rival.connect();
  await rival.query("begin; set local app.migrating = 'on'");
  await rival.query('select from tenant where tenant_id = $1 for no key update', [customer.tenantId]);
  const url = `/v1/partners/${partner.tenantId}/delegatedadmin`;
  const both = Promise.all([api.inject({ method: 'DELETE', url }), api.inject({ method: 'DELETE', url })]);
  await someoneWaits(owner, { sessions: 2 });
  await rival.query('commit');
  await rival.end();
  expect((await both).map((it) => it.statusCode)).toEqual([204, 204]);
  const log = (await api.inject('/v1/activity?operation=dap_admin_relationship_terminated')).json();
  expect(log.totalCount).toBe(1);
  await api.close();
});
