import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createColleague } from '../../plugins/helpdesk/server/src/access/people-fixture';
import { createChat } from '../../plugins/helpdesk/server/src/chat/chat-fixture';
import { workAt } from '../../plugins/helpdesk/server/src/tickets/work-fixture';
import { expectAccessible, type Person } from '../harness/browser';
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
import { DESK } from '../harness/panel';
import { hold } from '../harness/slow-line';

/** A chat that goes away while an agent writes in it: into another one, or out of their sight. */

let desk: Desk;
let owner: StaffMember;
let chat: { key: string };
const people: Person[] = [];
const visitors: Talker[] = [];
const endEase = easePuzzles(300);
/** A window in which one chat has room. */
const NARROW = { width: 880, height: 800 };
const ACT = /\/actions\//;

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
const beginTwo = async (): Promise<[Talker, Talker]> => {
  const email = `${crypto.randomUUID()}@example.com`;
  return [await begin('One', email), await begin('Two', email)];
};
const open = async (who: Parameters<typeof openConsole>[1]) => {
  const person = await openConsole(desk, who);
  people.push(person);
  return person.page;
};
const at = async (number: number, place: string, body: (version: number) => object) => {
  const { version } = await workAt(desk).read(owner, number);
  const done = await call(desk, owner, 'POST', `/helpdesk/tickets/${number}/${place}`, {
    clientId: crypto.randomUUID(),
    version,
    ...body(version),
  });
  expect(done.status, JSON.stringify(done.body)).toBe(200);
};
const merge = async (from: Talker, into: Talker) => {
  const { version } = await workAt(desk).read(owner, into.number);
  await at(from.number, 'merge', () => ({
    into: into.number,
    intoVersion: version,
    tellClient: false,
  }));
};
const give = (to: Talker, agent: string | null) =>
  at(to.number, 'assign', () => ({ agent, team: null }));
const file = (name: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(name) });
const attach = (page: Page, to: Talker, name: string) =>
  column(page, to).locator('input[type=file]').setInputFiles(file(name));

/** One who sees no chats but their own. */
const createLoner = async (name: string) => {
  const staff = await createColleague(desk, {
    name,
    permissions: ['ticket.read', 'ticket.perform'],
    right: { scope: 'own', mayBeAssigned: true },
  });
  return { staff, key: await workAt(desk).keyOf(staff) };
};

test('what is being written, its files and what was not sent go into the chat that it was merged into', async () => {
  const page = await open({ name: 'Ada Agent' });
  const [first, second] = await beginTwo();
  await show(page, second);
  await composer(page, second).fill('today.');
  await show(page, first);
  await page.route(ACT, (route) => route.abort());
  await send(page, first, 'Good day');
  await column(page, first).locator('[data-outgoing=failed]').waitFor();
  await attach(page, first, 'done.txt');
  await column(page, first).getByRole('button', { name: 'Remove done.txt' }).waitFor();
  const letGo = await hold(page, new RegExp(`/tickets/${first.number}/files`));
  await attach(page, first, 'late.txt');
  await composer(page, first).pressSequentially('It leaves');

  await merge(first, second);
  await column(page, first).waitFor({ state: 'detached' });
  letGo();
  const field = composer(page, second);
  await eventually(async () => expect(await field.inputValue()).toBe('It leaves\ntoday.'));
  expect(await field.evaluate((one) => one === document.activeElement)).toBe(true);
  for (const name of ['done.txt', 'late.txt']) {
    await column(page, second)
      .getByRole('button', { name: `Remove ${name}` })
      .waitFor();
  }

  // It may have been written before the merge: by its own number it is refused first.
  await page.unroute(ACT);
  const held = column(page, second).locator('[data-outgoing=changed]');
  await held.getByText('Good day').waitFor();
  await lookAt(page, 'chats-merged-en');
  const answers = async () => {
    const { entries } = await workAt(desk).read(owner, second.number);
    const said = entries.filter(({ kind, actor }) => kind === 'action' && actor.kind === 'agent');
    return said.map(({ text, files }) => [text?.body, ...files.map(({ name }) => name).sort()]);
  };
  expect(await answers()).toEqual([]);
  await held.getByRole('button', { name: 'Send', exact: true }).click();
  await message(page, second, 'Good day').waitFor();
  await field.press('Enter');
  await message(page, second, 'It leaves').waitFor();
  expect(await answers()).toEqual([['Good day'], ['It leaves\ntoday.', 'done.txt', 'late.txt']]);
});

test('whoever is typing types on in it, also where it did not stand on the screen', async () => {
  const page = await open({ name: 'Ali Agent' });
  const [first, second] = await beginTwo();
  await show(page, first);
  await composer(page, first).pressSequentially('It leaves');
  await merge(first, second);
  const field = composer(page, second);
  await field.waitFor();
  await eventually(async () =>
    expect(await field.evaluate((one) => one === document.activeElement)).toBe(true)
  );
  await page.keyboard.type(' today.');
  expect(await field.inputValue()).toBe('It leaves today.');
});

test('so does what was begun in a chat that had left the screen when it was merged', async () => {
  const page = await open({ name: 'Ben Agent', viewport: NARROW });
  const [first, second] = await beginTwo();
  await show(page, first);
  await composer(page, first).fill('One moment');
  await show(page, second);
  await column(page, first).waitFor({ state: 'detached' });
  await merge(first, second);
  await eventually(async () =>
    expect(await composer(page, second).inputValue()).toBe('One moment')
  );
});

test('what is refused by a merge while the agent is elsewhere waits in the other chat', async () => {
  const page = await open({ name: 'Cem Agent' });
  const [first, second] = await beginTwo();
  await show(page, first);
  await page.route(ACT, (route) => route.abort());
  await send(page, first, 'Yes, it is red');
  await column(page, first).locator('[data-outgoing=failed]').waitFor();
  await column(page, first).getByRole('button', { name: 'Open as a request' }).click();
  await page.waitForURL(/\/tickets\/\d+/);
  await merge(first, second);
  await page.unroute(ACT);
  await page.getByText(`What you wrote in chat #${second.number} was not sent`).waitFor();
  await page.getByRole('link', { name: 'Chats' }).click();
  await item(page, second).click();
  const held = column(page, second).locator('[data-outgoing=changed]');
  await held.getByRole('button', { name: 'Back to the text' }).click();
  await eventually(async () =>
    expect(await composer(page, second).inputValue()).toBe('Yes, it is red')
  );
});

const LANGUAGES = [
  {
    locale: 'en',
    name: 'Dua Agent',
    written: 'Your parcel is on its way.\nIt comes on Monday.',
    label: 'What you wrote here and did not send',
    copied: 'Copied',
    discard: 'Discard',
  },
  {
    locale: 'ur',
    name: 'دعا خان',
    written: 'آپ کا پارسل راستے میں ہے۔\nپیر کو پہنچے گا۔',
    label: 'جو آپ نے یہاں لکھا اور نہیں بھیجا',
    copied: 'نقل ہو گیا',
    discard: 'مٹا دیں',
  },
] as const;

test.each(LANGUAGES)(
  'in $locale what is written in a chat that goes out of sight is copied, or thrown away',
  async ({ locale, name, written, label, copied, discard }) => {
    const { staff, key } = await createLoner(name);
    const page = await open({ name, locale, staff });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const visitor = await begin('Where is it?');
    await give(visitor, key);
    await show(page, visitor);
    await composer(page, visitor).fill(written);
    await give(visitor, null);
    const left = page.getByLabel(label, { exact: true });
    await left.waitFor();
    expect(await left.inputValue()).toBe(written);
    await lookAt(page, `chats-unsent-${locale}`);

    await left.focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText(copied).first().waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(written);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('alertdialog');
    await dialog.waitFor();
    await expectAccessible(page, DESK);
    await dialog.getByRole('button', { name: discard }).click();
    await left.waitFor({ state: 'detached' });
    await page.reload();
    await column(page, visitor).getByRole('alert').waitFor();
    expect(await left.count()).toBe(0);
  }
);

test('what was not sent in a chat that is out of sight by now is found above the list', async () => {
  const { staff, key } = await createLoner('Eda Agent');
  const page = await open({ name: 'Eda Agent', staff });
  const visitor = await begin('Is it blue?');
  await give(visitor, key);
  await show(page, visitor);
  await page.route(ACT, (route) => route.abort());
  await send(page, visitor, 'Yes, it is blue');
  await column(page, visitor).locator('[data-outgoing=failed]').waitFor();
  await column(page, visitor).getByRole('button', { name: 'Close this chat here' }).click();
  await give(visitor, null);
  await page.unroute(ACT);
  const part = page.getByRole('region', { name: 'Not sent' });
  await part.waitFor();
  await lookAt(page, 'chats-not-sent-en');
  await part.getByRole('button', { name: `Chat #${visitor.number}` }).click();
  const left = page.getByLabel('What you wrote here and did not send', { exact: true });
  await left.waitFor();
  expect(await left.inputValue()).toBe('Yes, it is blue');
  // It stands there also while the chat is asked for again.
  const address = new RegExp(`/tickets/${visitor.number}$`);
  await hold(page, address);
  const asked = page.waitForRequest(address);
  await column(page, visitor).getByRole('button', { name: 'Try again' }).click();
  await asked;
  expect(await left.isVisible()).toBe(true);
});
