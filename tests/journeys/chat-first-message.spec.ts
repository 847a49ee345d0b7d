import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { openBrowser, type Person } from '../harness/browser';
import { openScene, windowOn, type ChatScene } from '../harness/chat-window';
import { eventually } from '../harness/eventually';
import { shopPage } from '../harness/shop';

/* While the first message is on its way a visitor writes on: neither their words nor their place are lost. */

let scene: ChatScene;
let person: Person;

beforeAll(async () => {
  scene = await openScene({ questionnaire: [] });
  scene.shop.show(shopPage(scene.line()));
});
beforeEach(async () => {
  person = await openBrowser();
});
afterEach(() => person.close());
afterAll(() => scene.close());

const START = '**/conversations';

/** Holds the request that begins a conversation until it is let go. */
async function hold(page: Page, change: (body: object) => object): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(START, async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    await released;
    await route.continue({ postData: JSON.stringify(change(route.request().postDataJSON())) });
  });
  return release;
}

async function begin(page: Page) {
  await page.goto(scene.shop.url);
  const window = windowOn(page);
  await window.open();
  await window.field.click();
  await page.keyboard.type('Where is my parcel?');
  await page.keyboard.press('Enter');
  await window.root.getByText('Where is my parcel?').waitFor();
  // Without a press: the keyboard is where it was.
  await page.keyboard.type('It was to come on Monday');
  return window;
}

test('it goes on in the conversation', async () => {
  const { page, faults } = person;
  const release = await hold(page, (body) => body);
  const window = await begin(page);
  expect(await window.field.inputValue()).toBe('It was to come on Monday');
  release();
  await eventually(async () => expect(await window.root.locator('.mark.waiting').count()).toBe(0));
  await page.keyboard.type('!');
  expect(await window.field.inputValue()).toBe('It was to come on Monday!');
  await page.keyboard.press('Enter');
  await eventually(async () => expect(await window.mine.count()).toBe(2));
  await eventually(async () => expect(await window.root.locator('.mark.waiting').count()).toBe(0));
  expect(await window.field.inputValue()).toBe('');
  expect(faults).toEqual([]);
});

test('where the first is refused, both stand in the field', async () => {
  const { page } = person;
  const release = await hold(page, (body) => ({ ...body, text: '' }));
  const window = await begin(page);
  release();
  await eventually(async () =>
    expect(await window.field.inputValue()).toBe('Where is my parcel?\n\nIt was to come on Monday')
  );
});

test('and with them what was sent meanwhile; nothing is held up by it', async () => {
  const { page } = person;
  const release = await hold(page, (body) => ({ ...body, text: '' }));
  const window = await begin(page);
  await page.keyboard.press('Enter');
  await eventually(async () => expect(await window.mine.count()).toBe(2));
  await page.keyboard.type('Is it lost?');
  release();
  await eventually(async () =>
    expect(await window.field.inputValue()).toBe(
      'Where is my parcel?\n\nIt was to come on Monday\n\nIs it lost?'
    )
  );
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await window.send.click();
  await window.root.locator('.mark.stored').waitFor();
  await window.write('Thank you');
  await eventually(async () => expect(await window.root.locator('.mark.stored').count()).toBe(2));
});
