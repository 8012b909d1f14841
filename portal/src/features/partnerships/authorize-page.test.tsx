import { configure, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { Fault } from '#sdk/client.ts';
import { draw, fakeApi } from '../../testing.tsx';
import { AuthorizePage } from './authorize-page.tsx';

configure({ asyncUtilTimeout: 8_000 });
vi.setConfig({ testTimeout: 30_000 });

const opened = (change: object = {}) => ({
  provider: { id: 'p1', name: 'Nordhandel Distribution', country: 'DE', mpnId: '2080154' },
  state: 'opened',
  effects: [
    { code: 'orders', text: 'Nordhandel may order.' },
    { code: 'admin-access', text: 'Nordhandel gets administrator access.' },
  ],
  confirmation: 'I have read both effects.',
  textVersion: 'partnership.v1-abc',
  blockers: [],
  may: ['partnership.authorize'],
  ...change,
});

const look = vi.fn(() => opened());
const authorize = vi.fn((_: { body: unknown }): object => ({ state: 'active' }));
beforeEach(() => {
  look.mockReset().mockImplementation(() => opened());
  authorize.mockReset().mockImplementation(() => ({ state: 'active' }));
});

const open = () =>
  draw(<AuthorizePage />, {
    at: '/p/token',
    api: fakeApi({
      'get /v1/partnershiprequests/by-token/{token}': look,
      'post /v1/partnershiprequests/by-token/{token}/authorize': authorize as never,
    }),
  });

const button = () => screen.findByRole('button', { name: 'Authorize indirect provider' });

test('both effects are told, and without the tick the button does nothing', async () => {
  await open();
  await userEvent.click(await button());
  expect(authorize).not.toHaveBeenCalled();
  expect((await button()).getAttribute('aria-disabled')).toBe('true');
  expect(screen.getByText('Nordhandel may order.')).toBeDefined();
  expect(screen.getByText('Nordhandel gets administrator access.')).toBeDefined();
});

test('ticked, it sends what was read, and says where the provider is found now', async () => {
  await open();
  await userEvent.click(await screen.findByRole('checkbox'));
  await userEvent.click(await button());
  expect(authorize).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ body: { confirmed: true, textVersion: 'partnership.v1-abc' } }),
  );
  expect(await screen.findByText(/is now your indirect provider/)).toBeDefined();
  expect(screen.getByRole('link', { name: 'Indirect providers' })).toBeDefined();
});

test('who may not authorize is told who can, and gets no button', async () => {
  look.mockReturnValue(
    opened({ may: [], blockers: [{ code: 'access/forbidden', fix: 'Send the link to Rita.' }] }),
  );
  await open();
  expect(await screen.findByText('Send the link to Rita.')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Authorize indirect provider' })).toBeNull();
});

test('where the request changed meanwhile it is read anew, and the tick is asked for again', async () => {
  authorize.mockImplementationOnce(() => {
    throw new Fault({
      status: 409,
      code: 990155,
      errorName: 'partnerships/consent-changed',
      description: 'It has changed.',
      requestId: 'q1',
      data: [],
    });
  });
  await open();
  await userEvent.click(await screen.findByRole('checkbox'));
  look.mockReturnValue(opened({ textVersion: 'partnership.v1-def' }));
  await userEvent.click(await button());
  expect(await screen.findByText('It has changed.')).toBeDefined();
  await vi.waitFor(() => expect(screen.getByRole<HTMLInputElement>('checkbox').checked).toBe(false));
});
