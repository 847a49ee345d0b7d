import type { Page } from 'playwright-core';
import { keepName } from '../../plugins/helpdesk/widget/src/keep-name';
import { visitorAt, createChat } from '../../plugins/helpdesk/server/src/chat/chat-fixture';
import { changeSettings } from '../../plugins/helpdesk/server/src/site/settings';
import { workAt } from '../../plugins/helpdesk/server/src/tickets/work-fixture';
import type { ChatSettings, ChatStartBody, Conversation } from '../../plugins/helpdesk/contracts';
import { startDesk, type Desk } from './desk';
import { call, createStaff, type StaffMember } from './people';
import { openShop, type Shop } from './shop';

/** A desk with a chat, somebody who answers, and a page of another site that shows the window. */
export interface ChatScene {
  desk: Desk;
  shop: Shop;
  chat: { key: string; id: number };
  agent: StaffMember;
  /** The line that the owner copies. */
  line(more?: string): string;
  /** Another chat on the same page. */
  open(settings?: Partial<ChatSettings>): Promise<{ key: string; id: number }>;
  /** What staff do in the conversation that began last. */
  answer(text: string, action?: string): Promise<void>;
  be(availability: 'online' | 'away'): Promise<void>;
  /** A conversation that this browser has begun before, with its token kept. */
  begun(page: Page, more?: Partial<ChatStartBody>): Promise<Conversation & { token: string }>;
  newest(): Promise<{ id: number; number: number; key: string }>;
  close(): Promise<void>;
}

export async function openScene(
  settings: Partial<ChatSettings> = {},
  env: Record<string, string> = {}
): Promise<ChatScene> {
  // Each visitor that a test makes has an address of its own; those in a browser all have one.
  const desk = await startDesk({ env: { TRUSTED_PROXIES: '127.0.0.1/32', ...env } });
  const shop = await openShop();
  const agent = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Asha Agent' });
  // Somebody may be there at any hour, whenever the test runs.
  const day = [{ from: '00:00', to: '24:00' }];
  const hours = { timeZone: 'UTC', week: Array.from({ length: 7 }, () => day), days: [] };
  await changeSettings(desk.strapi, () => ({ hours }));
  // Comes to the desk by asking who she is.
  await call(desk, agent, 'GET', '/helpdesk/me');
  const open = (more: Partial<ChatSettings> = {}) =>
    createChat(desk, { allowedOrigins: [shop.url], ...settings, ...more });
  const chat = await open();
  const newest = async () => {
    const row = await desk.strapi.db
      .connection('helpdesk_tickets')
      .where({ channel: 'chat' })
      .orderBy('id', 'desc')
      .first('id', 'number', 'key');
    return { id: Number(row.id), number: Number(row.number), key: String(row.key) };
  };
  const scene: ChatScene = {
    desk,
    shop,
    chat,
    agent,
    line: (more = '') =>
      `<script async src="${desk.url}/helpdesk/widget.js" data-chat="${scene.chat.key}" ${more}></script>`,
    open,
    answer: async (text, action = 'reply') => {
      const { number } = await newest();
      const { version } = await workAt(desk).read(agent, number);
      const body = { version, text: { format: 'text', body: text } };
      const done = await workAt(desk).perform(agent, number, action, body);
      if (done.status !== 200) throw new Error(JSON.stringify(done.body));
    },
    be: async (availability) => {
      await call(desk, agent, 'PUT', '/helpdesk/me/availability', { availability });
    },
    begun: async (page, more = {}) => {
      const visitor = visitorAt(desk, scene.chat);
      const { data } = await visitor.start(more);
      const name = keepName(desk.url, scene.chat.key, 'session');
      const { token } = visitor.kept;
      const session = { token, conversation: data.conversation.key, user: null };
      await page.addInitScript(
        ([key, value]) => {
          if (window.top === window && !localStorage.getItem(key)) localStorage.setItem(key, value);
        },
        [name, JSON.stringify(session)] as const
      );
      return { ...data.conversation, token: token ?? '' };
    },
    newest,
    close: async () => {
      await shop.close();
      await desk.stop();
    },
  };
  await scene.be('online');
  return scene;
}

/** What a visitor sees and presses; Playwright looks into open shadow trees by itself. */
export function windowOn(page: Page) {
  const root = page.locator('helpdesk-chat');
  return {
    root,
    button: root.locator('.launcher'),
    badge: root.locator('.badge'),
    panel: root.locator('.panel'),
    field: root.locator('.write'),
    send: root.locator('.send'),
    messages: root.locator('.message[class*=" "]'),
    mine: root.locator('.mine .text'),
    log: root.locator('.log'),
    typing: root.locator('.typing'),
    details: root.locator('.details'),
    banner: root.locator('.banner'),
    /** What stands in the log, from top to bottom. */
    texts: () => root.locator('.log .bubble .text').allInnerTexts(),
    open: async () => {
      await root.locator('.launcher').click();
      await root.locator('.panel .head').waitFor();
    },
    write: async (text: string) => {
      await root.locator('.write').fill(text);
      await root.locator('.send').click();
    },
  };
}
