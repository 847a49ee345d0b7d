import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { openBrowser, type Person } from '../harness/browser';
import { openScene, windowOn, type ChatScene } from '../harness/chat-window';
import { eventually } from '../harness/eventually';
import { shopPage } from '../harness/shop';

/* Whatever happens to the line: what was written arrives once, and in its order. */

let scene: ChatScene;
let person: Person;

beforeAll(async () => {
  scene = await openScene();
  scene.shop.show(shopPage(scene.line()));
});
beforeEach(async () => {
  person = await openBrowser();
});
afterEach(() => person.close());
afterAll(() => scene.close());

/** Goes on with a conversation that was begun before, and waits until it stands. */
async function goOn(page: Page) {
  const { key } = await scene.begun(page);
  await page.goto(scene.shop.url);
  const window = windowOn(page);
  await window.open();
  await window.mine.first().waitFor();
  return { window, key };
}

/** What the visitor wrote, as it is stored, in order. */
async function stored(key: string): Promise<string[]> {
  const rows = await scene.desk.strapi.db
    .connection('helpdesk_entries as e')
    .join('helpdesk_tickets as t', 't.id', 'e.ticket_id')
    .join('helpdesk_entry_texts as x', 'x.entry_id', 'e.id')
    .where({ 't.key': key, 'e.actor_kind': 'contact' })
    .orderBy('e.seq')
    .select('x.body');
  return rows.map(({ body }) => String(body));
}

const FIRST = 'Hello, is anybody there?';
const allSent = (page: Page) =>
  eventually(async () => {
    const { root } = windowOn(page);
    expect(await root.locator('.mark.waiting').count()).toBe(0);
  });

test('without a line messages wait, and leave in their order when it is back', async () => {
  const { page, context } = person;
  const { window, key } = await goOn(page);
  await context.setOffline(true);
  for (const text of ['One', 'Two', 'Three']) await window.write(text);
  await window.banner.waitFor();
  expect(await window.root.locator('.mark.waiting').count()).toBe(3);
  await scene.answer('Are you there?');
  await context.setOffline(false);
  await window.root.getByText('Are you there?').waitFor();
  await allSent(page);
  expect(await stored(key)).toEqual([FIRST, 'One', 'Two', 'Three']);
  const shown = await window.texts();
  expect(shown.slice(1)).toEqual([FIRST, 'Are you there?', 'One', 'Two', 'Three']);
  await window.banner.waitFor({ state: 'detached' });
});

test('a desk that starts again meanwhile is found again', async () => {
  const { page } = person;
  const { window, key } = await goOn(page);
  const restarted = scene.desk.restart();
  await window.write('While you were away');
  await restarted;
  await allSent(page);
  await scene.answer('Back again.');
  await window.root.getByText('Back again.').waitFor();
  expect(await stored(key)).toEqual([FIRST, 'While you were away']);
});

describe('with messages under way', () => {
  test.each([1, 2, 3, 4, 5])('a refresh loses and doubles none (%i)', async (round) => {
    const { page } = person;
    const { window, key } = await goOn(page);
    const texts = Array.from({ length: 20 }, (_, at) => `Line ${at + 1}`);
    // Some reach the desk whose answer is lost, some never leave, some are only kept.
    let seen = 0;
    await page.route('**/messages', async (route) => {
      seen += 1;
      if ((seen + round) % 3 === 0) await route.fetch().catch(() => undefined);
      await route.abort();
    });
    await page.routeWebSocket(/\/helpdesk\/socket/, (socket) => void socket.close());
    for (const text of texts) await window.write(text);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.reload();
    await window.mine.first().waitFor();
    await allSent(page);
    await eventually(async () =>
      expect(await window.mine.allInnerTexts()).toEqual([FIRST, ...texts])
    );
    expect(await stored(key)).toEqual([FIRST, ...texts]);
  });

  test('a first message that is under way at a refresh begins one conversation', async () => {
    const { page } = person;
    await page.goto(scene.shop.url);
    const window = windowOn(page);
    await window.open();
    await window.write('Only once, please');
    await window.root.locator('#field-name').fill('Maria');
    await window.root.locator('#field-email').fill('once@example.com');
    // It arrives, and nobody hears of it.
    await page.route('**/conversations', async (route) => {
      await route.fetch().catch(() => undefined);
      await route.abort();
    });
    const arrived = page.waitForEvent('requestfailed', (request) => request.method() === 'POST');
    await window.details.locator('.main').click();
    await arrived;
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.reload();
    await window.root.locator('.mark.stored').waitFor();
    const rows = await scene.desk.strapi.db
      .connection('helpdesk_tickets')
      .where('subject', 'Only once, please');
    expect(rows).toHaveLength(1);
  });
});

test('where sockets are blocked, everything goes over HTTP', async () => {
  const { page } = person;
  await page.routeWebSocket(/\/helpdesk\/socket/, (socket) => void socket.close());
  const { window, key } = await goOn(page);
  await window.write('By HTTP');
  await allSent(page);
  await scene.answer('Heard you.');
  await window.root.getByText('Heard you.').waitFor();
  await window.write('And once more');
  await allSent(page);
  expect(await stored(key)).toEqual([FIRST, 'By HTTP', 'And once more']);
  expect(await window.banner.count()).toBe(0);
});

test('two tabs of one visitor show the same, and send what waits once', async () => {
  const { page, context } = person;
  const { window, key } = await goOn(page);
  const second = await context.newPage();
  await second.goto(scene.shop.url);
  const other = windowOn(second);
  await other.open();
  await other.mine.first().waitFor();
  await context.setOffline(true);
  await window.write('From the first');
  await other.root.getByText('From the first').waitFor();
  await other.write('From the second');
  await context.setOffline(false);
  for (const tab of [page, second]) await allSent(tab);
  const wanted = [FIRST, 'From the first', 'From the second'];
  for (const one of [window, other]) {
    await eventually(async () => expect(await one.mine.allInnerTexts()).toEqual(wanted));
  }
  expect(await stored(key)).toEqual(wanted);
});
