import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { Fault } from '#sdk/client.ts';
import { aReseller, draw, fakeApi } from '../../testing.tsx';
import type { ListedCustomer } from './customer.ts';
import { CustomersPage } from './customers-page.tsx';

const aCustomer = (name: string, more: Partial<ListedCustomer> = {}): ListedCustomer => ({
  id: `id-${name}`,
  companyProfile: {
    tenantId: `id-${name}`,
    companyName: name,
    domain: `${name.toLowerCase()}.example`,
    attributes: { objectType: 'CustomerCompanyProfile' },
  },
  relationshipToPartner: 'reseller',
  relationship: { since: '2025-02-03T10:00:00Z', origin: 'invited', kind: 'reseller' },
  adminRights: [],
  dutyWithoutRights: false,
  customerAgreement: 'accepted',
  tags: [],
  links: { self: { uri: `/customers/id-${name}`, method: 'GET', headers: [] } },
  attributes: { objectType: 'Customer' },
  may: ['customer.read'],
  ...more,
});

interface Asked {
  readonly params: { readonly query?: Record<string, string> };
  readonly headers?: Record<string, string>;
}

/** A server with these customers, one page each. */
function aServer(...pages: (readonly ListedCustomer[])[]) {
  const asked: Asked[] = [];
  const api = fakeApi({
    'get /v1/customers': (init: Asked) => {
      asked.push(init);
      const index = Number(init.headers?.['MS-ContinuationToken'] ?? 0);
      const next = {
        uri: '',
        method: 'GET',
        headers: [{ key: 'MS-ContinuationToken', value: `${index + 1}` }],
      };
      return { items: pages[index] ?? [], links: index + 1 < pages.length ? { next } : {} };
    },
    'get /v1/customers/counts': () => ({
      customers: 9,
      rightsEndingIn30Days: 3,
      rightsEndingIn90Days: 0,
      dutyWithoutRights: 1,
      agreementMissing: 0,
    }),
    'get /v1/customers/{customerId}/sharedpartners': () => ({ items: [{ name: 'Nordhandel Distribution' }] }),
  });
  return { api, asked };
}

const may = (...more: string[]) => ({ ...aReseller, may: ['customer.list', 'customer.read', ...more] });
const names = () => screen.getAllByRole('link', { name: /^[A-Z]\w+$/ }).map((it) => it.textContent);
const filterOf = (asked: Asked | undefined) => JSON.parse(asked?.params.query?.['filter'] ?? 'null');

test('the list shows who the customers are and which rights need somebody', async () => {
  const soon = new Date(Date.now() + 4 * 86_400_000).toISOString();
  const { api } = aServer([
    aCustomer('Ahornwerk', { adminRights: [{ kind: 'gdap', until: soon }] }),
    aCustomer('Bergmann', { adminRights: [{ kind: 'dap', services: ['mail'] }], dutyWithoutRights: true }),
    aCustomer('Gerlach', { dutyWithoutRights: true }),
    aCustomer('Ginkgo'),
  ]);
  await draw(<CustomersPage />, { api, me: may() });
  const row = async (name: string) =>
    (await screen.findByRole('row', { name: new RegExp(name) })).textContent;
  expect(await row('Ahornwerk')).toMatch(/Expiring.*in 4 days/);
  expect(await row('Bergmann')).toContain('Partly removed');
  expect(await row('Gerlach')).toContain('No rights');
  expect(await row('Ginkgo')).toContain('No rights');
});

test('a count is a filter, its address can be sent on, and a second press takes it back', async () => {
  const { api, asked } = aServer([aCustomer('Ahornwerk')]);
  const { router } = await draw(<CustomersPage />, { api, me: may() });
  const tile = await screen.findByRole('button', { name: /admin rights end within 30 days/ });
  expect(tile.textContent).toMatch(/^3/);
  expect(screen.queryByRole('button', { name: /within 90 days/ })).toBeNull();

  await userEvent.click(tile);
  expect(router.state.location.href).toBe('/?attention=ends-30');
  await expect.poll(() => filterOf(asked.at(-1))).toMatchObject({ Field: 'RightsEnd' });
  await userEvent.click(tile);
  expect(router.state.location.href).toBe('/');
});

test('a link with a search opens the page as it was', async () => {
  const { api, asked } = aServer([]);
  await draw(<CustomersPage />, { api, me: may(), at: '/?q=berg&sort=-since' });
  expect(await screen.findByText(/No customer matches/)).toBeDefined();
  expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('berg');
  expect(asked[0]?.params.query).toMatchObject({ sortField: 'since', sortDirection: 'Descending' });
  expect(filterOf(asked[0])).toMatchObject({ Operator: 'or' });
});

test('a search is asked for once the typing rests', async () => {
  const { api, asked } = aServer([aCustomer('Ahornwerk')]);
  const { router } = await draw(<CustomersPage />, { api, me: may() });
  await userEvent.type(await screen.findByRole('searchbox'), 'berg');
  await expect.poll(() => router.state.location.href).toBe('/?q=berg');
  await expect.poll(() => filterOf(asked.at(-1))).not.toBeNull();
  expect(asked).toHaveLength(2);
});

test('the next page is asked for with the server’s token and nothing else', async () => {
  const { api, asked } = aServer([aCustomer('Ahornwerk')], [aCustomer('Bergmann')]);
  await draw(<CustomersPage />, { api, me: may() });
  await userEvent.click(await screen.findByRole('button', { name: 'Show more' }));
  await expect.poll(names).toEqual(['Ahornwerk', 'Bergmann']);
  expect(asked[1]).toMatchObject({
    params: { query: { seekOperation: 'Next' } },
    headers: { 'MS-ContinuationToken': '1' },
  });
});

test('the down arrow opens the record, and its address is kept', async () => {
  const { api } = aServer([
    aCustomer('Bergmann', { adminRights: [{ kind: 'dap', services: ['mail'] }], dutyWithoutRights: true }),
  ]);
  const { router } = await draw(<CustomersPage />, { api, me: may('invitation.create') });
  await userEvent.click(await screen.findByRole('button', { name: 'Open the record of Bergmann' }));
  expect(router.state.location.href).toBe('/?open=id-Bergmann');
  const services = within(screen.getByRole('region', { name: 'Services' }));
  expect(services.getAllByRole('listitem').map((it) => it.textContent)).toEqual([
    'DirectoryRemoved',
    'Mail and calendarRights',
    'FilesRemoved',
    'DevicesRemoved',
    'Virtual machinesRemoved',
  ]);
  expect(await screen.findByText('Nordhandel Distribution')).toBeDefined();
  expect(screen.getByText(/Your duties go on without the rights/)).toBeDefined();
});

test('what the reader may not do is not offered', async () => {
  const { api } = aServer([aCustomer('Ahornwerk')]);
  await draw(<CustomersPage />, { api, me: may() });
  await screen.findByRole('row', { name: /Ahornwerk/ });
  expect(screen.queryByText('Request a reseller relationship')).toBeNull();
  expect(screen.queryByText('Export customers')).toBeNull();
  expect(screen.queryByRole('checkbox')).toBeNull();
});

test('a refusal stands where the list would, with a way to try again', async () => {
  let fails = true;
  const fault = new Fault({
    status: 503,
    code: 800003,
    errorName: 'api/overloaded',
    description: 'The server is busy.',
    requestId: 'r-1',
    data: [],
  });
  const { api: works } = aServer([aCustomer('Ahornwerk')]);
  const api = fakeApi({
    'get /v1/customers': (init: never) => {
      if (fails) throw fault;
      return works.get('/v1/customers', init);
    },
    'get /v1/customers/counts': () => works.get('/v1/customers/counts'),
  });
  await draw(<CustomersPage />, { api, me: may() });
  expect((await screen.findByRole('alert')).textContent).toMatch(/The server is busy.*r-1/);
  fails = false;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('row', { name: /Ahornwerk/ })).toBeDefined();
});
