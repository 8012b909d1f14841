import { describe, expect } from 'vitest';
import { accept, linkOf, openRecord } from './consent.ts';
import { signedIn, tenantOf, userOf } from './people.ts';
import { test } from './testing.ts';
import { locales, wordsOf } from './words.ts';

/** Customers that Fjordlys (by its reusable link) and Alpenblick (by name, without rights) do not have yet. */
const cast = {
  en: {
    withRights: { customer: 'eschenbach', admin: 'tobias', other: 'lea' },
    without: { customer: 'donauwerft', admin: 'eva' },
  },
  'zh-CN': {
    withRights: { customer: 'albatros', admin: 'petra', other: 'jonas' },
    without: { customer: 'chamaeleon', admin: 'carla' },
  },
  ru: {
    withRights: { customer: 'chamaeleon', admin: 'carla', other: 'finn' },
    without: { customer: 'albatros', admin: 'petra' },
  },
} as const;

describe.each(locales)('in %s', (locale) => {
  const say = wordsOf(locale);

  test('D1, D3, D5: a draft with the reusable link, kept whole, becomes a relationship with rights', async ({
    browser,
    demo,
  }) => {
    const { customer, admin, other } = cast[locale].withRights;
    const { name } = tenantOf(demo, customer);
    const reseller = tenantOf(demo, 'fjordlys').name;
    const page = await (await signedIn(browser, demo, 'ingrid', { locale })).newPage();
    await page.goto('/customers');
    await page
      .getByRole('link', { name: say('customers.list.request') })
      .first()
      .click();
    await page.getByRole('button', { name: say('relationships.draft.done'), exact: true }).waitFor();
    const link = await linkOf(page, say);

    // D3: who cuts the link out is told, and asked before leaving.
    await page.getByRole('button', { name: say('relationships.draft.edit-whole') }).click();
    const whole = page.getByRole('textbox', { name: say('relationships.draft.whole') });
    await whole.fill((await whole.inputValue()).replace(link, ''));
    await page.getByRole('alert').getByText(say('relationships.draft.link-missing')).waitFor();
    await page.getByRole('button', { name: say('relationships.draft.done'), exact: true }).click();
    const warning = page.getByRole('alertdialog');
    await warning.getByText(say('relationships.draft.link-missing-text')).waitFor();
    await warning.getByRole('button', { name: say('shell.button.cancel') }).click();
    await page.getByRole('button', { name: say('relationships.draft.put-link-back') }).click();
    expect(await linkOf(page, say)).toBe(link);
    await page.getByRole('button', { name: say('relationships.draft.done'), exact: true }).click();
    await page.getByRole('heading', { name: say('customers.list.title'), level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.getByRole('link', { name }).count()).toBe(0);

    // D5: who is no Global admin reads who is, and has nothing to press.
    const user = await (await signedIn(browser, demo, other, { locale })).newPage();
    await user.goto(link);
    await user.getByText(say('consent.blocker.not-global-admin.title'), { exact: true }).waitFor();
    const { userPrincipalName } = userOf(demo, admin);
    await user
      .getByText(new RegExp(`${admin}`, 'i'))
      .first()
      .waitFor();
    expect(userPrincipalName).toContain(admin);
    expect(await user.getByRole('button', { name: say('consent.answer.accept'), exact: true }).count()).toBe(
      0,
    );

    const deciding = await (await signedIn(browser, demo, admin, { locale })).newPage();
    await deciding.goto(link);
    await deciding
      .getByRole('heading', { name: say('consent.page.title', { partner: reseller }), level: 1 })
      .waitFor();
    await accept(deciding, say);
    await page.reload();
    await openRecord(page, name, say);
    await page.getByRole('link', { name }).first().click();
    await page.getByText(say('shell.right.gdap')).first().waitFor();
  });

  test('D9: a request without administrator rights becomes a relationship without them', async ({
    browser,
    demo,
  }) => {
    const { customer, admin } = cast[locale].without;
    const { name } = tenantOf(demo, customer);
    const partner = tenantOf(demo, 'alpenblick').name;
    const page = await (await signedIn(browser, demo, 'lukas', { locale })).newPage();
    await page.goto('/customers/request');
    await page.getByLabel(say('relationships.who.company')).fill(name);
    await page.getByLabel(say('relationships.rights.none.name')).check();
    await page.getByRole('button', { name: say('relationships.draft.prepare') }).click();
    await page.getByRole('button', { name: say('relationships.draft.done'), exact: true }).waitFor();
    const link = await linkOf(page, say);

    const deciding = await (await signedIn(browser, demo, admin, { locale })).newPage();
    await deciding.goto(link);
    await deciding
      .getByText(say('consent.rights.none-title', { partner }), { exact: true })
      .first()
      .waitFor();
    await accept(deciding, say);
    await page.goto('/customers');
    await page.getByRole('link', { name }).first().click();
    await page.getByText(say('customers.account.rights-none', { customer: name })).waitFor();
  });
});
