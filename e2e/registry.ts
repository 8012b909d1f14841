import type { Page } from 'playwright-core';
import type { Demo } from './testing.ts';
import type { Say } from './words.ts';

/** An account of the demo's membership registry. */
export const memberOf = (demo: Demo, key: string) => {
  const member = demo.membership.accounts.find((it) => it.key === key);
  if (!member) throw new Error(`The registry has no account ${key}.`);
  return member;
};

/** From the portal's **Sign in** through the registry's two pages, which run no script. */
export async function signInAtRegistry(page: Page, demo: Demo, key: string, say: Say): Promise<void> {
  const { password, userName } = memberOf(demo, key);
  await page.getByRole('button', { name: say('membership.sign-in.button'), exact: true }).click();
  await page.getByRole('heading', { name: say('membership.registry.title') }).waitFor();
  await page.getByLabel(say('membership.registry.user-name')).fill(userName);
  await page.getByRole('button', { name: say('membership.registry.next'), exact: true }).click();
  await page.getByRole('heading', { name: say('membership.registry.password-title') }).waitFor();
  await page.getByLabel(say('membership.registry.password'), { exact: true }).fill(password);
  await page.getByRole('button', { name: say('membership.registry.sign-in'), exact: true }).click();
  await page.getByRole('heading', { name: say('membership.list.title') }).waitFor();
}
