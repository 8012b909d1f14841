import { fireEvent, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { aReseller, draw, fakeApi } from '../../testing.tsx';
import { ActivityPage } from './activity-page.tsx';
import type { Activity } from './use-activity.ts';

const anEntry = (more: Partial<Activity>): Activity => ({
  eventId: 'e1',
  at: '2026-11-20T09:00:00Z',
  operation: 'relationship_accepted',
  status: 'succeeded',
  resourceType: 'customer',
  actor: { kind: 'user', id: 'u1', name: 'rita@kleeblatt.example' },
  detail: {},
  attributes: { objectType: 'Activity' },
  ...more,
});

function aServer(...items: Activity[]) {
  const asked = vi.fn();
  const api = fakeApi({
    'get /v1/activity': ({ params }: { params: { query: unknown } }) => {
      asked(params.query);
      return { items, links: {} };
    },
  });
  return { api, asked };
}

const me = { ...aReseller, may: ['activity.read'] };

test('an entry says what was done, when, to whom and by whom; a refused one says why', async () => {
  const { api } = aServer(
    anEntry({ eventId: 'e1', customerId: 'c1', customerName: 'Bergmann GmbH' }),
    anEntry({ eventId: 'e2', status: 'failed', errorName: 'access/forbidden', requestId: 'r-2' }),
    anEntry({ eventId: 'e3', operation: 'thing_of_tomorrow', actor: { kind: 'system' } }),
    anEntry({ eventId: 'e4', actor: { kind: 'app', name: 'Night job' } }),
  );
  await draw(<ActivityPage />, { api, me });
  await screen.findByRole('row', { name: /Bergmann/ });
  const rows = screen
    .getAllByRole('row')
    .slice(1)
    .map((it) => it.textContent);
  expect(rows[0]).toMatch(/Reseller relationship accepted.*Nov 20, 2026.*Bergmann GmbH.*rita@kleeblatt/);
  expect(rows[1]).toContain('Refused');
  expect(rows[2]).toMatch(/Other action: thing_of_tomorrow.*Partner Center/);
  expect(rows[3]).toContain('Night job (app)');

  await userEvent.click(screen.getAllByRole('button', { name: /Open the record/ })[1] as HTMLElement);
  expect(screen.getByText('access/forbidden')).toBeDefined();
  expect(screen.getByText('r-2')).toBeDefined();
});

test('days are whole days of the reader, and the last one counts', async () => {
  const { api, asked } = aServer();
  await draw(<ActivityPage />, { api, me, at: '/?from=2026-10-01&to=2026-10-31' });
  await expect
    .poll(() => asked.mock.calls.at(-1)?.[0])
    .toMatchObject({
      from: new Date(2026, 9, 1).toISOString(),
      to: new Date(2026, 10, 1).toISOString(),
    });
});

test('days the wrong way round are not asked for; the page says so', async () => {
  const { api, asked } = aServer();
  await draw(<ActivityPage />, { api, me, at: '/?from=2026-10-31&to=2026-10-01' });
  expect((await screen.findAllByText(/is later than/)).length).toBeGreaterThan(0);
  expect(asked).not.toHaveBeenCalled();
});

test('an action is chosen by its name and stands in the address', async () => {
  const { api, asked } = aServer();
  const { router } = await draw(<ActivityPage />, { api, me });
  fireEvent.change(await screen.findByLabelText('Action'), { target: { value: 'tags_updated' } });
  await expect.poll(() => router.state.location.href).toBe('/?operation=tags_updated');
  await expect.poll(() => asked.mock.calls.at(-1)?.[0]).toMatchObject({ operation: 'tags_updated' });
  expect(
    screen.getByText('No entry matches this filter. Clear it to see all entries of these days.'),
  ).toBeDefined();
});

test('who may not export is not offered it', async () => {
  await draw(<ActivityPage />, { api: aServer().api, me });
  await screen.findByLabelText('Action');
  expect(screen.queryByRole('button', { name: 'Export log' })).toBeNull();
});
