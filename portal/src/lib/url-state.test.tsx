import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { draw } from '../testing.tsx';
import { parseSearch, stringifySearch, useUrlState } from './url-state.ts';

const defaults = { q: '', sort: 'name', tags: [] } as const;

function Part() {
  const [state, change] = useUrlState(defaults);
  return (
    <>
      <output>{JSON.stringify(state)}</output>
      <button type="button" onClick={() => change({ q: 'berg' }, 'replace')}>
        type
      </button>
      <button type="button" onClick={() => change({ sort: '-since' })}>
        sort
      </button>
      <button type="button" onClick={() => change({ tags: ['Key account', 'a,b'] })}>
        tag
      </button>
      <button type="button" onClick={() => change({ q: '', sort: 'name', tags: [] })}>
        reset
      </button>
    </>
  );
}

const state = () => JSON.parse(screen.getByRole('status').textContent ?? '');
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

test('a link opens the page as it was when the link was copied', async () => {
  await draw(<Part />, { at: '/?q=berg&sort=-since&tags=Key%20account,a%252Cb' });
  expect(state()).toEqual({ q: 'berg', sort: '-since', tags: ['Key account', 'a,b'] });
});

test('what is chosen stands in the address, what is usual stays out of it', async () => {
  const { router } = await draw(<Part />);
  await press('sort');
  await press('tag');
  expect(router.state.location.href).toBe('/?sort=-since&tags=Key+account,a%252Cb');
  expect(state()).toEqual({ q: '', sort: '-since', tags: ['Key account', 'a,b'] });
  await press('reset');
  expect(router.state.location.href).toBe('/');
});

test('Back undoes a choice, but does not spell a search backwards', async () => {
  const { router } = await draw(<Part />);
  await press('sort');
  await press('type');
  expect(state()).toMatchObject({ q: 'berg', sort: '-since' });
  router.history.back();
  await expect.poll(state).toMatchObject({ q: '', sort: 'name' });
});

test('what other parts keep in the address is left alone', async () => {
  const { router } = await draw(<Part />, { at: '/?tab=users' });
  await press('sort');
  expect(router.state.location.search).toEqual({ tab: 'users', sort: '-since' });
});

test('an address is read and written as people write it', () => {
  expect(parseSearch('?q=1&open=true&x=%7B%7D')).toEqual({ q: '1', open: 'true', x: '{}' });
  expect(stringifySearch({ q: 'a b', gone: undefined, at: '2026-01-01T00:00:00Z' })).toBe(
    '?q=a+b&at=2026-01-01T00:00:00Z',
  );
});
