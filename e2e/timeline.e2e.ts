import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { apiOf, signedIn, tenantOf } from './people.ts';
import { tabTo } from './tabbing.ts';
import { type Demo, test } from './testing.ts';
import { locales, type Say, wordsOf } from './words.ts';

/** A day as the browsers of the journeys have it. */
const dayOf = (at: string): string =>
  new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Berlin' }).format(new Date(at));

/** Every day on which something began or ended at a customer, as somebody's program reads it. */
async function changesOf(demo: Demo, who: string, customer: string): Promise<string[]> {
  const api = await apiOf(demo, who);
  const { items } = await api.get('/v1/customers/{customerId}/access/history', {
    params: { path: { customerId: tenantOf(demo, customer).id } },
  });
  const instants = items
    .flatMap((it) => [...it.relationships, ...it.rights])
    .flatMap((it) => [it.since, ...(it.until ? [it.until] : [])]);
  return [...new Set(instants.map(dayOf))].sort();
}

const handleOf = (page: Page, say: Say) =>
  page.getByRole('slider', { name: say('access-history.day.label') });
const dayInAddress = (page: Page): string => new URL(page.url()).searchParams.get('day') ?? '';
const tooWide = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

test.for(locales)(
  'in %s a customer’s admin finds the timeline and walks it by keyboard, on a desk and on a phone',
  async (locale, { browser, demo }) => {
    const say = wordsOf(locale);
    const changes = await changesOf(demo, 'chris', 'bergmann');
    const today = dayOf((await (await apiOf(demo, 'chris')).get('/v1/me')).now);
    const before = changes.findLast((it) => it < today) ?? '';
    const further = changes.findLast((it) => it < before) ?? '';

    const page = await (await signedIn(browser, demo, 'chris', { locale })).newPage();
    await page.goto('/my-partners');
    const link = page.getByRole('link', { name: say('access-history.page.title') });
    await link.waitFor();
    await tabTo(page, link);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: say('access-history.page.title') }).waitFor();
    const handle = handleOf(page, say);
    await handle.waitFor();
    await tabTo(page, handle);

    await page.keyboard.press('PageDown');
    await expect.poll(() => dayInAddress(page)).toBe(before);
    await page.keyboard.press('PageDown');
    await expect.poll(() => dayInAddress(page)).toBe(further);
    await page.keyboard.press('PageUp');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => dayInAddress(page)).toBe(before);
    const named = (await handle.getAttribute('aria-valuetext')) ?? '';
    await page.getByRole('region', { name: named }).waitFor();

    // The address holds the day: the same page again shows it, also on a phone.
    await page.setViewportSize({ width: 390, height: 800 });
    await page.reload();
    await handle.waitFor();
    expect(await handle.getAttribute('aria-valuetext')).toBe(named);
    expect(await tooWide(page)).toBe(false);
    await tabTo(page, page.getByRole('button', { name: say('shell.time.today') }));
    await page.keyboard.press('Enter');
    await expect.poll(() => dayInAddress(page)).toBe('');
  },
);

test('who could reach the tenant follows the day that a mouse draws along', async ({ browser, demo }) => {
  const say = wordsOf('en');
  const changes = await changesOf(demo, 'chris', 'bergmann');
  const page = await (await signedIn(browser, demo, 'chris')).newPage();
  await page.goto('/my-partners/timeline?span=all');
  const handle = handleOf(page, say);
  await handle.waitFor();

  const at = await handle.boundingBox();
  if (!at) throw new Error('The handle is not drawn.');
  const height = at.y + at.height / 2;
  await page.mouse.move(at.x + 5, height);
  await page.mouse.down();
  // Far beside the picture the day stays at its first.
  await page.mouse.move(at.x - 100, height + 200, { steps: 5 });
  await page.mouse.move(1, height, { steps: 10 });
  await page.mouse.up();
  const first = `${changes[0]?.slice(0, 4)}-01-01`;
  await expect.poll(() => dayInAddress(page)).toBe(first);
  await page.getByRole('region', { name: (await handle.getAttribute('aria-valuetext')) ?? '' }).waitFor();
  const { items } = await (await apiOf(demo, 'chris')).get('/v1/customers/{customerId}/access', {
    params: {
      path: { customerId: tenantOf(demo, 'bergmann').id },
      query: { asOf: `${first}T11:00:00Z` },
    },
  });
  const count = new Set(items.map((it) => it.partnerId)).size;
  await page.getByText(say('access-history.day.summary-own', { count })).waitFor();
});

test('a reseller sees its own part of a customer’s timeline and nobody else’s', async ({ browser, demo }) => {
  const say = wordsOf('en');
  const page = await (await signedIn(browser, demo, 'rita')).newPage();
  await page.goto(`/customers/${tenantOf(demo, 'bergmann').id}`);
  await page.getByRole('link', { name: say('access-history.page.title') }).click();
  const chart = page.getByRole('region', { name: say('access-history.chart.label') });
  await chart.getByRole('group', { name: tenantOf(demo, 'kleeblatt').name }).waitFor();
  expect(await chart.getByRole('group').count()).toBe(1);
});
