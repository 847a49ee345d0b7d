import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createChat } from '../../plugins/helpdesk/server/src/chat/chat-fixture';
import { PHONE, type Person } from '../harness/browser';
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
import { call, createStaff, type StaffMember } from '../harness/people';
import { hold } from '../harness/slow-line';

/** An agent who presses Enter and turns to something else at once. */

let desk: Desk;
let owner: StaffMember;
let chat: { key: string };
const people: Person[] = [];
const visitors: Talker[] = [];
const endEase = easePuzzles(300);
/** A window in which one chat has room. */
const NARROW = { width: 880, height: 800 };

beforeAll(async () => {
  desk = await startDesk({ hasPanel: true, env: { TRUSTED_PROXIES: '127.0.0.1' } });
  chat = await createChat(desk);
  owner = await createStaff(desk, { roles: ['strapi-super-admin'] });
});
afterEach(async () => {
  visitors.splice(0).forEach(({ window }) => window.close());
  await Promise.all(people.splice(0).map((person) => person.close()));
});
afterAll(async () => {
  endEase();
  await desk.stop();
});

const begin = async (text: string, email = `${crypto.randomUUID()}@example.com`) => {
  const visitor = await beginChat(desk, chat, { text, fields: { name: 'Vera Visitor', email } });
  visitors.push(visitor);
  return visitor;
};
const open = async (name: string, viewport = NARROW) => {
  const person = await openConsole(desk, { name, viewport });
  people.push(person);
  return person.page;
};

const versionOf = async ({ number }: Talker): Promise<number> => {
  const { body } = await call(desk, owner, 'GET', `/helpdesk/tickets/${number}`);
  // The contract of this door.
  return (body.data as { version: number }).version;
};

test('what is sent with a file under way leaves, though another chat has taken its place', async () => {
  const page = await open('Ada Agent');
  const [first, second] = [await begin('First'), await begin('Second')];
  await show(page, first);
  const letGo = await hold(page, /\/tickets\/\d+\/files/);
  await column(page, first)
    .locator('input[type=file]')
    .setInputFiles({ name: 'plan.txt', mimeType: 'text/plain', buffer: Buffer.from('A plan') });
  await send(page, first, 'Here is the plan');
  await show(page, second);
  await column(page, first).waitFor({ state: 'hidden' });
  letGo();
  await eventually(() => expect(first.shown()).toContain('Ada Agent: Here is the plan'));
  const told = first.window.entries().find(({ text }) => text?.body === 'Here is the plan');
  expect(told?.files.map(({ name }) => name)).toEqual(['plan.txt']);
  // Nobody looked at the first one meanwhile; the second is before the agent.
  await column(page, first).waitFor({ state: 'detached' });
  await composer(page, second).waitFor();
});

test('whoever leaves the page with a file under way is asked, and what was sent with it leaves', async () => {
  const page = await open('Eli Agent');
  const visitor = await begin('May I see it?');
  await show(page, visitor);
  const letGo = await hold(page, /\/tickets\/\d+\/files/);
  await column(page, visitor)
    .locator('input[type=file]')
    .setInputFiles({ name: 'plan.txt', mimeType: 'text/plain', buffer: Buffer.from('A plan') });
  await send(page, visitor, 'Here it is');
  await column(page, visitor).getByRole('button', { name: 'Open as a request' }).click();
  const asked = page.getByRole('alertdialog');
  await asked.getByText('The files with it would be left out.', { exact: false }).waitFor();
  await lookAt(page, 'chats-leave-en');
  await asked.getByRole('button', { name: 'Stay here' }).click();
  await asked.waitFor({ state: 'detached' });
  // So is whoever closes the tab.
  const asking = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const question = await asking;
  expect(question.type()).toBe('beforeunload');
  await question.dismiss();
  letGo();
  await eventually(() => expect(visitor.shown()).toContain('Eli Agent: Here it is'));
  await column(page, visitor).getByRole('button', { name: 'Open as a request' }).click();
  await page.waitForURL(/\/tickets\/\d+/);
});

test('on the page of a request too whoever leaves with a file under way is asked', async () => {
  const page = await open('Fia Agent');
  const visitor = await begin('May I see it?');
  await page.goto(`${desk.url}/admin/plugins/helpdesk/tickets/${visitor.number}`);
  await page.getByRole('button', { name: 'Reply', exact: true }).click();
  await hold(page, /\/tickets\/\d+\/files/);
  await page
    .locator('form input[type=file]')
    .setInputFiles({ name: 'plan.txt', mimeType: 'text/plain', buffer: Buffer.from('A plan') });
  await page.getByRole('link', { name: 'Chats' }).click();
  const asked = page.getByRole('alertdialog');
  await asked.getByText('A file is still on its way', { exact: false }).waitFor();
  await asked.getByRole('button', { name: 'Leave' }).click();
  await page.waitForURL(/\/chats/);
});

test('behind the list of a phone nothing is read, and what fails there is told', async () => {
  const page = await open('Gil Agent', PHONE);
  const visitor = await begin('Hello?');
  const reads: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith(`/${visitor.number}/read`)) reads.push(request.url());
  });
  await show(page, visitor);
  await eventually(() => expect(reads).toHaveLength(1));
  await composer(page, visitor).fill('One mom');
  await page.getByRole('link', { name: 'Chats' }).click();
  await item(page, visitor).waitFor();
  for (const text of ['Are you there?', 'Please?']) {
    await visitor.say(text);
    await item(page, visitor).getByText(text).waitFor();
  }
  await item(page, visitor).getByText('2 unread messages').waitFor();
  expect(reads).toHaveLength(1);
  // Called up again, it is as it was left, and read.
  await item(page, visitor).click();
  await message(page, visitor, 'Please?').waitFor();
  expect(await composer(page, visitor).inputValue()).toBe('One mom');
  await eventually(() => expect(reads).toHaveLength(2));

  const act = /\/actions\//;
  const letGo = await hold(page, act);
  await send(page, visitor, 'Here I am');
  await page.getByRole('link', { name: 'Chats' }).click();
  await item(page, visitor).waitFor();
  await call(desk, owner, 'POST', `/helpdesk/tickets/${visitor.number}/actions/reply`, {
    version: await versionOf(visitor),
    clientId: crypto.randomUUID(),
    text: { format: 'text', body: 'We are here' },
  });
  letGo();
  await page.getByText(`What you wrote in chat #${visitor.number} was not sent`).waitFor();
});

test('what had no line leaves from whichever page the agent has gone to', async () => {
  const page = await open('Ben Agent');
  const visitor = await begin('Is it red?');
  await show(page, visitor);
  const act = /\/actions\//;
  await page.route(act, (route) => route.abort());
  await send(page, visitor, 'Yes, it is red');
  await column(page, visitor).locator('[data-outgoing=failed]').waitFor();
  await column(page, visitor).getByRole('button', { name: 'Open as a request' }).click();
  await page.waitForURL(/\/tickets\/\d+/);
  await page.unroute(act);
  await eventually(() => expect(visitor.shown()).toContain('Ben Agent: Yes, it is red'));
});

test('of what is refused meanwhile the agent is told', async () => {
  const page = await open('Cem Agent');
  const visitor = await begin('Is it blue?');
  await show(page, visitor);
  const act = /\/actions\//;
  await page.route(act, (route) => route.abort());
  await send(page, visitor, 'Yes, it is blue');
  await column(page, visitor).locator('[data-outgoing=failed]').waitFor();
  await column(page, visitor).getByRole('button', { name: 'Open as a request' }).click();
  await page.waitForURL(/\/tickets\/\d+/);
  // A colleague answers first: whoever wrote without having seen it is asked.
  await call(desk, owner, 'POST', `/helpdesk/tickets/${visitor.number}/actions/reply`, {
    version: await versionOf(visitor),
    clientId: crypto.randomUUID(),
    text: { format: 'text', body: 'It is green' },
  });
  await page.unroute(act);
  await page.getByText(`What you wrote in chat #${visitor.number} was not sent`).waitFor();
});

test('a chat that is merged gives way to the one that it went into', async () => {
  const page = await open('Dua Agent');
  const email = 'vera@example.com';
  const [first, second] = [await begin('One', email), await begin('Two', email)];
  await show(page, first);
  const merged = await call(desk, owner, 'POST', `/helpdesk/tickets/${first.number}/merge`, {
    clientId: crypto.randomUUID(),
    version: await versionOf(first),
    into: second.number,
    intoVersion: await versionOf(second),
    tellClient: false,
  });
  expect(merged.status, JSON.stringify(merged.body)).toBe(200);
  await column(page, second).getByText('One').first().waitFor();
  await column(page, first).waitFor({ state: 'detached' });
});
