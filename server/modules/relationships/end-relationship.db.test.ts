import type pg from 'pg';
import { expect } from 'vitest';
import type { Database } from '#database/connection.ts';
import type { TenantId } from '#kernel/ids.ts';
import type { RelationshipKind } from '#kernel/roles.ts';
import { aCompany, aRelationship, type Company } from '#testing/builders.ts';
import { test } from '#testing/database.ts';
import { endRelationship } from './index.ts';

const now = new Date('2026-07-01T00:00:00Z');

const end = (database: Database, partner: Company, customer: Company, kind: RelationshipKind, at = now) => {
  const both = [partner.tenantId, customer.tenantId];
  return database.transaction({ read: both, write: both }, (tx) =>
    endRelationship(tx, {
      customerId: customer.tenantId,
      partnerId: partner.tenantId,
      kind,
      by: partner.userId,
      now: at,
    }),
  );
};

/** The rows of these tables as the database itself prints them. */
async function bytesOf(owner: pg.Client, tables: readonly string[], tenant: TenantId, partner?: TenantId) {
  await owner.query("begin; set local app.migrating = 'on'");
  const rows: unknown[] = [];
  for (const table of tables) {
    const found = await owner.query(
      `select t::text as row from ${table} t where tenant_id = $1 and ($2::uuid is null or partner_id = $2) order by 1`,
      [tenant, partner ?? null],
    );
    rows.push(...found.rows);
  }
  await owner.query('commit');
  return JSON.stringify(rows);
}

const rights = ['dap_grant', 'gdap_relationship', 'access_assignment'];

test('G1, G2: a reseller’s removal leaves every right byte for byte, and every other partner as it was', async ({
  database,
  owner,
}) => {
  const reseller = await aCompany(database, 'reseller');
  const provider = await aCompany(database, 'provider');
  const customer = await aCompany(database, 'customer');
  await aRelationship(database, reseller, customer, { rights: 'both' });
  await aRelationship(database, provider, customer, { kind: 'provider', rights: 'dap' });
  const before = await bytesOf(owner, rights, customer.tenantId);
  const others = await bytesOf(owner, ['reseller_relationship'], customer.tenantId, provider.tenantId);

  expect(await end(database, reseller, customer, 'reseller')).toMatchObject({ until: now, dapEnded: false });
  expect(await bytesOf(owner, rights, customer.tenantId)).toBe(before);
  expect(await bytesOf(owner, ['reseller_relationship'], customer.tenantId, provider.tenantId)).toBe(others);
  const [listed] = await database.read({ read: [reseller.tenantId], write: [] }, (tx) =>
    tx
      .selectFrom('partner_customer')
      .select(['active', 'until', 'dap', 'gdap_until'])
      .where('tenant_id', '=', reseller.tenantId)
      .execute(),
  );
  expect(listed).toMatchObject({ active: false, until: now, dap: true });
  expect(listed?.gdap_until).not.toBeNull();
});

test.for(['provider', 'direct'] as const)(
  'the removal of a %s ends its tenant-wide right and leaves the granular ones byte for byte',
  async (kind, { database, owner }) => {
    const partner = await aCompany(database, kind);
    const other = await aCompany(database, 'reseller');
    const customer = await aCompany(database, 'customer');
    await aRelationship(database, partner, customer, { kind, rights: 'both' });
    await aRelationship(database, other, customer, { rights: 'dap' });
    const granular = await bytesOf(owner, rights.slice(1), customer.tenantId);
    const others = await bytesOf(owner, ['dap_grant'], customer.tenantId, other.tenantId);

    expect(await end(database, partner, customer, kind)).toMatchObject({ dapEnded: true });
    const [dap] = await database.read({ read: [customer.tenantId], write: [] }, (tx) =>
      tx
        .selectFrom('dap_grant')
        .select(['valid_during', 'removed_by', 'removed_by_side'])
        .where('tenant_id', '=', customer.tenantId)
        .where('partner_id', '=', partner.tenantId)
        .execute(),
    );
    expect(dap).toMatchObject({ removed_by: partner.userId, removed_by_side: 'partner' });
    expect(dap?.valid_during).toContain('2026-07-01');
    expect(await bytesOf(owner, rights.slice(1), customer.tenantId)).toBe(granular);
    expect(await bytesOf(owner, ['dap_grant'], customer.tenantId, other.tenantId)).toBe(others);
  },
);

test('what has ended, or never was, is not ended again; a span is never empty', async ({ database }) => {
  const reseller = await aCompany(database, 'reseller');
  const customer = await aCompany(database, 'customer');
  expect(await end(database, reseller, customer, 'reseller')).toBeUndefined();
  await aRelationship(database, reseller, customer, { since: now });
  const before = new Date(now.getTime() - 3_600_000); // by another server's clock
  expect(await end(database, reseller, customer, 'provider', before)).toBeUndefined();
  expect(await end(database, reseller, customer, 'reseller', before)).toMatchObject({ since: now });
  expect(await end(database, reseller, customer, 'reseller')).toBeUndefined();
});
