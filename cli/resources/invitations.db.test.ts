import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { aCompany, aPartnership } from '#testing/builders.ts';
import { aTerminal, test } from '../testing/terminal.ts';

function aFile(name: string, text: string): string {
  const path = join(tmpdir(), `twotier-${process.pid}-${name}`);
  writeFileSync(path, text);
  onTestFinished(() => rmSync(path, { force: true }));
  return path;
}

test('invitations link: the reusable link with its draft, in the language asked for, and a new one', async ({
  server,
  database,
}) => {
  const reseller = await aCompany(database, 'reseller', { name: 'Kleeblatt' });
  const rita = await aTerminal(server, reseller);
  const shown = await rita`invitations link --draft-locale ru`;
  expect(shown.out).toMatch(/^Link +http/m);
  expect(shown.out).toMatch(/[а-я]{5}/);
  const before = (await rita`invitations link --json`).json().url;
  expect(await rita`invitations link --rotate`).toMatchObject({
    code: 2,
    out: expect.stringContaining('stops working'),
  });
  expect((await rita`invitations link --json`).json().url).toBe(before);
  expect(await rita`invitations link --rotate --yes`).toMatchObject({ code: 0 });
  expect((await rita`invitations link --json`).json().url).not.toBe(before);
  const chris = await aTerminal(server, await aCompany(database, 'customer'));
  expect((await chris`invitations open ${before}`).code).not.toBe(0);
});

test('invitations create, list, show, remind, withdraw', async ({ server, database }) => {
  const reseller = await aCompany(database, 'reseller');
  const rita = await aTerminal(server, reseller);
  const { id, url } = (
    await rita`invitations create --json --company ${'Albatros KG'} --email ${'petra@albatros.example'} --rights dap --expires 2026-06-30`
  ).json();
  expect((await rita`invitations list`).out).toMatch(
    /^Albatros KG, petra@albatros\.example +Prepared +Full rights \(DAP\)/m,
  );
  expect((await rita`invitations list --state withdrawn --json`).json()).toEqual([]);
  const shown = await rita`invitations show ${id}`;
  expect(shown.out).toContain(url);
  expect(shown.out).toMatch(/^Open until +Jun 30, 2026/m);
  const reminder = await rita`invitations remind ${id}`;
  expect(reminder.out).toMatch(/ Reminded$/m);
  expect(reminder.out).toContain(url);
  expect((await rita`invitations withdraw ${id}`).out).toMatch(/State +Withdrawn/);
  expect(await rita`invitations withdraw ${id}`).toMatchObject({ code: 0 });
  expect(await rita`invitations remind ${id}`).toMatchObject({ code: 6 });
  const chris = await aTerminal(server, await aCompany(database, 'customer'));
  expect(await chris`invitations accept ${url} --yes`).toMatchObject({ code: 2 });
  expect(await rita`invitations create --expires soon`).toMatchObject({ code: 2 });
  expect(await rita`invitations create --rights everything`).toMatchObject({ code: 7 });
  expect(await rita`invitations show ${'00000000-0000-7000-8000-000000000001'}`).toMatchObject({ code: 5 });
});

test('invitations accept: the relationship alone, or with every right; the agreement wants its signer', async ({
  server,
  database,
}) => {
  const reseller = await aCompany(database, 'reseller');
  const rita = await aTerminal(server, reseller);
  const customer = await aCompany(database, 'customer');
  const chris = await aTerminal(server, customer);
  const { url } = (await rita`invitations link --json`).json();
  const unsigned = await chris`invitations accept ${url} --yes`;
  expect(unsigned).toMatchObject({ code: 2, err: expect.stringContaining('--first-name') });
  const alone =
    await chris`invitations accept ${url} --yes --grant none --first-name Chris --last-name Berg --email ${'c@b.example'} --phone ${'+49 561 7391'} --json`;
  expect(alone).toMatchObject({ code: 0 });
  expect(alone.json()).toMatchObject({ relationships: [{ kind: 'reseller' }], grants: [] });
});

test('invitations decline: nothing begins, and the inviter reads why', async ({ server, database }) => {
  const rita = await aTerminal(server, await aCompany(database, 'reseller'));
  const chris = await aTerminal(server, await aCompany(database, 'customer'));
  const { id, url } = (await rita`invitations create --company Bergmann --json`).json();
  expect(await chris`invitations decline ${url} --reason ${'another partner'}`).toMatchObject({ code: 2 });
  const declined = await chris`invitations decline ${url} --reason ${'another partner'} --yes`;
  expect(declined).toMatchObject({ code: 0, out: 'Declined. Nothing was granted.\n' });
  expect((await rita`invitations show ${id}`).out).toMatch(/^Reason +another partner$/m);
  expect((await chris`partners list --json`).json()).toEqual([]);
});

test('invitations bulk: from CSV or JSON, tried first, followed to the end; what failed is said and is exit code 1', async ({
  server,
  database,
}) => {
  const provider = await aCompany(database, 'provider');
  const reseller = await aCompany(database, 'reseller');
  await aPartnership(database, provider, reseller);
  const rita = await aTerminal(server, reseller);
  const csv = aFile(
    'bulk.csv',
    `\uFEFFCompany name;email;Provider ID\nAlbatros;petra@albatros.example;\nBergmann;;${provider.tenantId}\nChamäleon;not an address;\n`,
  );
  const tried = await rita`invitations bulk ${csv} --dry-run --follow`;
  expect(tried).toMatchObject({ code: 1, err: expect.stringContaining('3 of 3') });
  expect((await rita`invitations list --json`).json()).toEqual([]);

  const done = await rita`invitations bulk ${csv} --follow`;
  expect(done).toMatchObject({ code: 1 });
  expect(done.out).toMatch(/^Failed +1$/m);
  expect(done.out).toMatch(/^3 +.*not an address.* \(\w+\/[\w-]+\)$/m);
  const made = (await rita`invitations list --json`).json();
  expect(made.map((it: { kind: string }) => it.kind).sort()).toEqual(['joint', 'reseller']);

  const many = Array.from({ length: 510 }, (_, at) => ({
    kind: 'reseller',
    customer: { companyName: `C ${at}` },
  }));
  const json = aFile('bulk.json', JSON.stringify(many));
  const started = await rita`invitations bulk ${json} --json`;
  expect(started.code).toBe(0);
  const followed = await rita`jobs show ${started.json().id} --follow`;
  expect(followed).toMatchObject({ code: 0 });
  expect(followed.out).toMatch(/^Came out well +510$/m);
  expect((await rita`invitations list --limit 0 --json`).json()).toHaveLength(512);
  const piped = await aTerminal(server, reseller, { input: 'companyname\nErle\n' });
  expect(await piped`invitations bulk - --follow`).toMatchObject({ code: 0 });

  expect(await rita`invitations bulk ${aFile('bulk.txt', '{"nothing": 1}')}`).toMatchObject({ code: 2 });
  expect(await rita`invitations bulk ${'/no/such/file'}`).toMatchObject({ code: 2 });
  expect(await rita`jobs show ${'00000000-0000-7000-8000-000000000001'}`).toMatchObject({ code: 5 });
});
