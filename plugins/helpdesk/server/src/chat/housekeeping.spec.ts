import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { eventually } from '../../../../../tests/harness/eventually';
import { call, createStaff, type StaffMember } from '../../../../../tests/harness/people';
import { accountsAt, type Accounts } from '../account/account-fixture';
import { clock } from '../platform/clock';
import { database } from '../platform/database';
import { newKey } from '../platform/ids';
import { stopJobs } from '../platform/jobs';
import { changeSettings, readSettings } from '../site/settings';
import { openWindow } from '../live/visitor-fixture';
import { chatLinkToken } from '../site/links';
import { sweepTrash } from '../tickets/sweep-trash';
import { createChat, said, visitorAt } from './chat-fixture';
import { mailDueChats } from './mail/start-chat-mails';
import { sweepVisitorOrigins, sweepVisitors } from './sweep-visitors';

const DAY = 24 * 60 * 60 * 1000;

describe.each(DATABASES)('what is left of chats, on %s', (kind) => {
  let desk: Desk;
  let owner: StaffMember;
  let accounts: Accounts;
  let chat: { key: string; id: number };
  const realNow = clock.now;
  beforeAll(async () => {
    desk = await startDesk({ database: kind, env: { TRUSTED_PROXIES: '127.0.0.1/32' } });
    await stopJobs(desk.strapi);
    owner = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Olga Owner' });
    accounts = accountsAt(desk);
    await accounts.raiseLimits();
    chat = await createChat(desk);
  });
  afterEach(() => {
    clock.now = realNow;
  });
  afterAll(() => desk.stop());

  const db = () => database(desk.strapi);
  const inDays = (days: number) => {
    const at = realNow() + days * DAY;
    clock.now = () => at;
  };
  const begin = async (
    email = `${newKey()}@example.com`,
    text = 'Is it red?',
    visitor = visitorAt(desk, chat)
  ) => {
    const { data } = await visitor.start({ fields: { name: 'Vera Visitor', email }, text });
    const { key, number } = data.conversation;
    const { id } = await db()('helpdesk_tickets').where({ number }).first('id');
    return { email, visitor, key, number, id: Number(id) };
  };
  const merge = async (from: number, into: number) => {
    const versions = await db()('helpdesk_tickets').whereIn('number', [from, into]);
    const of = (number: number) =>
      Number(versions.find((row) => Number(row.number) === number)?.version);
    const { status } = await call(desk, owner, 'POST', `/helpdesk/tickets/${from}/merge`, {
      clientId: randomUUID(),
      version: of(from),
      into,
      intoVersion: of(into),
      tellClient: false,
    });
    expect(status).toBe(200);
  };
  const privacy = async (more: object) => {
    const { privacy: before } = await readSettings(desk.strapi);
    await changeSettings(desk.strapi, () => ({ privacy: { ...before, ...more } }));
  };

  test('a browser that was not there for long is forgotten, and its conversations stay tickets', async () => {
    const { visitor, number, id } = await begin();
    inDays(80);
    await sweepVisitors(desk.strapi);
    expect((await visitor.list()).status).toBe(200);
    inDays(400);
    expect(await sweepVisitors(desk.strapi)).toBeGreaterThan(0);
    clock.now = realNow;
    expect((await visitor.list()).code).toBe('VISITOR_UNKNOWN');
    expect((await call(desk, owner, 'GET', `/helpdesk/tickets/${number}`)).status).toBe(200);
    expect(await db()('helpdesk_chats').where({ ticket_id: id }).first()).toMatchObject({
      visitor_id: null,
    });
  });

  test('where a visitor came from goes after the days that the owner says', async () => {
    await privacy({ ip: 'full', ipDays: 30 });
    const { visitor, id } = await begin();
    const origin = async () =>
      db()('helpdesk_chats as c')
        .join('helpdesk_visitors as v', 'v.id', 'c.visitor_id')
        .where('c.ticket_id', id)
        .first('v.ip', 'v.user_agent');
    expect(await origin()).toMatchObject({ ip: visitor.address });
    inDays(29);
    await sweepVisitorOrigins(desk.strapi);
    expect(await origin()).toMatchObject({ ip: visitor.address });
    inDays(31);
    expect(await sweepVisitorOrigins(desk.strapi)).toBeGreaterThan(0);
    expect(await origin()).toMatchObject({ ip: null, user_agent: null });
    expect(await sweepVisitorOrigins(desk.strapi)).toBe(0);
    await privacy({ ipDays: null });
    const later = await begin();
    inDays(4_000);
    expect(await sweepVisitorOrigins(desk.strapi)).toBe(0);
    expect(later.id).toBeGreaterThan(id);
  });

  test('the trash takes a conversation with what was deleted in it and what was merged into it', async () => {
    await privacy({ trashDays: 30 });
    const email = `${newKey()}@example.com`;
    const [first, second] = [await begin(email), await begin(email, 'And blue?')];
    await merge(second.number, first.number);
    await accounts.answer(owner, first.number, '', 'delete');
    inDays(31);
    for (let found = 1; found > 0; ) found = await sweepTrash(desk.strapi);
    for (const table of ['helpdesk_chats', 'helpdesk_visitor_tickets', 'helpdesk_deleted_texts']) {
      const rows = await db()(table).whereIn('ticket_id', [first.id, second.id]);
      expect([table, rows]).toEqual([table, []]);
    }
    expect(await db()('helpdesk_chats').whereNull('ticket_id')).toEqual([]);
    clock.now = realNow;
    expect((await second.visitor.read(second.key)).status).toBe(404);
  });

  test('a conversation that was merged leads on: its window, its link and what is to be mailed', async () => {
    const email = `${newKey()}@example.com`;
    const older = await begin(email);
    await accounts.answer(owner, older.number, 'It is red.');
    const younger = await begin(email, 'And blue?', older.visitor);
    await accounts.answer(owner, younger.number, 'Blue too.');
    await merge(younger.number, older.number);

    const { data } = await younger.visitor.read(younger.key);
    expect(data).toMatchObject({ key: older.key, number: older.number });
    expect(said(data)).toEqual([
      'Vera Visitor: Is it red?',
      'Olga Owner: It is red.',
      'Vera Visitor: And blue?',
      'Olga Owner: Blue too.',
    ]);
    await younger.visitor.mark(data.key, data.lastSeq);
    expect((await younger.visitor.write(younger.key, { text: 'Thank you' })).status).toBe(200);
    const now = clock.now();
    const link = await chatLinkToken({ strapi: desk.strapi, ticketKey: younger.key, email, now });
    const phone = visitorAt(desk, chat);
    expect((await phone.ask('POST', '/resume', { link })).data).toMatchObject({
      conversation: older.key,
    });

    await accounts.answer(owner, older.number, 'You are welcome.');
    inDays(1);
    for (let found = 1; found > 0; ) found = await mailDueChats(desk.strapi);
    const mails = await db()('helpdesk_outbox_items').where({ recipient: email });
    expect(mails).toHaveLength(1);
    // What the window had before the visitor's eyes is not mailed.
    expect(mails[0].payload).toContain('You are welcome.');
    expect(mails[0].payload).not.toContain('Blue too.');
  });

  test('a chat that was merged into a request of another kind still has its answers mailed', async () => {
    const email = `${newKey()}@example.com`;
    const form = await accounts.ask(email, 'By a form');
    const talk = await begin(email);
    await accounts.answer(owner, talk.number, 'It is red.');
    await merge(talk.number, form.number);
    inDays(1);
    for (let found = 1; found > 0; ) found = await mailDueChats(desk.strapi);
    for (let found = 1; found > 0; ) found = await mailDueChats(desk.strapi);
    const mails = await db()('helpdesk_outbox_items').where({ recipient: email });
    expect(mails.filter((row) => String(row.payload).includes('It is red.'))).toHaveLength(1);
    // Who began the chat has only said that the address is theirs; the link in the mail shows it.
    expect((await talk.visitor.read(talk.key)).status).toBe(404);
    const now = clock.now();
    const link = await chatLinkToken({ strapi: desk.strapi, ticketKey: talk.key, email, now });
    expect((await talk.visitor.ask('POST', '/resume', { link })).status).toBe(200);
  });

  test('whoever only typed an address reads nothing of its owner’s after a merge, either way round', async () => {
    const email = `${newKey()}@example.com`;
    const victim = await begin(email, 'My account number is 4711');
    const stranger = await begin(email, 'I am them, believe me');
    await merge(stranger.number, victim.number);
    for (const { key } of [victim, stranger]) {
      expect((await stranger.visitor.read(key)).status).toBe(404);
      expect((await stranger.visitor.write(key, { text: 'I am them' })).status).toBe(404);
    }
    const other = `${newKey()}@example.com`;
    const [second, third] = [await begin(other, 'Call me at 0123'), await begin(other, 'Hello')];
    const { token } = third.visitor.kept;
    const window = await openWindow(desk, { source: chat.key, token });
    await window.socket.emitWithAck('chat:watch', { key: third.key });
    const gone: string[] = [];
    window.socket.on('chat:gone', ({ key }) => gone.push(key));
    await merge(second.number, third.number);
    await eventually(() => expect(gone).toEqual([third.key]));
    await accounts.answer(owner, third.number, 'I call you at 0123.');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(JSON.stringify(window.entries())).not.toContain('0123');
    window.close();
    expect((await third.visitor.read(third.key)).status).toBe(404);
    expect((await third.visitor.list()).data).toEqual([]);
  });
});
