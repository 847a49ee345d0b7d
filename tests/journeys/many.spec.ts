import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { texts as en } from '../../plugins/helpdesk/admin/src/translations/en';
import { texts as ur } from '../../plugins/helpdesk/admin/src/translations/ur';
import { SITE_FORM } from '../../plugins/helpdesk/server/src/tickets/first-start';
import { openTicket } from '../../plugins/helpdesk/server/src/tickets/open-ticket';
import { expectAccessible, openBrowser, type Person } from '../harness/browser';
import { startDesk, type Desk } from '../harness/desk';
import { eventually } from '../harness/eventually';
import { DESK, look, settle } from '../harness/panel';
import {
  call,
  createStaff,
  logInToPanel,
  setPanelLanguage,
  type StaffMember,
} from '../harness/people';

const TICKETS = 34;
const SELECTED = 30;

const LANGUAGES = [
  {
    locale: 'en',
    texts: en,
    title: 'Refund and close',
    answer: 'The money is on its way.',
    subject: 'Where is my refund?',
  },
  {
    locale: 'ur',
    texts: ur,
    title: 'رقم کی واپسی',
    answer: 'رقم روانہ ہو گئی ہے۔',
    subject: 'میری رقم کہاں ہے؟',
  },
] as const;

describe.each(LANGUAGES)('many requests at once, in $locale', (words) => {
  const { texts, locale } = words;
  let desk: Desk;
  let agent: StaffMember;
  let colleague: StaffMember;
  const numbers: number[] = [];
  const people: Person[] = [];

  beforeAll(async () => {
    desk = await startDesk({ hasPanel: true });
    agent = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Ada Agent' });
    colleague = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Bilal Ahmed' });
    await setPanelLanguage(desk, agent, locale);
    for (let at = 0; at < TICKETS; at += 1) numbers.push(await ask());
  });
  afterEach(async () => {
    await Promise.all(people.splice(0).map((person) => person.close()));
  });
  afterAll(() => desk.stop());

  const ask = async () => {
    const { number } = await openTicket({
      strapi: desk.strapi,
      actor: null,
      input: {
        submission: randomUUID(),
        source: SITE_FORM,
        channel: 'form',
        contact: {
          name: 'Maria Lind',
          email: `${randomUUID()}@example.com`,
          locale,
          timeZone: null,
        },
        isProven: true,
        locale,
        subject: words.subject,
        text: { format: 'text', body: words.subject },
        origin: null,
        wantsReceipt: false,
      },
    });
    return number;
  };
  const openPage = async (path = '') => {
    const person = await openBrowser();
    people.push(person);
    await logInToPanel(person.page, desk, agent);
    await person.page.goto(`${desk.url}/admin/plugins/helpdesk${path}`);
    return person;
  };
  const boxes = (page: Page) => page.locator('td[data-cell=select] input');

  test('are closed but for one, which is told with the reason and selected again', async () => {
    const { page, faults } = await openPage();
    await page.locator('[data-ticket-link]').first().waitFor();
    await page.mouse.move(900, 600);
    await eventually(async () => {
      await page.mouse.wheel(0, 2_000);
      expect(await boxes(page).count()).toBe(TICKETS);
    });
    // By the keyboard from the first row, by the mouse up to the thirtieth.
    await page.locator('[data-ticket-link]').first().focus();
    await page.keyboard.press('Space');
    await boxes(page)
      .nth(SELECTED - 1)
      .click({ modifiers: ['Shift'] });
    const bar = page.locator('[data-many-bar]');
    await bar.getByText(new RegExp(`${SELECTED}|۳۰`)).waitFor();
    await look(page, `many-selected-${locale}`);

    const [taken] = numbers.slice(-1);
    const path = `/helpdesk/tickets/${taken}/actions/take`;
    const act = { version: 1, clientId: randomUUID() };
    expect((await call(desk, colleague, 'POST', path, act)).status).toBe(200);
    await bar.getByRole('button', { name: texts['many.action'] }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('select').selectOption('support/close');
    await settle(page);
    await look(page, `many-action-${locale}`);
    await expectAccessible(page, '[role=dialog]');
    await dialog.getByRole('button').last().click();

    const strip = page.getByRole('region', { name: texts['bulk.label'] });
    await strip.locator('[data-bulk=done]').waitFor();
    const progress = strip.getByRole('progressbar');
    expect(await progress.getAttribute('aria-valuenow')).toBe(String(SELECTED));
    await page.reload();
    await strip.getByRole('button', { name: texts['bulk.showRefused'] }).click();
    await strip.getByText(texts['error.TICKET_CHANGED']).waitFor();
    await strip.getByRole('link', { name: `#${taken}` }).waitFor();
    await look(page, `many-refused-${locale}`);
    await strip.getByRole('button', { name: texts['bulk.selectRefused'] }).click();
    await bar.waitFor();
    await eventually(async () => expect(await boxes(page).count()).toBe(TICKETS - SELECTED + 1));
    expect(
      await boxes(page).evaluateAll((all) => all.filter((box) => box.matches(':checked')).length)
    ).toBe(1);
    expect(faults).toEqual([]);
  });

  test('are shortened by a macro, which is made, looked at and run', async () => {
    const { page, faults } = await openPage('/macros/new');
    await page.locator('input[name=title]').fill(words.title);
    const adds = page.getByRole('group', { name: texts['macros.add'] });
    await adds.getByRole('button', { name: texts['step.kind.assign'] }).click();
    await adds.getByRole('button', { name: texts['step.kind.action'] }).click();
    await page.locator('select[name="steps.1.action"]').selectOption('reply-close');
    const text = page.locator('[contenteditable=true]');
    await text.waitFor();
    await text.fill(words.answer);
    await look(page, `macro-form-${locale}`);
    await page.getByRole('button', { name: texts['settings.save'], exact: true }).click();
    await page.getByRole('link', { name: words.title }).waitFor();
    await look(page, `macros-${locale}`);

    const number = await ask();
    await page.goto(`${desk.url}/admin/plugins/helpdesk/tickets/${number}`);
    await page.locator('[data-macros]').waitFor();
    await page.keyboard.press('m');
    const sheet = page.getByRole('dialog', { name: texts['macro.menu'] });
    await sheet.getByText(words.title).waitFor();
    await look(page, `macro-menu-${locale}`);
    await page.keyboard.press('Enter');
    const asked = page.getByRole('dialog', { name: words.title });
    await asked.getByText(texts['macro.tellsClient']).waitFor();
    await settle(page);
    await look(page, `macro-confirm-${locale}`);
    await expectAccessible(page, '[role=dialog]');
    await asked.getByRole('button', { name: texts['macro.run'] }).click();
    await page.locator(`${DESK} article, ${DESK} li`).getByText(words.answer).first().waitFor();
    const { body } = await call(desk, agent, 'GET', `/helpdesk/tickets/${number}`);
    expect(body.data).toMatchObject({
      state: { key: 'closed' },
      assignee: { name: 'Ada Agent' },
    });
    expect(faults).toEqual([]);
  });
});
