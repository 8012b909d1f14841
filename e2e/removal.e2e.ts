import { expect } from 'vitest';
import { accept, linkOf, openRecord } from './consent.ts';
import { apiOf, signedIn, tenantOf } from './people.ts';
import { test } from './testing.ts';
import { wordsOf } from './words.ts';

test.for([
  { locale: 'en', customer: 'eschenbach', admin: 'tobias' },
  { locale: 'zh-CN', customer: 'bergmann', admin: 'chris' },
  { locale: 'ru', customer: 'eschenbach', admin: 'tobias' },
] as const)(
  'G1, G2, G3 in $locale: a reseller removes a customer, the rights stay, and a new request brings it back',
  async ({ locale, customer, admin }, { browser, demo }) => {
    const say = wordsOf(locale);
    const { name, id } = tenantOf(demo, customer);
    const reseller = tenantOf(demo, 'kleeblatt');
    const page = await (await signedIn(browser, demo, 'rita', { locale })).newPage();
    await page.goto('/customers');
    await page.getByRole('link', { name }).first().click();
    await page.getByRole('button', { name: say('customers.remove.button-reseller') }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByRole('heading', { name: say('customers.remove.statement') }).waitFor();
    expect(await dialog.getByRole('listitem').count()).toBeGreaterThanOrEqual(6);
    const confirm = dialog.getByRole('button', { name: say('customers.remove.button-reseller') });
    await confirm.click();
    await dialog.getByText(say('customers.remove.box-missing')).waitFor();
    await dialog.getByRole('checkbox').check();
    await confirm.click();
    await page.getByText(say('customers.remove.done', { customer: name })).waitFor();
    await page.getByText(say('customers.remove.done-rights', { customer: name })).waitFor();
    await page.getByRole('row').nth(1).waitFor();
    expect(await page.getByRole('link', { name }).count()).toBe(0);

    // The provider's own relationship is as it was.
    const provider = await apiOf(demo, 'nina');
    const seen = await provider.get('/v1/customers/{customerId}', { params: { path: { customerId: id } } });
    expect(seen.relationship?.until).toBeUndefined();

    // G2: the customer still sees the rights, and that they outlived the relationship.
    const customerSide = await signedIn(browser, demo, admin, { locale });
    const mine = await customerSide.newPage();
    await mine.goto('/my-partners');
    await mine.getByRole('link', { name: reseller.name }).first().click();
    await mine
      .getByText(say('my-partners.rights.still-there-title', { partner: reseller.name }))
      .first()
      .waitFor();

    await page.goto('/customers/past');
    await page
      .getByRole('row', { name })
      .getByRole('link', { name: say('customers.reinstate.button') })
      .click();
    expect(await page.getByLabel(say('relationships.who.company')).inputValue()).toBe(name);
    await page.getByRole('button', { name: say('relationships.draft.prepare') }).click();
    await page.getByRole('button', { name: say('relationships.draft.done'), exact: true }).waitFor();
    await mine.goto(await linkOf(page, say));
    await accept(mine, say);
    await page.goto('/customers');
    await openRecord(page, name, say);
  },
);
