import { expect } from 'vitest';
import type { Database } from '#database/connection.ts';
import type { Deps } from '#database/work.ts';
import { endAdminRelationship, removeDelegatedAdmin } from '#modules/my-partners/index.ts';
import { callerOf, testDeps } from '#testing/api.ts';
import { aCompany, aPartnership, aPerson, aRelationship, type Company } from '#testing/builders.ts';
import { test } from '#testing/database.ts';
import { readAccessHistory, removeCustomer } from './index.ts';

const history = (deps: Deps, who: Company, customer: Company) =>
  readAccessHistory(deps, callerOf(who), customer.tenantId);

/** Each line of somebody's part: what, since when, until when. */
const lines = async (deps: Deps, who: Company, customer: Company) =>
  (await history(deps, who, customer)).map(({ partner, relationships, rights }) => [
    partner.name,
    ...relationships.map((it) => `${it.kind} ${span(it)}`),
    ...rights.map((it) => `${it.group ?? it.kind} ${span(it)}`),
  ]);

const span = ({ since, until }: { since: Date; until: Date | null }) =>
  `${since.toISOString().slice(0, 10)}/${until?.toISOString().slice(0, 10) ?? ''}`;

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
  const { gdapId } = await aRelationship(database, kleeblatt, bergmann, { rights: 'gdap' });
  await aRelationship(database, nordhandel, bergmann, {
    kind: 'provider',
    since: new Date('2026-03-02T00:00:00Z'),
  });
  await aRelationship(database, rival, bergmann, { rights: 'dap', since: new Date('2026-04-01T00:00:00Z') });
  return { deps, nordhandel, kleeblatt, rival, bergmann, gdapId };
}

const kleeblattsPart = [
  'Kleeblatt',
  'reseller 2026-03-01/',
  'AdminAgents 2026-03-01/2027-03-01',
  'HelpdeskAgents 2026-03-01/2027-03-01',
  'gdap 2026-03-01/2027-03-01',
];

test('the customer reads every partner’s past and present, the longest known first', async ({ database }) => {
  const { deps, bergmann } = await aWorld(database);
  expect(await lines(deps, bergmann, bergmann)).toEqual([
    kleeblattsPart,
    ['Nordhandel', 'provider 2026-03-02/'],
    ['Rival', 'reseller 2026-04-01/', 'dap 2026-04-01/'],
  ]);
});

test('a partner reads its own part, a provider also that of the resellers it shares the customer with', async ({
  database,
}) => {
  const { deps, nordhandel, kleeblatt, rival, bergmann } = await aWorld(database);
  expect(await lines(deps, kleeblatt, bergmann)).toEqual([kleeblattsPart]);
  expect(await lines(deps, rival, bergmann)).toEqual([['Rival', 'reseller 2026-04-01/', 'dap 2026-04-01/']]);
  expect(await lines(deps, nordhandel, bergmann)).toEqual([
    kleeblattsPart,
    ['Nordhandel', 'provider 2026-03-02/'],
  ]);
});

test('what ended keeps both its days: a removed relationship, a narrowed right, one taken back', async ({
  database,
}) => {
  const { deps, kleeblatt, rival, bergmann, gdapId } = await aWorld(database);
  deps.moveTo('2026-07-01T12:00:00Z');
  await removeDelegatedAdmin(deps, callerOf(bergmann), rival.tenantId, 'devices');
  deps.moveTo('2026-07-20T12:00:00Z');
  await removeCustomer(deps, callerOf(rival), bergmann.tenantId, { relationshipToPartner: 'none' });
  deps.moveTo('2026-08-01T12:00:00Z');
  await endAdminRelationship(deps, callerOf(bergmann), kleeblatt.tenantId, gdapId);

  const [first, , last] = await history(deps, bergmann, bergmann);
  expect(first?.rights.map((it) => `${it.kind} ${span(it)}`)).toEqual([
    'assignment 2026-03-01/2026-08-01',
    'assignment 2026-03-01/2026-08-01',
    'gdap 2026-03-01/2026-08-01',
  ]);
  expect(last?.relationships.map(span)).toEqual(['2026-04-01/2026-07-20']);
  expect(last?.rights.map(span)).toEqual(['2026-04-01/2026-07-01', '2026-07-01/']);
  const [before, after] = last?.rights ?? [];
  expect(before?.services).toBeNull();
  expect(after?.services).not.toContain('devices');
  // The rights still live, so the partner still sees its own part.
  expect(await lines(deps, rival, bergmann)).toHaveLength(1);
});

test('a stranger meets nothing; of the customer only its global admin', async ({ database }) => {
  const { deps, bergmann } = await aWorld(database);
  const stranger = await aCompany(database, 'reseller', { roles: ['admin_agent'] });
  await expect(history(deps, stranger, bergmann)).rejects.toMatchObject({ type: { code: 'api/not-found' } });
  const erik = { ...bergmann, ...(await aPerson(database, bergmann, 'billing_admin')) };
  await expect(history(deps, erik, bergmann)).rejects.toMatchObject({ type: { code: 'access/forbidden' } });
});
