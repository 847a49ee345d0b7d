import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually } from '../harness/eventually';
import {
  DESKTOP,
  expectAccessible,
  expectNoSidewaysScroll,
  openBrowser,
  PHONE,
  picture,
  type Person,
} from '../harness/browser';
import { startDesk, type Desk } from '../harness/desk';
import { createStaff, logInToPanel, setPanelLanguage, type StaffMember } from '../harness/people';
import { writeHelp } from '../../plugins/helpdesk/server/src/faq/pages/help-fixture';

const DESK = '[data-helpdesk-root]';
const BROWN = 'rgb(90, 45, 12)';

let desk: Desk;
let owner: StaffMember;
let person: Person;

beforeAll(async () => {
  desk = await startDesk({ hasPanel: true });
  await writeHelp(desk.strapi);
  owner = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Olga Owner' });
  person = await openBrowser();
  await logInToPanel(person.page, desk, owner);
});
afterAll(async () => {
  await person.close();
  await desk.stop();
});

test('the owner sees the pages change while choosing, and guests see it when it is saved', async () => {
  const { page } = person;
  await open(page);
  const preview = page.frameLocator('iframe[title^="Preview"]');
  await preview.getByRole('heading', { name: 'How can we help?' }).waitFor();
  await look(page, 'design-begin-en');

  await page.getByRole('textbox', { name: 'Bar above the pages', exact: true }).fill('#5a2d0c');
  await page.getByRole('textbox', { name: 'Background', exact: true }).fill('#fff6ea');
  await eventually(async () => expect(await barOf(preview)).toBe(BROWN));
  await page.getByLabel('Letters', { exact: true }).selectOption('serif');
  await page.getByLabel('Rounded corners').fill('4');
  await page.getByRole('button', { name: 'Add a link' }).first().click();
  await page.getByLabel('Name (English)').fill('Shop');
  await page.getByLabel('Address').fill('/shop');
  await preview.getByRole('link', { name: 'Shop' }).waitFor();
  await page.getByRole('radio', { name: 'An answer' }).check();
  await preview.getByText('Was this answer helpful?').waitFor();
  await look(page, 'design-answer-en');
  await page.getByRole('radio', { name: 'The form' }).check();
  await preview.getByLabel('Your email address').waitFor();
  await page.getByRole('radio', { name: 'Phone' }).check();
  await page
    .getByRole('tablist', { name: /Preview/ })
    .getByText('اردو')
    .click();
  await preview.getByLabel('آپ کا ای میل پتہ').waitFor();
  await look(page, 'design-form-ur-phone-en');

  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Saved.').first().waitFor();
  await visit(async (guest) => {
    await guest.goto(`${desk.url}/support`);
    expect(
      await guest.locator('.bar').evaluate((bar) => getComputedStyle(bar).backgroundColor)
    ).toBe(BROWN);
    expect(await guest.getByRole('link', { name: 'Shop', exact: true }).getAttribute('href')).toBe(
      '/shop'
    );
    await expectAccessible(guest);
    await picture(guest, 'design-site');
    await guest.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(guest);
    await picture(guest, 'design-site-dark');
  });
});

test('what could not be read, or would load from elsewhere, is refused beside its field', async () => {
  const { page } = person;
  await open(page);
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill('#eeeeee');
  await page.getByLabel('CSS').fill('@import url(https://evil.example/x.css);');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('No @import: put the rules themselves here').waitFor();
  await page.getByText(/More contrast between text and background/).waitFor();
  await look(page, 'design-refused-en');
  await page.getByRole('button', { name: 'Discard' }).click();
});

test('own rules reach the pages, and nothing breaks out of them', async () => {
  const { page } = person;
  await open(page);
  await page.getByLabel('CSS').fill('.welcome h1 { text-transform: uppercase }');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Saved.').first().waitFor();
  await visit(async (guest, faults) => {
    await guest.goto(`${desk.url}/support`);
    const heading = guest.getByRole('heading', { level: 1 });
    expect(await heading.evaluate((h1) => getComputedStyle(h1).textTransform)).toBe('uppercase');
    expect(faults).toEqual([]);
  });
});

test('in Urdu the page runs from right to left', async () => {
  const { page } = person;
  await setPanelLanguage(desk, owner, 'ur');
  await open(page, 'سائٹ کا ڈیزائن');
  await page.locator('iframe').waitFor();
  await look(page, 'design-ur');
});

async function open(page: Page, heading = 'Design of the site'): Promise<void> {
  await page.goto(`${desk.url}/admin/plugins/helpdesk/settings/design`);
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
}

function barOf(preview: FrameLocator): Promise<string> {
  return preview.locator('.bar').evaluate((bar) => getComputedStyle(bar).backgroundColor);
}

async function visit(work: (page: Page, faults: string[]) => Promise<void>): Promise<void> {
  const guest = await openBrowser({ viewport: DESKTOP });
  try {
    await work(guest.page, guest.faults);
  } finally {
    await guest.close();
  }
}

async function look(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0); // Strapi's buttons are paler below the pointer
  await expectAccessible(page, DESK);
  for (const viewport of [DESKTOP, PHONE]) {
    await page.setViewportSize(viewport);
    await picture(page, `${name}-${viewport.width}`);
    await expectNoSidewaysScroll(page);
  }
  await page.setViewportSize(DESKTOP);
}
