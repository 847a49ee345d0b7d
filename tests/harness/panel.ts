import type { Page } from 'playwright-core';
import { DESKTOP, expectAccessible, expectNoSidewaysScroll, PHONE, picture } from './browser';

/** Root of the desk's part of Strapi's panel. */
export const DESK = '[data-helpdesk-root]';
export const LAPTOP = { width: 1024, height: 768 };

/** The page as it rests, on three sizes: nothing serious, nothing wider than the window. */
export async function look(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0); // Strapi's buttons are paler below the pointer
  await picture(page, `${name}-1440`);
  await expectAccessible(page, DESK);
  for (const size of [LAPTOP, PHONE]) {
    await page.setViewportSize(size);
    await picture(page, `${name}-${size.width}`);
    await expectNoSidewaysScroll(page);
  }
  await page.setViewportSize(DESKTOP);
}

/** A dialog that still fades in has colours of its own. */
export async function settle(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  await page.evaluate(async () => {
    const all = document.getAnimations();
    const ending = all.filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

export async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
}

/** Saves a page of the settings, and waits until that is so. */
export async function saved(page: Page): Promise<void> {
  await save(page);
  await page.getByText('Saved.').first().waitFor();
  await page.getByText('There are unsaved changes.').waitFor({ state: 'detached' });
}
