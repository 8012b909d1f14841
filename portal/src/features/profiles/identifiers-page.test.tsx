import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Fault } from '#sdk/client.ts';
import { aReseller, draw, fakeApi } from '../../testing.tsx';
import { IdentifiersPage } from './small-pages.tsx';

const aFault = (errorName: string) =>
  new Fault({ status: 404, code: 3000, errorName, description: 'Said.', data: [], requestId: 'r' } as never);

const show = (mpn: () => object, may: string[]) =>
  draw(<IdentifiersPage />, { api: fakeApi({ 'get /v1/profiles/mpn': mpn }), me: { ...aReseller, may } });

const both = ['profile.read-mpn', 'partner-id.read'];
const none = () => {
  throw aFault('profiles/unknown-partner-id');
};

const profile = () => ({ mpnId: '4710311', partnerName: 'Kleeblatt IT' });

test('R-090: who may read where an ID comes from is led there to change it', async () => {
  await show(profile, both);
  const link = await screen.findByRole('link', { name: 'Change the partner ID' });
  expect(link.getAttribute('href')).toBe('/account/identifiers/associate');
});

test('others see the ID alone', async () => {
  await show(profile, ['profile.read-mpn']);
  await screen.findByText('4710311');
  expect(screen.queryByRole('link', { name: /Change/ })).toBeNull();
});

test('D-9: a company that put its partner ID off is led to associate one', async () => {
  await show(none, both);
  await screen.findByText('Your company has no partner ID yet.');
  await screen.findByRole('link', { name: 'Associate a partner ID' });
});

test('any other fault is shown as one', async () => {
  await show(() => {
    throw aFault('api/not-found');
  }, both);
  await screen.findByText('Said.');
});
