import { describe, expect } from 'vitest';
import { aBrowser, apiOf, signedIn, tenantOf } from './people.ts';
import { test } from './testing.ts';
import { locales, wordsOf } from './words.ts';

describe.each(locales)('in %s', (locale) => {
  const say = wordsOf(locale);

  test('B1: a reseller finds a provider in the public directory, by area and services, and compares', async ({
    browser,
    demo,
  }) => {
    const [north, south] = [tenantOf(demo, 'nordhandel').name, tenantOf(demo, 'suedcloud').name];
    const rita = await (await signedIn(browser, demo, 'rita', { locale })).newPage();
    await rita.setViewportSize({ width: 390, height: 900 });
    await rita.goto('/indirect-providers');
    await rita.getByRole('link', { name: say('partnerships.providers.find') }).click();
    await rita.getByRole('heading', { name: say('directory.page.title'), level: 1 }).waitFor();
    await rita.getByRole('heading', { name: north, level: 3 }).waitFor();

    // By keyboard alone: which service, and go.
    await rita.getByRole('checkbox', { name: say('directory.service.customerSupport') }).focus();
    await rita.keyboard.press('Space');
    await rita.getByRole('searchbox').focus();
    await rita.keyboard.press('Enter');
    await rita.getByRole('heading', { name: say('directory.search.count', { count: 1 }) }).waitFor();
    expect(await rita.getByRole('heading', { name: south, level: 3 }).count()).toBe(0);
    await rita.getByRole('link', { name: say('directory.search.clear') }).click();

    for (const name of [north, south])
      await rita.getByRole('checkbox', { name: say('directory.compare.choose', { name }) }).check();
    await rita.getByRole('button', { name: say('directory.compare.button') }).click();
    const row = rita.getByRole('row', { name: say('directory.service.customerSupport') });
    await row.getByRole('cell', { name: say('directory.compare.yes'), exact: true }).waitFor();
    await row.getByRole('cell', { name: say('directory.compare.no'), exact: true }).waitFor();

    await rita.getByRole('link', { name: north }).last().click();
    await rita.getByRole('heading', { name: north, level: 1 }).waitFor();
    await rita.getByRole('link', { name: 'reseller@nordhandel.example' }).waitFor();
  });

  test('B1: whoever is signed in nowhere reads it too, in the language of the address', async ({
    browser,
  }) => {
    const page = await (await aBrowser(browser, { locale: 'en' })).newPage();
    await page.goto(`/providers?lang=${locale}`);
    await page.getByRole('heading', { name: say('directory.page.title'), level: 1 }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe(locale);
  });
});

test('R-489: a provider asks for another entry, the vendor confirms it, and it is shown', async ({
  browser,
  demo,
}) => {
  const say = wordsOf('en');
  const { id, name } = tenantOf(demo, 'nordhandel');
  const words = `Now with help at night ${Date.now()}`;
  const nina = await (await signedIn(browser, demo, 'nina')).newPage();
  await nina.goto('/account');
  await nina.getByRole('link', { name: say('profiles.entry.title') }).click();
  await nina.getByRole('button', { name: say('profiles.entry.ask') }).click();
  await nina.getByRole('textbox', { name: /Description in English/ }).fill(words);
  await nina.getByRole('button', { name: say('profiles.entry.send') }).click();
  await nina.getByRole('heading', { name: say('profiles.entry.asked') }).waitFor();

  const olga = await (await signedIn(browser, demo, 'olga')).newPage();
  await olga.goto('/partners');
  await olga.getByText(words).waitFor();
  await olga.getByRole('button', { name: say('profiles.partners.confirm-of', { name }) }).click();
  await olga
    .getByRole('button', { name: say('profiles.partners.confirm-of', { name }) })
    .waitFor({ state: 'detached' });
  const { items } = await (await apiOf(demo, 'rita')).get('/v1/providers', {
    params: { query: { q: words } },
  });
  expect(items.map((it) => it.id)).toEqual([id]);
});

test('A reseller asks for another legal address: it is verified again, and the page says so', async ({
  browser,
  demo,
}) => {
  const say = wordsOf('en');
  const page = await (await signedIn(browser, demo, 'lukas')).newPage();
  await page.goto('/account/legal');
  const card = page.getByRole('region', { name: say('profiles.legal.address') });
  await card.getByRole('button', { name: say('profiles.button.update') }).click();
  await card.getByRole('textbox', { name: say('profiles.field.city') }).fill('Hall in Tirol');
  await card.getByRole('button', { name: say('profiles.button.save') }).click();
  await page.getByText(say('profiles.legal.pending', { parts: 'address' })).waitFor();
  await page.getByRole('tab', { name: say('profiles.legal.reseller') }).click();
  await page.getByRole('heading', { name: say('profiles.support.title') }).waitFor();
  expect(new URL(page.url()).searchParams.get('tab')).toBe('reseller');
});
