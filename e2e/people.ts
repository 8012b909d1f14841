import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { generateSync } from 'otplib';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { inject, onTestFinished } from 'vitest';
import { type Api, createApi } from '#sdk/client.ts';
import type { Demo } from './testing.ts';
import { type Locale, type Say, wordsOf } from './words.ts';

type Theme = 'light' | 'dark';
export type User = Demo['users'][number];

export const userOf = (demo: Demo, key: string): User => {
  const user = demo.users.find((it) => it.key === key);
  if (!user) throw new Error(`Nobody is called ${key}.`);
  return user;
};

export const tenantOf = (demo: Demo, key: string): Demo['tenants'][number] => {
  const tenant = demo.tenants.find((it) => it.key === key);
  if (!tenant) throw new Error(`No company is called ${key}.`);
  return tenant;
};

interface Looks {
  readonly locale?: Locale;
  readonly theme?: Theme;
  readonly width?: number;
}

/** A browser of its own at the running application, signed in as nobody; gone when the test is over. */
export async function aBrowser(browser: Browser, looks: Looks = {}, more: BrowserContextOptions = {}) {
  const { baseUrl } = inject('application');
  const { locale = 'en', theme = 'light', width = 1440 } = looks;
  const context = await browser.newContext({
    baseURL: baseUrl,
    locale,
    timezoneId: 'Europe/Berlin',
    colorScheme: theme,
    reducedMotion: 'reduce',
    viewport: { width, height: 900 },
    ...more,
  });
  context.setDefaultTimeout(30_000);
  await context.addCookies([
    { name: 'locale', value: locale, url: baseUrl },
    { name: 'theme', value: theme, url: baseUrl },
  ]);
  onTestFinished(() => context.close());
  return context;
}

/** What is decisive asks for a proof of the last fifteen minutes; a journey takes less than the five that are left. */
const freshFor = 10 * 60_000;

/**
 * A browser in which somebody is signed in. They sign in by the page, as people do; later browsers get the cookies of
 * that one, as long as its proof is fresh enough for every act.
 */
export async function signedIn(browser: Browser, demo: Demo, key: string, looks: Looks = {}) {
  const file = join(runFolder(), `${key}.json`);
  if (existsSync(file) && Date.now() - statSync(file).mtimeMs < freshFor) {
    const { cookies } = JSON.parse(readFileSync(file, 'utf8'));
    const context = await aBrowser(browser, looks);
    await context.addCookies(cookies);
    return context;
  }
  const context = await aBrowser(browser, looks);
  const page = await context.newPage();
  await page.goto('/signin');
  await signInOn(page, userOf(demo, key), wordsOf(looks.locale ?? 'en'));
  await page.getByRole('navigation').first().waitFor();
  await keepSession(context, key);
  await page.close();
  return context;
}

/** Later browsers of this person get these cookies. */
export async function keepSession(context: BrowserContext, key: string): Promise<void> {
  const { cookies } = await context.storageState();
  const ours = cookies.filter(({ name }) => name !== 'locale' && name !== 'theme');
  writeFileSync(join(runFolder(), `${key}.json`), JSON.stringify({ cookies: ours }));
}

/** From the sign-in page to wherever it leads: user name, password, the code of an authenticator app. */
export async function signInOn(page: Page, user: User, say: Say): Promise<void> {
  await page.getByRole('textbox', { name: say('sign-in.user.label') }).fill(user.userPrincipalName);
  await page.getByRole('button', { name: say('sign-in.user.next') }).click();
  await page.getByLabel(say('sign-in.password.label')).and(page.locator('input')).fill(user.password);
  await page.getByRole('button', { name: say('sign-in.password.submit'), exact: true }).click();
  if (!user.totpSecret) return;
  const code = page.getByRole('textbox', { name: say('sign-in.totp.label') });
  await code.waitFor();
  await code.fill(await codeOf(user));
  await page.getByRole('button', { name: say('sign-in.totp.submit') }).click();
  await code.waitFor({ state: 'detached' });
}

/** What the authenticator app shows. Each code counts once, so the same person may have to wait for the next. */
export async function codeOf({ key, totpSecret = '' }: User): Promise<string> {
  const step = () => Math.floor(Date.now() / 30_000);
  const file = join(runFolder(), `${key}.code`);
  const used = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  while (step() <= used) await pause(200);
  const now = step();
  writeFileSync(file, String(now));
  return generateSync({ secret: totpSecret });
}

function runFolder(): string {
  const folder = join(inject('application').dataDir, 'journeys');
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Somebody's program: what a journey prepares or looks up without showing it goes over the API. */
export async function apiOf(demo: Demo, key: string): Promise<Api> {
  const { baseUrl } = inject('application');
  const user = userOf(demo, key);
  const answer = await fetch(`${baseUrl}/${tenantOf(demo, user.tenant).domain}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'refresh_token',
      client_id: user.clientId,
      refresh_token: user.refreshToken,
    }),
  });
  const { access_token: token } = (await answer.json()) as { access_token?: string };
  if (!token) throw new Error(`${key} got no token: ${answer.status}`);
  return createApi({ baseUrl, token: () => token });
}
