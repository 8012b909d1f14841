import { describe, expect } from 'vitest';
import { linkOf } from './consent.ts';
import { apiOf, signedIn, tenantOf } from './people.ts';
import { test } from './testing.ts';
import { locales, wordsOf } from './words.ts';

/** Who asks whom: in each language two companies that are not partners yet. */
const pairs = {
  en: { asks: 'anton', provider: 'nordhandel', decides: 'lukas', reseller: 'alpenblick' },
  'zh-CN': { asks: 'georg', provider: 'suedcloud', decides: 'lukas', reseller: 'alpenblick' },
  ru: { asks: 'georg', provider: 'suedcloud', decides: 'ingrid', reseller: 'fjordlys' },
} as const;

describe.each(locales)('in %s', (locale) => {
  const say = wordsOf(locale);
  const pair = pairs[locale];

  test('B2, B3: a provider asks, a reseller authorizes, and each stands in the list of the other', async ({
    browser,
    demo,
  }) => {
    const provider = tenantOf(demo, pair.provider).name;
    const reseller = tenantOf(demo, pair.reseller).name;
    const asking = await (await signedIn(browser, demo, pair.asks, { locale })).newPage();
    await asking.goto('/indirect-resellers');
    await asking.getByRole('link', { name: say('partnerships.resellers.request') }).click();
    await asking.getByRole('button', { name: say('partnerships.request.prepare') }).click();
    const address = await linkOf(asking, say);
    await asking.getByRole('button', { name: say('relationships.draft.done'), exact: true }).click();
    await asking.getByRole('heading', { name: say('partnerships.resellers.title'), level: 1 }).waitFor();

    const deciding = await (await signedIn(browser, demo, pair.decides, { locale })).newPage();
    await deciding.goto(address);
    await deciding
      .getByRole('heading', { name: say('partnerships.authorize.title', { provider }), level: 1 })
      .waitFor();
    await deciding
      .getByRole('heading', { name: say('partnerships.authorize.effects', { provider }) })
      .waitFor();
    const authorize = deciding.getByRole('button', { name: say('partnerships.authorize.button') });
    // B4: unticked, the button says why and does nothing.
    expect(await authorize.getAttribute('aria-disabled')).toBe('true');
    await authorize.click({ force: true });
    await deciding.getByText(say('partnerships.authorize.box-missing', { company: reseller })).waitFor();
    const { items } = await (await apiOf(demo, pair.decides)).get('/v1/relationships', {
      params: { query: { relationship_type: 'IsIndirectResellerOf' } },
    });
    expect(items.map((it) => it.name)).not.toContain(provider);

    await deciding.getByRole('checkbox').check();
    await authorize.click();
    await deciding.getByText(say('partnerships.authorize.done', { provider })).waitFor();
    await deciding
      .getByRole('link', { name: say('partnerships.providers.title') })
      .last()
      .click();
    await deciding.getByRole('heading', { name: provider, level: 2 }).waitFor();
    await asking.goto('/indirect-resellers');
    await asking.getByRole('row', { name: reseller }).waitFor();
  });

  test('B4: a Sales agent is told who may authorize', async ({ browser, demo }) => {
    const { url } = await (await apiOf(demo, 'georg')).post('/v1/partnershiprequests', { body: {} });
    const page = await (await signedIn(browser, demo, 'sven', { locale })).newPage();
    await page.goto(url ?? '');
    const company = tenantOf(demo, 'kleeblatt').name;
    await page
      .getByText(say('partnerships.authorize.not-global-admin', { company, names: 'Rita Imhoff' }))
      .waitFor();
    expect(await page.getByRole('button', { name: say('partnerships.authorize.button') }).count()).toBe(0);
  });
});
