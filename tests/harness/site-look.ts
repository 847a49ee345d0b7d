import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { DESKTOP, expectAccessible, expectNoSidewaysScroll, PHONE, picture } from './browser';
import { loadingOf } from './loading';

/** The narrowest window that pages must fit. */
export const NARROW = { width: 320, height: 640 };

/**
 * As each page of the site is held against when it has come, after `watchLoading`: nothing that moved, nothing that
 * held it up, and `lookAgain`.
 */
export async function look(page: Page, name: string): Promise<void> {
  expect(await loadingOf(page)).toMatchObject({ shifts: 0, moved: [], holdUps: [] });
  await lookAgain(page, name);
}

/** Nothing serious, and nothing wider than the window: its own, and the narrower ones. */
export async function lookAgain(page: Page, name: string): Promise<void> {
  await expectAccessible(page);
  await lookAtSizes(page, name);
}

/** The same of a page without JavaScript: the check is a script itself, and reads the page in another browser. */
export async function lookWithout(shown: Page, reader: Page, name: string): Promise<void> {
  await expectAccessibleIn(reader, shown);
  await lookAtSizes(shown, name);
}

/** Reads the page as it stands, in a second browser and without the page's own scripts. */
export async function expectAccessibleIn(reader: Page, shown: Page): Promise<void> {
  const body = await shown.content();
  await reader.route('**/assets/*.js', (route) => route.abort());
  await reader.route(shown.url(), (route) => route.fulfill({ body, contentType: 'text/html' }));
  await reader.goto(shown.url());
  await expectAccessible(reader);
  await reader.unrouteAll();
}

async function lookAtSizes(page: Page, name: string): Promise<void> {
  const size = page.viewportSize() ?? DESKTOP;
  const narrower = [PHONE, NARROW].filter(({ width }) => width < size.width);
  for (const viewport of [size, ...narrower]) {
    await page.setViewportSize(viewport);
    await picture(page, `${name}-${viewport.width}`);
    await expectNoSidewaysScroll(page);
  }
  await page.setViewportSize(size);
}
