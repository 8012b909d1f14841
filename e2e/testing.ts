import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { test as base, inject } from 'vitest';
import { findChromium } from './chromium.ts';

/** `demo.json`, as the operating contract has it: who can sign in, and how scripts get their tokens. */
export interface Demo {
  readonly baseUrl: string;
  readonly inboxUrl: string;
  readonly redirectUri: string;
  readonly tenants: readonly {
    key: string;
    id: string;
    kind: 'vendor' | 'provider' | 'reseller' | 'direct' | 'customer' | 'applicant';
    name: string;
    domain: string;
    country: string;
    mpnId?: string;
  }[];
  readonly users: readonly {
    key: string;
    tenant: string;
    id: string;
    userPrincipalName: string;
    password: string;
    totpSecret?: string;
    roles: readonly string[];
    clientId: string;
    refreshToken: string;
    mfa?: boolean;
  }[];
  readonly membership: {
    readonly accounts: readonly {
      key: string;
      userName: string;
      password: string;
      profiles: readonly { mpnId: string; companyName: string; country: string }[];
    }[];
  };
  readonly apps: readonly { tenant: string; clientId: string; clientSecret: string }[];
}

export interface BrowserFixtures {
  readonly demo: Demo;
  readonly browser: Browser;
  /** A window of its own, signed in as nobody; pages of the application are opened by their path. */
  readonly context: BrowserContext;
  readonly page: Page;
}

/** A journey through the running application in a real browser. */
export const test = base.extend<{
  $file: Pick<BrowserFixtures, 'demo' | 'browser'>;
  $test: Pick<BrowserFixtures, 'context' | 'page'>;
}>({
  demo: [
    // biome-ignore lint/correctness/noEmptyPattern: Vitest reads the pattern to learn that nothing is needed
    async ({}, use) =>
      use(JSON.parse(readFileSync(join(inject('application').dataDir, 'demo.json'), 'utf8')) as Demo),
    { scope: 'file' },
  ],
  browser: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => {
      const executablePath = findChromium();
      if (!executablePath)
        throw new Error('There is no Chromium. Debian: apt-get install -y chromium fonts-noto-cjk');
      const browser = await chromium.launch({
        executablePath,
        args: [
          ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
          '--disable-gpu',
          '--disable-dev-shm-usage',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
          '--no-first-run',
        ],
      });
      await use(browser);
      await browser.close();
    },
    { scope: 'file' },
  ],
  context: async ({ browser }, use) => {
    const context = await browser.newContext({ baseURL: inject('application').baseUrl, locale: 'en' });
    context.setDefaultTimeout(30_000);
    await use(context);
    await context.close();
  },
  page: async ({ context }, use) => use(await context.newPage()),
});
