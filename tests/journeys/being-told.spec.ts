import type { Page, Request } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { readDefaultRoles } from '../../plugins/helpdesk/server/src/access/default-roles';
import { createChat } from '../../plugins/helpdesk/server/src/chat/chat-fixture';
import { expectAccessible, openBrowser, PHONE, picture, type Person } from '../harness/browser';
import { beginChat, type Talker } from '../harness/console-screen';
import { startDesk, type Desk } from '../harness/desk';
import { easePuzzles } from '../harness/human-check';
import { settle } from '../harness/panel';
import {
  call,
  createStaff,
  logInToPanel,
  setPanelLanguage,
  type StaffMember,
} from '../harness/people';
import { holdAnswers } from '../harness/slow-line';

const CALLS = '[data-helpdesk-calls]';
const ACCEPT = { en: 'Accept', ur: 'قبول کریں' };

let desk: Desk;
let chat: { key: string };
const people: Person[] = [];
const visitors: Talker[] = [];
const endEase = easePuzzles(300);

beforeAll(async () => {
  desk = await startDesk({ hasPanel: true, env: { TRUSTED_PROXIES: '127.0.0.1' } });
  chat = await createChat(desk);
});
afterEach(async () => {
  visitors.splice(0).forEach(({ window }) => window.close());
  await Promise.all(people.splice(0).map((person) => person.close()));
});
afterAll(async () => {
  endEase();
  await desk.stop();
});

/** An agent who is online and has Strapi's own first page before them; what the page sounds and shows is noted. */
async function atWork(name: string, locale: 'en' | 'ur' = 'en'): Promise<Person> {
  const roles = await readDefaultRoles(desk.strapi);
  const staff: StaffMember = await createStaff(desk, { roles: [roles?.agent ?? 0], name });
  await setPanelLanguage(desk, staff, locale);
  await call(desk, staff, 'PUT', '/helpdesk/me/availability', { availability: 'online' });
  const person = await openBrowser();
  people.push(person);
  await person.context.grantPermissions(['notifications'], { origin: desk.url });
  await person.page.addInitScript(noteSoundsAndNotices);
  await logInToPanel(person.page, desk, staff);
  await person.page.locator('main').first().waitFor();
  return person;
}

/** In the page: which sounds begin and end, and which notices the browser is given. */
function noteSoundsAndNotices(): void {
  const noted = { ringing: 0, notices: [] as string[] };
  Object.assign(window, { noted });
  const { start, stop } = AudioBufferSourceNode.prototype;
  AudioBufferSourceNode.prototype.start = function begin(...at) {
    if (this.loop) noted.ringing += 1;
    return start.apply(this, at);
  };
  AudioBufferSourceNode.prototype.stop = function end(...at) {
    if (this.loop) noted.ringing -= 1;
    return stop.apply(this, at);
  };
  const Real = window.Notification;
  window.Notification = new Proxy(Real, {
    construct(target, [title, options]: [string, NotificationOptions?]) {
      noted.notices.push(title);
      return new target(title, options);
    },
  });
}

interface Noted {
  ringing: number;
  notices: string[];
}
const noted = (page: Page): Promise<Noted> =>
  page.evaluate(() => (window as unknown as { noted: Noted }).noted);

async function begin(text: string): Promise<Talker> {
  const visitor = await beginChat(desk, chat, { text });
  visitors.push(visitor);
  return visitor;
}

const sheet = (page: Page, { number }: Talker) =>
  page.locator(`${CALLS} article`).filter({ hasText: `#${number}` });

test('a chat calls everybody who is there, on every page, and whoever accepts silences the others', async () => {
  const [ada, zahid] = [await atWork('Ada Agent'), await atWork('Zahid Khan')];
  // A press, as browsers want it before a page may be heard.
  await ada.page
    .locator('main')
    .first()
    .click({ position: { x: 5, y: 5 } });
  const visitor = await begin('Is anybody there?');
  await sheet(ada.page, visitor).waitFor();
  await sheet(zahid.page, visitor).waitFor();
  await ada.page.waitForFunction(() => document.title.startsWith('(1) '));
  await expect.poll(async () => (await noted(ada.page)).ringing).toBe(1);
  await settle(ada.page);
  await expectAccessible(ada.page, CALLS);
  await picture(ada.page, 'told-call-en-1440');
  await ada.page.setViewportSize(PHONE);
  await picture(ada.page, 'told-call-en-390');
  await ada.page.setViewportSize({ width: 1440, height: 900 });

  await sheet(ada.page, visitor).getByRole('button', { name: ACCEPT.en }).click();
  await ada.page.waitForURL(new RegExp(`helpdesk/.*${visitor.number}`));
  await ada.page.getByText('Is anybody there?').first().waitFor();
  await sheet(zahid.page, visitor).waitFor({ state: 'detached' });
  await sheet(ada.page, visitor).waitFor({ state: 'detached' });
  await expect.poll(async () => (await noted(ada.page)).ringing).toBe(0);
  await ada.page.waitForFunction(() => !document.title.startsWith('('));
  expect(ada.faults).toEqual([]);
});

test('the sound can be stopped for one chat, which still stands there', async () => {
  const { page } = await atWork('Sana Malik');
  await page
    .locator('main')
    .first()
    .click({ position: { x: 5, y: 5 } });
  const visitor = await begin('Hello?');
  await expect.poll(async () => (await noted(page)).ringing).toBe(1);
  await sheet(page, visitor).getByRole('button', { name: 'Stop the sound' }).click();
  await expect.poll(async () => (await noted(page)).ringing).toBe(0);
  await sheet(page, visitor).waitFor();
});

test('a page that was never pressed says why it is silent', async () => {
  const { page } = await atWork('Bilal Ahmed');
  // Logging in was a press; a page that is loaded anew has had none.
  await page.reload();
  const visitor = await begin('Hello?');
  await sheet(page, visitor).waitFor();
  const hint = page.getByText('Press anywhere to let the browser make a sound.');
  const isHeard = async () => (await noted(page)).ringing === 1;
  // Browsers differ in what they count as a press; silent and unexplained it never is.
  await expect.poll(async () => (await hint.isVisible()) || (await isHeard())).toBe(true);
});

test('a tab that nobody looks at shows a notice of the browser', async () => {
  const { page, context } = await atWork('Mira Okafor');
  const elsewhere = await context.newPage();
  await elsewhere.bringToFront();
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' });
    Object.defineProperty(document, 'hasFocus', { value: () => false });
    window.dispatchEvent(new Event('blur'));
  });
  await begin('Nobody looks');
  await expect
    .poll(async () => (await noted(page)).notices, { timeout: 10_000 })
    .toEqual([expect.stringContaining('waits in a chat')]);
});

test('a chat in a tab that nobody looks at is heard, and not read before somebody does', async () => {
  const { page } = await atWork('Nadia Farooq');
  await page
    .locator('main')
    .first()
    .click({ position: { x: 5, y: 5 } });
  const isRead = (request: Request) => /\/tickets\/\d+\/read$/.test(request.url());
  const reads: string[] = [];
  page.on('request', (request) => {
    if (isRead(request)) reads.push(request.url());
  });
  const visitor = await begin('Is it dear?');
  await sheet(page, visitor).waitFor();
  await page.evaluate(() => {
    Object.defineProperty(document, 'hasFocus', { value: () => false, configurable: true });
    window.dispatchEvent(new Event('blur'));
  });
  await sheet(page, visitor).getByRole('link', { name: 'Open', exact: true }).click();
  await page.getByText('Is it dear?').first().waitFor();
  // Before one's eyes it calls no more; it is still to be taken.
  await sheet(page, visitor).waitFor({ state: 'detached' });
  await expect.poll(async () => (await noted(page)).ringing).toBe(1);
  await visitor.say('And is it heavy?');
  await page.getByText('And is it heavy?').first().waitFor();
  expect(reads).toEqual([]);
  const read = page.waitForRequest(isRead);
  await page.evaluate(() => {
    Object.defineProperty(document, 'hasFocus', { value: () => true });
    window.dispatchEvent(new Event('focus'));
  });
  await read;
  await expect.poll(async () => (await noted(page)).ringing).toBe(0);
});

test('a chat that begins while the page still waits to hear of others calls all the same', async () => {
  const { page } = await atWork('Imran Shah');
  const { answered, letGo } = await holdAnswers(page, /\/notices\/told$/);
  const bell = /\/helpdesk\/notices$/;
  const opened = [page.waitForEvent('websocket'), page.waitForResponse(bell)];
  await page.goto(`${desk.url}/admin/plugins/helpdesk`);
  await Promise.all([answered, ...opened]);
  const told = page.waitForResponse(bell);
  const visitor = await begin('Is this heard?');
  await told;
  letGo();
  // Sooner than the page looks by itself for the first time.
  await sheet(page, visitor).waitFor({ timeout: 5_000 });
});

test('in Urdu a call stands at the left', async () => {
  const { page } = await atWork('Zahra Bibi', 'ur');
  const visitor = await begin('السلام علیکم');
  await sheet(page, visitor).waitFor();
  await settle(page);
  await picture(page, 'told-call-ur-1440');
  const box = await page.locator(CALLS).boundingBox();
  expect(box?.x ?? 1440).toBeLessThan(400);
});
