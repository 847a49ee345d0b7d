import { randomUUID } from 'node:crypto';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { SEARCH_TEXT_MAX } from '../../plugins/helpdesk/contracts';
import { texts as en } from '../../plugins/helpdesk/admin/src/translations/en';
import { texts as ur } from '../../plugins/helpdesk/admin/src/translations/ur';
import { database } from '../../plugins/helpdesk/server/src/platform/database';
import { SITE_FORM } from '../../plugins/helpdesk/server/src/tickets/first-start';
import { openTicket } from '../../plugins/helpdesk/server/src/tickets/open-ticket';
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
import {
  call,
  createStaff,
  logInToPanel,
  setPanelLanguage,
  type StaffMember,
} from '../harness/people';

const DESK = '[data-helpdesk-root]';
const LAPTOP = { width: 1024, height: 768 };
const TICKETS = 60;
/** The queue looks for news every 20 seconds. */
const NEWS = { timeout: 45_000 };

const LANGUAGES = [
  {
    locale: 'en',
    texts: en,
    clients: ['Maria Lind', 'John Okafor', 'Eleanor van den Bosch-Whitfield', 'Ana Díaz'],
    subjects: [
      'The grinder stops after two cups',
      'Invoice of March is missing the company’s tax number, and the address is the old one',
      'Where is my parcel?',
      'Milk foam is cold',
    ],
    rare: { subject: 'Descaling light stays on', body: 'It glows turquoise since Monday.' },
    word: 'turquoise',
    note: 'Internal note',
    noted: 'Asked the workshop.',
    field: 'Method of payment',
    value: 'Bank transfer',
  },
  {
    locale: 'ur',
    texts: ur,
    clients: ['عائشہ خان', 'محمد بلال احمد', 'Maria Lind', 'فاطمہ زہرا رضوی'],
    subjects: [
      'مشین دو کپ کے بعد رک جاتی ہے',
      'مارچ کے بل میں کمپنی کا ٹیکس نمبر نہیں ہے اور پتا بھی پرانا لکھا ہوا ہے',
      'میرا پارسل کہاں ہے؟',
      'Milk foam is cold',
    ],
    rare: { subject: 'صفائی کی بتی بند نہیں ہوتی', body: 'پیر سے فیروزی رنگ میں جل رہی ہے۔' },
    word: 'فیروزی',
    note: 'اندرونی نوٹ',
    noted: 'ورکشاپ سے پوچھا ہے۔',
    field: 'ادائیگی کا طریقہ',
    value: 'بینک ٹرانسفر',
  },
] as const;

describe.each(LANGUAGES)('the queue in $locale', (words) => {
  const { texts } = words;
  let desk: Desk;
  let agent: StaffMember;
  let colleague: StaffMember;
  let numbers: number[];
  let rare: number;
  const people: Person[] = [];

  beforeAll(async () => {
    desk = await startDesk({ hasPanel: true });
    agent = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Ada Agent' });
    colleague = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Bilal Ahmed' });
    await call(desk, colleague, 'GET', '/helpdesk/me');
    await setPanelLanguage(desk, agent, words.locale);
    numbers = [];
    for (let at = 0; at < TICKETS; at += 1) numbers.push(await ask(at));
    rare = await ask(0, words.rare);
    numbers.push(rare);
    await database(desk.strapi)('helpdesk_tickets')
      .where({ number: rare })
      .update({ fields: JSON.stringify({ method: 'transfer' }) });
  });
  afterEach(async () => {
    await Promise.all(people.splice(0).map((person) => person.close()));
  });
  afterAll(() => desk.stop());

  test('scrolls on to its end, and stands as it was left after a ticket', async () => {
    const { page, faults } = await openQueue();
    const side = page.getByRole('navigation', { name: texts['lists.label'] });
    const unread = side.getByRole('link', { name: texts['list.unread'] });
    await eventually(async () => expect(await unread.innerText()).toMatch(/61|۶۱/));
    await look(page, 'queue');
    for (const width of [LAPTOP.width, 1280, DESKTOP.width]) {
      await page.setViewportSize({ ...DESKTOP, width });
      expect(await hiddenWidth(page.getByRole('table'))).toBe(0);
    }

    const links = rows(page);
    // What screen readers hear before it is in the agent's language, and must not turn the subject round.
    const latin = links.filter({ hasText: 'Milk foam is cold' }).first();
    expect(await latin.evaluate((link) => getComputedStyle(link).direction)).toBe('ltr');
    expect(await links.count()).toBeLessThan(TICKETS);
    await page.mouse.move(900, 600);
    await eventually(async () => {
      await page.mouse.wheel(0, 2_000);
      expect(await links.count()).toBe(TICKETS + 1);
    });
    const chosen = links.nth(40);
    await chosen.scrollIntoViewIfNeeded();
    const number = await chosen.getAttribute('data-ticket-link');
    const before = await chosen.boundingBox();
    await chosen.click();
    await page.waitForURL(new RegExp(`/tickets/${number}\\?from=`));
    await page.getByRole('button', { name: texts['ticket.back'] }).click();
    await page.waitForURL(/helpdesk\/?(\?.*)?$/);
    const back = page.locator(`[data-ticket-link="${number}"]`);
    await back.waitFor();
    expect(await links.count()).toBe(TICKETS + 1);
    await eventually(async () => {
      expect(Math.abs(((await back.boundingBox())?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(30);
      expect(await back.evaluate((link) => link === document.activeElement)).toBe(true);
    });
    // It has been read meanwhile, and is so marked without being moved.
    await eventually(async () =>
      expect(await back.innerText()).not.toContain(texts['queue.unread'])
    );
    expect(faults).toEqual([]);
  });

  test('finds what was written, tells what it cannot search for, and shows the chosen columns', async () => {
    const { page, faults } = await openQueue();
    const field = page.getByRole('combobox', { name: texts['search.label'] });
    await field.fill(words.word);
    await page.waitForURL(/[?&]q=/);
    await eventually(async () => expect(await numbersOf(page)).toEqual([rare]));
    await page.reload();
    await eventually(async () => expect(await numbersOf(page)).toEqual([rare]));
    expect(await field.inputValue()).toBe(words.word);
    await look(page, 'queue-search');

    await field.fill(`${words.word} ${words.word}zzz`);
    await page.getByRole('heading', { name: /zzz/ }).waitFor();
    await look(page, 'queue-none');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await field.fill('x'.repeat(SEARCH_TEXT_MAX + 1));
    await page
      .getByRole('alert')
      .filter({ hasText: /\d|[۰-۹]/ })
      .first()
      .waitFor();
    await picture(page, `queue-too-long-${words.locale}-1440`);
    expect(asked.filter((url) => url.includes('q=xxx'))).toEqual([]);
    await page.getByRole('button', { name: texts['search.clear'] }).click();
    await eventually(async () => expect(await rows(page).count()).toBeGreaterThan(20));
    expect(new URL(page.url()).search).toBe('');

    await page.getByRole('button', { name: texts['columns.open'] }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: words.field }).check();
    await dialog.getByRole('checkbox', { name: texts['column.source'] }).check();
    await dialog.getByRole('checkbox', { name: texts['column.waiting'] }).uncheck();
    const forward = texts['columns.up'].replace('{name}', words.field);
    await dialog.getByRole('button', { name: forward }).click();
    await page.mouse.move(0, 0);
    await settled(dialog);
    await picture(page, `queue-columns-${words.locale}-1440`);
    await expectAccessible(page, '[role=dialog]');
    await dialog.getByRole('button', { name: texts['columns.save'] }).click();
    await dialog.waitFor({ state: 'detached' });
    const head = page.getByRole('columnheader');
    await head.filter({ hasText: words.field }).waitFor();
    await page.reload();
    await head.filter({ hasText: words.field }).waitFor();
    expect(await head.filter({ hasText: texts['column.waiting'] }).count()).toBe(0);
    await page.getByRole('cell', { name: words.value }).waitFor();
    await look(page, 'queue-chosen');

    await page.getByRole('button', { name: texts['columns.open'] }).click();
    await dialog.getByRole('button', { name: texts['columns.usual'] }).click();
    await dialog.getByRole('button', { name: texts['columns.save'] }).click();
    await head.filter({ hasText: words.field }).waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
  });

  test('does not move under the reader when others work', async () => {
    const { page, context } = await openQueue();
    const before = await numbersOf(page);
    const moved = before[4] ?? 0;
    await page.locator(`[data-ticket-link="${before[2]}"]`).focus();
    const { body } = await call(desk, colleague, 'GET', '/helpdesk/me');
    const { key } = body.data as { key: string };
    const ticket = await call(desk, colleague, 'GET', `/helpdesk/tickets/${moved}`);
    const answer = await call(desk, colleague, 'POST', `/helpdesk/tickets/${moved}/assign`, {
      version: (ticket.body.data as { version: number }).version,
      clientId: randomUUID(),
      agent: key,
      team: null,
    });
    expect(answer.status).toBe(200);
    const added = await ask(2);

    const row = page.getByRole('row').filter({ hasText: `#${moved}` });
    await row.getByText('Bilal Ahmed').waitFor(NEWS);
    const news = page.getByRole('button', { name: /– (show|دکھائیں)/ });
    await news.waitFor();
    expect(await numbersOf(page)).toEqual(before);
    await look(page, 'queue-news');
    await news.click();
    await eventually(async () => expect((await numbersOf(page))[0]).toBe(added));
    await news.waitFor({ state: 'detached' });

    await context.setOffline(true);
    const cut = texts['queue.offline'].split(/[.۔]/)[0] ?? '';
    await page.getByText(cut).waitFor();
    await page.mouse.move(0, 0);
    await picture(page, `queue-offline-${words.locale}-1440`);
    await context.setOffline(false);
    await page.getByText(cut).waitFor({ state: 'detached' });
    numbers.push(added);
  });

  test('is worked through by keyboard alone, from the list to a ticket and to the next', async () => {
    const { page, faults } = await openQueue();
    const [first = 0, second = 0, third = 0] = await numbersOf(page);
    await page.keyboard.press('j');
    await eventually(async () => expect(await focusedRow(page)).toBe(first));
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await eventually(async () => expect(await focusedRow(page)).toBe(third));
    await page.keyboard.press('k');
    await eventually(async () => expect(await focusedRow(page)).toBe(second));

    const link = page.locator(`[data-ticket-link="${second}"]`);
    const isUnread = async () => (await link.innerText()).includes(texts['queue.unread']);
    expect(await isUnread()).toBe(true);
    await page.keyboard.press('u');
    await eventually(async () => expect(await isUnread()).toBe(false));
    await page.keyboard.press('u');
    await eventually(async () => expect(await isUnread()).toBe(true));
    await page.keyboard.press('f');
    await page.getByText(texts['row.followed'].replace('{number}', `#${second}`)).waitFor();

    await page.keyboard.press('/');
    await page.keyboard.type('jk');
    const field = page.getByRole('combobox', { name: texts['search.label'] });
    expect(await field.inputValue()).toBe('jk');
    await page.keyboard.press('Escape');
    await eventually(async () => expect(await numbersOf(page)).toContain(second));

    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    const list = page.getByRole('dialog');
    await list.getByText(texts['keys.down'], { exact: true }).waitFor();
    await settled(list);
    await picture(page, `queue-keys-${words.locale}-1440`);
    await expectAccessible(page, '[role=dialog]');
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'detached' });

    await page.keyboard.press('j');
    await eventually(async () => expect(await focusedRow(page)).not.toBeNull());
    const opened = (await focusedRow(page)) ?? 0;
    const order = await numbersOf(page);
    const next = order[order.indexOf(opened) + 1] ?? 0;
    await page.keyboard.press('Enter');
    await page.waitForURL(new RegExp(`/tickets/${opened}\\?from=`));
    const way = page.getByRole('link', { name: texts['neighbours.next'] });
    await way.and(page.locator('[href]')).waitFor();
    await picture(page, `queue-ticket-${words.locale}-1440`);
    await page.keyboard.press(']');
    await page.waitForURL(new RegExp(`/tickets/${next}\\?from=`));
    await page.reload();
    await way.and(page.locator('[href]')).waitFor();

    await page.keyboard.press('a');
    const note = page.getByRole('button', { name: words.note, exact: true });
    for (let tabs = 0; tabs < 12; tabs += 1) {
      if (await note.evaluate((button) => button === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    const form = page.getByRole('form', { name: words.note });
    await form.locator('[contenteditable=true]:focus').waitFor();
    await page.keyboard.type(words.noted);
    await page.keyboard.press('Control+Enter');
    await form.waitFor({ state: 'detached' });
    await page.locator(`${DESK} ol > li`).getByText(words.noted).waitFor();
    expect(faults).toEqual([]);
  });

  async function openQueue(): Promise<Person> {
    const person = await openBrowser({ viewport: DESKTOP });
    people.push(person);
    await logInToPanel(person.page, desk, agent);
    await person.page.goto(`${desk.url}/admin/plugins/helpdesk`);
    await rows(person.page).first().waitFor();
    return person;
  }

  async function ask(at: number, own?: { subject: string; body: string }): Promise<number> {
    const { number } = await openTicket({
      strapi: desk.strapi,
      actor: null,
      input: {
        submission: randomUUID(),
        source: SITE_FORM,
        channel: at % 3 === 0 ? 'mail' : 'form',
        contact: {
          name: words.clients[at % words.clients.length] ?? '',
          email: `client-${at % words.clients.length}@example.com`,
          locale: words.locale,
          timeZone: null,
        },
        isProven: true,
        locale: words.locale,
        subject: own?.subject ?? words.subjects[at % words.subjects.length] ?? '',
        text: { format: 'text', body: own?.body ?? words.subjects[0] },
        origin: null,
        wantsReceipt: false,
      },
    });
    return number;
  }

  /** At every width: nothing sticks out, axe finds nothing serious, and a picture is kept. */
  async function look(page: Page, name: string): Promise<void> {
    for (const [viewport, width] of [
      [PHONE, 390],
      [LAPTOP, 1024],
      [DESKTOP, 1440],
    ] as const) {
      await page.setViewportSize(viewport);
      await page.mouse.move(0, 0);
      await picture(page, `${name}-${words.locale}-${width}`);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page, DESK);
    }
  }
});

const rows = (page: Page): Locator => page.locator('[data-ticket-link]');

const numbersOf = (page: Page): Promise<number[]> =>
  rows(page).evaluateAll((links) =>
    links.map((link) => Number(link.getAttribute('data-ticket-link')))
  );

/** Pixels of a table that only scrolling within it would show. */
const hiddenWidth = (table: Locator): Promise<number> =>
  table.evaluate(({ parentElement: frame }) =>
    frame ? frame.scrollWidth - frame.clientWidth : Number.NaN
  );

const focusedRow = (page: Page): Promise<number | null> =>
  page.evaluate(() => {
    const number = document.activeElement?.getAttribute('data-ticket-link');
    return number ? Number(number) : null;
  });

/** A dialog that still fades in is not what is judged. */
const settled = (dialog: Locator): Promise<unknown> =>
  dialog.evaluate((element) =>
    Promise.allSettled(element.getAnimations({ subtree: true }).map(({ finished }) => finished))
  );
