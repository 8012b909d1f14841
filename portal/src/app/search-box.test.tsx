import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createRef } from 'react';
import { expect, test, vi } from 'vitest';
import { PreferencesContext } from '../lib/preferences.ts';
import { draw, fakeApi } from '../testing.tsx';
import { SearchBox } from './search-box.tsx';

interface Asked {
  readonly params: { readonly query: { readonly filter: string } };
}

const preferences = {
  locale: 'en',
  setLocale: async () => undefined,
  theme: 'light',
  setTheme: () => undefined,
} as const;
const bergmann = {
  id: 'id-bergmann',
  companyProfile: { companyName: 'Bergmann', domain: 'bergmann.example' },
};

test('Enter opens what the words in the box ask for, never what an earlier text found', async () => {
  const keys = userEvent.setup();
  const onDashboard = vi.fn();
  const { router } = await draw(
    <PreferencesContext value={preferences}>
      <SearchBox ref={createRef()} onDashboard={onDashboard} onDone={() => undefined} />
    </PreferencesContext>,
    {
      api: fakeApi({
        'get /v1/customers': ({ params }: Asked) => ({
          items: params.query.filter.includes('berg') ? [bergmann] : [],
        }),
      }),
    },
  );
  const box = screen.getByRole('combobox');
  await keys.type(box, 'berg');
  await screen.findByRole('option', { name: /Bergmann/ });

  await keys.clear(box);
  await keys.type(box, 'Dashboard{Enter}');

  expect(onDashboard).toHaveBeenCalledOnce();
  expect(router.state.location.pathname).toBe('/');
});
