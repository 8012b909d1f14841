import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import type { PageDefinition } from '../lib/page-definition.ts';
import type { Me } from '../lib/session.ts';
import { parseSearch, stringifySearch } from '../lib/url-state.ts';
import { Home } from './home.tsx';
import { BarePage, NotFound, PageFailed } from './other-pages.tsx';
import { isFor, pages } from './pages.ts';
import { Shell } from './shell.tsx';
import { signInAddress } from './sign-in-address.ts';

interface Context {
  /** Null: nobody is signed in. */
  readonly me: Me | null;
}

const root = createRootRouteWithContext<Context>()({ component: Outlet });

const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  component: () => <Shell />,
  beforeLoad: async ({ context, location }) => {
    if (!context.me) throw redirect({ href: await signInAddress(location.href) });
  },
});

const bare = createRoute({ getParentRoute: () => root, id: 'bare', component: () => <BarePage /> });

const notAllowed = lazyRouteComponent(() => import('./not-allowed.tsx'), 'NotAllowed');

function routeOf(page: PageDefinition, me: Me | null) {
  const load = lazyRouteComponent(async () => ({ default: await page.load() }));
  const allowed = page.frame === 'bare' || !me || isFor(page, me);
  const parent = () => (page.frame === 'bare' ? bare : shell) as typeof shell;
  return createRoute({
    getParentRoute: parent,
    path: page.path,
    component: allowed ? load : notAllowed,
    staticData: { page } as object,
  });
}

const Nowhere = () => (
  <Shell>
    <NotFound />
  </Shell>
);
const NowhereBare = () => (
  <BarePage>
    <NotFound />
  </BarePage>
);

/** The table of pages as routes, for one person: pages that are not for them say whose they are. */
export function makeRouter(me: Me | null) {
  const home = createRoute({ getParentRoute: () => shell, path: '/', component: Home });
  const signedIn = createRoute({
    getParentRoute: () => bare,
    path: '/signed-in',
    component: lazyRouteComponent(() => import('./signed-in.tsx'), 'SignedIn'),
  });
  const inShell = pages.filter((it) => it.frame !== 'bare').map((it) => routeOf(it, me));
  const alone = pages.filter((it) => it.frame === 'bare').map((it) => routeOf(it, me));
  return createRouter({
    routeTree: root.addChildren([
      shell.addChildren([home, ...inShell]),
      bare.addChildren([signedIn, ...alone]),
    ]),
    context: { me },
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    defaultErrorComponent: PageFailed,
    defaultNotFoundComponent: me ? Nowhere : NowhereBare,
    scrollRestoration: true,
  });
}
