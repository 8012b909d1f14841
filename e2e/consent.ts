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

/** Reads to the end, checks the box and says yes. Who signs the agreement is filled in with the reader's name. */
export async function accept(page: Page, say: Say): Promise<void> {
  await page.getByRole('checkbox').last().check();
  await page.getByRole('button', { name: say('consent.answer.accept'), exact: true }).click();
  await page.getByRole('heading', { name: say('consent.receipt.title'), level: 1 }).waitFor();
}

/** The customer's row in the list that is open, and what stands in its record. */
export async function openRecord(page: Page, customer: string, say: Say): Promise<void> {
  await page.getByRole('button', { name: say('shell.table.expand-row', { name: customer }) }).click();
  for (const part of ['account', 'services', 'users', 'licenses'])
    await page
      .getByText(say(`customers.record.${part}`), { exact: true })
      .first()
      .waitFor();
}
