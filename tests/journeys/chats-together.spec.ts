import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createChat } from '../../plugins/helpdesk/server/src/chat/chat-fixture';
import type { Person } from '../harness/browser';
import {
  beginChat,
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
import { hold, holdAnswers, loseAnswer } from '../harness/slow-line';

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

test('what colleagues do is seen, and a visitor who writes on is no hindrance', async () => {
  const visitor = await begin({ text: 'The grinder is loud.' });
  const { page: his, faults: hisFaults } = await open({ name: 'Bilal Ahmed', locale: 'ur' });
  const { page: hers, faults } = await open({ name: 'Ada Agent' });
  const [ada, bilal] = [await show(hers, visitor), await show(his, visitor)];
  await ada.getByText('Bilal Ahmed is looking at this').waitFor();
  await composer(his, visitor).pressSequentially('جی');
  await ada.getByText('Bilal Ahmed is writing here').waitFor();
  await lookAt(his, 'chats-talk-ur');

  // Her page learns nothing for a while: the visitor was faster.
  const letGo = await hold(hers, /\/entries\?after=/);
  await visitor.say('Very loud.');
  const refused = hers.waitForResponse((response) => response.status() === 409);
  await send(hers, visitor, 'Please clean it first.');
  await refused;
  await eventually(() => expect(visitor.shown()).toContain('Ada Agent: Please clean it first.'));
  letGo();
  await message(hers, visitor, 'Please clean it first.').waitFor();
  expect(await hers.getByText('Not sent', { exact: false }).count()).toBe(0);

  // A colleague who answered is one.
  await message(his, visitor, 'Please clean it first.').waitFor();
  const again = await hold(hers, /\/entries\?after=/);
  await send(his, visitor, 'جی، میں دیکھتا ہوں');
  await eventually(() => expect(visitor.shown().join()).toContain('میں دیکھتا ہوں'));
  await send(hers, visitor, 'Does it smell?');
  const held = ada.locator('[data-outgoing="changed"]');
  await held.getByText('Not sent: something changed meanwhile.').waitFor();
  again();
  await message(hers, visitor, 'میں دیکھتا ہوں').waitFor();
  await lookAt(hers, 'chats-changed-en');
  await held.getByRole('button', { name: 'Send' }).click();
  await message(hers, visitor, 'Does it smell?').waitFor();
  await eventually(() => expect(visitor.shown().at(-1)).toBe('Ada Agent: Does it smell?'));

  await ada.getByRole('button', { name: 'Hand over, or call somebody in' }).click();
  const dialog = hers.getByRole('dialog');
  await dialog.getByLabel('Hand over to').selectOption({ label: 'Bilal Ahmed' });
  await dialog.getByRole('button', { name: 'Hand over', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await item(his, visitor).getByText('میں', { exact: true }).waitFor();
  await bilal.getByText('Bilal Ahmed').first().waitFor();

  await ada.getByRole('button', { name: 'Hand over, or call somebody in' }).click();
  await dialog.getByLabel('Choose a colleague').selectOption({ label: 'Bilal Ahmed' });
  await lookAt(hers, 'chats-hand-over-en');
  await dialog.getByRole('button', { name: 'Call in' }).click();
  await message(hers, visitor, '@Bilal Ahmed').waitFor();
  await message(his, visitor, '@Bilal Ahmed').waitFor();
  expect(visitor.window.heard.join()).not.toContain('have a look at this chat');
  expect(faults.filter((fault) => !fault.includes('409'))).toEqual([]);
  expect(hisFaults).toEqual([]);
});

test('a message outlives a lost line and a page that is loaded anew, and is sent once', async () => {
  const visitor = await begin({ text: 'Are you there?' });
  const { page } = await open({ name: 'Ada Agent' });
  const talk = await show(page, visitor);
  await page.route(/\/actions\//, (route) => route.abort());
  await send(page, visitor, 'First');
  await talk.getByText('Not sent yet', { exact: false }).waitFor();
  await send(page, visitor, 'Second');
  await lookAt(page, 'chats-offline-en');
  await page.reload();
  await talk.getByText('Second').waitFor();
  await page.unroute(/\/actions\//);
  for (const text of ['First', 'Second']) await message(page, visitor, text).waitFor();
  await eventually(() =>
    expect(visitor.shown().slice(-2)).toEqual(['Ada Agent: First', 'Ada Agent: Second'])
  );
  await eventually(async () => expect(await talk.locator('[data-outgoing]').count()).toBe(0));
  expect(await talk.locator('[data-seq]').count()).toBe(3);

  // Asked twice, answered once: the first answer is lost on the way.
  await loseAnswer(page, /\/actions\//);
  await send(page, visitor, 'Third');
  await message(page, visitor, 'Third').waitFor();
  await eventually(async () => expect(await talk.locator('[data-outgoing]').count()).toBe(0));
  expect(visitor.shown().filter((line) => line.endsWith('Third'))).toHaveLength(1);

  // So is what closes the chat, although its button is gone by then.
  await loseAnswer(page, /\/actions\//);
  await composer(page, visitor).fill('Goodbye');
  await talk.getByRole('button', { name: 'Reply and close' }).click();
  await message(page, visitor, 'Goodbye').waitFor();
  await eventually(async () => expect(await talk.locator('[data-outgoing]').count()).toBe(0));
  expect(visitor.shown().filter((line) => line.endsWith('Goodbye'))).toHaveLength(1);
});

test('a note that comes back to the text stays among colleagues, with its file, beside what is typed', async () => {
  const visitor = await begin({ text: 'It leaks.' });
  const { page } = await open({ name: 'Ada Agent' });
  const talk = await show(page, visitor);
  const whom = (name: string) => talk.getByRole('radio', { name });
  await page.route(/\/actions\//, (route) => route.abort());
  await whom('Colleagues').check({ force: true });
  await talk
    .locator('input[type=file]')
    .setInputFiles({ name: 'call.txt', mimeType: 'text/plain', buffer: Buffer.from('noted') });
  await send(page, visitor, 'A regular, be kind.');
  await talk.getByText('Not sent yet', { exact: false }).waitFor();
  await whom('Visitor').check({ force: true });
  await composer(page, visitor).fill('One moment');
  await talk.getByRole('button', { name: 'Back to the text' }).click();
  await eventually(async () =>
    expect(await composer(page, visitor).inputValue()).toBe('A regular, be kind.\nOne moment')
  );
  expect(await whom('Colleagues').isChecked()).toBe(true);
  await talk.getByRole('list', { name: 'Files' }).getByText('call.txt').first().waitFor();
  await page.unroute(/\/actions\//);
  await composer(page, visitor).press('Enter');
  await message(page, visitor, 'A regular, be kind.').getByText('call.txt').waitFor();
  expect(visitor.window.heard.join()).not.toContain('be kind');
});

test('what is said while a chat is being opened stands in it', async () => {
  const visitor = await begin({ text: 'Hello?' });
  const { page } = await open({ name: 'Ada Agent' });
  await item(page, visitor).waitFor();
  const { answered, letGo } = await holdAnswers(page, new RegExp(`/tickets/${visitor.number}$`));
  await item(page, visitor).click();
  await answered;
  await visitor.say('Is anybody there?');
  await item(page, visitor).getByText('Is anybody there?').waitFor();
  letGo();
  await message(page, visitor, 'Is anybody there?').waitFor();
});

test('a chat that could not be asked for again stays, with what is typed in it', async () => {
  const visitor = await begin({ text: 'Hello?' });
  const { page: his } = await open({ name: 'Bilal Ahmed' });
  const { page: hers } = await open({ name: 'Ada Agent' });
  const [ada, bilal] = [await show(hers, visitor), await show(his, visitor)];
  await composer(hers, visitor).fill('Good');
  const field = await composer(hers, visitor).elementHandle();
  const address = new RegExp(`/tickets/${visitor.number}$`);
  const failed = hers.waitForEvent('requestfailed', (request) => address.test(request.url()));
  await hers.route(address, (route) => route.abort());
  await bilal.getByRole('button', { name: 'Take this chat' }).click();
  await failed;
  await hers.unroute(address);
  await visitor.say('Still there?');
  await message(hers, visitor, 'Still there?').waitFor();
  await ada.getByText('Nobody has taken this chat yet.').waitFor({ state: 'detached' });
  expect(await field?.evaluate((node) => node.isConnected)).toBe(true);
  expect(await composer(hers, visitor).inputValue()).toBe('Good');
});
