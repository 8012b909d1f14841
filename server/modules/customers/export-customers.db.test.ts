import { expect } from 'vitest';
import type { Database } from '#database/connection.ts';
import { newId } from '#kernel/ids.ts';
import { callerOf, testDeps } from '#testing/api.ts';
import { aCompany, type Company } from '#testing/builders.ts';
import { test } from '#testing/database.ts';
import { operationsOf } from '#testing/events.ts';
import { exportCustomers } from './index.ts';

/** A partner with that many rows on its list. */
async function aPartnerWith(database: Database, count: number): Promise<Company> {
  const partner = await aCompany(database, 'reseller', { roles: ['admin_agent'] });
  const { tenantId } = partner;
  await database.transaction({ read: [tenantId], write: [tenantId] }, async (tx) => {
    for (let from = 0; from < count; from += 500)
      await tx
        .insertInto('partner_customer')
        .values(
          Array.from({ length: Math.min(500, count - from) }, (_, at) => ({
            tenant_id: tenantId,
            customer_id: newId<'tenant'>(),
            kind: 'reseller',
            active: true,
            name: `Customer ${from + at}`,
            name_key: `customer ${String(from + at).padStart(6, '0')}`,
            domain: `c${from + at}.example`,
            domain_key: `c${from + at}.example`,
            country: 'DE',
            since: new Date('2026-03-01T00:00:00Z'),
            origin: 'invited',
          })),
        )
        .execute();
  });
  return partner;
}

async function all<T>(pages: AsyncIterable<T>): Promise<T[]> {
  const collected: T[] = [];
  for await (const page of pages) collected.push(page);
  return collected;
}

const stale = { via: 'session', provedAt: new Date(Date.now() - 16 * 60_000) } as const;

test('every row, once, in order, over as many pages as it takes', async ({ database }) => {
  const partner = await aPartnerWith(database, 1_203);
  const deps = testDeps(database);
  const pages = await all(exportCustomers(deps, callerOf(partner), undefined));
  expect(pages.map((it) => it.length)).toEqual([500, 500, 203]);
  const names = pages.flat().map((it) => it.companyProfile.companyName);
  expect(names).toEqual(Array.from({ length: 1_203 }, (_, at) => `Customer ${at}`));
  expect(await operationsOf(database, partner.tenantId)).toEqual(['customers_exported']);
});

test('an empty list is an empty file', async ({ database }) => {
  const partner = await aPartnerWith(database, 0);
  expect((await all(exportCustomers(testDeps(database), callerOf(partner), undefined))).flat()).toEqual([]);
});

test('above 1,000 rows the portal wants a fresh proof; below, and of a token, it does not', async ({
  database,
}) => {
  const deps = testDeps(database);
  const many = await aPartnerWith(database, 1_001);
  const few = await aPartnerWith(database, 1_000);
  const first = (who: Company, credentials = {}) =>
    exportCustomers(deps, callerOf(who, credentials), undefined).next();
  await expect(first(many, stale)).rejects.toMatchObject({ type: { code: 'access/step-up-required' } });
  expect(await operationsOf(database, many.tenantId)).toEqual([]);
  await expect(first(few, stale)).resolves.toMatchObject({ done: false });
  await expect(first(many)).resolves.toMatchObject({ done: false });
  await expect(first(many, { ...stale, provedAt: new Date() })).resolves.toMatchObject({ done: false });
});

test('a role taken away midway ends it there', async ({ database, owner }) => {
  const partner = await aPartnerWith(database, 600);
  const pages = exportCustomers(testDeps(database), callerOf(partner), undefined);
  await expect(pages.next()).resolves.toMatchObject({ done: false });
  await owner.query(`begin; set local app.migrating = 'on'`);
  await owner.query(
    `update role_assignment set valid_during = tstzrange(lower(valid_during), '2026-05-01') where user_id = $1`,
    [partner.userId],
  );
  await owner.query('commit');
  await expect(pages.next()).rejects.toMatchObject({ type: { code: 'access/forbidden' } });
});
