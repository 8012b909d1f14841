import { createRequire } from 'node:module';
import { setTimeout as pause } from 'node:timers/promises';
import type axe from 'axe-core';
import type { BrowserContext, Page, Request } from 'playwright-core';

export type Theme = 'light' | 'dark' | 'high-contrast';
export interface Look {
  readonly theme: Theme;
  readonly width: 1440 | 390;
  /** All rules; or those that a look changes: colours, and what they are drawn on. */
  readonly rules: 'all' | 'colours' | 'none';
}

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

declare global {
  interface Window {
    axe: typeof axe;
    policyBroken?: string[];
  }
}

/** The program that looks comes with the document, once; what the page's policy refuses is noted down. */
export async function watch(context: BrowserContext): Promise<void> {
  await context.addInitScript({ path: axePath });
  await context.addInitScript(() => {
    window.policyBroken = [];
    document.addEventListener('securitypolicyviolation', (it) =>
      window.policyBroken?.push(`${it.violatedDirective} ${it.blockedURI}`),
    );
  });
}

/** Goes where a press on a link would go, without loading everything anew where the portal is open already. */
export async function goTo(page: Page, path: string, anew: boolean): Promise<void> {
  if (anew) await page.goto(path);
  else await page.evaluate((it) => history.pushState(null, '', it), path);
  await settled(page);
}

const awaited = new WeakMap<Page, Set<Request>>();

/** Keeps count of what the page has asked for and not got yet. */
export function countRequests(page: Page): void {
  const open = new Set<Request>();
  awaited.set(page, open);
  page.on('request', (it) => open.add(it));
  page.on('requestfinished', (it) => open.delete(it));
  page.on('requestfailed', (it) => open.delete(it));
}

const quiet = 100;

/** Nothing is on its way any more, and what came has been drawn. The browser's own "idle" takes half a second each. */
export async function isQuiet(page: Page): Promise<void> {
  const open = awaited.get(page);
  for (let since = performance.now(); performance.now() - since < quiet; await pause(20))
    if (open?.size) since = performance.now();
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** What comes later has come: nothing is a placeholder any more. */
async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await isQuiet(page);
}

/** Everything on the page as it stands that keeps somebody out, in this look. */
export async function barriers(page: Page, { theme, width, rules }: Look): Promise<string[]> {
  if (page.viewportSize()?.width !== width) await page.setViewportSize({ width, height: 900 });
  return page.evaluate(
    async ([name, which]) => {
      document.documentElement.setAttribute('data-theme', name);
      const found: string[] = [];
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth > clientWidth) found.push(`${scrollWidth - clientWidth} px wider than the window`);
      const moving = document.getAnimations().filter((it) => Number(it.effect?.getTiming().duration) > 1);
      if (moving.length > 0) found.push('something moves although the reader wants none of it');
      found.push(...(window.policyBroken?.splice(0) ?? []));
      if (which === 'none') return found;
      // Fluent's marks at both ends of what keeps the focus: they hand it on at once and are never rested on.
      const context = { include: [document], exclude: ['[data-tabster-dummy]'] };
      const { violations } = await window.axe.run(context as axe.ElementContext, {
        // A menu hangs on its button and is drawn at the end of the document, outside all landmarks.
        rules: { region: { enabled: !document.querySelector('[role="menu"]') } },
        resultTypes: ['violations'],
        runOnly:
          which === 'colours'
            ? { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }
            : {
                type: 'tag',
                values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
              },
      });
      for (const { id, nodes } of violations)
        found.push(`${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
      return found;
    },
    [theme, rules] as const,
  );
}
