import { fireEvent, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { noonOf } from '../../lib/day.ts';
import { setServerNow } from '../../lib/now.ts';
import * as saving from '../../lib/save-file.ts';
import { draw, fakeApi } from '../../testing.tsx';
import type { Access } from '../../ui/access-list.tsx';
import type { PartnerHistory, Right } from './timeline.ts';
import { Timeline } from './timeline-page.tsx';

beforeEach(() => setServerNow('2026-11-21T12:00:00Z'));

const on = (day: string) => `${day}T12:00:00Z`;

const aRight = (kind: Right['kind'], since: string, more: Partial<Right> = {}): Right => ({
  grantId: `grant-${kind}`,
  kind,
  roles: [],
  since: on(since),
  ...more,
});

const aPartner = (name: string, more: Partial<PartnerHistory>): PartnerHistory => ({
  partnerId: name.toLowerCase(),
  name,
  country: 'DE',
  relationships: [],
  rights: [],
  attributes: { objectType: 'CustomerAccessHistory' },
  ...more,
});

const kleeblatt = aPartner('Kleeblatt', {
  mpnId: '2719453',
  relationships: [{ kind: 'reseller', since: on('2024-02-03') }],
  rights: [
    aRight('gdap', '2026-05-31', { roles: ['user_administrator'], until: on('2027-05-31') }),
    aRight('assignment', '2026-06-02', {
      grantId: 'grant-gdap',
      roles: ['user_administrator'],
      group: 'AdminAgents',
      until: on('2027-05-31'),
    }),
  ],
});

const efeu = aPartner('Efeu', {
  relationships: [{ kind: 'direct', since: on('2023-09-01'), until: on('2026-04-15') }],
  rights: [aRight('dap', '2023-09-01', { services: ['directory', 'files'] })],
});

const past = aPartner('Past', {
  relationships: [{ kind: 'provider', since: on('2023-10-01'), until: on('2024-01-05') }],
});

const anAccess = (more: Partial<Access>): Access => ({
  partnerId: 'kleeblatt',
  name: 'Kleeblatt',
  country: 'DE',
  kind: 'gdap',
  grantId: 'grant-gdap',
  roles: ['user_administrator'],
  people: [],
  since: on('2026-05-31'),
  ...more,
});

function aServer(items: readonly PartnerHistory[] = [kleeblatt, efeu, past], access: readonly Access[] = []) {
  const asked = vi.fn();
  const api = fakeApi({
    'get /v1/customers/{customerId}/access/history': () => ({ items, totalCount: items.length }),
    'get /v1/customers/{customerId}/access': ({ params }: { params: { query: { asOf: string } } }) => {
      asked(params.query.asOf);
      return { asOf: params.query.asOf, items: access, totalCount: access.length };
    },
  });
  return { api, asked };
}

const crumbs = [{ to: '/my-partners', name: 'My partners' }];
const own = <Timeline customerId="bergmann" own crumbs={crumbs} />;
const theirs = <Timeline customerId="bergmann" crumbs={crumbs} />;
const handle = () => screen.findByRole('slider', { name: 'Chosen day' });
const said = async () => (await handle()).getAttribute('aria-valuetext');

test('each partner stands with its relationship, rights and assignments, named with their days', async () => {
  await draw(own, { api: aServer().api });
  const bars = within(await screen.findByRole('group', { name: /Kleeblatt/ })).getAllByRole('img');
  expect(bars.map((it) => it.getAttribute('aria-label'))).toEqual([
    'Reseller relationship (Indirect reseller), since Feb 3, 2024, no end date',
    'GDAP, 1 role, May 31, 2026 to May 31, 2027',
    'Assigned: AdminAgents, Jun 2, 2026 to May 31, 2027',
  ]);
  const others = within(screen.getByRole('group', { name: /Efeu.*Direct partner/ })).getAllByRole('img');
  expect(others.map((it) => it.getAttribute('aria-label'))).toEqual([
    'Reseller relationship (Direct partner), Sep 1, 2023 to Apr 15, 2026',
    'DAP (Directory, Files), since Sep 1, 2023, no end date',
  ]);
  // Nothing of it lies in the two years shown; it does in the whole.
  expect(screen.queryByRole('group', { name: /Past/ })).toBeNull();
  await userEvent.selectOptions(screen.getByLabelText('Time span'), 'All, since 2023');
  await screen.findByRole('group', { name: /Past/ });
});

test('keys move the day: arrows by one, pages from change to change, Home and End to the edges', async () => {
  const { api, asked } = aServer();
  const { router } = await draw(own, { api });
  (await handle()).focus();
  expect(await said()).toBe('Saturday, November 21, 2026');
  const press = async (key: string) => {
    await userEvent.keyboard(`{${key}}`);
    return said();
  };
  expect(await press('ArrowLeft')).toBe('Friday, November 20, 2026');
  expect(await press('ArrowDown')).toBe('Thursday, November 19, 2026');
  expect(await press('ArrowRight')).toBe('Friday, November 20, 2026');
  expect(await press('ArrowUp')).toBe('Saturday, November 21, 2026');
  expect(await press('PageUp')).toBe('Monday, May 31, 2027');
  expect(await press('PageUp')).toBe('Monday, May 31, 2027');
  expect(await press('PageDown')).toBe('Tuesday, June 2, 2026');
  expect(await press('PageDown')).toBe('Sunday, May 31, 2026');
  // Where it rests is what the address says and the server is asked about.
  await expect.poll(() => router.state.location.href).toBe('/?day=2026-05-31');
  await expect.poll(() => asked.mock.calls.at(-1)?.[0]).toBe(noonOf('2026-05-31'));
  await screen.findByRole('heading', { name: 'Sunday, May 31, 2026' });
  expect(await press('Home')).toBe('Thursday, January 1, 2026');
  expect(await press('ArrowLeft')).toBe('Thursday, January 1, 2026');
  expect(await press('End')).toBe('Friday, December 31, 2027');
  expect((await handle()).getAttribute('aria-valuenow')).toBe('729');
  expect(asked.mock.calls.flat()).not.toContain(noonOf('2026-06-02'));
});

test('a day before the two years shows everything, and stays so when it moves back in', async () => {
  const { router } = await draw(own, { api: aServer().api, at: '/?day=2024-03-01' });
  await screen.findByRole('group', { name: /Past/ });
  (await handle()).focus();
  await userEvent.keyboard('{End}');
  await expect.poll(() => router.state.location.href).toBe('/?day=2027-12-31&span=all');
  expect(screen.getByRole('group', { name: /Past/ })).toBeDefined();
  // What is not in the picture cannot stay chosen in it.
  await userEvent.keyboard('{Home}');
  await expect.poll(() => router.state.location.href).toBe('/?day=2023-01-01&span=all');
  await userEvent.selectOptions(screen.getByLabelText('Time span'), '2026 to 2027');
  await expect.poll(said).toBe('Saturday, November 21, 2026');
  expect(router.state.location.href).toBe('/');
});

test.each(['abc', '2026-02-31x', '9999-99-99'])(
  'an address that says %s as the day shows today',
  async (text) => {
    await draw(own, { api: aServer().api, at: `/?day=${text}` });
    expect(await said()).toBe('Saturday, November 21, 2026');
  },
);

test('the day follows a hand on the axis, and is not lost when its handle is taken beside its middle', async () => {
  const { router } = await draw(own, { api: aServer().api });
  const slider = await handle();
  const axis = slider.parentElement as HTMLElement;
  // One pixel a day.
  axis.getBoundingClientRect = () => new DOMRect(100, 0, 730, 84);
  axis.setPointerCapture = () => {};
  const hand = (x: number) => ({ clientX: x, button: 0, isPrimary: true, pointerId: 1 });

  fireEvent.pointerMove(axis, hand(400));
  expect(await said()).toBe('Saturday, November 21, 2026');
  fireEvent.pointerDown(axis, hand(100.5));
  expect(await said()).toBe('Thursday, January 1, 2026');
  expect(document.activeElement).toBe(slider);
  fireEvent.pointerMove(axis, hand(131.5));
  expect(await said()).toBe('Sunday, February 1, 2026');
  fireEvent.pointerMove(axis, hand(20));
  expect(await said()).toBe('Thursday, January 1, 2026');
  fireEvent.pointerUp(axis, hand(20));
  fireEvent.pointerMove(axis, hand(400));
  expect(await said()).toBe('Thursday, January 1, 2026');

  fireEvent.pointerDown(slider, hand(110.5));
  expect(await said()).toBe('Thursday, January 1, 2026');
  fireEvent.pointerMove(axis, hand(111.5));
  expect(await said()).toBe('Friday, January 2, 2026');
  fireEvent.pointerUp(axis, hand(111.5));
  await expect.poll(() => router.state.location.href).toBe('/?day=2026-01-02');

  // The second button opens a menu and moves nothing.
  fireEvent.pointerDown(axis, { ...hand(300), button: 2 });
  expect(await said()).toBe('Friday, January 2, 2026');
});

test('the panel leads from change to change, and back to today', async () => {
  const { router } = await draw(own, { api: aServer().api });
  await userEvent.click(await screen.findByRole('button', { name: 'Next change: May 31, 2027' }));
  await screen.findByRole('heading', { name: 'Monday, May 31, 2027' });
  screen.getByText('in 6 months, as far as it is known today');
  expect(screen.queryByRole('button', { name: /Next change/ })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Previous change: Jun 2, 2026' }));
  await screen.findByText('6 months ago');
  await userEvent.click(screen.getByRole('button', { name: 'Today' }));
  await screen.findByRole('heading', { name: 'Saturday, November 21, 2026' });
  await expect.poll(() => router.state.location.href).toBe('/');
});

test('who could reach the tenant that day: what a right leaves out, and which of two comes first', async () => {
  const access = [
    anAccess({}),
    anAccess({ kind: 'dap', grantId: 'grant-dap', services: ['directory', 'mail', 'files', 'devices'] }),
  ];
  await draw(own, { api: aServer(undefined, access).api });
  await screen.findByText('On this day 1 partner has access to your tenant.');
  expect(screen.getAllByText(/^Except/).map((it) => it.textContent)).toEqual(['Except Virtual machines']);
  screen.getByText(/holds DAP and GDAP on this day/);
});

test('the customer is told whose rights outlived the relationship', async () => {
  await draw(own, { api: aServer().api });
  await screen.findByText('Efeu can still reach your tenant');
  expect(screen.getByRole('link', { name: 'Look at its rights' }).getAttribute('href')).toBe(
    '/my-partners/efeu',
  );
  expect(screen.queryByText('Kleeblatt can still reach your tenant')).toBeNull();
});

test('a partner reads the same without the customer’s own next steps', async () => {
  await draw(theirs, { api: aServer().api });
  await screen.findByText('On this day no partner you may see has access to the tenant.');
  expect(screen.queryByText('Efeu can still reach your tenant')).toBeNull();
});

test('nothing known says so, and there is nothing to choose or export', async () => {
  await draw(own, { api: aServer([]).api });
  await screen.findByText(/No partner has ever had a relationship/);
  expect(screen.queryByRole('slider')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Export' })).toBeNull();
});

test('the picture is saved as a table with everything that is known, also what is not shown', async () => {
  const save = vi.spyOn(saving, 'saveFile').mockImplementation(() => {});
  await draw(own, { api: aServer([kleeblatt, past]).api });
  await userEvent.click(await screen.findByRole('button', { name: 'Export' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'As CSV' }));
  await expect.poll(() => save.mock.calls.length).toBe(1);
  const [content, name] = save.mock.calls[0] as [Blob, string];
  expect(name).toBe('relationships-over-time.csv');
  expect((await content.text()).replace('\uFEFF', '').trim().split('\r\n')).toEqual([
    '"Partner","Partner ID (MPN ID)","What","Roles","Services","Since","Until"',
    '"Kleeblatt","2719453","Reseller relationship","","","2024-02-03T12:00:00Z",""',
    '"Kleeblatt","2719453","GDAP, 1 role","User Administrator","","2026-05-31T12:00:00Z","2027-05-31T12:00:00Z"',
    '"Kleeblatt","2719453","Assigned: AdminAgents","User Administrator","","2026-06-02T12:00:00Z","2027-05-31T12:00:00Z"',
    '"Past","","Reseller relationship","","","2023-10-01T12:00:00Z","2024-01-05T12:00:00Z"',
  ]);
});
