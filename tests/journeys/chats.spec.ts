import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createChat } from '../../plugins/helpdesk/server/src/chat/chat-fixture';
import { expectNoSidewaysScroll, type Person } from '../harness/browser';
import {
  beginChat,
  column,
  composer,
  item,
  lookAt,
  message,
  openConsole,
  send,
  show,
  type Talker,
} from '../harness/console-screen';
import { startDesk, type Desk } from '../harness/desk';
import { eventually } from '../harness/eventually';
import { easePuzzles } from '../harness/human-check';
import { call, createStaff } from '../harness/people';
import { hold } from '../harness/slow-line';

let desk: Desk;
let chat: { key: string };
const people: Person[] = [];
const visitors: Talker[] = [];
const endEase = easePuzzles(300);

beforeAll(async () => {
  desk = await startDesk({ hasPanel: true, env: { TRUSTED_PROXIES: '127.0.0.1' } });
  chat = await createChat(desk);
  const owner = await createStaff(desk, { roles: ['strapi-super-admin'] });
  await call(desk, owner, 'POST', '/helpdesk/canned-replies', {
    scope: 'shared',
    team: null,
    title: 'Opening hours',
    hint: '',
    shortcut: 'hours',
    texts: {
      en: '<p>We are open from <b>9</b> to 17.</p><p>See <a href="https://shop.example/hours">our page</a>.</p>',
    },
  });
});
afterEach(async () => {
  visitors.splice(0).forEach(({ window }) => window.close());
  await Promise.all(people.splice(0).map((person) => person.close()));
});
afterAll(async () => {
  endEase();
  await desk.stop();
});

const begin = async (more?: Parameters<typeof beginChat>[2]) => {
  const visitor = await beginChat(desk, chat, more);
  visitors.push(visitor);
  return visitor;
};
const open = async (who: Parameters<typeof openConsole>[1]) => {
  const person = await openConsole(desk, who);
  people.push(person);
  return person;
};

test('an agent takes a chat, talks, takes a message back, and hands it over', async () => {
  const { page, faults } = await open({ name: 'Ada Agent' });
  await page.getByText('Nobody is chatting.', { exact: false }).waitFor();
  await lookAt(page, 'chats-empty-en');

  const visitor = await begin({
    text: 'Hello, where is my order?',
    page: { url: `${desk.url}/shop/cart`, title: 'Your cart', at: Date.now() },
  });
  await item(page, visitor).getByText('Hello, where is my order?').waitFor();
  await item(page, visitor).locator('[data-waits]').or(page.locator('[data-waits]')).waitFor();
  await page.getByRole('log').getByText('Vera Visitor waits for an answer.').waitFor();
  const talk = await show(page, visitor);
  await talk.getByText('Nobody has taken this chat yet.').waitFor();
  await lookAt(page, 'chats-new-en');
  await talk.getByRole('button', { name: 'Take this chat' }).click();
  await talk.getByText('Nobody has taken this chat yet.').waitFor({ state: 'detached' });
  await item(page, visitor).getByText('Me', { exact: true }).waitFor();

  visitor.type(true);
  await talk.getByText('Vera Visitor is writing…').waitFor();
  await composer(page, visitor).pressSequentially('Good day');
  await eventually(() => expect(visitor.window.typing).toContain('Ada Agent'));
  await composer(page, visitor).press('Shift+Enter');
  await composer(page, visitor).pressSequentially('One moment please.');
  await composer(page, visitor).press('Enter');
  await message(page, visitor, 'One moment please.').getByText('Sent').waitFor();
  await eventually(() =>
    expect(visitor.shown()).toContain('Ada Agent: Good day\nOne moment please.')
  );
  await eventually(() => expect(visitor.window.typing.at(-1)).toBeNull());
  expect(await composer(page, visitor).inputValue()).toBe('');
  await visitor.read(visitor.window.entries().at(-1)?.seq ?? 0);
  await message(page, visitor, 'One moment please.').getByText('Read').waitFor();

  await visitor.say('It is number 77.');
  await page.getByRole('log').getByText('Vera Visitor writes: It is number 77.').waitFor();
  const answered = message(page, visitor, 'It is number 77.');
  await answered.hover();
  const tool = await answered.getByRole('button').first().boundingBox();
  // A smaller one is no target (WCAG 2.5.8).
  expect(Math.min(tool?.width ?? 0, tool?.height ?? 0)).toBeGreaterThanOrEqual(24);
  await answered.getByRole('button', { name: 'Answer to this message' }).click();
  await send(page, visitor, 'Thank you, I look.');
  await message(page, visitor, 'Thank you, I look.').getByText('It is number 77.').waitFor();
  await eventually(() =>
    expect(visitor.window.entries().at(-1)?.quote).toMatchObject({ text: 'It is number 77.' })
  );

  await composer(page, visitor).pressSequentially('/hou');
  await page.getByRole('option', { name: 'Opening hours' }).waitFor();
  await lookAt(page, 'chats-canned-en');
  await composer(page, visitor).press('Enter');
  const filled = 'We are open from 9 to 17.\n\nSee our page (https://shop.example/hours).';
  await eventually(async () => expect(await composer(page, visitor).inputValue()).toBe(filled));
  await composer(page, visitor).press('Enter');
  const wrong = message(page, visitor, 'We are open');
  await wrong.waitFor();
  await eventually(() => expect(visitor.shown().join()).toContain('We are open'));
  await wrong.hover();
  await wrong.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  await talk.getByText('This message was deleted.').waitFor();
  await eventually(() => expect(visitor.window.entries().at(-1)?.deletes).toBeTruthy());

  await talk.getByRole('radio', { name: 'Colleagues' }).check({ force: true });
  await composer(page, visitor).fill('For us alone');
  await talk.getByRole('button', { name: 'Reply and close' }).click();
  const form = page.getByRole('dialog');
  await form.waitFor();
  expect(await form.innerText()).not.toContain('For us alone');
  await form.getByRole('button', { name: 'Close', exact: true }).click();
  await form.waitFor({ state: 'hidden' });
  expect(await composer(page, visitor).inputValue()).toBe('For us alone');
  await send(page, visitor, 'Regular client, be kind.');
  await message(page, visitor, 'Regular client, be kind.').waitFor();
  await talk.getByRole('radio', { name: 'Visitor' }).check({ force: true });
  const side = page.locator(`[data-chat-side="${visitor.number}"]`);
  await side.getByText('Your cart').first().waitFor();
  await side.getByText('Firefox 140 · Linux').waitFor();
  await lookAt(page, 'chats-talk-en');

  await talk.getByRole('button', { name: 'Reply and close' }).waitFor();
  await composer(page, visitor).fill('Goodbye');
  await talk.getByRole('button', { name: 'Reply and close' }).click();
  await message(page, visitor, 'Goodbye').waitFor();
  await eventually(() =>
    expect(
      visitor.window.heads.concat(visitor.window.told.map(({ head }) => head)).at(-1)
    ).toBeTruthy()
  );
  await item(page, visitor).waitFor({ state: 'detached' });
  expect(visitor.window.heard.join()).not.toContain('be kind');
  expect(faults).toEqual([]);
});

test('a button of the state waits for the files that are under way, and stops at one that failed', async () => {
  const visitor = await begin({ text: 'May I see the plan?' });
  const { page } = await open({ name: 'Ada Agent' });
  const talk = await show(page, visitor);
  const upload = /\/tickets\/\d+\/files$/;
  await page.route(upload, (route) => route.abort());
  await talk
    .locator('input[type=file]')
    .setInputFiles({ name: 'plan.txt', mimeType: 'text/plain', buffer: Buffer.from('a plan') });
  await talk.getByRole('button', { name: 'Try plan.txt again' }).waitFor();
  await composer(page, visitor).fill('Here it is, goodbye');
  await talk.getByRole('button', { name: 'Reply and close' }).click();
  await talk.getByText('A file could not be added.', { exact: false }).waitFor();

  await page.unroute(upload);
  const letGo = await hold(page, upload);
  await talk.getByRole('button', { name: 'Try plan.txt again' }).click();
  await talk.getByRole('button', { name: 'Reply and close' }).click();
  letGo();
  await message(page, visitor, 'Here it is, goodbye').getByText('plan.txt').waitFor();
  await eventually(() =>
    expect(visitor.window.entries().at(-1)?.files).toMatchObject([{ name: 'plan.txt' }])
  );
});

test('by the keyboard alone: who waits, what is said, and back', async () => {
  const first = await begin({ text: `First ${randomUUID()}` });
  const second = await begin({ text: `Second ${randomUUID()}` });
  const { page } = await open({ name: 'Ada Agent' });
  await item(page, second).waitFor();
  await page.locator('#main-content').focus();
  const longest = await page.locator('[data-waits]').first().getAttribute('data-chat-item');
  await page.keyboard.press('n');
  await column(page, { number: Number(longest) })
    .locator('[data-composer]')
    .waitFor();
  const isFocused = (number: number) =>
    composer(page, { number }).evaluate((field) => field === document.activeElement);
  await eventually(async () => expect(await isFocused(Number(longest))).toBe(true));
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await eventually(async () => expect(await page.locator('[data-chat]').count()).toBe(2));
  const [other] = [first, second].filter(({ number }) => number !== Number(longest));
  await eventually(async () => expect(await isFocused(other.number)).toBe(true));
  await page.keyboard.press('Escape');
  await page.keyboard.press('x');
  await eventually(async () => expect(await page.locator('[data-chat]').count()).toBe(1));
  await page.keyboard.press('m');
  await page.keyboard.type('Here I am');
  await page.keyboard.press('Enter');
  const said = [first, second].map((one) => () => one.shown().join());
  await eventually(() => expect(said.map((show) => show()).join()).toContain('Here I am'));
  await expectNoSidewaysScroll(page);
});
