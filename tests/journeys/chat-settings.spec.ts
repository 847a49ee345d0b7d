import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ChatSourceView } from '../../plugins/helpdesk/contracts';
import { readDefaultRoles } from '../../plugins/helpdesk/server/src/access/default-roles';
import { openBrowser, type Person } from '../harness/browser';
import { startDesk, type Desk } from '../harness/desk';
import { eventually } from '../harness/eventually';
import { freePort } from '../harness/free-port';
import { DESK, look, save, saved } from '../harness/panel';
import {
  call,
  createStaff,
  logInToPanel,
  setPanelLanguage,
  type StaffMember,
} from '../harness/people';
import { hold } from '../harness/slow-line';
import { startPlainProxy, type PlainProxy } from '../harness/plain-proxy';

let desk: Desk;
let proxy: PlainProxy;
let owner: StaffMember;
let supervisor: StaffMember;
let person: Person;

beforeAll(async () => {
  const port = await freePort();
  proxy = await startPlainProxy(port, () => desk.url);
  // People reach the desk by the proxy.
  desk = await startDesk({ hasPanel: true, env: { PUBLIC_URL: `http://127.0.0.1:${port}` } });
  owner = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Olga Owner' });
  const roles = await readDefaultRoles(desk.strapi);
  supervisor = await createStaff(desk, { roles: [roles?.supervisor ?? 0], name: 'Sana Malik' });
  for (const staff of [owner, supervisor]) await call(desk, staff, 'GET', '/helpdesk/me');
  person = await openBrowser();
  await logInToPanel(person.page, desk, owner);
});
afterAll(async () => {
  await person?.close();
  await desk?.stop();
  await proxy?.stop();
});

test('the owner makes a chat, and has the one line for the pages', async () => {
  const { page } = person;
  await open(page, 'chat');
  await page.getByText('No chat yet').waitFor();
  await look(page, 'chat-settings-empty-en');
  await page.getByRole('link', { name: 'New chat' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'New chat' }).waitFor();
  await page.getByLabel('Words beside the button (English)').fill('Ask');
  await save(page);
  await page.getByRole('alert').first().waitFor();
  await page.getByLabel('Name (English)').fill('Shop');
  await page.getByLabel('Heading of the window (English)').fill('Ask the shop');
  await page.getByLabel('Greeting while somebody is there (English)').fill('How can we help?');
  await page.getByRole('radio', { name: /Where lines begin/ }).click();
  await page.getByRole('radio', { name: /^A form/ }).click();
  await save(page);
  await page.waitForURL(/settings\/chat\/shop$/);
  const line = page.getByRole('textbox', { name: 'Line for your pages' });
  await line.waitFor();
  const text = (await line.inputValue().catch(() => line.textContent())) ?? '';
  expect(text).toContain(`${proxy.url}/helpdesk/widget.js`);
  expect(text).toContain('shop');
  await look(page, 'chat-settings-one-en');
});

test('what was changed is kept, listed and in the history; what is not saved is asked about', async () => {
  const { page } = person;
  await open(page, 'chat/shop');
  await page.getByRole('checkbox', { name: 'The chat is open' }).click();
  await saved(page);
  await page.getByText('This chat is off', { exact: false }).waitFor();
  await open(page, 'chat');
  const row = page.getByRole('row', { name: /Shop/ });
  await row.getByText('Off', { exact: true }).waitFor();
  await row.getByText('A form', { exact: true }).waitFor();
  await look(page, 'chat-settings-list-en');
  await open(page, 'chat/shop');
  await page.getByRole('checkbox', { name: 'The chat is open' }).click();
  await saved(page);
  await open(page, 'changes');
  await page.getByText('Shop').first().waitFor();
});

test('what is typed while it is being saved stays, and waits to be saved', async () => {
  const { page } = person;
  await open(page, 'chat/shop');
  const letGo = await hold(page, /\/chat-sources\/shop$/);
  const [name, heading] = [
    page.getByLabel('Name (English)'),
    page.getByLabel('Heading of the window (English)'),
  ];
  await name.fill('Shop and workshop');
  const sent = page.waitForRequest((request) => request.method() === 'PUT');
  await save(page);
  await sent;
  await heading.fill('Ask the workshop');
  letGo();
  await page.getByText('Saved.').first().waitFor();
  await page.getByText('There are unsaved changes.').waitFor();
  expect(await heading.inputValue()).toBe('Ask the workshop');
  await name.fill('Shop');
  await heading.fill('Ask the shop');
  await saved(page);
});

test('what another owner has saved meanwhile is not overwritten, and nothing that was typed is lost', async () => {
  const { page } = person;
  await open(page, 'chat/shop');
  const heading = page.getByLabel('Heading of the window (English)');
  await heading.fill('Mine');
  const { body } = await call(desk, owner, 'GET', '/helpdesk/chat-sources');
  // The contract of this door, and what of it may be sent back.
  const [chat] = body.data as ChatSourceView[];
  const { key, kind: _kind, embed: _embed, ticketCount: _count, ...set } = chat;
  const theirs = { ...set.settings, title: { ...set.settings.title, en: 'Theirs' } };
  const put = { ...set, settings: theirs };
  expect((await call(desk, owner, 'PUT', `/helpdesk/chat-sources/${key}`, put)).status).toBe(200);
  await save(page);
  const told = page.getByRole('alert').getByText('Somebody else changed this meanwhile');
  await told.waitFor();
  expect(await heading.inputValue()).toBe('Mine');
  await page.getByRole('button', { name: 'Discard' }).click();
  await eventually(async () => expect(await heading.inputValue()).toBe('Theirs'));
  await heading.fill('Mine');
  await call(desk, owner, 'PUT', `/helpdesk/chat-sources/${key}`, {
    ...put,
    revision: undefined,
    isEnabled: false,
  });
  await save(page);
  await told.waitFor();
  await saved(page);
  expect(await heading.inputValue()).toBe('Mine');
  await heading.fill('Ask the shop');
  await saved(page);
});

test('the connection is tried from the owner’s own browser, and is well', async () => {
  const { page } = person;
  await page.goto(`${desk.url}/admin/plugins/helpdesk/settings/chat/shop`);
  await page.getByRole('button', { name: 'Try it now' }).click();
  await page.locator('[data-way="http"][data-outcome="works"]').waitFor();
  expect(await outcomes(page)).toEqual({ websocket: 'works', polling: 'works', http: 'works' });
});

test('behind a proxy that lets no WebSocket pass it says so, in plain words', async () => {
  const { page } = person;
  await page.goto(`${proxy.url}/admin/plugins/helpdesk/settings/chat/shop`);
  await page.getByRole('button', { name: 'Try it now' }).click();
  await page.getByText('WebSockets do not come through', { exact: false }).waitFor();
  const found = await outcomes(page);
  expect([found.polling, found.http]).toEqual(['works', 'works']);
  expect(found.websocket).not.toBe('works');
  await look(page, 'chat-settings-test-en');
});

test('in Urdu it reads from the right', async () => {
  const { page } = person;
  await setPanelLanguage(desk, owner, 'ur');
  await page.goto(`${proxy.url}/admin/plugins/helpdesk/settings/chat/shop`);
  await page.locator(`${DESK} main h1`).waitFor();
  expect(await page.locator(DESK).getAttribute('dir')).toBe('rtl');
  await look(page, 'chat-settings-one-ur');
  await setPanelLanguage(desk, owner, 'en');
});

test('who may not change settings reads them, and cannot delete', async () => {
  const other = await openBrowser();
  try {
    await logInToPanel(other.page, desk, supervisor);
    await open(other.page, 'chat/shop');
    await other.page.getByRole('checkbox', { name: 'The chat is open' }).waitFor();
    expect(await other.page.getByRole('checkbox', { name: 'The chat is open' }).isDisabled()).toBe(
      true
    );
    expect(await other.page.getByRole('button', { name: 'Delete the chat' }).count()).toBe(0);
  } finally {
    await other.close();
  }
});

test('a chat by which nothing came can be deleted', async () => {
  const { page } = person;
  await open(page, 'chat/shop');
  await page.getByRole('button', { name: 'Delete the chat' }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByRole('button', { name: /Delete/ }).click();
  await page.waitForURL(/settings\/chat$/);
  await page.getByText('No chat yet').waitFor();
});

async function open(page: Page, part: string): Promise<void> {
  await page.goto(`${desk.url}/admin/plugins/helpdesk/settings/${part}`);
  await page.locator(`${DESK} main h1`).waitFor();
  await page.locator(`${DESK} [aria-busy="true"]`).waitFor({ state: 'detached' });
}

async function outcomes(page: Page): Promise<Record<string, string | null>> {
  const ways = await page.locator('[data-way]').all();
  const read = ways.map(async (way) => [
    await way.getAttribute('data-way'),
    await way.getAttribute('data-outcome'),
  ]);
  return Object.fromEntries(await Promise.all(read));
}
