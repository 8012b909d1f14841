import type { Browser, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { barriers, watch } from './barriers.ts';
import { apiOf, signedIn } from './people.ts';
import { memberOf, signInAtRegistry } from './registry.ts';
import { type Demo, test } from './testing.ts';
import { type Locale, locales, wordsOf } from './words.ts';

const path = '/account/identifiers/associate';

/** Somebody's window in which the page as it stands can be looked at for what keeps people out. */
async function aWindow(
  browser: Browser,
  demo: Demo,
  key: string,
  looks: { locale: Locale; theme?: 'light' | 'dark' },
) {
  const context = await signedIn(browser, demo, key, { ...looks, width: 390 });
  await watch(context);
  return context.newPage();
}

const onAPhone = (theme: 'light' | 'dark') => ({ theme, width: 390, rules: 'all' }) as const;

const radio = (page: Page, company: string) => page.getByRole('radio', { name: company });

describe.each(locales)('in %s', (locale) => {
  const say = wordsOf(locale);

  test('A3: the needed partner ID is not listed: Cancel, and another account’s profiles are shown', async ({
    browser,
    demo,
  }) => {
    const page = await (await signedIn(browser, demo, 'bela', { locale })).newPage();
    await page.goto(path);
    await page.getByText(say('membership.why.benefits')).waitFor();
    await page.getByText(say('membership.why.incentives')).waitFor();
    await signInAtRegistry(page, demo, 'wrong-account', say);
    await page.getByText('Fjellvik Drift AS').waitFor();
    await page.getByText(say('membership.list.none-selectable')).waitFor();
    await page.getByRole('button', { name: say('membership.cancel.button'), exact: true }).click();
    await page.getByText(say('membership.cancel.done')).waitFor();

    await signInAtRegistry(page, demo, 'elbtal', say);
    await radio(page, 'Elbtal Systeme GmbH').waitFor();
    expect(await page.getByText('Fjellvik Drift AS').count()).toBe(0);
    await page.getByRole('button', { name: say('membership.cancel.button'), exact: true }).click();
    await page.getByText(say('membership.cancel.done')).waitFor();
  });

  test('A4: of three profiles the active one in the company’s country can be chosen, the others say why not', async ({
    browser,
    demo,
  }) => {
    const page = await aWindow(browser, demo, 'bela', { locale });
    await page.goto(path);
    await signInAtRegistry(page, demo, 'three-profiles', say);
    const countries = new Intl.DisplayNames(locale, { type: 'region' });
    await page
      .getByText(say('membership.reason.other_country', { country: countries.of('AT') ?? '' }))
      .waitFor();
    await page.getByText(say('membership.reason.inactive')).waitFor();
    expect(await radio(page, 'Birkenhof Datentechnik GmbH').isDisabled()).toBe(true);
    expect(await radio(page, 'Birkenhof Netze GmbH').isDisabled()).toBe(true);
    await radio(page, 'Birkenhof IT-Service GmbH').check();
    expect(await barriers(page, onAPhone('light'))).toEqual([]);
    await page.getByRole('button', { name: say('membership.cancel.button'), exact: true }).click();
    await page.getByText(say('membership.cancel.done')).waitFor();
  });

  test('the registry’s own pages break no rule of accessibility, light or dark, and lead back', async ({
    browser,
    demo,
  }) => {
    for (const theme of ['light', 'dark'] as const) {
      const page = await aWindow(browser, demo, 'bela', { locale, theme });
      await page.goto(path);
      await page.getByRole('button', { name: say('membership.sign-in.button'), exact: true }).click();
      await page.getByRole('heading', { name: say('membership.registry.title') }).waitFor();
      expect(await barriers(page, onAPhone(theme))).toEqual([]);
      await page.getByLabel(say('membership.registry.user-name')).fill('nobody.at.all');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: say('membership.registry.password-title') }).waitFor();
      await page.keyboard.type('wrong password');
      await page.keyboard.press('Enter');
      await page.getByText(say('membership.registry.failed')).waitFor();
      expect(await barriers(page, onAPhone(theme))).toEqual([]);
      await page.getByRole('button', { name: say('membership.registry.cancel') }).click();
      await page.getByRole('heading', { name: say('membership.why.title') }).waitFor();
      expect(await barriers(page, onAPhone(theme))).toEqual([]);
      await page.close();
    }
  });
});

test('A1, steps 3 to 5: the page says why, the registry asks who it is, and the profile chosen becomes the company’s', async ({
  browser,
  demo,
}) => {
  const say = wordsOf('en');
  const page = await (await signedIn(browser, demo, 'bela')).newPage();
  const bela = await apiOf(demo, 'bela');
  const [own, other] = memberOf(demo, 'havelnetz').profiles.map((it) => it.mpnId);
  // There and back again: others of this sample world look for the company under its ID.
  for (const [wanted, before] of [
    [other, own],
    [own, other],
  ]) {
    await page.goto(path);
    await page.getByText(say('membership.why.benefits')).waitFor();
    await page.getByText(say('membership.why.incentives')).waitFor();
    await signInAtRegistry(page, demo, 'havelnetz', say);
    expect(await page.getByRole('radio', { name: before ?? '' }).isDisabled()).toBe(true);
    await page.getByText(say('membership.profile.current')).waitFor();
    await page.getByRole('button', { name: say('membership.continue.button') }).click();
    await page.getByText(say('membership.profile.choose')).waitFor();
    await page.getByRole('radio', { name: wanted ?? '' }).check();
    await page.getByRole('button', { name: say('membership.continue.button') }).click();
    await page.getByText(say('membership.done.title')).waitFor();
    expect((await bela.get('/v1/membership/signin')).mpnId).toBe(wanted);
  }
});

test('R-090: by keyboard alone a partner changes its associated ID', async ({ browser, demo }) => {
  const say = wordsOf('en');
  const page = await (await signedIn(browser, demo, 'ingrid')).newPage();
  const { password, userName } = memberOf(demo, 'wrong-account');
  await page.goto('/account/identifiers');
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  const tabTo = async (name: string) => {
    for (let press = 0; press < 40 && (await focused()) !== name; press++) await page.keyboard.press('Tab');
    expect(await focused()).toBe(name);
  };
  await page.getByRole('link', { name: say('membership.page.change') }).waitFor();
  await tabTo(say('membership.page.change'));
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: say('membership.sign-in.button'), exact: true }).waitFor();
  await tabTo(say('membership.sign-in.button'));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: say('membership.registry.title') }).waitFor();
  await page.keyboard.type(userName);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: say('membership.registry.password-title') }).waitFor();
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await radio(page, 'Fjellvik Drift AS').waitFor();
  // Whoever comes back stands at the first profile that can be chosen.
  await page.keyboard.press('Space');
  expect(await radio(page, 'Fjellvik Drift AS').isChecked()).toBe(true);
  await tabTo(say('membership.continue.button'));
  await page.keyboard.press('Enter');
  await page.getByText(say('membership.done.title')).waitFor();
  const ingrid = await apiOf(demo, 'ingrid');
  expect((await ingrid.get('/v1/membership/signin')).mpnId).toBe('4762340');
});
