import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { aBrowser, apiOf, signedIn, tenantOf } from './people.ts';
import { type Demo, test } from './testing.ts';
import { locales } from './words.ts';

/** Every page, as somebody sees it who has all of it. */
const pages = (demo: Demo): Record<string, string[]> => {
  const id = (key: string) => tenantOf(demo, key).id;
  return {
    rita: [
      '/customers',
      `/customers?open=${id('bergmann')}`,
      `/customers/${id('bergmann')}`,
      `/customers/${id('eschenbach')}`,
      '/customers/past',
      '/customers/tasks',
      '/customers/request',
      `/indirect-providers/${id('nordhandel')}/invite`,
      '/indirect-providers',
      '/invitations',
      '/activity',
      '/account',
      '/account/profile',
      '/account/security',
      '/account/sessions',
    ],
    anton: ['/indirect-resellers', '/indirect-resellers/request', `/customers/${id('bergmann')}`],
    olga: ['/imports'],
    tobias: ['/my-partners', `/my-partners/${id('kleeblatt')}`],
    // A page that is somebody else's says whose.
    lea: ['/my-partners', '/customers'],
    nobody: ['/signin', '/signin/forgot', '/device'],
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

// Some forty pages, each looked at by a program that takes its time.
describe.each(locales)('in %s', { timeout: 900_000 }, (locale) => {
  test('no page breaks a rule of accessibility, light or dark, wide or narrow, and none complains', async ({
    browser,
    demo,
  }) => {
    const complaints: string[] = [];
    for (const all of [pages(demo), await consentPages(demo)]) {
      for (const [who, paths] of Object.entries(all)) {
        const context =
          who === 'nobody'
            ? await aBrowser(browser, { locale })
            : await signedIn(browser, demo, who, { locale });
        const page = await context.newPage();
        let path = '';
        page.on('pageerror', (error) => complaints.push(`${who} ${path}: ${error.message}`));
        page.on('console', (it) => {
          // That somebody is not signed in, or a link leads nowhere, is an answer, not a mistake.
          const refused = /status of (401|404)/.test(it.text());
          if (it.type() === 'error' && !refused) complaints.push(`${who} ${path}: ${it.text()}`);
        });
        for (path of paths) {
          await page.setViewportSize({ width: 1440, height: 900 });
          await page.goto(path);
          await isDrawn(page);
          for (const { theme, width } of [
            { theme: 'light', width: 1440 },
            { theme: 'dark', width: 390 },
          ]) {
            await page.setViewportSize({ width, height: 900 });
            await page.evaluate((it) => document.documentElement.setAttribute('data-theme', it), theme);
            const where = `${who} ${path} ${theme} ${width}`;
            // Colours are the same in every language; what needs looking at again is the narrow page.
            if (locale === 'en' || width === 390)
              for (const it of await brokenRules(page)) complaints.push(`${where}: ${it}`);
            const over = await page.evaluate(
              () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
            );
            if (over > 0) complaints.push(`${where}: ${over} px wider than the window`);
          }
        }
        await page.close();
      }
    }
    expect(complaints).toEqual([]);
  });
});

/** What comes later has come: nothing is a placeholder any more. */
async function isDrawn(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
}

async function brokenRules(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map((it) => `${it.id}: ${it.nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
