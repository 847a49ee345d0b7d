import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { visitorAt } from '../../plugins/helpdesk/server/src/chat/chat-fixture';
import { presenceOf } from '../../plugins/helpdesk/server/src/chat/presence-of';
import { staffTyping } from '../../plugins/helpdesk/server/src/chat/signals';
import { PNG } from '../../plugins/helpdesk/server/src/platform/files-fixture';
import { changeSettings, readSettings } from '../../plugins/helpdesk/server/src/site/settings';
import { workAt } from '../../plugins/helpdesk/server/src/tickets/work-fixture';
import { expectAccessible, openBrowser, picture, type Person } from '../harness/browser';
import { openScene, windowOn, type ChatScene } from '../harness/chat-window';
import { eventually } from '../harness/eventually';
import { call } from '../harness/people';
import { shopPage } from '../harness/shop';

let scene: ChatScene;
let person: Person;

beforeAll(async () => {
  scene = await openScene({ face: 'person' });
  scene.shop.show(shopPage(scene.line()));
});
beforeEach(async () => {
  person = await openBrowser();
});
afterEach(() => person.close());
afterAll(() => scene.close());

const FIRST = 'Hello, is anybody there?';
const db = () => scene.desk.strapi.db.connection;

async function goOn(page: Page) {
  const { key, number } = await scene.begun(page);
  const { id } = await scene.newest();
  await page.goto(scene.shop.url);
  const window = windowOn(page);
  await window.open();
  await window.mine.first().waitFor();
  return { window, key, number, id };
}

test('both sides see when the other writes and how far it was read', async () => {
  const { page, faults } = person;
  const { window, number, id } = await goOn(page);
  await eventually(async () => {
    // Said again every few seconds, as her panel does while she writes.
    staffTyping.tell({ ticketId: id, name: 'Asha Agent' });
    expect(await window.typing.innerText()).toMatch(/Asha Agent.* is writing…/);
  });
  await scene.answer('At once.');
  await window.root.getByText('At once.').waitFor();
  await eventually(async () => expect(await window.typing.innerText()).toBe(''));
  await window.field.pressSequentially('Thank');
  await eventually(async () => {
    const presence = await presenceOf(scene.desk.strapi, id);
    expect(presence).toMatchObject({ isOnline: true, isTyping: true });
  });
  await window.send.click();
  await window.root.getByText('Thank', { exact: true }).waitFor();
  // It is shown before it is stored, and nobody has read what is not.
  await eventually(async () =>
    expect(await window.root.locator('.mark.stored, .mark.read').count()).toBe(2)
  );
  await eventually(async () => {
    const row = await db()('helpdesk_client_read_marks').where({ ticket_id: id }).max('seq as seq');
    expect(Number(row[0].seq)).toBeGreaterThanOrEqual(2);
  });
  await call(scene.desk, scene.agent, 'POST', `/helpdesk/tickets/${number}/read`, { seq: 99 });
  await eventually(async () => expect(await window.root.locator('.mark.read').count()).toBe(2));
  expect(faults).toEqual([]);
});

test('a message is quoted, and taken back also after it was read', async () => {
  const { page, faults } = person;
  const { window, number, id } = await goOn(page);
  await scene.answer('It costs 500.');
  const answer = window.root.locator('.message', { hasText: 'It costs 500.' });
  await answer.hover();
  await answer.getByRole('button', { name: /Quote:.*It costs 500/ }).click();
  await window.root.locator('.quoting').waitFor();
  await window.write('So much?');
  const reply = window.root.locator('.mine', { hasText: 'So much?' });
  await reply.locator('.quoted').getByText('It costs 500.').waitFor();
  await eventually(async () => {
    const row = await db()('helpdesk_entries as e')
      .join('helpdesk_entry_texts as x', 'x.entry_id', 'e.id')
      .where({ 'e.ticket_id': id, 'x.body': 'So much?' })
      .first('x.quote_seq');
    expect(row?.quote_seq).toBe(2);
  });
  await picture(page, 'chat-quoted');
  const taken = await call(
    scene.desk,
    scene.agent,
    'POST',
    `/helpdesk/tickets/${number}/entries/2/delete`,
    { clientId: randomUUID() }
  );
  expect(taken.status).toBe(200);
  await window.root.locator('.gone').waitFor();
  await eventually(async () => expect(await window.log.innerText()).not.toContain('500'));
  await page.reload();
  await window.root.locator('.gone').waitFor();
  expect(await window.log.innerText()).not.toContain('500');
  expect(faults).toEqual([]);
});

test('files are sent with a message, can be taken back before, and say what is wrong with them', async () => {
  const { page, faults } = person;
  const { window, id } = await goOn(page);
  const input = window.root.locator('input[type=file]');
  // One that hangs is cancelled.
  await page.route('**/files', () => undefined);
  await input.setInputFiles({ name: 'slow.png', mimeType: 'image/png', buffer: Buffer.from(PNG) });
  await window.root.locator('progress').waitFor();
  await picture(page, 'chat-upload');
  await window.root.getByRole('button', { name: /Remove.*slow.png/ }).click();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  // One that the desk does not take.
  await input.setInputFiles({
    name: 'run.exe',
    mimeType: 'application/x-msdownload',
    buffer: Buffer.from('MZ nothing'),
  });
  await window.root.locator('.wrong', { hasText: 'run.exe: Files of this type' }).waitFor();
  await input.setInputFiles({ name: 'leak.png', mimeType: 'image/png', buffer: Buffer.from(PNG) });
  await window.root.locator('.attached .size').waitFor();
  await window.write('Here it is');
  const file = window.root.locator('.mine a.file');
  await file.getByText('leak.png').waitFor();
  const [row] = await db()('helpdesk_attachments as a')
    .join('helpdesk_entries as e', 'e.id', 'a.entry_id')
    .where('e.ticket_id', id)
    .select('a.name');
  expect(row.name).toBe('leak.png');
  const response = await fetch(String(await file.getAttribute('href')));
  expect(response.headers.get('content-disposition')).toContain('attachment');
  await expectAccessible(page);
  // What the browser says of the refused one.
  expect(faults.filter((fault) => !/status of 400/.test(fault))).toEqual([]);
});

test('what goes with the next message is kept while another page of the window is read', async () => {
  const { page, faults } = person;
  const { window } = await goOn(page);
  await scene.answer('Which colour is it?');
  const answer = window.root.locator('.message', { hasText: 'Which colour is it?' });
  await answer.hover();
  await answer.getByRole('button', { name: /Quote:/ }).click();
  const image = { name: 'red.png', mimeType: 'image/png', buffer: Buffer.from(PNG) };
  await window.root.locator('input[type=file]').setInputFiles(image);
  await window.root.getByRole('button', { name: 'More' }).click();
  await window.root.getByRole('button', { name: 'Earlier conversations' }).click();
  await window.root.locator('.rows li').first().waitFor();
  await window.root.getByRole('button', { name: 'Back' }).click();
  await window.root.locator('.quoting').getByText('Which colour is it?').waitFor();
  await window.root.locator('.attached .size').waitFor();
  await window.write('This one');
  const sent = window.root.locator('.message.mine', { hasText: 'This one' });
  await sent.locator('a.file').getByText('red.png').waitFor();
  await sent.locator('.quoted').getByText('Which colour is it?').waitFor();
  expect(await window.root.locator('.quoting, .attached').count()).toBe(0);
  expect(faults).toEqual([]);
});

test('what comes while the window is closed is seen, heard and told to the page', async () => {
  const { page, context, faults } = person;
  await page.addInitScript(() => {
    const heard: string[] = [];
    const told: unknown[] = [];
    Object.assign(globalThis, { heard, told });
    const start = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function (...args) {
      heard.push(this.context.state);
      return start.apply(this, args);
    };
    const calls = (globalThis as unknown as { Helpdesk?: unknown[] }).Helpdesk ?? [];
    Object.assign(globalThis, { Helpdesk: calls });
    for (const event of ['ready', 'open', 'close', 'message', 'unread']) {
      calls.push(['on', event, (detail: unknown) => told.push([event, detail])]);
    }
  });
  const { window } = await goOn(page);
  await page.keyboard.press('Escape');
  await window.panel.waitFor({ state: 'hidden' });
  await scene.answer('Are you still there?');
  await window.badge.getByText('1').waitFor();
  await eventually(async () => expect(await page.title()).toBe('(1) Quillbrook'));
  const heard = () => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
  await eventually(async () => expect(await heard()).toEqual(['running', 'running']));
  expect(await window.button.getAttribute('aria-label')).toBe('Chat, Unread messages: 1');
  await expectAccessible(page);
  await picture(page, 'chat-badge');
  // A second tab of the same visitor knows it too, and does not sound a second time.
  const second = await context.newPage();
  await second.goto(scene.shop.url);
  await windowOn(second).badge.getByText('1').waitFor();
  await second.close();

  await window.open();
  await eventually(async () => expect(await page.title()).toBe('Quillbrook'));
  await eventually(async () => expect(await window.badge.innerText()).toBe(''));
  await window.root.getByRole('button', { name: 'More' }).click();
  const sound = window.root.getByRole('switch', { name: 'Sound' });
  expect(await sound.getAttribute('aria-checked')).toBe('true');
  await sound.click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await window.panel.waitFor({ state: 'hidden' });
  await scene.answer('Nobody hears this.');
  await window.badge.getByText('1').waitFor();
  expect(await heard()).toEqual(['running', 'running']);
  const told = await page.evaluate(() => (globalThis as unknown as { told: unknown[] }).told);
  expect(told).toEqual([
    ['ready', undefined],
    ['open', undefined],
    ['close', undefined],
    ['unread', 1],
    ['message', { name: 'Asha Agent', text: 'Are you still there?' }],
    ['open', undefined],
    ['unread', 0],
    ['close', undefined],
    ['unread', 1],
    ['message', { name: 'Asha Agent', text: 'Nobody hears this.' }],
  ]);
  expect(faults).toEqual([]);
});

test('at its end a conversation is rated, copied, and another one begun', async () => {
  const { page, faults } = person;
  const { window, key, id } = await goOn(page);
  await scene.answer('Done. Good bye!', 'reply-close');
  await window.root.locator('.ended').waitFor();
  await expectAccessible(page);
  await picture(page, 'chat-ended');
  await window.root.getByTitle('Very good').click();
  await window.root.locator('#reason').fill('Quick and kind');
  await window.root.getByRole('button', { name: 'Send the rating' }).click();
  await eventually(async () => {
    const [row] = await db()('helpdesk_ratings').where({ ticket_id: id });
    expect(row?.percent).toBe(100);
  });
  await window.root.getByText('Thank you for your rating').waitFor();
  await window.root.locator('.ended').getByRole('button', { name: 'Send me a copy' }).click();
  await picture(page, 'chat-copy');
  await window.root.getByRole('button', { name: 'Send', exact: true }).click();
  await window.root.getByText('The copy is on its way.').waitFor();
  const mails = await db()('helpdesk_outbox_items').where('subject', 'like', '%');
  expect(mails.some(({ payload }) => String(payload).includes('Good bye!'))).toBe(true);

  await window.root.getByRole('button', { name: 'More' }).click();
  await window.root.getByRole('button', { name: 'New conversation' }).click();
  await window.write('Something else');
  await eventually(async () => expect(await window.root.locator('.mark.waiting').count()).toBe(0));
  const fresh = await scene.newest();
  expect(fresh.key).not.toBe(key);
  await window.root.getByRole('button', { name: 'More' }).click();
  await window.root.getByRole('button', { name: 'Earlier conversations' }).click();
  await window.root.locator('.rows li').nth(1).waitFor();
  await picture(page, 'chat-earlier');
  await window.root.locator('.row-button', { hasText: FIRST }).click();
  await window.root.getByText('Done. Good bye!').waitFor();
  expect(faults).toEqual([]);
});

test('where staff merge it into one of another browser, it is said, and what was written is kept', async () => {
  const { page } = person;
  const { window, number, id } = await goOn(page);
  await window.field.fill('And half a sent');
  const { email } = await db()('helpdesk_contacts as c')
    .join('helpdesk_tickets as t', 't.contact_id', 'c.id')
    .where('t.id', id)
    .first('c.email');
  const elsewhere = visitorAt(scene.desk, scene.chat);
  const { data } = await elsewhere.start({ fields: { name: 'Vera Visitor', email } });
  const into = data.conversation.number;
  const versionOf = async (one: number) =>
    (await workAt(scene.desk).read(scene.agent, one)).version;
  const path = `/helpdesk/tickets/${number}/merge`;
  const merged = await call(scene.desk, scene.agent, 'POST', path, {
    clientId: randomUUID(),
    version: await versionOf(number),
    into,
    intoVersion: await versionOf(into),
    tellClient: false,
  });
  expect(merged.status, JSON.stringify(merged.body)).toBe(200);
  // It is told so: nobody presses anything.
  await window.root.getByText('This conversation is not here any more').waitFor();
  expect(await window.field.inputValue()).toBe('And half a sent');
  await expectAccessible(page);
  await picture(page, 'chat-gone');
});

test('by the keyboard alone', async () => {
  const { page, faults } = person;
  await scene.begun(page);
  await scene.answer('How can I help?');
  await page.goto(scene.shop.url);
  const window = windowOn(page);
  await window.button.waitFor();
  const focused = () =>
    page.evaluate(() => {
      const inside = document.querySelector('helpdesk-chat')?.shadowRoot?.activeElement;
      return `${inside?.localName}.${inside?.className}`;
    });
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('button.launcher right');
  await page.keyboard.press('Enter');
  await window.root.getByText('How can I help?').waitFor();
  await eventually(async () => expect(await focused()).toBe('textarea.write'));
  await page.keyboard.type('Line one');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('line two');
  await page.keyboard.press('Enter');
  await window.root.getByText('Line one\nline two').waitFor();
  await eventually(async () => expect(await window.root.locator('.mark.waiting').count()).toBe(0));
  expect(await focused()).toBe('textarea.write');
  // Back over the file button to the newest message, and up from message to message.
  await page.keyboard.press('Shift+Tab');
  expect(await focused()).toBe('input.unseen');
  await page.keyboard.press('Shift+Tab');
  expect(await focused()).toBe('button.tool quote');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await window.root.locator('.quoting').getByText('How can I help?').waitFor();
  await expectAccessible(page);
  // What takes itself away does not leave the keyboard on the page.
  await window.root.getByRole('button', { name: 'Without the quote' }).press('Enter');
  await window.root.locator('.quoting').waitFor({ state: 'detached' });
  expect(await focused()).toBe('textarea.write');
  await page.keyboard.press('Escape');
  await window.panel.waitFor({ state: 'hidden' });
  expect(await focused()).toBe('button.launcher right');

  // Of five stars the fourth: the arrows come by the others, and nothing is sent on the way.
  const { rating } = await readSettings(scene.desk.strapi);
  await changeSettings(scene.desk.strapi, () => ({
    rating: { ...rating, asksReason: false, scale: 'stars' },
  }));
  await scene.answer('Good bye!', 'reply-close');
  await page.keyboard.press('Enter');
  await window.root.locator('.ended').waitFor();
  await window.root.locator('.scores input').first().focus();
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await window.root.getByText('Thank you for your rating').waitFor();
  const { id } = await scene.newest();
  const [row] = await db()('helpdesk_ratings').where({ ticket_id: id });
  expect(row.percent).toBe(100);
  expect(await focused()).toBe('button.link');
  await page.keyboard.press('Enter');
  await window.root.locator('.rating').waitFor();
  expect(await focused()).toBe('input.unseen');
  expect(faults).toEqual([]);
});
