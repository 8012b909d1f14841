import { expect } from 'vitest';
import { aCompany, aPartnership } from '#testing/builders.ts';
import { eventsOf } from '#testing/events.ts';
import { aTerminal, test } from './testing/terminal.ts';

test('E1, G1, G2: invited together, accepted on one page, removed by the reseller, and the customer still sees the rights', async ({
  server,
  database,
}) => {
  const nordhandel = await aCompany(database, 'provider', { name: 'Nordhandel Distribution' });
  const kleeblatt = await aCompany(database, 'reseller', { name: 'Kleeblatt IT' });
  const bergmann = await aCompany(database, 'customer', { name: 'Bergmann Optik' });
  await aPartnership(database, nordhandel, kleeblatt);
  const rita = await aTerminal(server, kleeblatt);
  const anton = await aTerminal(server, nordhandel);
  const chris = await aTerminal(server, bergmann);

  const made =
    await rita`invitations create --provider ${'nordhandel distribution'} --company ${'Bergmann Optik'} --email ${'chris@bergmann.example'}`;
  expect(made).toMatchObject({ code: 0 });
  const link = /^http\S+\/i\/[\w-]{43}$/m.exec(made.out)?.[0] ?? '';
  expect(made.out).toContain('Nordhandel Distribution');
  expect(made.err).toContain('Nothing was sent');

  // Opening decides nothing, and neither does accepting without --yes.
  const opened = await chris`invitations open ${link}`;
  expect(opened.out).toContain('Kleeblatt IT');
  expect(opened.out).toContain('Nordhandel Distribution');
  const looked = await chris`invitations accept ${link}`;
  expect(looked).toMatchObject({ code: 2, err: expect.stringContaining('--yes') });
  expect((await rita`customers list --json`).json()).toEqual([]);

  const accepted =
    await chris`invitations accept ${link} --yes --first-name Chris --last-name Berg --email ${'chris@bergmann.example'}`;
  expect(accepted).toMatchObject({ code: 0, err: '' });
  expect(accepted.out).toContain('Accepted');
  for (const partner of [rita, anton])
    expect((await partner`customers list`).out).toMatch(/Bergmann Optik {2,}customer-\S+\.example/);
  expect((await anton`customers list --shared-with ${kleeblatt.tenantId} --json`).json()).toHaveLength(1);

  const preview = await rita`customers remove ${'Bergmann Optik'}`;
  expect(preview).toMatchObject({ code: 2 });
  expect(preview.out).toContain('What stays');
  // The statement in its four points, each once.
  expect(preview.out).toMatch(/^Your statement\n( {2}- .+\n){4}\n$/m);
  expect(preview.out.match(/notifies nobody/g)).toHaveLength(1);
  expect(preview.out).toMatch(/granular admin right/i);
  expect((await rita`customers list --json`).json()).toHaveLength(1);
  const removed = await rita`customers remove ${'Bergmann Optik'} --yes`;
  expect(removed).toMatchObject({ code: 0 });
  expect(removed.out).toContain('is removed. Nobody was told.');

  expect((await rita`customers list --json`).json()).toEqual([]);
  expect((await rita`customers past`).out).toContain('Bergmann Optik');
  expect((await anton`customers list --json`).json()).toHaveLength(1);
  // The statement that was shown is the one on record, made by the reseller.
  const events = await eventsOf(database, kleeblatt.tenantId);
  expect(events.at(-1)).toMatchObject({
    operation: 'remove_partner_customer_relationship',
    detail: { explicit: true },
  });

  // The customer still sees the rights, and takes them back.
  const mine = await chris`partners show ${'Kleeblatt IT'}`;
  expect(mine.out).toMatch(/Right +GDAP until Jun 1, 2027/);
  expect((await chris`access`).out).toMatch(/Kleeblatt IT +GDAP/);
  const partner = (await chris`partners show ${'Kleeblatt IT'} --json`).json();
  const [right] = partner.rights;
  const looksFirst = await chris`partners remove-rights ${'Kleeblatt IT'} --right ${right.id}`;
  expect(looksFirst).toMatchObject({ code: 2, out: expect.stringContaining('Kleeblatt IT: GDAP until') });
  const taken = await chris`partners remove-rights ${'Kleeblatt IT'} --right ${right.id} --yes`;
  expect(taken).toMatchObject({ code: 0, out: expect.stringContaining('No rights in your tenant') });
  expect((await chris`access --json`).json().items).toEqual([]);
});
