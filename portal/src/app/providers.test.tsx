import { QueryClient, useQuery } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { type Locale, loadWords, preferredLocale } from '../lib/locale.ts';
import { usePreferences } from '../lib/preferences.ts';
import { Text } from '../ui/text.tsx';
import { Providers } from './providers.tsx';

afterEach(() => {
  for (const name of ['locale', 'theme']) {
    // biome-ignore lint/suspicious/noDocumentCookie: jsdom has no other way to forget one
    document.cookie = `${name}=; Max-Age=0; Path=/`;
  }
  document.documentElement.removeAttribute('lang');
  document.documentElement.removeAttribute('data-theme');
});

const asked = vi.fn(async () => 'from the server');

function Part() {
  const { setLocale, setTheme } = usePreferences();
  useQuery({ queryKey: ['texts'], queryFn: asked });
  return (
    <>
      <h1>
        <Text id="shell.menu.customers" />
      </h1>
      <p>
        <Text id="shell.count.customers" values={{ count: 5 }} />
      </p>
      <button type="button" onClick={() => void setLocale('ru')}>
        ru
      </button>
      <button type="button" onClick={() => setTheme('dark')}>
        dark
      </button>
    </>
  );
}

async function drawn(locale: Locale) {
  const words = await loadWords(locale);
  render(
    <Providers locale={locale} words={words} queries={new QueryClient()}>
      <Part />
    </Providers>,
  );
}

test.each<[Locale, string, string]>([
  ['en', 'Customers', '5 customers'],
  ['zh-CN', '客户', '5 个客户'],
  ['ru', 'Клиенты', '5 клиентов'],
])('%s is spoken, plurals included', async (locale, heading, count) => {
  await drawn(locale);
  expect(screen.getByRole('heading').textContent).toBe(heading);
  expect(screen.getByText(count)).toBeDefined();
  expect(document.documentElement.lang).toBe(locale);
});

test('choosing a language changes the page in place, is remembered, and the server is asked anew', async () => {
  await drawn('en');
  asked.mockClear();
  await userEvent.click(screen.getByRole('button', { name: 'ru' }));
  expect(await screen.findByRole('heading', { name: 'Клиенты' })).toBeDefined();
  expect(document.documentElement.lang).toBe('ru');
  expect(document.cookie).toContain('locale=ru');
  expect(preferredLocale()).toBe('ru');
  await expect.poll(() => asked.mock.calls.length).toBe(1);
});

test('a theme is set on the document and remembered for the server', async () => {
  await drawn('en');
  await userEvent.click(screen.getByRole('button', { name: 'dark' }));
  expect(document.documentElement.dataset['theme']).toBe('dark');
  expect(document.cookie).toContain('theme=dark');
});

test('without a choice the server’s guess counts, and nonsense in the cookie does not', () => {
  document.documentElement.lang = 'zh-CN';
  // biome-ignore lint/suspicious/noDocumentCookie: as a broken client would have left it
  document.cookie = 'locale=klingon; Path=/';
  expect(preferredLocale()).toBe('zh-CN');
});
