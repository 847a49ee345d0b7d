import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { SITE_LOCALES } from '../../plugins/helpdesk/contracts';
import { BOUNDS } from '../../plugins/helpdesk/server/src/forms/human-check/rules/suspicion';
import { textsOf } from '../../plugins/helpdesk/server/src/site/translations';
import { eventually } from '../harness/eventually';
import { expectAccessible, openBrowser, PHONE, picture, type Person } from '../harness/browser';
import { startDesk, type Desk } from '../harness/desk';
import { openEyes } from '../harness/human-check';
import { hiddenFields, newVisitor } from '../harness/visitor';

const read = openEyes();
afterAll(() => void vi.restoreAllMocks());

const LEAST_MS = 2_100;
let desk: Desk;
let person: Person;

beforeAll(async () => {
  desk = await startDesk();
});
afterEach(() => person.close());
afterAll(() => desk.stop());

async function fillIn(page: Page, locale: string): Promise<void> {
  await page.goto(`${desk.url}/support/${locale}/request`);
  const shownAt = Date.now();
  await page.locator('[name=name]').fill('Maria Lind');
  await page.locator('[name=email]').fill(`${randomUUID()}@example.com`);
  await page.locator('[name=subject]').fill('The grinder stops');
  await page.locator('[name=text]').fill('Since Monday.');
  await eventually(() => expect(Date.now() - shownAt).toBeGreaterThan(LEAST_MS));
}
/** As many people as pass from one address unasked. */
async function useUpAddress(): Promise<void> {
  const visitors = Array.from({ length: BOUNDS.passedHere }, () => newVisitor(desk));
  const shown = await Promise.all(visitors.map((visitor) => visitor.get('/support/request')));
  const shownAt = Date.now();
  await eventually(() => expect(Date.now() - shownAt).toBeGreaterThan(LEAST_MS));
  for (const [at, visitor] of visitors.entries()) {
    const words = { website: '', name: 'Ada', subject: 'Help', text: 'Please' };
    const email = `${randomUUID()}@example.com`;
    const values = { ...hiddenFields(shown[at].html), ...words, email };
    await visitor.post('/support/request', values);
  }
}

const send = (page: Page) => page.locator('main form button.main').click();
const isSent = (page: Page) => page.waitForURL(/\/request\/sent/);

test('a visitor is asked nothing: the puzzle is solved while they write', async () => {
  person = await openBrowser({ viewport: PHONE });
  const { page, faults } = person;
  await fillIn(page, 'en');
  expect(await page.locator('.picture:visible').count()).toBe(0);
  await send(page);
  await isSent(page);
  expect(faults).toEqual([]);
});

test.each(SITE_LOCALES)('in %s, where much has come from, letters are read', async (locale) => {
  const { human } = textsOf(locale);
  await useUpAddress();
  person = await openBrowser({ viewport: PHONE, locale });
  const { page, faults } = person;
  await fillIn(page, locale);
  const shown = page.locator('[data-picture] .picture img');
  await shown.waitFor();
  await expectAccessible(page);
  await picture(page, `human-check-${locale}`);
  const first = await shown.getAttribute('src');
  await page.getByRole('button', { name: human.again }).click();
  await eventually(async () => expect(await shown.getAttribute('src')).not.toBe(first));
  const image = (await shown.getAttribute('src')) ?? '';
  await page.locator('[data-picture] [name=picture]').fill(read(image));
  await send(page);
  await isSent(page);
  expect(faults).toEqual([]);
});

/** As many as the desk lets go the long way from one address; Swahili is written as English is. */
const GO_LONG = SITE_LOCALES.filter((locale) => locale !== 'sw');

test.each(GO_LONG)(
  'in %s whoever cannot see the picture solves a longer puzzle by keyboard',
  async (locale) => {
    const { human } = textsOf(locale);
    person = await openBrowser({ viewport: PHONE, locale });
    const { page, faults } = person;
    await fillIn(page, locale);
    await page.locator('[data-picture] .picture img').waitFor();
    await page.getByRole('button', { name: human.cannotSee }).focus();
    await page.keyboard.press('Enter');
    await page.getByText(human.longDone).waitFor({ timeout: 90_000 });
    expect(await page.locator('[data-picture] .picture').count()).toBe(0);
    await send(page);
    await isSent(page);
    expect(faults).toEqual([]);
  },
  150_000
);

test('the longer puzzle is no way round the picture for ever', async () => {
  expect(GO_LONG).toHaveLength(BOUNDS.longHere);
  person = await openBrowser({ viewport: PHONE });
  const { page } = person;
  await fillIn(page, 'en');
  const { human } = textsOf('en');
  await page.getByRole('button', { name: human.again }).waitFor();
  expect(await page.getByRole('button', { name: human.cannotSee }).isVisible()).toBe(false);
});
