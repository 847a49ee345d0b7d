import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { HourRange, Me, TicketView } from '../../plugins/helpdesk/contracts';
import { texts as en } from '../../plugins/helpdesk/admin/src/translations/en';
import { texts as ur } from '../../plugins/helpdesk/admin/src/translations/ur';
import { readSettings, writeSettings } from '../../plugins/helpdesk/server/src/site/settings';
import { SITE_FORM } from '../../plugins/helpdesk/server/src/tickets/first-start';
import { openTicket } from '../../plugins/helpdesk/server/src/tickets/open-ticket';
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
import {
  call,
  createStaff,
  logInToPanel,
  setPanelLanguage,
  type StaffMember,
} from '../harness/people';

const DESK = '[data-helpdesk-root]';
/** The narrowest window that pages must fit. */
const NARROW = { width: 320, height: 640 };
const SWITCH = '[data-availability]';

const LANGUAGES = [
  {
    locale: 'en',
    texts: en,
    ada: 'Ada Berg',
    bilal: 'Bilal Ahmed',
    client: 'Maria Lind',
    subject: 'The grinder stops after two cups',
    again: 'And it smells burnt now',
  },
  {
    locale: 'ur',
    texts: ur,
    ada: 'عائشہ ملک',
    bilal: 'بلال احمد',
    client: 'ماریہ خان',
    subject: 'مشین دو کپ کے بعد رک جاتی ہے',
    again: 'اور اب جلنے کی بو آتی ہے',
  },
] as const;

describe.each(LANGUAGES)('requests that find their person, in $locale', (words) => {
  const { locale, texts } = words;
  let desk: Desk;
  let ada: StaffMember;
  let bilal: StaffMember;
  const people: Person[] = [];

  beforeAll(async () => {
    desk = await startDesk({ hasPanel: true });
    ada = await createStaff(desk, { roles: ['strapi-super-admin'], name: words.ada });
    bilal = await createStaff(desk, { roles: ['strapi-super-admin'], name: words.bilal });
    for (const staff of [ada, bilal]) await setPanelLanguage(desk, staff, locale);
    await work([]);
  });
  afterEach(async () => {
    await Promise.all(people.splice(0).map((person) => person.close()));
  });
  afterAll(() => desk.stop());

  const enter = async (staff: StaffMember): Promise<Page> => {
    const person = await openBrowser({ locale, viewport: DESKTOP });
    people.push(person);
    await logInToPanel(person.page, desk, staff);
    await person.page.goto(`${desk.url}/admin/plugins/helpdesk`);
    await person.page.locator(SWITCH).waitFor();
    return person.page;
  };

  test('by the rule of the form, to who is there, with the reason, and on to others', async () => {
    const [his, hers] = [await enter(bilal), await enter(ada)];
    await chooseRule(hers);
    await come(hers);

    const number = await ask(words.subject);
    await findMine(hers, number);
    await readWhy(hers, number);

    const second = await ask(words.again);
    await comeByKeyboard(his);
    expect(await ownerOf(second)).toBe(words.ada);
    await handOver(hers);
    await expect.poll(() => ownerOf(number), { timeout: 20_000 }).toBe(words.bilal);
    await readHandedOver(his, number);
    for (const { faults } of people) expect(faults).toEqual([]);
  });

  async function chooseRule(page: Page): Promise<void> {
    await page.goto(`${desk.url}/admin/plugins/helpdesk/settings/forms/${SITE_FORM}`);
    const rule = page.getByRole('combobox', { name: texts['forms.strategy'] });
    await rule.waitFor();
    expect(await rule.inputValue()).toBe('least-loaded');
    await rule.selectOption('nobody');
    await page.getByText(texts['strategy.nobody.hint']).waitFor();
    expect(await page.getByLabel(texts['forms.limit']).count()).toBe(0);
    await rule.selectOption('round-robin');
    await page.getByLabel(texts['forms.limit']).fill('5');
    await page.getByLabel(texts['forms.dueHours']).fill('4');
    await rule.scrollIntoViewIfNeeded();
    await look(page, 'distribution-form', rule);
    await page.getByRole('button', { name: texts['settings.save'] }).click();
    await page.getByText(texts['settings.saved']).first().waitFor();
    await page.reload();
    await rule.waitFor();
    expect(await rule.inputValue()).toBe('round-robin');
    expect(await page.getByLabel(texts['forms.limit']).inputValue()).toBe('5');
  }

  /** Outside of the hours of work first, where being online is not enough. */
  async function come(page: Page): Promise<void> {
    const toggle = page.locator(SWITCH);
    expect(await toggle.getAttribute('data-availability')).toBe('away');
    await toggle.click();
    await page.getByRole('radio', { name: texts['availability.online'], exact: true }).check();
    await page.getByText(texts['availability.offHours.always']).waitFor();
    expect(await toggle.getAttribute('data-availability')).toBe('offHours');
    await look(page, 'availability-off-hours');
    await work([{ from: '00:00', to: '24:00' }]);
    await page.reload();
    await page.locator('[data-availability="online"]').waitFor();
    await page.locator(SWITCH).click();
    await page.getByRole('radio', { name: texts['availability.online'], exact: true }).waitFor();
    await look(page, 'availability-online');
    await page.keyboard.press('Escape');
    await page
      .getByRole('group', { name: texts['availability.title'] })
      .waitFor({ state: 'detached' });
  }

  async function comeByKeyboard(page: Page): Promise<void> {
    await page.reload();
    await page.locator(SWITCH).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('radio', { name: texts['availability.away'], exact: true }).focus();
    await page.keyboard.press('ArrowUp');
    await page.locator('[data-availability="online"]').waitFor();
    await page.keyboard.press('Escape');
  }

  async function findMine(page: Page, number: number): Promise<void> {
    await page.goto(`${desk.url}/admin/plugins/helpdesk?assignee=me`);
    const row = page
      .getByRole('row')
      .filter({ has: page.locator(`[data-ticket-link="${number}"]`) });
    await row.waitFor();
    await row.locator('[data-due="ahead"]').waitFor();
    await look(page, 'distribution-queue');
  }

  async function readWhy(page: Page, number: number): Promise<void> {
    await page.locator(`[data-ticket-link="${number}"]`).click();
    await page.getByText(texts['routing.because.turn']).waitFor();
    await page.locator('[data-due="ahead"]').first().waitFor();
    await look(page, 'distribution-ticket');
  }

  async function handOver(page: Page): Promise<void> {
    await page.locator(SWITCH).click();
    await page.getByRole('radio', { name: texts['availability.handing-over'] }).check();
    await page.locator('[data-availability="handing-over"]').waitFor();
    await look(page, 'availability-handing-over');
  }

  async function readHandedOver(page: Page, number: number): Promise<void> {
    await page.goto(`${desk.url}/admin/plugins/helpdesk/tickets/${number}`);
    const [begin] = texts['routing.handedOver'].split('{');
    await page.getByText(begin.trim()).first().waitFor();
    await look(page, 'distribution-handed-over');
    await page.goto(`${desk.url}/admin/plugins/helpdesk/settings/agents`);
    await page.getByText(texts['availability.handing-over'], { exact: true }).first().waitFor();
    await look(page, 'distribution-agents');
  }

  async function ownerOf(number: number): Promise<string | undefined> {
    const { body } = await call(desk, ada, 'GET', `/helpdesk/tickets/${number}`);
    // The contract of this door.
    return (body.data as TicketView).assignee?.name;
  }

  /** The company's hours, on every day of the week. */
  async function work(ranges: HourRange[]): Promise<void> {
    const settings = await readSettings(desk.strapi);
    const week = Array.from({ length: 7 }, () => ranges);
    await writeSettings(desk.strapi, { ...settings, hours: { ...settings.hours, week } });
    const { body } = await call(desk, ada, 'GET', '/helpdesk/me');
    // The contract of this door.
    expect((body.data as Me).availability.isWorkingTime).toBe(ranges.length > 0);
  }

  async function ask(subject: string): Promise<number> {
    const { number } = await openTicket({
      strapi: desk.strapi,
      actor: null,
      input: {
        submission: randomUUID(),
        source: SITE_FORM,
        channel: 'form',
        contact: { name: words.client, email: 'client@example.com', locale, timeZone: null },
        isProven: true,
        locale,
        subject,
        text: { format: 'text', body: subject },
        origin: null,
        wantsReceipt: false,
      },
    });
    return number;
  }

  async function look(page: Page, name: string, at?: ReturnType<Page['getByRole']>): Promise<void> {
    await expectAccessible(page, DESK);
    await picture(page, `${name}-${locale}-1440`);
    for (const size of [NARROW, PHONE]) {
      await page.setViewportSize(size);
      await at?.scrollIntoViewIfNeeded();
      await picture(page, `${name}-${locale}-${size.width}`);
      await expectNoSidewaysScroll(page);
    }
    await expectAccessible(page, DESK);
    await page.setViewportSize(DESKTOP);
  }
});
