import { expect } from 'vitest';
import { aCompany, aRelationship } from '#testing/builders.ts';
import { aTerminal, test } from '../testing/terminal.ts';

test('partners list, show, remove-rights: wholly, or for one service', async ({ server, database }) => {
  const kleeblatt = await aCompany(database, 'reseller', { name: 'Kleeblatt' });
  const bergmann = await aCompany(database, 'customer', { name: 'Bergmann' });
  await aRelationship(database, kleeblatt, bergmann, { rights: 'dap' });
  const chris = await aTerminal(server, bergmann);
  expect((await chris`partners list`).out).toMatch(/^Kleeblatt +Indirect reseller \(since .+\) +DAP/m);
  expect((await chris`partners show ${kleeblatt.mpnId ?? ''}`).out).toMatch(/^Right +DAP/m);

  const one = await chris`partners remove-rights Kleeblatt --service mail --yes`;
  expect(one).toMatchObject({ code: 0, out: expect.stringContaining('Still there: DAP (') });
  expect(one.out).not.toMatch(/Still there.*Mail/);
  expect(await chris`partners remove-rights Kleeblatt`).toMatchObject({
    code: 2,
    out: expect.stringContaining('Kleeblatt: DAP'),
  });
  expect(await chris`partners remove-rights Kleeblatt --yes`).toMatchObject({
    code: 0,
    out: expect.stringContaining('No rights in your tenant'),
  });
  expect(await chris`partners remove-rights Kleeblatt --service x --right y`).toMatchObject({ code: 2 });
  expect(await chris`partners show Nobody`).toMatchObject({ code: 5 });
  // A partner is nobody’s customer here: it learns nothing of this side.
  const rita = await aTerminal(server, kleeblatt);
  expect((await rita`partners show ${kleeblatt.tenantId}`).code).toBeGreaterThan(3);
});

test('access: who can reach a customer now, and who could on a day', async ({ server, database }) => {
  const kleeblatt = await aCompany(database, 'reseller', { name: 'Kleeblatt' });
  const bergmann = await aCompany(database, 'customer', { name: 'Bergmann' });
  await aRelationship(database, kleeblatt, bergmann, {
    rights: 'gdap',
    since: new Date('2026-03-01T00:00:00Z'),
  });
  const rita = await aTerminal(server, kleeblatt);
  expect((await rita`access Bergmann`).out).toMatch(/^Kleeblatt +GDAP +9 /m);
  expect((await rita`access Bergmann --as-of 2026-02-01 --json`).json().items).toEqual([]);
  expect(await rita`access Bergmann --as-of yesterday`).toMatchObject({ code: 2 });
});

test('activity list and export: what was done, by whom, of one’s own company', async ({
  server,
  database,
}) => {
  const kleeblatt = await aCompany(database, 'reseller', { name: 'Kleeblatt' });
  const rita = await aTerminal(server, kleeblatt);
  await rita`invitations create --company Albatros`;
  expect((await rita`activity list`).out).toMatch(/Reseller relationship request prepared +Succeeded/);
  expect((await rita`activity list --operation relationship_accepted --json`).json()).toEqual([]);
  expect((await rita`activity list --from 2027-01-01 --json`).json()).toEqual([]);
  expect((await rita`activity list --to 2027-01-01 --search prepared --json`).code).toBe(0);
  expect((await rita`activity export`).out).toContain('relationship_request_prepared');
  expect(await rita`activity list --from x`).toMatchObject({ code: 2 });
});

test('imports customers: the vendor enters what partners serve elsewhere', async ({ server, database }) => {
  const vendor = await aCompany(database, 'vendor');
  const kleeblatt = await aCompany(database, 'reseller', { name: 'Kleeblatt' });
  const bergmann = await aCompany(database, 'customer', { name: 'Bergmann' });
  const rows = `domain,companyName,country\n${bergmann.domain},Bergmann,DE\n,,\n`;
  const vera = await aTerminal(server, vendor, { input: rows });
  const tried = await vera`imports customers - --partner ${kleeblatt.tenantId} --dry-run --follow`;
  expect(tried.out).toMatch(/^Dry run +Yes$/m);
  expect(await vera`imports customers - --partner ${kleeblatt.tenantId} --follow`).toMatchObject({ code: 1 });
  const rita = await aTerminal(server, kleeblatt);
  expect((await rita`customers show Bergmann`).out).toContain('Imported from another portal');
  expect(await rita`imports customers ${'/dev/null'} --partner ${kleeblatt.tenantId}`).toMatchObject({
    code: 4,
  });
});
