import { FluentProvider } from '@fluentui/react-components';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { type IntlConfig, IntlProvider } from 'react-intl';
import type { Api } from '#sdk/client.ts';
import { ApiContext } from './lib/api.ts';
import { type Locale, loadWords } from './lib/locale.ts';
import { type Me, SessionContext } from './lib/session.ts';
import { parseSearch, stringifySearch } from './lib/url-state.ts';

type Answers = Record<`${'get' | 'post' | 'put' | 'patch' | 'delete'} /${string}`, (init: never) => unknown>;

/** An API that knows only these calls, `'get /v1/me': () => …`; any other is the test's mistake. */
export function fakeApi(answers: Answers): Api {
  const call = (verb: string) => async (path: string, init: unknown) => {
    const answer = answers[`${verb} ${path}` as keyof Answers];
    if (!answer) throw new Error(`The test expects no ${verb} ${path}.`);
    return answer(init as never);
  };
  const api = {
    get: call('get'),
    post: call('post'),
    put: call('put'),
    patch: call('patch'),
    delete: call('delete'),
  };
  return api as unknown as Api;
}

export const aReseller: Me = {
  user: {
    id: '01990000-0000-7000-8000-000000000001',
    userPrincipalName: 'rita@kleeblatt.example',
    displayName: 'Rita',
  },
  tenant: { id: '01990000-0000-7000-8000-000000000002', name: 'Kleeblatt IT', kinds: ['reseller'] },
  roles: ['global_admin', 'admin_agent'],
  may: ['customer.list', 'customer.read', 'customer.remove'],
  mfa: true,
  secondFactor: { registered: true, state: 'enforced' },
  now: '2026-11-21T09:00:00Z',
  attributes: { objectType: 'Me' },
};

interface Surroundings {
  readonly api?: Api;
  /** `null`: nobody is signed in. */
  readonly me?: Me | null;
  /** The address the part stands at. */
  readonly at?: string;
  readonly locale?: Locale;
}

/** Draws a part of the portal inside everything it expects around it, and hands back the address it stands at. */
export async function draw(
  part: ReactNode,
  { api = fakeApi({}), me = aReseller, at = '/', locale = 'en' }: Surroundings = {},
) {
  const words = await loadWords(locale);
  const root = createRootRoute();
  const anywhere = createRoute({ getParentRoute: () => root, path: '$', component: () => part });
  const home = createRoute({ getParentRoute: () => root, path: '/', component: () => part });
  const router = createRouter({
    routeTree: root.addChildren([home, anywhere]),
    history: createMemoryHistory({ initialEntries: [at] }),
    parseSearch,
    stringifySearch,
  });
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <IntlProvider
      locale={locale}
      messages={words as NonNullable<IntlConfig['messages']>}
      timeZone="UTC"
      onError={(error) => {
        throw error;
      }}
    >
      <FluentProvider theme={{}}>
        <QueryClientProvider client={queries}>
          <ApiContext value={api}>
            <SessionContext value={me}>
              <div data-testid="drawn">
                <RouterProvider router={router} />
              </div>
            </SessionContext>
          </ApiContext>
        </QueryClientProvider>
      </FluentProvider>
    </IntlProvider>,
  );
  await screen.findByTestId('drawn');
  await router.load();
  return { router, queries };
}
