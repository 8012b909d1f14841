import { expect } from 'vitest';
import { aCompany, aPartnership } from '#testing/builders.ts';
import { aTerminal, test } from '../testing/terminal.ts';

test('B2, B3: a provider asks, the reseller reads both effects and authorizes, and each has the other in its list', async ({
  server,
  database,
}) => {
  const nordhandel = await aCompany(database, 'provider', { name: 'Nordhandel' });
  const kleeblatt = await aCompany(database, 'reseller', { name: 'Kleeblatt' });
  const anton = await aTerminal(server, nordhandel);
  const rita = await aTerminal(server, kleeblatt);

  const asked = await anton`partnerships request --email ${'rita@kleeblatt.example'}`;
  expect(asked).toMatchObject({ code: 0, err: expect.stringContaining('Nothing was sent') });
  const link = /http\S+\/[\w-]{43}$/m.exec(asked.out)?.[0] ?? '';
  expect((await anton`partnerships requests`).out).toMatch(/^Prepared .*rita@kleeblatt\.example/m);

  const opened = await rita`partnerships open ${link}`;
  expect(opened.out).toMatch(/^Asks +Nordhandel, DE/m);
  expect(opened.out.match(/^ {2}- /gm)).toHaveLength(2);
  const looked = await rita`partnerships authorize ${link}`;
  expect(looked).toMatchObject({ code: 2, out: opened.out });
  expect((await rita`partnerships list --json`).json()).toEqual([]);
  expect(await rita`partnerships authorize ${link} --yes`).toMatchObject({
    code: 0,
    out: expect.stringContaining('Nordhandel is now your indirect provider.'),
  });
  expect((await rita`partnerships list`).out).toMatch(/^Nordhandel +Indirect provider +DE/m);
  expect((await anton`partnerships list`).out).toMatch(/^Kleeblatt +Indirect reseller +DE/m);

  // By the last part of the link too, and from standard input, where it stands in no history.
  const piped = await aTerminal(server, kleeblatt, { input: `${link}\n` });
  expect(await piped`partnerships open -`).toMatchObject({ code: 0 });
  expect(await rita`partnerships open ${link.split('/').at(-1) ?? ''}`).toMatchObject({ code: 0 });
  expect(await rita`partnerships open nonsense`).toMatchObject({ code: 2 });
});

test('partnerships withdraw: the link is worth nothing any more', async ({ server, database }) => {
  const anton = await aTerminal(server, await aCompany(database, 'provider'));
  const rita = await aTerminal(server, await aCompany(database, 'reseller'));
  const { id, url } = (await anton`partnerships request --json`).json();
  expect((await anton`partnerships withdraw ${id}`).out).toMatch(/State +Withdrawn/);
  expect((await anton`partnerships requests ${id} --json`).json().state).toBe('withdrawn');
  expect(await rita`partnerships authorize ${url} --yes`).toMatchObject({ code: 6 });
});

test('partnerships end, and remove-access, which outlives it', async ({ server, database }) => {
  const nordhandel = await aCompany(database, 'provider', { name: 'Nordhandel' });
  const kleeblatt = await aCompany(database, 'reseller', { name: 'Kleeblatt' });
  await aPartnership(database, nordhandel, kleeblatt);
  const anton = await aTerminal(server, nordhandel);
  const rita = await aTerminal(server, kleeblatt);

  const looked = await anton`partnerships end kleeblatt`;
  expect(looked).toMatchObject({ code: 2 });
  expect(looked.out).toContain('What changes');
  expect(await anton`partnerships end ${kleeblatt.mpnId ?? ''} --yes`).toMatchObject({
    code: 0,
    out: expect.stringContaining('The partnership has ended.'),
  });
  expect((await anton`partnerships list --json`).json()).toEqual([]);
  expect((await rita`partnerships list --ended`).out).toMatch(/^Nordhandel .*Granted/m);

  const shown = await rita`partnerships remove-access Nordhandel`;
  expect(shown).toMatchObject({ code: 2, out: expect.stringContaining('can no longer administer') });
  expect(await rita`partnerships remove-access Nordhandel --yes`).toMatchObject({ code: 0 });
  expect((await rita`partnerships list --ended --json`).json()[0].adminAccess).toBe('removed');
  expect(await rita`partnerships remove-access Nobody --yes`).toMatchObject({ code: 5 });
});

test('a customer has no partnerships to list, and is told so by the server', async ({ server, database }) => {
  const chris = await aTerminal(server, await aCompany(database, 'customer'));
  expect(await chris`partnerships list`).toMatchObject({ code: 4, out: '' });
});
