import { QueryCache, QueryClient } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Fault } from '#sdk/client.ts';
import { NotStarted } from './app/other-pages.tsx';
import { preload } from './app/pages.ts';
import { Providers } from './app/providers.tsx';
import { makeRouter } from './app/router.tsx';
import { api } from './lib/api.ts';
import { keepPageShown } from './lib/keep-page-shown.ts';
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

/** The server did not answer, or not as it should: the reader gets that on a page, not an empty window. */
function asFault(error: unknown): Fault {
  if (error instanceof Fault) return error;
  throw error;
}

function Portal({ me }: { me: Me | null }) {
  const [router] = useState(() => makeRouter(me));
  return (
    <SessionContext value={me}>
      <RouterProvider router={router} />
    </SessionContext>
  );
}

async function start(): Promise<void> {
  const locale = preferredLocale();
  applyTheme(storedTheme());
  // The page's code comes while the server is asked who is here.
  preload(location.pathname);
  const [words, me] = await Promise.all([loadWords(locale), whoAmI().catch(asFault)]);
  if (!(me instanceof Fault)) setServerNow(me?.now);
  const place = document.getElementById('root');
  if (!place) throw new Error('index.html has no element with the id "root".');
  keepPageShown(place);
  createRoot(place).render(
    <StrictMode>
      <Providers locale={locale} words={words} queries={queries}>
        {me instanceof Fault ? <NotStarted error={me} /> : <Portal me={me} />}
      </Providers>
    </StrictMode>,
  );
}

void start();
