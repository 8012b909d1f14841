import { expect } from 'vitest';
import { runImport } from '#modules/customers/index.ts';
import { aCompany, aPerson } from '#testing/builders.ts';
import { test } from '#testing/database.ts';
import { aWorld, tokenOf } from '#testing/links.ts';

const names = (answer: { body: { items: { companyProfile: { companyName: string } }[] } }) =>
  answer.body.items.map((it) => it.companyProfile.companyName);

test('C2: a customer served outside is on no list until it has said yes to a request', async ({
  database,
}) => {
  const { script, deps, reseller, provider, customer, standingToken } = await aWorld(database, {
    customer: { name: 'Chamäleon' },
  });
  // What the vendor knows from its other portals arrives by import; Chamäleon is served, but not through them.
  const vendor = await aCompany(database, 'vendor');
  const domain = `albatros-${reseller.tenantId.slice(-12)}.example`;
  const job = await script.post(vendor, '/v1/imports/customers', {
    partnerId: reseller.tenantId,
    items: [{ companyName: 'Albatros', domain, country: 'DE' }],
  });
  expect(job.status).toBe(202);
  await runImport(deps, { tenantId: vendor.tenantId, jobId: job.body.id });
  for (const partner of [reseller, provider])
    expect(names(await script.get(partner, '/v1/customers'))).not.toContain('Chamäleon');
  expect(names(await script.get(reseller, '/v1/customers'))).toContain('Albatros');

  expect((await script.accept(customer, await standingToken())).status).toBe(200);
  expect(names(await script.get(reseller, '/v1/customers'))).toContain('Chamäleon');
});

test('C4: who has no role in the company sees none of its customers, nor what can be done with them', async ({
  database,
}) => {
  const { script, reseller } = await aWorld(database);
  const uwe = await aPerson(database, reseller);
  for (const path of [
    '/v1/customers',
    '/v1/customers/counts',
    '/v1/customers/export',
    '/v1/customers/relationshiprequests',
  ])
    expect([path, (await script.get(uwe, path)).status]).toEqual([path, 403]);
  expect((await script.get(uwe, '/v1/me')).body.may).not.toContain('customer.list');
});

test('D2: the message for the clipboard is the draft itself, its link on a line of its own, and that link works', async ({
  database,
}) => {
  const { script, customer, invite } = await aWorld(database);
  const made = await invite();
  const pasted: string = made.draft.body;
  const link = pasted.split('\n').find((line) => line.startsWith('http'));
  expect(link).toBe(made.url);
  expect(decodeURIComponent(made.draft.mailto)).toContain(made.url);
  expect((await script.accept(customer, tokenOf({ url: link ?? '' }))).status).toBe(200);
});

test.for(['gdap', 'dap'] as const)(
  'F3 in rights mode %s: rights the customer took back return with a new request, and only then',
  async (rightsMode, { database }) => {
    const { script, reseller, customer, invite } = await aWorld(database);
    const first = await invite({ rightsMode });
    expect((await script.accept(customer, first.token)).status).toBe(200);
    const partner = `/v1/partners/${reseller.tenantId}`;
    const rights = async () =>
      (await script.get(customer, partner)).body.rights.filter(
        (it: { state: string }) => it.state === 'active',
      );
    const [given] = await rights();
    const remove = rightsMode === 'dap' ? 'delegatedadmin' : `adminrelationships/${given.id}`;
    expect((await script.call('DELETE', customer, `${partner}/${remove}`)).status).toBe(204);
    expect(await rights()).toEqual([]);
    // The relationship and the entry in the list stay, and the old link gives nothing back.
    const [listed] = (await script.get(reseller, '/v1/customers')).body.items;
    expect(listed).toMatchObject({ relationshipToPartner: 'reseller', adminRights: [] });
    expect((await script.accept(customer, first.token)).status).not.toBe(200);
    expect(await rights()).toEqual([]);

    const again = await invite({ rightsMode });
    expect((await script.accept(customer, again.token)).status).toBe(200);
    expect(await rights()).toMatchObject([{ kind: rightsMode, state: 'active' }]);
    const [back] = (await script.get(reseller, '/v1/customers')).body.items;
    expect(back.adminRights).toHaveLength(1);
    expect(back.relationship.since).toBe(listed.relationship.since);
  },
);
