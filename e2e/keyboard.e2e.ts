import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { signedIn, tenantOf } from './people.ts';
import { test } from './testing.ts';
import { wordsOf } from './words.ts';

const say = wordsOf('en');

/** What has the focus: its name if it has one, else its text. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const it = document.activeElement;
    return it?.getAttribute('aria-label') ?? it?.textContent ?? '';
  });

test('the customers are walked, opened and left by keyboard alone', async ({ browser, demo }) => {
  const page = await (await signedIn(browser, demo, 'rita')).newPage();
  const { name } = tenantOf(demo, 'albatros');
  await page.goto('/customers');
  await page.getByRole('row', { name }).waitFor();

  // Past the menu at one press, then filter by filter to the first row.
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe(say('shell.page.skip'));
  await page.keyboard.press('Enter');
  for (let press = 0; press < 30 && !(await focused(page)).startsWith(name); press++)
    await page.keyboard.press('Tab');
  expect(await focused(page)).toMatch(new RegExp(`^${name}`));

  // The table is one stop: the next Tab leaves it, the one back returns to the same row.
  await page.keyboard.press('ArrowDown');
  const second = await focused(page);
  expect(second).not.toMatch(new RegExp(`^${name}`));
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe(say('customers.tasks.title'));
  await page.keyboard.press('Shift+Tab');
  expect(await focused(page)).toBe(second);

  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.getByRole('region', { name: say('customers.record.account') }).waitFor();
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe(say('shell.button.open'));
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name }).waitFor();
});

test('Ctrl+K finds a page by its name in another language, a customer by its domain, and the menu as Dashboard', async ({
  browser,
  demo,
}) => {
  const page = await (await signedIn(browser, demo, 'rita')).newPage();
  await page.goto('/customers');
  await page.getByRole('row').nth(1).waitFor();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('活动');
  await page.getByRole('option', { name: say('activity.page.title') }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: say('activity.page.title') }).waitFor();

  const { name, domain } = tenantOf(demo, 'bergmann');
  await page.keyboard.press('Control+k');
  await page.keyboard.type(domain.slice(0, 6));
  await page.getByRole('option', { name }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name }).waitFor();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('Панель');
  await page.getByRole('option', { name: say('shell.menu.title') }).waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe(say('shell.menu.customers'));
});

test('a menu opens, is walked and closes by keyboard, and the focus comes back', async ({
  browser,
  demo,
}) => {
  const page = await (await signedIn(browser, demo, 'rita')).newPage();
  await page.goto('/customers');
  const theme = page.getByRole('button', { name: say('shell.theme.label') });
  await theme.focus();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('menuitemradio', { name: say('shell.theme.light') }).waitFor();
  await expect.poll(() => focused(page)).toBe(say('shell.theme.light'));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
  await expect.poll(() => focused(page)).toBe(say('shell.theme.label'));
  await page.keyboard.press('Enter');
  await page.getByRole('menu').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('menu').count()).toBe(0);
  expect(await focused(page)).toBe(say('shell.theme.label'));
});
