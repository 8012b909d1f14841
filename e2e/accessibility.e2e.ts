import type { Browser, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { barriers, countRequests, goTo, isQuiet, type Look, watch } from './barriers.ts';
import { aBrowser, apiOf, signedIn, tenantOf, userOf } from './people.ts';
import { type Demo, test } from './testing.ts';
import { type Locale, locales, type Say, wordsOf } from './words.ts';

/** Every page, as somebody sees it who has all of it. */
const pages = (demo: Demo, invitation: string): Record<string, string[]> => {
  const id = (key: string) => tenantOf(demo, key).id;
  return {
    rita: [
      '/customers',
      `/customers?open=${id('bergmann')}`,
      `/customers/${id('bergmann')}`,
      `/customers/${id('eschenbach')}`,
      `/customers/${id('bergmann')}/timeline`,
      '/customers/past',
      '/customers/tasks',
      '/customers/request',
      `/indirect-providers/${id('nordhandel')}/invite`,
      '/indirect-providers',
      '/invitations',
      '/invitations/bulk',
      `/invitations?state=all&open=${invitation}`,
      `/invitations/${invitation}`,
      '/activity',
      '/account',
      '/account/profile',
      '/account/security',
      '/account/sessions',
      '/account/legal',
      '/account/legal?tab=reseller',
      '/account/company',
      '/account/identifiers',
      '/account/identifiers/associate',
      '/account/support',
      '/account/agreements',
      '/account/users',
      '/account/users/add',
      `/account/users/${userOf(demo, 'sven').id}`,
      '/account/apps',
    ],
    nina: [
      '/account',
      '/account/billing',
      '/account/directory',
      '/account/users',
      `/account/users/${userOf(demo, 'nina').id}`,
    ],
    anton: ['/indirect-resellers', '/indirect-resellers/request', `/customers/${id('bergmann')}`],
    olga: ['/imports', '/partners'],
    tobias: [
      '/my-partners',
      `/my-partners/${id('kleeblatt')}`,
      '/my-partners/timeline',
      '/my-partners/timeline?span=all&day=2026-02-10',
    ],
    // A page that is somebody else's says whose.
    lea: ['/my-partners', '/customers'],
    jana: ['/enroll'],
    greta: ['/enroll'],
    viktor: ['/enroll'],
    // Who has no role is told so, and a page that is not there says that.
    uwe: ['/', '/nowhere/at/all'],
    nobody: [
      '/signin',
      '/signin/forgot',
      '/device',
      '/providers',
      `/providers?compare=${id('nordhandel')}&compare=${id('suedcloud')}`,
      `/providers/${id('nordhandel')}`,
    ],
  };
};

/** Each state of the public page: asked, not allowed, over, unknown. */
async function consentPages(demo: Demo): Promise<Record<string, string[]>> {
  const rita = await apiOf(demo, 'rita');
  const invitation = () =>
    rita.post('/v1/invitations', {
      body: {
        kind: 'joint',
        providerId: tenantOf(demo, 'suedcloud').id,
        customer: { companyName: 'Eschenbach Logistik AG' },
      },
    });
  const [open, withdrawn] = [await invitation(), await invitation()];
  await rita.post('/v1/invitations/{invitationId}/withdraw', {
    params: { path: { invitationId: withdrawn.id } },
  });
  const request = await (await apiOf(demo, 'georg')).post('/v1/partnershiprequests', { body: {} });
  const path = (url: string | undefined) => new URL(url ?? '').pathname;
  return {
    nobody: [path(open.url), path(withdrawn.url), '/i/this-link-leads-nowhere'],
    tobias: [path(open.url)],
    lea: [path(open.url)],
    lukas: [path(request.url)],
    sven: [path(request.url)],
  };
}

/** What opens on a page: how it is opened, and by whom. It closes again by Escape. */
const openings = (demo: Demo): readonly Opening[] => {
  const id = (key: string) => tenantOf(demo, key).id;
  const press = (name: (say: Say) => string) => async (page: Page, say: Say) =>
    page
      .getByRole('button', { name: name(say), exact: true })
      .first()
      .click();
  return [
    {
      who: 'rita',
      path: `/customers/${id('bergmann')}`,
      open: press((say) => say('customers.remove.button-reseller')),
    },
    { who: 'rita', path: '/customers', role: 'menu', open: press((say) => say('shell.language.label')) },
    { who: 'rita', path: '/customers', role: 'menu', open: press((say) => say('shell.table.columns')) },
    { who: 'rita', path: '/customers', role: 'menu', open: press((say) => say('customers.list.export')) },
    {
      who: 'rita',
      path: '/customers',
      role: 'menu',
      narrow: true,
      open: async (page) => page.locator('header [aria-haspopup="menu"]').last().click(),
    },
    { who: 'rita', path: '/customers', narrow: true, open: press((say) => say('shell.menu.open')) },
    {
      who: 'rita',
      path: '/customers',
      role: 'listbox',
      open: async (page) => {
        await page.keyboard.press('Control+k');
        await page.keyboard.type('berg');
      },
    },
    {
      who: 'rita',
      path: `/invitations?open=${'{waiting}'}`,
      open: press((say) => say('relationships.invitations.show-draft')),
    },
    {
      who: 'rita',
      path: `/invitations?open=${'{waiting}'}`,
      open: press((say) => say('relationships.invitations.withdraw')),
    },
    { who: 'rita', path: '/indirect-providers', open: press((say) => say('partnerships.access.remove')) },
    {
      who: 'anton',
      path: `/indirect-resellers?open=${id('kleeblatt')}`,
      open: press((say) => say('partnerships.resellers.remove')),
    },
    {
      who: 'tobias',
      path: `/my-partners/${id('kleeblatt')}`,
      open: press((say) => say('my-partners.remove-dap.button')),
    },
  ];
};

interface Opening {
  readonly who: string;
  readonly path: string;
  readonly open: (page: Page, say: Say) => Promise<unknown>;
  readonly role?: 'dialog' | 'menu' | 'listbox';
  /** There on a phone only. */
  readonly narrow?: boolean;
}

/** Colours are the same in every language; what needs looking at again there is the narrow page. */
const looksIn = (locale: Locale): readonly Look[] =>
  locale === 'en'
    ? [
        { theme: 'light', width: 1440, rules: 'all' },
        { theme: 'dark', width: 1440, rules: 'colours' },
        { theme: 'high-contrast', width: 1440, rules: 'colours' },
        { theme: 'dark', width: 390, rules: 'all' },
        { theme: 'light', width: 390, rules: 'colours' },
      ]
    : [
        { theme: 'light', width: 1440, rules: 'none' },
        { theme: 'dark', width: 390, rules: 'all' },
      ];

/** A window of somebody's, in which whatever goes wrong is written down. */
async function aWindow(browser: Browser, demo: Demo, who: string, locale: Locale, complaints: string[]) {
  const context =
    who === 'nobody' ? await aBrowser(browser, { locale }) : await signedIn(browser, demo, who, { locale });
  await watch(context);
  const page = await context.newPage();
  countRequests(page);
  page.on('pageerror', (error) => complaints.push(`${who} ${page.url()}: ${error.message}`));
  page.on('console', (it) => {
    // That somebody is not signed in, or a link leads nowhere, is an answer, not a mistake.
    const refused = /status of (401|404)/.test(it.text());
    if (it.type() === 'error' && !refused) complaints.push(`${who} ${page.url()}: ${it.text()}`);
  });
  return page;
}

// Some fifty pages, each looked at by a program that takes its time.
describe.each(locales)('in %s', { timeout: 900_000 }, (locale) => {
  test('no page breaks a rule of accessibility, in any theme, wide or narrow, and none complains', async ({
    browser,
    demo,
  }) => {
    const complaints: string[] = [];
    const invitation = await aWaitingInvitation(demo);
    for (const all of [pages(demo, invitation), await consentPages(demo)]) {
      for (const [who, paths] of Object.entries(all)) {
        const page = await aWindow(browser, demo, who, locale, complaints);
        const consent = paths.some((it) => it.startsWith('/i/'));
        for (const [index, path] of paths.entries()) {
          // Only within the portal can one go on without loading anew; a page of no session may lead elsewhere.
          await goTo(page, path, index === 0 || consent || who === 'nobody');
          for (const look of looksIn(locale))
            for (const it of await barriers(page, look))
              complaints.push(`${who} ${path} ${look.theme} ${look.width}: ${it}`);
        }
        await page.close();
      }
    }
    expect(complaints).toEqual([]);
  });

  test('what opens on a page breaks none either: dialogs, menus, the search', async ({ browser, demo }) => {
    const complaints: string[] = [];
    const say = wordsOf(locale);
    const invitation = await aWaitingInvitation(demo);
    for (const [who, all] of Map.groupBy(openings(demo), (it) => it.who)) {
      const page = await aWindow(browser, demo, who, locale, complaints);
      for (const [index, it] of all.entries()) {
        const path = it.path.replace('{waiting}', invitation);
        const width = it.narrow ? 390 : 1440;
        await page.setViewportSize({ width, height: 900 });
        await goTo(page, path, index === 0);
        await it.open(page, say);
        const opened = page.getByRole(it.role ?? 'dialog').or(page.getByRole('alertdialog'));
        await opened.first().waitFor();
        await isQuiet(page);
        const looks: Look[] = it.narrow
          ? [{ theme: 'dark', width: 390, rules: 'all' }]
          : [
              { theme: 'light', width: 1440, rules: locale === 'en' ? 'all' : 'none' },
              // A menu that hangs on a button closes when the window changes.
              ...(it.role ? [] : [{ theme: 'dark', width: 390, rules: 'all' } as const]),
            ];
        for (const look of looks)
          for (const found of await barriers(page, look))
            complaints.push(`${who} ${path} opened, ${look.theme} ${look.width}: ${found}`);
        await page.keyboard.press('Escape');
        await opened.first().waitFor({ state: 'detached' });
      }
      await page.close();
    }
    expect(complaints).toEqual([]);
  });
});

async function aWaitingInvitation(demo: Demo): Promise<string> {
  const api = await apiOf(demo, 'rita');
  const { items } = await api.get('/v1/invitations', { params: { query: { state: 'waiting', size: 1 } } });
  const [first] = items;
  if (!first) throw new Error('The sample world has an invitation that waits.');
  return first.id;
}
