import { expect } from 'vitest';
import { accept, openRecord } from './consent.ts';
import { aBrowser, apiOf, keepSession, signedIn, signInOn, tenantOf, userOf } from './people.ts';
import { test } from './testing.ts';
import { wordsOf } from './words.ts';

test.for([
  { locale: 'en', customer: 'donauwerft', admin: 'eva' },
  { locale: 'zh-CN', customer: 'chamaeleon', admin: 'carla' },
  { locale: 'ru', customer: 'albatros', admin: 'petra' },
] as const)(
  'E1 in $locale: a reseller invites for both partners, and the customer says yes to both',
  async ({ locale, customer, admin }, { browser, demo }) => {
    const say = wordsOf(locale);
    const provider = tenantOf(demo, 'nordhandel').name;
    const reseller = tenantOf(demo, 'kleeblatt').name;
    const { name } = tenantOf(demo, customer);
    const asking = await signedIn(browser, demo, 'rita', { locale });
    await asking.grantPermissions(['clipboard-read', 'clipboard-write']);
    const rita = await asking.newPage();

    await rita.goto('/indirect-providers');
    await rita.getByRole('link', { name: say('partnerships.providers.invite-with', { provider }) }).click();
    await rita.getByLabel(say('relationships.who.company')).fill(name);
    await rita.getByLabel(say('relationships.who.email')).fill(userOf(demo, admin).userPrincipalName);
    await rita.getByRole('button', { name: say('relationships.draft.prepare') }).click();
    await rita.getByRole('button', { name: say('relationships.draft.copy-link') }).click();
    await rita.getByRole('button', { name: say('shell.button.copied') }).waitFor();
    const link = await rita.evaluate(() => navigator.clipboard.readText());
    expect(link).toMatch(/\/i\/[\w-]+$/);
    await rita.getByRole('button', { name: say('relationships.draft.done'), exact: true }).click();
    await rita.getByRole('heading', { name: say('relationships.invitations.title'), level: 1 }).waitFor();
    expect(await customersOfProvider()).not.toContain(name);

    // A stranger learns who asks, and no more; signing in comes back to the request.
    const deciding = await aBrowser(browser, { locale });
    const page = await deciding.newPage();
    await page.goto(link);
    await page
      .getByRole('heading', { name: say('consent.visitor.title-joint', { reseller, provider }), level: 1 })
      .waitFor();
    await page.getByRole('button', { name: say('consent.visitor.sign-in') }).click();
    await signInOn(page, userOf(demo, admin), say);
    await page.getByRole('heading', { name: say('consent.page.title-joint'), level: 1 }).waitFor();
    await keepSession(deciding, admin);

    // Without the box nothing is agreed, and the page says what is missing.
    await page.getByRole('button', { name: say('consent.answer.accept'), exact: true }).click();
    await page.getByText(say('consent.answer.box-missing', { customer: name })).waitFor();
    expect(await customersOfProvider()).not.toContain(name);
    await accept(page, say);
    for (const partner of [reseller, provider])
      await page.getByText(say('consent.receipt.relationship', { partner }), { exact: true }).waitFor();
    await page.getByRole('link', { name: say('consent.receipt.to-my-partners') }).click();
    await page.getByRole('heading', { name: say('my-partners.page.title'), level: 1 }).waitFor();
    await page.getByRole('link', { name: provider }).first().waitFor();

    await rita.goto('/customers');
    await openRecord(rita, name, say);
    await rita.goto('/indirect-providers');
    await rita
      .getByRole('link', { name: say('partnerships.providers.view-customers-of', { provider }) })
      .click();
    await rita.getByRole('link', { name }).first().waitFor();
    expect(await customersOfProvider()).toContain(name);

    async function customersOfProvider(): Promise<string[]> {
      const { items } = await (await apiOf(demo, 'nina')).get('/v1/customers');
      return items.map((it) => it.companyProfile.companyName);
    }
  },
);
