import type { Locator, Page } from 'playwright-core';

export const isFocused = (place: Locator): Promise<boolean> =>
  place.evaluate((it) => it === document.activeElement);

/** Presses Tab until the focus is there, as somebody does who has no mouse. */
export async function tabTo(page: Page, place: Locator): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    if (await isFocused(place)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('The Tab key does not get there.');
}
