import { expect } from 'vitest';
import { aCompany, aPartnership, aRelationship } from '#testing/builders.ts';
import { aTerminal, test } from '../testing/terminal.ts';

test('customers list: searched, sorted, filtered, paged; the table is whole and the JSON is the answer', async ({
  server,
  database,
}) => {
  const reseller = await aCompany(database, 'reseller');
  for (let i = 1; i <= 7; i++) {
    const customer = await aCompany(database, 'customer', { name: `Kunde ${i}` });
    await aRelationship(database, reseller, customer, {
      ...(i === 3 ? { rights: 'gdap' as const } : {}),
      since: new Date(`2026-03-0${i}T00:00:00Z`),
    });
  }
  const rita = await aTerminal(server, reseller);

  const all = await rita`customers list`;
  const [header, ...rows] = all.out.trimEnd().split('\n');
  expect(header).toMatch(
    /^Company name +Primary domain name +Relationship +Since +Admin rights +Tags +Microsoft ID$/,
  );
  expect(rows).toHaveLength(7);
  expect(rows[2]).toMatch(/^Kunde 3 .+GDAP Mar 1, 2027 +[0-9a-f-]{36}$/);
  expect(all.err).toBe('');

  const names = async (said: ReturnType<typeof rita>) =>
    (await said)
      .json()
      .map((it: { companyProfile: { companyName: string } }) => it.companyProfile.companyName);
  expect(await names(rita`customers list --json --sort since --descending --limit 2`)).toEqual([
    'Kunde 7',
    'Kunde 6',
  ]);
  expect(await names(rita`customers list --json --search ${'kunde 5'}`)).toEqual(['Kunde 5']);
  expect(await names(rita`customers list --json --rights gdap`)).toEqual(['Kunde 3']);
  expect(await names(rita`customers list --json --rights gdap --search ${'kunde 4'}`)).toEqual([]);
  const filter = JSON.stringify({ Field: 'CompanyName', Operator: 'equals', Value: 'Kunde 2' });
  expect(await names(rita`customers list --json --filter ${filter}`)).toEqual(['Kunde 2']);
  const some = await rita`customers list --limit 3`;
  expect(some.out.trimEnd().split('\n')).toHaveLength(4);
  expect(some.err).toContain('--limit 0');

  const wrong = await rita`customers list --filter ${filter} --search x`;
  expect(wrong).toMatchObject({ code: 2, out: '' });
  expect(await rita`customers list --sort size`).toMatchObject({ code: 2 });
  expect(await rita`customers list --limit -1`).toMatchObject({ code: 2 });
  expect(await rita`customers list --limit many`).toMatchObject({ code: 2 });
  expect(await rita`customers list --rights all`).toMatchObject({
    code: 7,
    err: expect.stringContaining('code 2000'),
  });
});

test('customers show: by id, domain or name; who cannot be seen does not exist', async ({
  server,
  database,
}) => {
  const reseller = await aCompany(database, 'reseller');
  const [one, twin] = [
    await aCompany(database, 'customer', { name: 'Zwilling AG' }),
    await aCompany(database, 'customer', { name: 'Zwilling AG' }),
  ];
  for (const customer of [one, twin]) await aRelationship(database, reseller, customer, { rights: 'both' });
  const foreign = await aCompany(database, 'customer', { name: 'Fremd AG' });
  const rita = await aTerminal(server, reseller);

  for (const name of [one.tenantId, one.domain, one.domain.toUpperCase()])
    expect((await rita`customers show ${name} --json`).json().id).toBe(one.tenantId);
  const shown = await rita`customers show ${one.domain}`;
  expect(shown.out).toMatch(/^Company name +Zwilling AG$/m);
  expect(shown.out).toMatch(/^Admin rights .*DAP/m);
  const several = await rita`customers show ${'zwilling ag'}`;
  expect(several).toMatchObject({ code: 2, out: '' });
  for (const it of [one, twin]) expect(several.err).toContain(`${it.tenantId}  Zwilling AG, ${it.domain}`);

  for (const name of [foreign.tenantId, foreign.domain, 'Fremd AG'])
    expect(await rita`customers show ${name}`).toMatchObject({ code: 5, out: '' });
});

test('customers export: to standard output or a file, as the filter says', async ({ server, database }) => {
  const reseller = await aCompany(database, 'reseller');
  for (const name of ['Albatros', 'Bergmann'])
    await aRelationship(database, reseller, await aCompany(database, 'customer', { name }));
  const rita = await aTerminal(server, reseller);
  const csv = await rita`customers export --search berg`;
  expect(csv.out).toContain('Bergmann');
  expect(csv.out).not.toContain('Albatros');
  const json = await rita`customers export --format json`;
  expect(json.json().items).toHaveLength(2);
  const saved = await rita`customers export --output customers.csv`;
  expect(saved).toMatchObject({ code: 0, out: '', err: 'Written to customers.csv.\n' });
  expect(await rita`customers export --output ${'no/such/folder.csv'}`).toMatchObject({ code: 2 });
  expect(await rita`customers export --format xml`).toMatchObject({ code: 2 });
});

test('customers tags: shown, added, taken off, cleared', async ({ server, database }) => {
  const reseller = await aCompany(database, 'reseller', { roles: ['admin_agent'] });
  const customer = await aCompany(database, 'customer');
  await aRelationship(database, reseller, customer);
  const rita = await aTerminal(server, reseller);
  expect((await rita`customers tags ${customer.domain} --add gold --add ${'three words here'}`).out).toBe(
    'gold\nthree words here\n',
  );
  expect((await rita`customers tags ${customer.domain} --remove gold --add silver`).out).toBe(
    'three words here\nsilver\n',
  );
  expect((await rita`customers list --tag silver --json`).json()).toHaveLength(1);
  expect((await rita`customers list --tag gold --json`).json()).toEqual([]);
  expect((await rita`customers tags ${customer.domain} --clear`).out).toBe('');
  expect(await rita`customers tags ${customer.domain} --clear --remove x`).toMatchObject({ code: 2 });
});

test('customers past, and customers remove by a role that may not', async ({ server, database }) => {
  const reseller = await aCompany(database, 'reseller', { roles: ['helpdesk_agent'] });
  const customer = await aCompany(database, 'customer');
  await aRelationship(database, reseller, customer);
  const hedi = await aTerminal(server, reseller);
  const refused = await hedi`customers remove ${customer.tenantId} --yes`;
  expect(refused).toMatchObject({ code: 4 });
  expect(refused.err).toMatch(/\(access\/[\w-]+, code \d+, request [0-9a-f-]{36}\)\n$/);
  expect((await hedi`customers list --json`).json()).toHaveLength(1);
  expect((await hedi`customers past --json`).json()).toEqual([]);
});

test('customers list --shared-with: a provider sees what it shares with a reseller', async ({
  server,
  database,
}) => {
  const provider = await aCompany(database, 'provider');
  const reseller = await aCompany(database, 'reseller');
  const [shared, own] = [await aCompany(database, 'customer'), await aCompany(database, 'customer')];
  await aPartnership(database, provider, reseller);
  await aRelationship(database, reseller, shared);
  for (const customer of [shared, own])
    await aRelationship(database, provider, customer, { kind: 'provider' });
  const anton = await aTerminal(server, provider);
  const { json } = await anton`customers list --shared-with ${reseller.tenantId} --json`;
  expect(json().map((it: { id: string }) => it.id)).toEqual([shared.tenantId]);
});

test('what other companies call themselves moves no cursor, and Chinese stands in columns', async ({
  server,
  database,
}) => {
  const reseller = await aCompany(database, 'reseller');
  const rita = await aTerminal(server, reseller);
  for (const name of ['\u001b[2J\u001b]0;x\u0007Böse\u202eAG', '阿尔巴特罗斯', 'Bergmann'])
    await aRelationship(
      database,
      reseller,
      await aCompany(database, 'customer', { name, domain: `d${name.length}.example` }),
    );
  const table = (await rita`customers list --locale zh-CN`).out;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  expect(table).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  expect(table).toContain('BöseAG');
  const [first = '', second = ''] = ['阿尔巴特罗斯  d6', 'Bergmann      d8'];
  expect(table).toContain(first);
  expect(table).toContain(second);
  const json = await rita`customers list --json`;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: as above
  expect(json.out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  expect(JSON.stringify(json.json())).toContain('\u202e');
});
