import { describe, expect } from 'vitest';
import type { Database } from '#database/connection.ts';
import { introduce } from '#database/counterpart.store.ts';
import type { Deps } from '#database/work.ts';
import { listPartners } from '#modules/partnerships/index.ts';
import { callerOf, testDeps } from '#testing/api.ts';
import {
  aCompany,
  aPartnership,
  aPerson,
  aRelationship,
  type Company,
  type RelationshipOptions,
} from '#testing/builders.ts';
import { someoneWaits, test } from '#testing/database.ts';
import { eventsOf, operationsOf } from '#testing/events.ts';
import {
  listCustomers,
  listPastCustomers,
  previewRemoval,
  readAccess,
  readCustomer,
  removeCustomer,
} from './index.ts';

const later = '2026-07-01T12:00:00Z';

/** A partner of that kind with one customer. */
async function aCustomer(
  database: Database,
  kind: 'reseller' | 'provider' | 'direct',
  options: RelationshipOptions = {},
) {
  const deps = testDeps(database);
  const partner = await aCompany(database, kind, {
    name: 'Kleeblatt',
    roles: ['global_admin', 'admin_agent'],
  });
  const customer = await aCompany(database, 'customer', { name: 'Bergmann' });
  const rights = await aRelationship(database, partner, customer, { kind, ...options });
  return { deps, partner, customer, ...rights };
}

const remove = (deps: Deps, who: Company, customer: Company) =>
  removeCustomer(deps, callerOf(who), customer.tenantId, { relationshipToPartner: 'none' });

const listed = async (deps: Deps, who: Company): Promise<string[]> => {
  const page = await listCustomers(deps, callerOf(who), {
    limit: 500,
    order: { by: 'name', descending: false },
  });
  return (JSON.parse(page.items) as { id: string }[]).map((it) => it.id);
};

/** All that a customer's own rows say of its partners' relationships and rights. */
const factsOf = (database: Database, customer: Company) =>
  database.read({ read: [customer.tenantId], write: [] }, async (tx) => ({
    dap: await tx.selectFrom('dap_grant').selectAll().where('tenant_id', '=', customer.tenantId).execute(),
    gdap: await tx
      .selectFrom('gdap_relationship')
      .selectAll()
      .where('tenant_id', '=', customer.tenantId)
      .execute(),
    assignments: await tx
      .selectFrom('access_assignment')
      .selectAll()
      .where('tenant_id', '=', customer.tenantId)
      .orderBy('id')
      .execute(),
    relationships: await tx
      .selectFrom('reseller_relationship')
      .select(['partner_id', 'kind', 'valid_during', 'ended_by'])
      .where('tenant_id', '=', customer.tenantId)
      .orderBy('partner_id')
      .orderBy('kind')
      .execute(),
    events: await tx
      .selectFrom('event')
      .select('operation')
      .where('tenant_id', '=', customer.tenantId)
      .execute(),
  }));

const statementsOf = (database: Database, partner: Company) =>
  database.read({ read: [partner.tenantId], write: [] }, (tx) =>
    tx.selectFrom('removal_statement').selectAll().where('tenant_id', '=', partner.tenantId).execute(),
  );

const refusedWith = (code: string) => ({ type: { code } });

describe('G1: a reseller removes a customer', () => {
  test('before it confirms it reads what ends, what stays, and four points to state', async ({
    database,
  }) => {
    const { deps, partner, customer } = await aCustomer(database, 'reseller', { rights: 'both' });
    const preview = await previewRemoval(deps, callerOf(partner), customer.tenantId);
    expect(preview.removes.map((it) => it.code)).toEqual(['relationship', 'support-contact']);
    expect(preview.keeps.map((it) => it.code)).toEqual(['dap', 'gdap', 'other-partners', 'subscriptions']);
    expect(preview.blockedBy).toEqual([]);
    expect(preview.statement).toMatchObject({ version: 'removal.v1' });
    expect(preview.statement.points).toHaveLength(4);
    expect(preview.statement.text).toContain('Bergmann');
    expect(await listed(deps, partner)).toEqual([customer.tenantId]);
  });

  test('the statement names the vendor where the reseller knows it', async ({ database }) => {
    const { deps, partner, customer } = await aCustomer(database, 'reseller');
    const text = async () =>
      (await previewRemoval(deps, callerOf(partner), customer.tenantId)).statement.text;
    expect(await text()).toContain('the vendor');
    const vendor = await aCompany(database, 'vendor', { name: 'Wolkenwerk SE' });
    const both = [partner.tenantId, vendor.tenantId];
    await database.transaction({ read: both, write: both }, (tx) =>
      introduce(tx, partner.tenantId, vendor.tenantId),
    );
    expect(await text()).toContain('will defend Wolkenwerk SE');
  });

  test('the customer leaves the list; every right stays byte for byte', async ({ database }) => {
    const { deps, partner, customer } = await aCustomer(database, 'reseller', { rights: 'both' });
    const before = await factsOf(database, customer);
    deps.moveTo(later);
    await remove(deps, partner, customer);
    const after = await factsOf(database, customer);

    expect(await listed(deps, partner)).toEqual([]);
    expect(after.dap).toEqual(before.dap);
    expect(after.gdap).toEqual(before.gdap);
    expect(after.assignments).toEqual(before.assignments);
    expect(after.relationships).toEqual([
      {
        partner_id: partner.tenantId,
        kind: 'reseller',
        valid_during: '["2026-03-01 00:00:00+00","2026-07-01 12:00:00+00")',
        ended_by: partner.userId,
      },
    ]);
  });

  test('nobody is told: the event and its statement stand in the reseller’s rows alone', async ({
    database,
    owner,
  }) => {
    const { deps, partner, customer } = await aCustomer(database, 'reseller');
    const provider = await aCompany(database, 'provider');
    await aPartnership(database, provider, partner);
    await aRelationship(database, provider, customer, { kind: 'provider' });
    deps.moveTo(later);
    await remove(deps, partner, customer);

    expect(await operationsOf(database, partner.tenantId)).toEqual(['remove_partner_customer_relationship']);
    expect(await operationsOf(database, customer.tenantId)).toEqual([]);
    expect(await operationsOf(database, provider.tenantId)).toEqual([]);
    const { rows } = await owner.query('select count(*)::int as jobs from graphile_worker.jobs');
    expect(rows[0].jobs).toBe(0);

    const [statement] = await statementsOf(database, partner);
    expect(statement).toMatchObject({
      subject: 'customer_relationship',
      counterpart_id: customer.tenantId,
      text_version: 'removal.v1',
      explicit: false,
      stated_by: partner.userId,
      stated_at: new Date(later),
    });
    const [event] = await eventsOf(database, partner.tenantId);
    expect(event).toMatchObject({
      customer_id: customer.tenantId,
      detail: { statementId: statement?.id, textVersion: 'removal.v1', explicit: false },
    });
  });

  test('a statement that is sent is kept as one, in the words that were named', async ({ database }) => {
    const { deps, partner, customer } = await aCustomer(database, 'reseller');
    await removeCustomer(deps, callerOf(partner), customer.tenantId, {
      relationshipToPartner: 'none',
      statement: { version: 'removal.v1', acknowledged: true },
    });
    expect(await statementsOf(database, partner)).toMatchObject([
      { explicit: true, text_version: 'removal.v1' },
    ]);
  });

  test.for([
    [{ version: 'removal-provider.v1', acknowledged: true }, 'customers/statement-outdated'],
    [{ version: 'removal.v0', acknowledged: true }, 'customers/statement-outdated'],
    [{ acknowledged: false }, 'customers/statement-required'],
    [{}, 'customers/statement-required'],
  ])('with the statement %j nothing is removed', async ([statement, code], { database }) => {
    const { deps, partner, customer } = await aCustomer(database, 'reseller');
    await expect(
      removeCustomer(deps, callerOf(partner), customer.tenantId, {
        relationshipToPartner: 'none',
        statement: statement as { acknowledged?: boolean },
      }),
    ).rejects.toMatchObject(refusedWith(code as string));
    expect(await listed(deps, partner)).toEqual([customer.tenantId]);
    expect(await operationsOf(database, partner.tenantId)).toEqual([
      `remove_partner_customer_relationship refused: ${code}`,
    ]);
  });

  test('another partner of the customer, its own provider included, is not touched', async ({ database }) => {
    const { deps, partner, customer } = await aCustomer(database, 'reseller');
    const provider = await aCompany(database, 'provider');
    const rival = await aCompany(database, 'reseller');
    await aRelationship(database, provider, customer, { kind: 'provider', rights: 'dap' });
    await aRelationship(database, rival, customer, { rights: 'gdap' });
    await aPartnership(database, provider, partner);
    await remove(deps, partner, customer);
    for (const other of [provider, rival]) {
      expect(await listed(deps, other)).toEqual([customer.tenantId]);
      expect((await readCustomer(deps, callerOf(other), customer.tenantId)).hasRights).toBe(true);
    }
  });

  test('B6: what is not the reseller’s any more is not shared any more', async ({ database }) => {
    const { deps, partner, customer } = await aCustomer(database, 'reseller');
    const provider = await aCompany(database, 'provider', { roles: ['global_admin'] });
    await aRelationship(database, provider, customer, { kind: 'provider' });
    await aPartnership(database, provider, partner);
    const shared = async (who: Company, field: string, value: string) =>
      (
        await listCustomers(deps, callerOf(who), {
          limit: 5,
          order: { by: 'name', descending: false },
          filter: { kind: 'compare', field, operator: 'equals', value },
        })
      ).count;
    const counts = async () =>
      Promise.all([
        listPartners(deps, callerOf(provider), { side: 'provider', state: 'active' }),
        listPartners(deps, callerOf(partner), { side: 'reseller', state: 'active' }),
      ]).then((sides) => sides.flat().map((it) => it.sharedCustomerCount));
    expect(await shared(provider, 'IndirectReseller', partner.tenantId)).toBe(1);
    expect(await counts()).toEqual([1, 1]);
    await remove(deps, partner, customer);
    expect(await counts()).toEqual([0, 0]);
    expect(await shared(provider, 'IndirectReseller', partner.tenantId)).toBe(0);
    expect(await shared(partner, 'IndirectCloudSolutionProvider', provider.tenantId)).toBe(0);
  });

  test('it stands among the past ones, with who ended it', async ({ database }) => {
    const { deps, partner, customer } = await aCustomer(database, 'reseller');
    deps.moveTo(later);
    await remove(deps, partner, customer);
    const { items } = await listPastCustomers(deps, callerOf(partner), { limit: 10 });
    expect(items).toMatchObject([
      {
        id: customer.tenantId,
        name: 'Bergmann',
        until: new Date(later),
        endedBy: expect.stringContaining('@'),
      },
    ]);
  });
});

describe('G2: rights outlive the relationship', () => {
  test('the customer stays readable while one lives, and who can reach it says so', async ({ database }) => {
    const { deps, partner, customer } = await aCustomer(database, 'reseller', {
      rights: 'gdap',
      gdapUntil: new Date('2026-09-01T00:00:00Z'),
    });
    await remove(deps, partner, customer);
    const shown = await readCustomer(deps, callerOf(partner), customer.tenantId);
    expect(shown).toMatchObject({ relationship: 'ended', hasRights: true, administersBy: 'gdap' });
    expect(shown.may).not.toContain('customer.remove');
    expect((await readAccess(deps, callerOf(partner), customer.tenantId)).items).toHaveLength(1);

    deps.moveTo('2026-09-01T00:00:00Z');
    await expect(readCustomer(deps, callerOf(partner), customer.tenantId)).rejects.toMatchObject(
      refusedWith('api/not-found'),
    );
    // Its own past stays readable.
    expect((await readAccess(deps, callerOf(partner), customer.tenantId)).items).toEqual([]);
    const then = await readAccess(
      deps,
      callerOf(partner),
      customer.tenantId,
      new Date('2026-08-01T00:00:00Z'),
    );
    expect(then.items).toHaveLength(1);
  });

  test('without any right it is gone at once', async ({ database }) => {
    const { deps, partner, customer } = await aCustomer(database, 'reseller');
    await remove(deps, partner, customer);
    for (const again of [
      () => readCustomer(deps, callerOf(partner), customer.tenantId),
      () => remove(deps, partner, customer),
      () => previewRemoval(deps, callerOf(partner), customer.tenantId),
    ])
      await expect(again()).rejects.toMatchObject(refusedWith('api/not-found'));
  });
});

describe('G3: reinstating', () => {
  test('a new yes brings the customer back, as a new span beside the old one', async ({ database }) => {
    const { deps, partner, customer } = await aCustomer(database, 'reseller');
    deps.moveTo(later);
    await remove(deps, partner, customer);
    await aRelationship(database, partner, customer, { since: new Date('2026-08-01T00:00:00Z') });
    expect(await listed(deps, partner)).toEqual([customer.tenantId]);
    expect((await factsOf(database, customer)).relationships).toHaveLength(2);
    expect((await listPastCustomers(deps, callerOf(partner), { limit: 5 })).items).toEqual([]);
  });
});

describe('G4: who may', () => {
  test.for([
    ['global_admin', true],
    ['admin_agent', true],
    ['sales_agent', false],
    ['helpdesk_agent', false],
    ['user_management_admin', false],
  ] as const)('%s: %s', async ([role, allowed], { database }) => {
    const { deps, partner, customer } = await aCustomer(database, 'reseller');
    const person = { ...partner, ...(await aPerson(database, partner, role)) };
    const previewed = previewRemoval(deps, callerOf(person), customer.tenantId);
    if (allowed) {
      await previewed;
      await remove(deps, person, customer);
      expect(await listed(deps, partner)).toEqual([]);
      return;
    }
    await expect(previewed).rejects.toMatchObject(refusedWith('access/forbidden'));
    await expect(remove(deps, person, customer)).rejects.toMatchObject(refusedWith('access/forbidden'));
    expect(await listed(deps, partner)).toEqual([customer.tenantId]);
  });

  test('in the portal only with a fresh proof', async ({ database }) => {
    const { deps, partner, customer } = await aCustomer(database, 'reseller');
    await expect(
      removeCustomer(
        deps,
        callerOf(partner, { via: 'session', provedAt: new Date(Date.now() - 16 * 60_000) }),
        customer.tenantId,
        { relationshipToPartner: 'none' },
      ),
    ).rejects.toMatchObject(refusedWith('access/step-up-required'));
  });
});

describe('G5: a provider or direct partner removes a customer', () => {
  test.for(['provider', 'direct'] as const)(
    'of a %s the tenant-wide right ends with the relationship, the granular one stays',
    async (kind, { database }) => {
      const { deps, partner, customer } = await aCustomer(database, kind, { rights: 'both' });
      const preview = await previewRemoval(deps, callerOf(partner), customer.tenantId);
      expect(preview.removes.map((it) => it.code)).toEqual([
        'relationship',
        'orders',
        'support-contact',
        'dap',
      ]);
      expect(preview.keeps.map((it) => it.code)).toEqual(['gdap', 'other-partners', 'subscriptions']);
      expect(preview.statement.version).toBe('removal-provider.v1');

      const before = await factsOf(database, customer);
      deps.moveTo(later);
      await remove(deps, partner, customer);
      const after = await factsOf(database, customer);
      expect(after.gdap).toEqual(before.gdap);
      expect(after.assignments).toEqual(before.assignments);
      expect(after.dap).toMatchObject([{ removed_by: partner.userId, removed_by_side: 'partner' }]);
      expect(after.dap[0]?.valid_during).toContain('2026-07-01 12:00:00+00');
      const shown = await readCustomer(deps, callerOf(partner), customer.tenantId);
      expect(shown.customer.rights).toMatchObject({
        dap: false,
        gdapUntil: new Date('2027-03-01T00:00:00Z'),
      });
      expect(await operationsOf(database, customer.tenantId)).toEqual([]);
    },
  );

  test('a company with both programmes ends both, and its list says no right that is gone', async ({
    database,
    owner,
  }) => {
    const deps = testDeps(database);
    const dual = await aCompany(database, 'direct', {
      kinds: ['direct', 'reseller'],
      roles: ['global_admin', 'admin_agent'],
    });
    const customer = await aCompany(database, 'customer');
    await aRelationship(database, dual, customer, { kind: 'direct', rights: 'both' });
    await aRelationship(database, dual, customer, { kind: 'reseller' });
    await owner.query(`begin; set local app.migrating = 'on'`);
    await owner.query('update partner_customer set dap = true where tenant_id = $1', [dual.tenantId]);
    await owner.query('commit');
    await remove(deps, dual, customer);
    expect(await listed(deps, dual)).toEqual([]);
    const { customer: left } = await readCustomer(deps, callerOf(dual), customer.tenantId);
    expect(left.rights.dap).toBe(false);
    const rows = await database.read({ read: [dual.tenantId], write: [] }, (tx) =>
      tx.selectFrom('partner_customer').select('dap').where('tenant_id', '=', dual.tenantId).execute(),
    );
    expect(rows).toEqual([{ dap: false }, { dap: false }]);
    expect(left.relationships.map((it) => it.active)).toEqual([false, false]);
  });
});

describe('at the same moment', () => {
  test('two admins remove: one end, one statement, one event, and the same answer', async ({
    database,
    owner,
  }) => {
    const { deps, partner, customer } = await aCustomer(database, 'reseller');
    const second = { ...partner, ...(await aPerson(database, partner, 'admin_agent')) };
    await owner.query(`begin; set local app.migrating = 'on'`);
    await owner.query('select from tenant where tenant_id = $1 for update', [customer.tenantId]);
    const answers = Promise.all([remove(deps, partner, customer), remove(deps, second, customer)]);
    await someoneWaits(owner, { sessions: 2 });
    await owner.query('commit');

    expect((await answers).map((it) => it.id)).toEqual([customer.tenantId, customer.tenantId]);
    expect(await statementsOf(database, partner)).toHaveLength(1);
    expect(await operationsOf(database, partner.tenantId)).toEqual(['remove_partner_customer_relationship']);
  });

  test('a removal that breaks midway leaves nothing behind', async ({ database, owner }) => {
    const { deps, partner, customer } = await aCustomer(database, 'provider', { rights: 'dap' });
    const before = await factsOf(database, customer);
    await owner.query(`create function fail_here() returns trigger language plpgsql as $$ begin raise exception 'broken'; end $$;
      create trigger fail_here before insert on removal_statement for each row when (new.counterpart_id = '${customer.tenantId}') execute function fail_here()`);
    await expect(remove(deps, partner, customer)).rejects.toThrow('broken');
    await owner.query('drop function fail_here cascade');
    expect(await factsOf(database, customer)).toEqual(before);
    expect(await listed(deps, partner)).toEqual([customer.tenantId]);
    expect(await operationsOf(database, partner.tenantId)).toEqual([]);
  });
});
