import type { Locator, Page } from 'playwright-core';
import { readDefaultRoles } from '../../plugins/helpdesk/server/src/access/default-roles';
import { visitorAt } from '../../plugins/helpdesk/server/src/chat/chat-fixture';
import {
  openWindow,
  type VisitorWindow,
} from '../../plugins/helpdesk/server/src/live/visitor-fixture';
import type { ChatStartBody } from '../../plugins/helpdesk/contracts';
import { DESKTOP, openBrowser, PHONE, picture, type Person } from './browser';
import { expectAccessible, expectNoSidewaysScroll } from './browser';
import type { Desk } from './desk';
import { DESK } from './panel';
import { createStaff, logInToPanel, setPanelLanguage, type StaffMember } from './people';

/** Three chats side by side. */
export const WIDE = { width: 1920, height: 1000 };

/** A visitor whose window stands open, as far as the server knows of it: by its doors and its socket. */
export interface Talker {
  number: number;
  key: string;
  window: VisitorWindow;
  say(text: string, more?: { quote?: number }): Promise<number>;
  type(isTyping: boolean): void;
  read(seq: number): Promise<unknown>;
  /** What the window shows: `Name: text`, in order. */
  shown(): string[];
}

export async function beginChat(
  desk: Desk,
  chat: { key: string },
  more: Partial<ChatStartBody> = {}
): Promise<Talker> {
  const visitor = visitorAt(desk, chat, {
    headers: {
      'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    },
  });
  const { data, code } = await visitor.start(more);
  if (code) throw new Error(code);
  const { key, number } = data.conversation;
  const window = await openWindow(desk, { source: chat.key, token: visitor.kept.token });
  await window.socket.emitWithAck('chat:watch', { key });
  return {
    number,
    key,
    window,
    say: async (text, extra = {}) => (await visitor.write(key, { text, ...extra })).data.seq,
    type: (isTyping) => void window.socket.emit('chat:typing', { key, isTyping }),
    read: (seq) => window.socket.emitWithAck('chat:read', { key, seq }),
    shown: () =>
      window.entries().flatMap(({ name, text }) => (text ? [`${name}: ${text.body}`] : [])),
  };
}

interface ConsoleAgent {
  name: string;
  locale?: string;
  viewport?: typeof DESKTOP;
  /** Left out: one of the usual role is made. */
  staff?: StaffMember;
}

/** An agent in the language of their own, before the page of chats. */
export async function openConsole(
  desk: Desk,
  { name, locale = 'en', viewport, ...given }: ConsoleAgent
): Promise<Person> {
  const roles = await readDefaultRoles(desk.strapi);
  const staff = given.staff ?? (await createStaff(desk, { roles: [roles?.agent ?? 0], name }));
  await setPanelLanguage(desk, staff, locale);
  const person = await openBrowser({ viewport });
  await logInToPanel(person.page, desk, staff);
  await person.page.goto(`${desk.url}/admin/plugins/helpdesk/chats`);
  await person.page.locator('#main-content-title').waitFor();
  return person;
}

/** The line of a chat in the list, and its column. */
export const item = (page: Page, { number }: { number: number }): Locator =>
  page.locator(`[data-chat-item="${number}"]`);
export const column = (page: Page, { number }: { number: number }): Locator =>
  page.locator(`[data-chat="${number}"]`);
export const composer = (page: Page, chat: { number: number }): Locator =>
  column(page, chat).locator('[data-composer]');

/** Opens a chat from the list and waits until one can write in it. */
export async function show(page: Page, chat: { number: number }): Promise<Locator> {
  await item(page, chat).click();
  await composer(page, chat).waitFor();
  return column(page, chat);
}

/** Types a message and presses Enter. */
export async function send(page: Page, chat: { number: number }, text: string): Promise<void> {
  await composer(page, chat).fill(text);
  await composer(page, chat).press('Enter');
}

/** A message that stands in the history. */
export const message = (page: Page, chat: { number: number }, text: string): Locator =>
  column(page, chat).locator('[data-seq]', { hasText: text });

/** The page as it rests, at a desk and on a phone: nothing serious, nothing wider than the window. */
export async function lookAt(page: Page, name: string): Promise<void> {
  const before = page.viewportSize() ?? DESKTOP;
  await page.mouse.move(0, 0); // Strapi's buttons are paler below the pointer
  await picture(page, `${name}-${before.width}`);
  await expectAccessible(page, DESK);
  await page.setViewportSize(PHONE);
  await picture(page, `${name}-390`);
  await expectAccessible(page, DESK);
  await expectNoSidewaysScroll(page);
  await page.setViewportSize(before);
}
