import { randomUUID } from 'node:crypto';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { TicketView, Views } from '../../plugins/helpdesk/contracts';
import { texts as en } from '../../plugins/helpdesk/admin/src/translations/en';
import { texts as ur } from '../../plugins/helpdesk/admin/src/translations/ur';
import {
  DESKTOP,
  expectAccessible,
  openBrowser,
  PHONE,
  picture,
  type Person,
} from '../harness/browser';
import { startDesk, type Desk } from '../harness/desk';
import { eventually } from '../harness/eventually';
import {
  call,
  createStaff,
  logInToPanel,
  setPanelLanguage,
  type StaffMember,
} from '../harness/people';
import { drag, lookAt, numbersOf, openRequest, settled, tagAll } from '../harness/queue-screen';

const DESK = '[data-helpdesk-root]';
const TICKETS = 8;

const LANGUAGES = [
  {
    locale: 'en',
    texts: en,
    client: 'Maria Lind',
    subjects: ['The grinder stops after two cups', 'Invoice of March is missing the tax number'],
    own: 'New and unread',
    shared: 'Everything of the site',
    take: 'Take',
    reply: 'Reply',
    close: 'Close without answer',
    note: 'Internal note',
    words: 'We send you new burrs.',
    searched: 'grinder',
  },
  {
    locale: 'ur',
    texts: ur,
    client: 'عائشہ خان',
    subjects: ['مشین دو کپ کے بعد رک جاتی ہے', 'مارچ کے بل میں ٹیکس نمبر نہیں ہے'],
    own: 'نئی اور نہ پڑھی گئی',
    shared: 'سائٹ کا سب کچھ',
    take: 'اپنے ذمے لیں',
    reply: 'جواب دیں',
    close: 'جواب کے بغیر بند کریں',
    note: 'اندرونی نوٹ',
    words: 'ہم آپ کو نئے پرزے بھیج رہے ہیں۔',
    searched: 'مشین',
  },
] as const;

describe.each(LANGUAGES)('views of the queue in $locale', (words) => {
  const { texts, locale } = words;
  let desk: Desk;
  let owner: StaffMember;
  let colleague: StaffMember;
  let person: Person;

  beforeAll(async () => {
    desk = await startDesk({ hasPanel: true });
    owner = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Ada Agent' });
    colleague = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Bilal Ahmed' });
    for (const staff of [owner, colleague]) await setPanelLanguage(desk, staff, locale);
    for (let at = 0; at < TICKETS; at += 1) {
      const subject = words.subjects[at % words.subjects.length] ?? '';
      const channel = at % 3 === 0 ? 'mail' : 'form';
      await openRequest(desk, { client: words.client, locale, subject, channel });
    }
    await tagAll(desk, { key: 'vip', name: 'VIP', colour: 'purple' });
    // Once: Strapi lets a person log in only so often.
    person = await openBrowser({ viewport: DESKTOP });
    await logInToPanel(person.page, desk, owner);
  });
  beforeEach(async () => {
    person.faults.length = 0;
    await person.page.setViewportSize(DESKTOP);
  });
  afterAll(async () => {
    await person.close();
    await desk.stop();
  });

  test('a list is narrowed by several values, saved for oneself, and changed later', async () => {
    const { page, faults } = await enter();
    await page.locator('[data-filter=state]').getByRole('button').first().click();
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('checkbox').nth(0).check();
    await sheet.getByRole('checkbox').nth(1).check();
    await settled(sheet);
    await picture(page, `views-filter-${locale}-1440`);
    await expectAccessible(page, '[role=dialog]');
    await page.keyboard.press('Escape');
    await add(page, texts['list.unread']);
    await add(page, texts['column.opened']);
    await sheet.getByRole('button').nth(2).click();
    await sheet.waitFor({ state: 'detached' });
    await page.locator('[data-filter=opened]').getByRole('button').first().click();
    await sheet.waitFor();
    await settled(sheet);
    await picture(page, `views-time-${locale}-1440`);
    await expectAccessible(page, '[role=dialog]');
    await page.keyboard.press('Escape');
    expect(new URL(page.url()).search).toMatch(
      /^\?state=[a-z-]+\/[a-z-]+,[a-z-]+\/[a-z-]+&unread=true&opened=last-7d$/
    );
    await eventually(async () => expect(await numbersOf(page)).toHaveLength(TICKETS));
    await lookAt(page, `views-chips-${locale}`);

    await page.getByRole('button', { name: texts['filters.add'] }).click();
    await sheet.getByRole('textbox').waitFor();
    await settled(sheet);
    await picture(page, `views-add-${locale}-1440`);
    await expectAccessible(page, '[role=dialog]');
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: texts['views.saveFilter'] }).click();
    await sheet.getByLabel(texts['views.name']).fill(words.own);
    await sheet.getByRole('radio', { name: texts['views.icon.fire'] }).check();
    await settled(sheet);
    await picture(page, `views-save-${locale}-1440`);
    await expectAccessible(page, '[role=dialog]');
    await sheet.getByRole('button', { name: texts['views.save'], exact: true }).click();
    await sheet.waitFor({ state: 'detached' });
    const link = side(page).getByRole('link', { name: words.own });
    await link.and(page.locator('[aria-current=page]')).waitFor();
    await eventually(async () => expect(await link.innerText()).toMatch(/[8۸]/));

    const remove = page.locator('[data-filter=unread]').getByRole('button');
    await remove.click();
    await side(page).getByText(texts['views.changed']).waitFor();
    await picture(page, `views-changed-${locale}-1440`);
    await page.getByRole('button', { name: texts['views.undo'] }).click();
    await page.waitForURL(/unread=true/);
    await remove.click();
    await page.getByRole('button', { name: texts['views.saveChanges'] }).click();
    await side(page).getByText(texts['views.changed']).waitFor({ state: 'detached' });
    const { views } = await viewsOf(owner);
    expect(views.map(({ name, query }) => [name, query.includes('unread')])).toEqual([
      [words.own, false],
    ]);
    expect(faults).toEqual([]);
  });

  test('a filter is shared with everybody, and the panel is arranged by keyboard', async () => {
    const { page, faults } = await enter('?channel=form,mail&sort=waiting');
    await page.getByRole('button', { name: texts['views.saveFilter'] }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(texts['views.name']).fill(words.shared);
    await dialog.getByRole('radio', { name: texts['views.forAll'] }).check();
    await dialog.getByRole('button', { name: texts['views.save'], exact: true }).click();
    await side(page).getByRole('link', { name: words.shared }).waitFor();
    const { views } = await viewsOf(colleague);
    expect(views.map(({ name, isShared }) => ({ name, isShared }))).toEqual([
      { name: words.shared, isShared: true },
    ]);

    await page.getByRole('button', { name: texts['arrange.open'] }).click();
    const up = dialog.getByRole('button', {
      name: texts['arrange.up'].replace('{name}', words.shared),
    });
    await up.focus();
    const places = await dialog.locator('[data-item]').count();
    expect(places).toBeGreaterThan(8);
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Enter');
    await eventually(async () =>
      expect(await up.evaluate((button) => button === document.activeElement)).toBe(true)
    );
    const hide = texts['arrange.hide'].replace('{name}', texts['list.followed']);
    await dialog.getByRole('button', { name: hide }).click();
    await settled(dialog);
    await picture(page, `views-arrange-${locale}-1440`);
    await expectAccessible(page, '[role=dialog]');
    await drag(page, dialog.locator('[data-item="list:closed"] [data-handle]'), {
      to: dialog.locator('[data-item="list:all"]'),
    });
    await dialog.getByRole('button', { name: texts['arrange.save'], exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    const shown = async () => side(page).locator('ul').first().getByRole('link').allInnerTexts();
    await eventually(async () => {
      const names = await shown();
      expect(names[0]).toContain(texts['list.closed']);
      expect(names.findIndex((name) => name.includes(words.shared))).toBe(6);
      expect(names.join()).not.toContain(texts['list.followed']);
    });
    await page.reload();
    await eventually(async () => expect((await shown())[0]).toContain(texts['list.closed']));
    await page.setViewportSize(PHONE);
    await side(page).locator('summary').click();
    await picture(page, `views-panel-${locale}-390`);
    await expectAccessible(page, DESK);
    expect(faults).toEqual([]);
  });

  test('the list stands beside the request, and is walked over by J and K', async () => {
    const { page, faults } = await enter();
    await page.getByRole('radio', { name: texts['layout.split'] }).check();
    await page.getByText(texts['split.choose']).waitFor();
    const [first = 0, second = 0] = await numbersOf(page);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const pane = page.getByRole('region', { name: texts['split.ticket'] });
    const title = (number: number) => pane.getByRole('heading', { name: `#${number}` });
    await page.keyboard.press('j');
    await title(first).waitFor();
    await page.keyboard.press('j');
    await title(second).waitFor();
    await page.waitForURL(new RegExp(`open=${second}`));
    await page.keyboard.press('k');
    await title(first).waitFor();
    expect(asked.filter((path) => path.endsWith('/helpdesk/queue'))).toHaveLength(0);
    expect(asked.filter((path) => path.endsWith(`/tickets/${second}`))).toHaveLength(1);

    await pane.getByRole('button', { name: words.note, exact: true }).click();
    const form = page.getByRole('form', { name: words.note });
    await form.locator('[contenteditable=true]').waitFor();
    await form.locator('[contenteditable=true]').fill(words.words);
    await page.keyboard.press('Control+Enter');
    await pane.locator('ol > li').getByText(words.words).waitFor();
    await page.reload();
    await title(first).waitFor();
    await lookAt(page, `views-split-${locale}`);
    await pane.getByRole('button', { name: texts['split.close'] }).click();
    await page.getByText(texts['split.choose']).waitFor();
    await page.getByRole('radio', { name: texts['layout.table'] }).check();
    await page.getByRole('table').waitFor();
    expect(faults).toEqual([]);
  });

  test('on the board a card that is moved is an action that is performed', async () => {
    const { page, faults } = await enter('?workflow=support&layout=board');
    const column = (key: string) => page.locator(`[data-column="${key}"]`);
    const card = (number: number) => page.locator(`[data-card="${number}"]`);
    await column('new').locator('[data-card]').first().waitFor();
    const [one = 0, two = 0, three = 0] = await numbersOf(page);
    await lookAt(page, `views-board-${locale}`);
    await page.setViewportSize(DESKTOP);

    // One action that asks nothing leads there: it is performed at once.
    await drag(page, card(one), { to: column('open') });
    await column('open').locator(`[data-card="${one}"]`).waitFor();
    await eventually(async () => expect((await ticketOf(one)).state.key).toBe('open'));
    expect((await ticketOf(one)).assignee?.name).toBe('Ada Agent');

    // One that asks for words: its form opens, and a change meanwhile loses nothing.
    await drag(page, card(two), {
      to: column('waiting-client'),
      under: `views-board-drag-${locale}-1440`,
    });
    const dialog = page.getByRole('dialog');
    await dialog.locator('[contenteditable=true]').waitFor();
    await dialog.locator('[contenteditable=true]').fill(words.words);
    // Told as it happens, before anything is sent.
    await actOn(two, 'note', words.note);
    await dialog.getByText(texts['changed.title']).waitFor();
    expect(await dialog.locator('[contenteditable=true]').innerText()).toContain(words.words);
    await settled(dialog);
    await picture(page, `views-board-form-${locale}-1440`);
    await expectAccessible(page, '[role=dialog]');
    await dialog.getByRole('button', { name: texts['form.sendAgain'] }).click();
    await dialog.waitFor({ state: 'detached' });
    await column('waiting-client').locator(`[data-card="${two}"]`).waitFor();

    // By keyboard, where two actions lead to the same state.
    await page.locator(`[data-ticket-link="${three}"]`).focus();
    await page.keyboard.press('m');
    await dialog.getByRole('button', { name: words.close }).waitFor();
    await settled(dialog);
    await picture(page, `views-board-move-${locale}-1440`);
    await expectAccessible(page, '[role=dialog]');
    await dialog.getByRole('button', { name: words.close }).focus();
    await page.keyboard.press('Enter');
    await column('closed').locator(`[data-card="${three}"]`).waitFor();
    await eventually(async () => expect((await ticketOf(three)).state.key).toBe('closed'));

    // None leads back to where it was new.
    await drag(page, card(one), { to: column('new') });
    await page
      .getByText(texts['board.noWay'].split('{')[0] ?? '')
      .first()
      .waitFor();
    await column('open').locator(`[data-card="${one}"]`).waitFor();
    expect(faults).toEqual([]);
  });

  test('an address of nonsense is told, and the desk stays usable', async () => {
    const { page } = await enter('?tag=vip,nosuch&opened=yesterday&rubbish=1,2&due=2026-02-31');
    await page.getByText(texts['filters.strange'].replace('{text}', 'rubbish=1,2')).waitFor();
    await page.getByRole('heading', { name: texts['filters.refused'] }).waitFor();
    await lookAt(page, `views-nonsense-${locale}`);
    await page.setViewportSize(DESKTOP);
    await page.getByRole('button', { name: texts['filters.refusedRemove'] }).click();
    await page.waitForURL((url) => !url.search.includes('due='));
    await page.locator('[data-strange]').first().getByRole('button').click();
    await page.waitForURL((url) => !url.search.includes('opened='));
    await page.getByRole('button', { name: texts['filter.reset'] }).click();
    await page.waitForURL((url) => url.search === '');
    await eventually(async () => expect(await numbersOf(page)).not.toHaveLength(0));
  });

  test('what was searched for is found again below the empty field', async () => {
    const { page, faults } = await enter();
    const field = page.getByRole('combobox', { name: texts['search.label'] });
    const kept = page.waitForResponse(
      (answer) =>
        answer.url().endsWith('/helpdesk/searches') && answer.request().method() === 'POST'
    );
    await field.fill(words.searched);
    await kept;
    await page.getByRole('button', { name: texts['search.clear'] }).click();
    await page.waitForURL((url) => !url.search.includes('q='));
    const option = page.getByRole('option', { name: words.searched });
    await option.waitFor();
    await picture(page, `views-searches-${locale}-1440`);
    await expectAccessible(page, DESK);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/[?&]q=/);
    expect(await field.inputValue()).toBe(words.searched);
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowDown');
    await option.waitFor();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await eventually(async () => {
      const { body } = await call(desk, owner, 'GET', '/helpdesk/searches');
      expect(body.data).toEqual([]);
    });
    expect(faults).toEqual([]);
  });

  async function enter(search = ''): Promise<Person> {
    await person.page.goto(`${desk.url}/admin/plugins/helpdesk${search}`);
    await side(person.page).waitFor();
    return person;
  }

  const side = (page: Page): Locator =>
    page.getByRole('navigation', { name: texts['lists.label'] });

  async function add(page: Page, name: string): Promise<void> {
    await page.getByRole('button', { name: texts['filters.add'] }).click();
    await page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
  }

  async function viewsOf(staff: StaffMember): Promise<Views> {
    const { body } = await call(desk, staff, 'GET', '/helpdesk/views');
    return body.data as Views; // the answer of this door
  }

  async function ticketOf(number: number): Promise<TicketView> {
    const { body } = await call(desk, colleague, 'GET', `/helpdesk/tickets/${number}`);
    return body.data as TicketView; // the answer of this door
  }

  async function actOn(number: number, action: string, text: string): Promise<void> {
    const { version } = await ticketOf(number);
    const path = `/helpdesk/tickets/${number}/actions/${action}`;
    const answer = await call(desk, colleague, 'POST', path, {
      version,
      clientId: randomUUID(),
      text: { format: 'text', body: text },
    });
    expect(answer.status).toBe(200);
  }
});
