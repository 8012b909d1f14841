import { QueryCache, QueryClient } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Fault } from '#sdk/client.ts';
import { Providers } from './app/providers.tsx';
import { makeRouter } from './app/router.tsx';
import { api } from './lib/api.ts';
import { loadWords, preferredLocale } from './lib/locale.ts';
import { setServerNow } from './lib/now.ts';
import { type Me, SessionContext } from './lib/session.ts';
import { arm } from './lib/sign-in-again.ts';
import { applyTheme, storedTheme } from './lib/theme.ts';

const queries = new QueryClient({
  queryCache: new QueryCache(),
  defaultOptions: {
    queries: {
      // The client has already repeated what may pass by itself; a refusal stays a refusal.
      retry: false,
      staleTime: 15_000,
      refetchOnWindowFocus: true,
    },
  },
});

async function whoAmI(): Promise<Me | null> {
  try {
    const me = await api.get('/v1/me');
    arm();
    return me;
  } catch (error) {
    if (error instanceof Fault && error.status === 401) return null;
    throw error;
  }
}

async function start(): Promise<void> {
  const locale = preferredLocale();
  applyTheme(storedTheme());
  const [words, me] = await Promise.all([loadWords(locale), whoAmI()]);
  setServerNow(me?.now);
  const router = makeRouter(me);
  const place = document.getElementById('root');
  if (!place) throw new Error('index.html has no element with the id "root".');
  createRoot(place).render(
    <StrictMode>
      <Providers locale={locale} words={words} queries={queries}>
        <SessionContext value={me}>
          <RouterProvider router={router} />
        </SessionContext>
      </Providers>
    </StrictMode>,
  );
}

void start();
