import { describe, expect } from 'vitest';
import type { Database } from '#database/connection.ts';
import type { Deps } from '#database/work.ts';
import { removeDelegatedAdmin } from '#modules/my-partners/index.ts';
import { callerOf, testDeps } from '#testing/api.ts';
import { aCompany, aPartnership, aPerson, aRelationship, type Company } from '#testing/builders.ts';
import { test } from '#testing/database.ts';
import { readAccess, readCustomerPartners, removeCustomer } from './index.ts';

const reach = async (deps: Deps, who: Company, customer: Company, asOf?: string) => {
  const { items } = await readAccess(
    deps,
    callerOf(who),
    customer.tenantId,
    asOf === undefined ? undefined : new Date(asOf),
  );
  return items.map((it) => `${it.partner.name} by ${it.kind}`);
};

/** Bergmann is served by Kleeblatt through Nordhandel, and by a rival; all hold rights there. */
async function aWorld(database: Database) {
  const deps = testDeps(database);
  const make = (kind: 'provider' | 'reseller', name: string) =>
    aCompany(database, kind, { name, roles: ['admin_agent'] });
  const [nordhandel, kleeblatt, rival] = [
    await make('provider', 'Nordhandel'),
    await make('reseller', 'Kleeblatt'),
    await make('reseller', 'Rival'),
  ];
  const bergmann = await aCompany(database, 'customer', { name: 'Bergmann' });
  await aPartnership(database, nordhandel, kleeblatt);
  await aRelationship(database, kleeblatt, bergmann, { rights: 'gdap' });
  await aRelationship(database, nordhandel, bergmann, { kind: 'provider', rights: 'dap' });
  await aRelationship(database, rival, bergmann, { rights: 'dap' });
  return { deps, nordhandel, kleeblatt, rival, bergmann };
}

describe('who could reach a customer', () => {
  test('the customer reads all of it, a partner its own part, a provider its resellers’ too', async ({
    database,
  }) => {
    const { deps, nordhandel, kleeblatt, rival, bergmann } = await aWorld(database);
    expect(await reach(deps, bergmann, bergmann)).toEqual([
      'Kleeblatt by gdap',
      'Nordhandel by dap',
      'Rival by dap',
    ]);
    expect(await reach(deps, kleeblatt, bergmann)).toEqual(['Kleeblatt by gdap']);
    expect(await reach(deps, rival, bergmann)).toEqual(['Rival by dap']);
    expect(await reach(deps, nordhandel, bergmann)).toEqual(['Kleeblatt by gdap', 'Nordhandel by dap']);
  });

  test('it names the people of the mapped groups, with their roles, and nobody else', async ({
    database,
  }) => {
    const { deps, kleeblatt, rival, bergmann } = await aWorld(database);
    const hedi = await aPerson(database, kleeblatt, 'helpdesk_agent');
    await aPerson(database, kleeblatt, 'sales_agent', 'global_admin');
    await aPerson(database, rival, 'helpdesk_agent');
    const { items } = await readAccess(deps, callerOf(bergmann), bergmann.tenantId);
    const [granular, , tenantWide] = items;
    expect(granular).toMatchObject({ kind: 'gdap', services: null, until: new Date('2027-03-01T00:00:00Z') });
    expect(granular?.people.map((it) => it.id).sort()).toEqual([kleeblatt.userId, hedi.userId].sort());
    expect(granular?.people.find((it) => it.id === hedi.userId)?.roles).toEqual([
      'directory_readers',
      'helpdesk_administrator',
      'service_support_administrator',
    ]);
    expect(granular?.people.find((it) => it.id === kleeblatt.userId)?.roles).toHaveLength(9);
    expect(tenantWide).toMatchObject({
      kind: 'dap',
      roles: ['global_administrator', 'helpdesk_administrator'],
      until: null,
    });
    expect(tenantWide?.people.map((it) => it.roles)).toEqual(
      expect.arrayContaining([['global_administrator'], ['helpdesk_administrator']]),
    );
  });

  test('on a day before, and on a day after a right was taken back', async ({ database }) => {
    const { deps, rival, bergmann } = await aWorld(database);
    deps.moveTo('2026-07-01T12:00:00Z');
    await removeDelegatedAdmin(deps, callerOf(bergmann), rival.tenantId);
    expect(await reach(deps, bergmann, bergmann, '2026-02-28T23:59:59Z')).toEqual([]);
    expect(await reach(deps, rival, bergmann, '2026-03-01T00:00:00Z')).toEqual(['Rival by dap']);
    expect(await reach(deps, rival, bergmann, '2026-07-01T11:59:59.999Z')).toEqual(['Rival by dap']);
    expect(await reach(deps, rival, bergmann, '2026-07-01T12:00:00Z')).toEqual([]);
    const { items } = await readAccess(
      deps,
      callerOf(rival),
      bergmann.tenantId,
      new Date('2026-04-01T00:00:00Z'),
    );
    expect(items).toMatchObject([
      { since: new Date('2026-03-01T00:00:00Z'), until: new Date('2026-07-01T12:00:00Z') },
    ]);
  });

  test('F1: a right that was narrowed spans fewer services from that instant on', async ({ database }) => {
    const { deps, rival, bergmann } = await aWorld(database);
    deps.moveTo('2026-07-01T12:00:00Z');
    await removeDelegatedAdmin(deps, callerOf(bergmann), rival.tenantId, 'devices');
    const services = async (asOf: string) =>
      (await readAccess(deps, callerOf(rival), bergmann.tenantId, new Date(asOf))).items[0];
    const [before, after] = [await services('2026-06-30T00:00:00Z'), await services('2026-07-02T00:00:00Z')];
    expect(before?.services).toContain('devices');
    expect(after?.services).not.toContain('devices');
    expect(after?.services?.length).toBe((before?.services?.length ?? 0) - 1);
    expect(after?.grantId).toBe(before?.grantId);
  });

  test('granular rights end by themselves', async ({ database }) => {
    const { deps, kleeblatt, bergmann } = await aWorld(database);
    expect(await reach(deps, kleeblatt, bergmann, '2027-02-28T23:59:59Z')).toHaveLength(1);
    expect(await reach(deps, kleeblatt, bergmann, '2027-03-01T00:00:00Z')).toEqual([]);
  });

  test('somebody who had the role then, and not somebody who has it now', async ({ database, owner }) => {
    const { deps, rival, bergmann } = await aWorld(database);
    const newcomer = await aPerson(database, rival, 'admin_agent');
    await owner.query(`begin; set local app.migrating = 'on'`);
    await owner.query(`update role_assignment set valid_during = '[2026-05-01,)' where user_id = $1`, [
      newcomer.userId,
    ]);
    await owner.query(
      `update role_assignment set valid_during = '[2026-01-01,2026-05-15)' where user_id = $1`,
      [rival.userId],
    );
    await owner.query('commit');
    const people = async (asOf: string) =>
      (await readAccess(deps, callerOf(bergmann), bergmann.tenantId, new Date(asOf))).items
        .find((it) => it.partner.id === rival.tenantId)
        ?.people.map((it) => it.id);
    expect(await people('2026-04-01T00:00:00Z')).toEqual([rival.userId]);
    expect(await people('2026-06-01T00:00:00Z')).toEqual([newcomer.userId]);
  });
});

describe('who may read it', () => {
  test('a stranger meets nothing; of the customer only its global admin', async ({ database }) => {
    const { deps, bergmann } = await aWorld(database);
    const stranger = await aCompany(database, 'reseller', { roles: ['admin_agent'] });
    await expect(reach(deps, stranger, bergmann)).rejects.toMatchObject({ type: { code: 'api/not-found' } });
    const other = await aCompany(database, 'customer');
    await expect(reach(deps, other, bergmann)).rejects.toMatchObject({ type: { code: 'api/not-found' } });
    const erik = { ...bergmann, ...(await aPerson(database, bergmann, 'billing_admin')) };
    await expect(reach(deps, erik, bergmann)).rejects.toMatchObject({ type: { code: 'access/forbidden' } });
  });

  test('a provider whose partnership has ended, or whose own relationship has, reads its own part only', async ({
    database,
    owner,
  }) => {
    const { deps, nordhandel, bergmann } = await aWorld(database);
    await owner.query(`begin; set local app.migrating = 'on'`);
    await owner.query(
      `update provider_reseller set valid_during = tstzrange(lower(valid_during), '2026-05-01') where tenant_id = $1`,
      [nordhandel.tenantId],
    );
    await owner.query('commit');
    expect(await reach(deps, nordhandel, bergmann)).toEqual(['Nordhandel by dap']);
    expect(
      await readCustomerPartners(
        deps,
        callerOf(nordhandel),
        bergmann.tenantId,
        'customer.read-shared-partners',
      ),
    ).toEqual([]);
  });

  test('a reseller that gave the customer up is none of a provider’s business any more', async ({
    database,
  }) => {
    const { deps, nordhandel, kleeblatt, bergmann } = await aWorld(database);
    expect(
      await readCustomerPartners(
        deps,
        callerOf(nordhandel),
        bergmann.tenantId,
        'customer.read-shared-partners',
      ),
    ).toMatchObject([{ name: 'Kleeblatt', as: 'reseller' }]);
    await removeCustomer(deps, callerOf(kleeblatt), bergmann.tenantId, { relationshipToPartner: 'none' });
    expect(
      await readCustomerPartners(
        deps,
        callerOf(nordhandel),
        bergmann.tenantId,
        'customer.read-shared-partners',
      ),
    ).toEqual([]);
    expect(await reach(deps, nordhandel, bergmann)).toEqual(['Nordhandel by dap']);
    // The customer still sees that it can.
    expect(await reach(deps, bergmann, bergmann)).toContain('Kleeblatt by gdap');
  });
});
