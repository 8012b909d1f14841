import { expect } from 'vitest';
import { apiOf, signedIn, tenantOf } from './people.ts';
import { isFocused, tabTo } from './tabbing.ts';
import { test } from './testing.ts';
import { wordsOf } from './words.ts';

const say = wordsOf('en');

test('E1 by keyboard alone: a customer reads a joint request and accepts it', async ({ browser, demo }) => {
  const { url } = await (await apiOf(demo, 'rita')).post('/v1/invitations', {
    body: {
      kind: 'joint',
      providerId: tenantOf(demo, 'suedcloud').id,
      customer: { companyName: 'Eschenbach Logistik AG' },
    },
  });
  const page = await (await signedIn(browser, demo, 'tobias')).newPage();
  await page.goto(url ?? '');
  await page.getByRole('heading', { name: say('consent.page.title-joint'), level: 1 }).waitFor();
  await tabTo(page, page.getByRole('checkbox').last());
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('button', { name: say('consent.answer.accept'), exact: true }));
  await page.keyboard.press('Enter');
  const receipt = page.getByRole('heading', { name: say('consent.receipt.title'), level: 1 });
  await receipt.waitFor();
  expect(await isFocused(receipt)).toBe(true);
});

test('G1 by keyboard alone: a reseller removes a customer', async ({ browser, demo }) => {
  const { name } = tenantOf(demo, 'bergmann');
  const page = await (await signedIn(browser, demo, 'ingrid')).newPage();
  await page.goto('/customers');
  const row = page.getByRole('row', { name });
  await row.waitFor();
  // The list is one stop of the Tab key; arrows walk through it, Enter opens the customer.
  await tabTo(page, page.getByRole('row').nth(1));
  for (let step = 0; step < 20 && !(await isFocused(row)); step++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const act = say('customers.remove.button-reseller');
  const remove = page.getByRole('button', { name: act });
  await remove.waitFor();
  await tabTo(page, remove);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('alertdialog');
  await dialog.getByRole('checkbox').waitFor();
  await tabTo(page, dialog.getByRole('checkbox'));
  await page.keyboard.press('Space');
  await tabTo(page, dialog.getByRole('button', { name: act }));
  await page.keyboard.press('Enter');
  await page.getByText(say('customers.remove.done', { customer: name })).waitFor();
});
