import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { aBrowser, apiOf, signedIn, tenantOf, userOf } from './people.ts';
import { test } from './testing.ts';
import { locales, type Say, wordsOf } from './words.ts';

describe.each(locales)('in %s', (locale) => {
  const say = wordsOf(locale);
  const role = (page: Page, id: string) =>
    page.getByRole('checkbox', { name: new RegExp(`^${say(`shell.role.${id}`)}`) });

  test('A8: a global admin who is no admin agent is sent to her own entry, ticks it, and set-up is open', async ({
    browser,
    demo,
  }) => {
    const nina = userOf(demo, 'nina');
    // As after approval: global admin and nothing else.
    await (await apiOf(demo, 'nina')).put('/v1/users/{userId}/roles', {
      params: { path: { userId: nina.id } },
      body: { roles: ['global_admin'] },
    });
    const page = await (await signedIn(browser, demo, 'nina', { locale })).newPage();
    const banner = page.getByText(say('people.set-up.title'));
    await page.goto('/account/users/add');
    await banner.waitFor();
    expect(
      await page.getByRole('textbox', { name: say('people.form.first-name'), exact: true }).count(),
      'no form yet',
    ).toBe(0);
    await page.goto('/account/users');
    await banner.waitFor();
    const add = page.getByRole('link', { name: say('people.add') });
    expect(await add.count()).toBe(0);

    await page.getByRole('link', { name: say('people.set-up.open') }).click();
    await page.getByRole('heading', { level: 1, name: /Nina/ }).waitFor();
    expect(await role(page, 'global_admin').isChecked()).toBe(true);
    expect(await role(page, 'admin_agent').isChecked()).toBe(false);
    await role(page, 'admin_agent').check();
    await page.getByRole('button', { name: say('people.roles.update') }).click();
    await page.getByText(say('people.roles.updated-own')).waitFor();
    await banner.waitFor({ state: 'detached' });

    await page
      .getByRole('navigation')
      .getByRole('link', { name: say('people.title') })
      .first()
      .click();
    await add.click();
    await page.getByRole('textbox', { name: say('people.form.first-name'), exact: true }).waitFor();
  });

  test('a new person signs in with the password that was shown once, and chooses another', async ({
    browser,
    demo,
  }) => {
    const { domain } = tenantOf(demo, 'kleeblatt');
    const name = `vera.${locale.toLowerCase()}`;
    const page = await (await signedIn(browser, demo, 'rita', { locale })).newPage();
    await page.goto('/account/users');
    await page.getByRole('link', { name: say('people.add') }).click();
    await page.getByRole('textbox', { name: say('people.form.first-name'), exact: true }).fill('Vera');
    await page
      .getByRole('textbox', { name: say('people.form.last-name'), exact: true })
      .fill(`Lind ${locale}`);
    await page.getByRole('textbox', { name: say('people.column.user-name') }).fill(name);
    await role(page, 'sales_agent').check();
    await page.getByRole('button', { name: say('people.form.submit'), exact: true }).click();
    await page
      .getByRole('heading', { name: say('people.password.title', { name: `Vera Lind ${locale}` }) })
      .waitFor();
    const password = (await page.getByText(/^[A-Za-z2-9]{20}$/).textContent()) ?? '';

    const other = await (await aBrowser(browser, { locale })).newPage();
    await other.goto('/signin');
    await enter(other, say, `${name}@${domain}`, password);
    const chosen = 'lanterns over a slow canal';
    await other.getByRole('heading', { name: say('sign-in.new-password.title') }).waitFor();
    for (const field of await other.locator('input[type=password]').all()) await field.fill(chosen);
    await other.getByRole('button', { name: say('sign-in.new-password.submit') }).click();
    await other.getByRole('heading', { name: say('sign-in.set-up.title') }).waitFor();

    // Shown once: gone with the page.
    await page.getByRole('link', { name: say('people.password.done') }).click();
    await page.getByRole('searchbox', { name: say('people.search') }).fill(name);
    await page.getByRole('link', { name: `Vera Lind ${locale}` }).click();
    await page.getByRole('heading', { level: 1, name: `Vera Lind ${locale}` }).waitFor();
    expect(await page.getByText(password).count()).toBe(0);

    await page.getByRole('button', { name: say('people.leave.delete'), exact: true }).click();
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: say('people.leave.delete'), exact: true })
      .click();
    await page.getByText(say('people.leave.deleted', { name: `Vera Lind ${locale}` })).waitFor();
    await other.goto('/customers');
    await other.getByRole('textbox', { name: say('sign-in.user.label') }).waitFor();
  });
});

async function enter(page: Page, say: Say, userName: string, password: string): Promise<void> {
  await page.getByRole('textbox', { name: say('sign-in.user.label') }).fill(userName);
  await page.getByRole('button', { name: say('sign-in.user.next') }).click();
  await page.getByLabel(say('sign-in.password.label')).and(page.locator('input')).fill(password);
  await page.getByRole('button', { name: say('sign-in.password.submit'), exact: true }).click();
}
