import { describe, expect } from 'vitest';
import { linkOf } from './consent.ts';
import { apiOf, signedIn, tenantOf } from './people.ts';
import { test } from './testing.ts';
import { locales, wordsOf } from './words.ts';

describe.each(locales)('in %s', (locale) => {
  const say = wordsOf(locale);

  test('B5, B6: every provider is listed with its two actions, and View customers shows only shared ones', async ({
    browser,
    demo,
  }) => {
    const page = await (await signedIn(browser, demo, 'rita', { locale })).newPage();
    await page.goto('/indirect-providers');
    for (const key of ['nordhandel', 'suedcloud']) {
      const provider = tenantOf(demo, key).name;
      await page.getByRole('heading', { name: provider, level: 2 }).waitFor();
      for (const action of ['view-customers-of', 'invite-with'])
        await page
          .getByRole('link', { name: say(`partnerships.providers.${action}`, { provider }) })
          .waitFor();
    }

    const nordhandel = tenantOf(demo, 'nordhandel');
    const filter = JSON.stringify({
      Field: 'IndirectCloudSolutionProvider',
      Operator: 'equals',
      Value: nordhandel.id,
    });
    const { items } = await (await apiOf(demo, 'rita')).get('/v1/customers', {
      params: { query: { filter } },
    });
    const shared = items.map((it) => it.companyProfile.companyName ?? '');
    expect(shared.length).toBeGreaterThan(0);
    await page
      .getByRole('link', {
        name: say('partnerships.providers.view-customers-of', { provider: nordhandel.name }),
      })
      .click();
    for (const name of shared) await page.getByRole('row', { name }).waitFor();
    await expect.poll(() => page.getByRole('row').count()).toBe(shared.length + 1);
  });

  test('C4: four groups of work, each with its link and whom it applies to; without a role there are none', async ({
    browser,
    demo,
  }) => {
    const page = await (await signedIn(browser, demo, 'hedi', { locale })).newPage();
    await page.goto('/customers/tasks');
    for (const group of ['new', 'existing', 'end', 'self-service']) {
      const row = page.getByRole('row', { name: say(`customers.tasks.${group}.title`) });
      await row.waitFor();
      await row.getByRole('link').first().waitFor();
      expect(await row.getByRole('cell').last().textContent()).not.toBe('');
    }

    const without = await (await signedIn(browser, demo, 'uwe', { locale })).newPage();
    await without.goto('/customers/tasks');
    await without.getByText(say('shell.problem.not-allowed-title')).waitFor();
    expect(await without.getByRole('table').count()).toBe(0);
  });

  test('D2, E3: the goals stand beside each other, and the message goes to the clipboard with its link', async ({
    browser,
    demo,
  }) => {
    const context = await signedIn(browser, demo, 'rita', { locale });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await context.newPage();
    await page.goto('/customers/request');
    for (const goal of ['both', 'one']) {
      await page.getByText(say(`relationships.goal.${goal}.name`), { exact: true }).waitFor();
      await page.getByText(say(`relationships.goal.${goal}.place`), { exact: true }).waitFor();
    }
    const link = await linkOf(page, say);
    await page.getByRole('button', { name: say('relationships.draft.copy'), exact: true }).click();
    await page.getByRole('status').getByText(say('relationships.draft.copied')).waitFor();
    const pasted = await page.evaluate(() => navigator.clipboard.readText());
    expect(pasted.split(/\r?\n/)).toContain(link);
  });
});
