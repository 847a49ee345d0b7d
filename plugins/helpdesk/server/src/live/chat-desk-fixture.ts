import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { DatabaseKind } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { call, createStaff, type StaffMember } from '../../../../../tests/harness/people';
import { createColleague } from '../access/people-fixture';
import { createChat, said, visitorAt, type TestVisitor } from '../chat/chat-fixture';
import { loadVisitor } from '../chat/visitors';
import { database } from '../platform/database';
import { workAt } from '../tickets/work-fixture';
import { openWindow, type VisitorWindow, type WindowOptions } from './visitor-fixture';

/** A desk with a chat and two agents, and windows that are closed after each test. To be called inside `describe`. */
export function chatDesk(kind: DatabaseKind) {
  const here = {} as {
    desk: Desk;
    owner: StaffMember;
    ada: StaffMember;
    chat: { key: string; id: number };
  };
  let closing: (() => void)[] = [];
  beforeAll(async () => {
    const desk = await startDesk({ database: kind, env: { TRUSTED_PROXIES: '127.0.0.1' } });
    const owner = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Olga Owner' });
    const ada = await createColleague(desk, {
      permissions: ['ticket.read', 'ticket.perform', 'ticket.assign'],
      right: { scope: 'all', mayBeAssigned: true },
      name: 'Ada Agent',
    });
    for (const staff of [owner, ada]) await call(desk, staff, 'GET', '/helpdesk/me');
    const chat = await createChat(desk, { allowedOrigins: ['https://shop.example'] });
    Object.assign(here, { desk, owner, ada, chat });
  });
  afterEach(() => {
    closing.forEach((close) => close());
    closing = [];
  });
  afterAll(() => here.desk.stop());

  const work = () => workAt(here.desk);
  const begin = async (more = {}) => {
    const visitor = visitorAt(here.desk, here.chat);
    const { data } = await visitor.start(more);
    return { visitor, ...data.conversation };
  };
  const open = async (visitor: TestVisitor, options: WindowOptions = {}) => {
    const auth = { source: here.chat.key, token: visitor.kept.token };
    const headers = { 'x-forwarded-for': visitor.address, ...options.headers };
    const window = await openWindow(here.desk, auth, { ...options, headers });
    closing.push(window.close);
    return window;
  };
  return {
    here,
    work,
    begin,
    open,
    db: () => database(here.desk.strapi),
    /** To be done after the test. */
    close: (work: () => void) => void closing.push(work),
    watch: async (visitor: TestVisitor, key: string, options?: WindowOptions) => {
      const window = await open(visitor, options);
      const answer = await window.socket.emitWithAck('chat:watch', { key });
      expect(answer).toEqual({ data: null });
      return window;
    },
    /** Ada acts on the ticket as it is. */
    perform: async (number: number, action: string, body?: string, more = {}) => {
      const { version } = await work().read(here.ada, number);
      const text = body === undefined ? {} : { text: { format: 'text', body } };
      const done = await work().perform(here.ada, number, action, { version, ...text, ...more });
      expect(done.status, JSON.stringify(done.body)).toBe(200);
    },
    words: (window: VisitorWindow) => said({ entries: window.entries() }),
    visitorOf: async ({ kept: { token } }: TestVisitor) => {
      const given = { source: here.chat, token, address: null };
      const known = await loadVisitor(here.desk.strapi, given);
      if (!known) throw new Error('not known');
      return known.visitor;
    },
  };
}
