import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { Answer } from '#sdk/client.ts';
import { draw, fakeApi } from '../../testing.tsx';
import { AppCard } from './app-card.tsx';
import { LeaveCard } from './leave-card.tsx';
import { RolesCard } from './roles-card.tsx';
import type { User } from './user.ts';

const aUser = (more: Partial<User> = {}): User => ({
  id: '0198d2f4-7a3e-7c11-9a55-2f1de0a5e001',
  userPrincipalName: 'vera@kleeblatt.example',
  displayName: 'Vera Lind',
  state: 'active',
  guest: false,
  roles: ['sales_agent'],
  mfaState: 'enabled',
  mfaRegistered: true,
  createdAt: '2026-05-20T09:00:00Z',
  self: false,
  mayChangeRoles: ['admin_agent', 'sales_agent'],
  may: ['user.update', 'user.delete', 'user.change-roles'],
  openInvitations: [],
  attributes: { objectType: 'User' },
  ...more,
});

test('nothing changes before Update, which says all roles the person is to have', async () => {
  const put = vi.fn(({ body }: { body: { roles: User['roles'] } }) => aUser({ roles: body.roles }));
  await draw(<RolesCard user={aUser()} />, { api: fakeApi({ 'put /v1/users/{userId}/roles': put }) });
  const update = screen.getByRole('button', { name: 'Update' });
  await userEvent.click(screen.getByRole('checkbox', { name: /^Admin agent/ }));
  expect(put).not.toHaveBeenCalled();
  await userEvent.click(update);
  expect(put.mock.calls[0]?.[0].body).toEqual({ roles: ['sales_agent', 'admin_agent'] });
});

test('a role the reader cannot take is shown and stays', async () => {
  await draw(<RolesCard user={aUser({ roles: ['global_admin', 'sales_agent'] })} />);
  const box = screen.getByRole<HTMLInputElement>('checkbox', { name: /^Global admin/ });
  expect([box.checked, box.disabled]).toEqual([true, true]);
});

test('whoever changes no role reads them, and who can', async () => {
  await draw(<RolesCard user={aUser({ mayChangeRoles: [] })} />);
  expect(screen.getByText(/Your roles do not let you change these/)).toBeTruthy();
});

test('who is to be deleted leaves something open: said before it is done', async () => {
  const left = { id: 'i1', customerName: 'Albatros KG', createdAt: '2026-05-20T09:00:00Z' };
  await draw(<LeaveCard user={aUser({ openInvitations: [left] })} />);
  await userEvent.click(screen.getByRole('button', { name: 'Delete' }));
  const dialog = await screen.findByRole('alertdialog');
  expect(within(dialog).getByText(/1 open invitation of this person stays valid/)).toBeTruthy();
});

type AppBody = Answer<'get', '/v1/apps'>['items'][number];
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

const anApp = (...ends: number[]): AppBody => ({
  id: 'a1',
  clientId: 'c1',
  name: 'Nightly sync',
  roles: ['admin_agent'],
  redirectUris: [],
  isPublic: false,
  skipsPkce: false,
  createdAt: '2026-05-20T09:00:00Z',
  secrets: ends.map((days) => ({ id: `s${days}`, createdAt: inDays(-30), endsOn: inDays(days) })),
  may: ['app.manage'],
  attributes: { objectType: 'App' },
});

test('a new secret’s value is shown, and one that ran out does not count', async () => {
  const api = fakeApi({
    'post /v1/apps/{appId}/secrets': () => ({ id: 's9', endsOn: inDays(180), value: 'only-this-once' }),
  });
  await draw(<AppCard app={anApp(20, -1)} />, { api });
  await userEvent.click(screen.getByRole('button', { name: 'Add secret: Nightly sync' }));
  expect(await screen.findByText('only-this-once')).toBeTruthy();
});

test('with two secrets that still serve there is no third', async () => {
  await draw(<AppCard app={anApp(20, 200)} />);
  expect(screen.queryByRole('button', { name: /Add secret/ })).toBeNull();
});

test('an app shows no label without a value', async () => {
  await draw(<AppCard app={anApp(20)} />);
  expect(screen.getByText('What it may do without a person')).toBeTruthy();
  expect(screen.queryByText('Addresses to come back to')).toBeNull();
});
