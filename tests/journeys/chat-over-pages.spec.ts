import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { PNG } from '../../plugins/helpdesk/server/src/platform/files-fixture';
import { visitorAt } from '../../plugins/helpdesk/server/src/chat/chat-fixture';
import { workAt } from '../../plugins/helpdesk/server/src/tickets/work-fixture';
import { expectAccessible, openBrowser, picture, type Person } from '../harness/browser';
import { openScene, windowOn, type ChatScene } from '../harness/chat-window';
import { eventually } from '../harness/eventually';
import { call } from '../harness/people';
import { shopPage } from '../harness/shop';

let scene: ChatScene;
let person: Person;

beforeAll(async () => {
  scene = await openScene();
  scene.shop.show(shopPage(`<label>Your mail <input id="mail"></label>${scene.line()}`));
});
beforeEach(async () => {
  person = await openBrowser({ viewport: { width: 1440, height: 900 } });
});
afterEach(() => person.close());
afterAll(() => scene.close());

async function goOn(page: Page) {
  const conversation = await scene.begun(page);
  await page.goto(scene.shop.url);
  const window = windowOn(page);
  await window.open();
  await window.mine.first().waitFor();
  return { window, ...conversation };
}

/** Staff put one ticket into another. */
async function merge(from: number, into: number) {
  const versionOf = async (number: number) =>
    (await workAt(scene.desk).read(scene.agent, number)).version;
  const path = `/helpdesk/tickets/${from}/merge`;
  const merged = await call(scene.desk, scene.agent, 'POST', path, {
    clientId: randomUUID(),
    version: await versionOf(from),
    into,
    intoVersion: await versionOf(into),
    tellClient: false,
  });
  expect(merged.status, JSON.stringify(merged.body)).toBe(200);
}

test('a window that stands open from the page before leaves the keyboard to the page', async () => {
  const { page, faults } = person;
  const { window } = await goOn(page);
  await page.goto(`${scene.shop.url}/login`);
  await page.locator('#mail').click();
  await page.keyboard.type('maria');
  await window.mine.first().waitFor();
  await page.keyboard.type('@example.com');
  expect(await page.locator('#mail').inputValue()).toBe('maria@example.com');
  expect(await window.field.inputValue()).toBe('');
  // Who opens it by hand writes in it at once.
  await page.keyboard.press('Escape');
  await window.root.getByRole('button', { name: 'Close the chat' }).first().click();
  await window.open();
  await page.keyboard.type('And here');
  expect(await window.field.inputValue()).toBe('And here');
  expect(faults).toEqual([]);
});

test('what goes with the half-written message outlives the page as its words do', async () => {
  const { page } = person;
  const { window, key } = await goOn(page);
  await scene.answer('Show me a picture.');
  await window.root.getByRole('button', { name: /Quote:.*Show me a picture/ }).click();
  await window.field.fill('Here it is');
  await window.root.locator('input[type=file]').setInputFiles({
    name: 'broken.png',
    mimeType: 'image/png',
    buffer: PNG,
  });
  await window.root.locator('.composer .file, .attached').first().waitFor();
  await eventually(async () =>
    expect(await window.send.getAttribute('aria-disabled')).toBe('false')
  );
  await page.goto(`${scene.shop.url}/next`);
  await window.root.getByText('broken.png').waitFor();
  expect(await window.field.inputValue()).toBe('Here it is');
  expect(await window.root.locator('.quoting').innerText()).toContain('Show me a picture.');
  await picture(page, 'chat-enclosed-next-page');
  await window.send.click();
  await eventually(async () => {
    const visitor = visitorAt(scene.desk, scene.chat, { token: await tokenIn(page) });
    const { entries } = (await visitor.read(key)).data;
    expect(entries.at(-1)).toMatchObject({
      text: { body: 'Here it is' },
      quote: { text: 'Show me a picture.' },
      files: [{ name: 'broken.png' }],
    });
  });
  await page.reload();
  await window.mine.nth(1).waitFor();
  expect(await window.root.locator('.quoting, .attached').count()).toBe(0);
});

test('an open window follows its conversation into another one, with the half-written message', async () => {
  const { page, faults } = person;
  const { window, number, token } = await goOn(page);
  const visitor = visitorAt(scene.desk, scene.chat, { token });
  const other = (await visitor.start({ text: 'About the other cup' })).data.conversation;
  await window.field.fill('And half a sent');
  await merge(number, other.number);
  await eventually(async () =>
    expect(await said(window)).toEqual(['Hello, is anybody there?', 'About the other cup'])
  );
  expect(await window.field.inputValue()).toBe('And half a sent');
  await scene.answer('To both.');
  await window.root.getByText('To both.').waitFor();
  await window.send.click();
  await eventually(async () =>
    expect(await said(window)).toEqual([
      ...['Hello, is anybody there?', 'About the other cup'],
      ...['To both.', 'And half a sent'],
    ])
  );
  await expectAccessible(page);
  expect(faults).toEqual([]);
});

test('and shows what was merged into the one that it shows, each message once', async () => {
  const { page, faults } = person;
  const { window, number, token } = await goOn(page);
  const visitor = visitorAt(scene.desk, scene.chat, { token });
  await visitor.start({ text: 'About the other cup' });
  const younger = await scene.newest();
  // Of the two the younger one is shown, and the older one with its own numbers comes into it.
  await window.root.getByRole('button', { name: 'More' }).click();
  await window.root.getByRole('button', { name: 'Earlier conversations' }).click();
  await window.root.locator('.row-button', { hasText: 'About the other cup' }).click();
  await window.root.getByText('About the other cup').first().waitFor();
  await scene.answer('Which one?');
  await window.root.getByText('Which one?').waitFor();
  await merge(number, younger.number);
  const both = ['Hello, is anybody there?', 'About the other cup', 'Which one?'];
  await eventually(async () => expect(await said(window)).toEqual(both));
  await window.write('The red one');
  await eventually(async () => expect(await window.root.locator('.mark.waiting').count()).toBe(0));
  await window.root.locator('.mine .mark').last().waitFor();
  await scene.answer('I see.');
  await eventually(async () =>
    expect(await said(window)).toEqual([...both, 'The red one', 'I see.'])
  );
  expect(faults).toEqual([]);
});

/** Without the greeting above it. */
const said = async (window: ReturnType<typeof windowOn>) => (await window.texts()).slice(1);

async function tokenIn(page: Page): Promise<string> {
  return page.evaluate(() => {
    const kept = Object.entries(localStorage).find(([name]) => name.endsWith('session'))?.[1];
    return (JSON.parse(kept ?? '{}') as { token?: string }).token ?? '';
  });
}
