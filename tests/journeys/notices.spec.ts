import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { texts as en } from '../../plugins/helpdesk/admin/src/translations/en';
import { texts as ur } from '../../plugins/helpdesk/admin/src/translations/ur';
import { workAt } from '../../plugins/helpdesk/server/src/tickets/work-fixture';
import { eventually } from '../harness/eventually';
import {
  DESKTOP,
  expectAccessible,
  openBrowser,
  PHONE,
  picture,
  type Person,
} from '../harness/browser';
import { startDesk, type Desk } from '../harness/desk';
import {
  call,
  createStaff,
  logInToPanel,
  setPanelLanguage,
  type StaffMember,
} from '../harness/people';

let desk: Desk;
let ada: StaffMember;
let olga: StaffMember;
let person: Person;

beforeAll(async () => {
  desk = await startDesk({ hasPanel: true });
  olga = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Olga Owner' });
  ada = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Ada Agent' });
});
afterEach(() => person.close());
afterAll(() => desk.stop());

test.each([
  ['en', en],
  ['ur', ur],
] as const)(
  'in %s an agent is told under the bell and on the home page, and chooses of what',
  async (locale, texts) => {
    const work = workAt(desk);
    const subject = locale === 'en' ? 'Steam wand is blocked' : 'بھاپ کی نلی بند ہے';
    const { number } = await work.open({ subject });
    const { version } = await work.read(olga, number);
    const agent = await work.keyOf(ada);
    const body = { version, clientId: randomUUID(), agent, team: null };
    await call(desk, olga, 'POST', `/helpdesk/tickets/${number}/assign`, body);
    await setPanelLanguage(desk, ada, locale);
    person = await openBrowser({ locale });
    const { page, faults } = person;
    await logInToPanel(page, desk, ada);

    const waiting = page.getByRole('link', { name: subject });
    await waiting.first().waitFor();
    await picture(page, `home-${locale}-1440`);

    await page.goto(`${desk.url}/admin/plugins/helpdesk`);
    const bell = page.locator('button[aria-expanded]', { has: page.locator('svg') });
    const toggle = bell.filter({ hasText: /[1-9۱-۹]/ }).first();
    await toggle.click();
    const sheet = page.getByRole('region', { name: texts['notices.title'] });
    await sheet.getByText(subject).first().waitFor();
    await expectAccessible(page, '[role="region"]');
    await picture(page, `bell-${locale}-1440`);
    await sheet.getByRole('link', { name: subject }).first().click();
    await page.waitForURL(new RegExp(`/tickets/${number}`));
    await page.getByText('It does not print.').waitFor();
    // Reading the ticket is reading the notice.
    await page.getByRole('button', { name: texts['notices.title'] }).first().waitFor();

    await page.goto(`${desk.url}/admin/plugins/helpdesk/notices`);
    const opened = `${texts['notices.kind.opened']}: ${texts['notices.inPanel']}`;
    await page.getByRole('checkbox', { name: opened }).check();
    await page.getByRole('combobox', { name: texts['notices.digest'] }).selectOption('daily');
    await page.getByRole('combobox', { name: texts['notices.digestHour'] }).waitFor();
    await expectAccessible(page);
    await picture(page, `notices-${locale}-1440`);
    await page.setViewportSize(PHONE);
    const toggles = page.locator('header:has(> nav) button[aria-expanded][aria-controls]');
    await toggles.first().waitFor();
    for (const toggle of await toggles.all()) {
      await toggle.click();
      const hanging = page.locator(`[id="${await toggle.getAttribute('aria-controls')}"]`);
      await hanging.waitFor();
      // All of it is on the screen, and none of it over the head.
      const [box, head] = [await hanging.boundingBox(), await toggle.boundingBox()];
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(PHONE.width);
      expect(box?.y).toBeGreaterThanOrEqual((head?.y ?? 0) + (head?.height ?? 0) - 4);
      await picture(page, `head-${locale}-${await toggle.getAttribute('data-availability')}-390`);
      await page.keyboard.press('Escape');
      await hanging.waitFor({ state: 'detached' });
    }
    await page.setViewportSize(DESKTOP);
    // A choice shows before it is kept.
    const kept = await eventually(async () => {
      const { body } = await call(desk, ada, 'GET', '/helpdesk/notice-preferences');
      expect(body.data).toMatchObject({
        digest: 'daily',
        events: { opened: { app: true, mail: false } },
      });
      return body.data as object;
    });
    await call(desk, ada, 'PUT', '/helpdesk/notice-preferences', {
      ...kept,
      events: { opened: { app: false, mail: false } },
      digest: 'off',
    });
    expect(faults).toEqual([]);
  },
  120_000
);
