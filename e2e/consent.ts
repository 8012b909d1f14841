import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Say } from './words.ts';

/** The link of the draft that is open: it stands apart, and whole in the mail that goes to the mail program. */
export async function linkOf(page: Page, say: Say): Promise<string> {
  const mail = page.getByRole('link', { name: say('relationships.draft.open-in-email') });
  const text = decodeURIComponent((await mail.getAttribute('href')) ?? '');
  const [link = ''] = /https?:\S+\/[ip]\/[\w-]+/.exec(text) ?? [];
  expect(link).not.toBe('');
  await page
    .getByRole('group', { name: say('relationships.draft.link') })
    .getByText(link, { exact: true })
    .waitFor();
  return link;
}

/** Says yes: where the company has not accepted the customer agreement yet, somebody signs it in the same step. */
export async function accept(page: Page, say: Say): Promise<void> {
  const box = page.getByRole('checkbox').last();
  await box.waitFor();
  const firstName = page.getByLabel(say('consent.agreement.first-name'));
  if (await firstName.isVisible()) {
    await firstName.fill('Eva');
    await page.getByLabel(say('consent.agreement.last-name')).fill('Steiner');
  }
  await box.check();
  await page.getByRole('button', { name: say('consent.answer.accept'), exact: true }).click();
  await page.getByRole('heading', { name: say('consent.receipt.title'), level: 1 }).waitFor();
}

/** The customer's row in the list that is open, and what stands in its record. */
export async function openRecord(page: Page, customer: string, say: Say): Promise<void> {
  await page.getByRole('button', { name: say('shell.table.expand-row', { name: customer }) }).click();
  for (const part of ['account', 'services'])
    await page.getByRole('region', { name: say(`customers.record.${part}`) }).waitFor();
}
