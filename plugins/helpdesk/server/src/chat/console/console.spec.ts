import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../../tests/harness/desk';
import { easePuzzles } from '../../../../../../tests/harness/human-check';
import { createStaff, type StaffMember } from '../../../../../../tests/harness/people';
import { database } from '../../platform/database';
import { newKey } from '../../platform/ids';
import { openWindow } from '../../live/visitor-fixture';
import { createChat } from '../chat-fixture';
import { chatTaken } from '../signals';
import { consoleAt } from './console-fixture';

const endEase = easePuzzles(300);
afterAll(endEase);

describe.each(DATABASES)('agents who chat, on %s', (kind) => {
  let desk: Desk;
  let chat: { key: string };
  let owner: StaffMember;
  let ada: StaffMember;
  /** Sees nothing but what is given to them. */
  let own: StaffMember;
  beforeAll(async () => {
    desk = await startDesk({ database: kind, env: { TRUSTED_PROXIES: '127.0.0.1' } });
    chat = await createChat(desk);
    owner = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Olga Owner' });
    ada = await at().colleague('Ada Agent');
    own = await at().colleague('Own Only', 'own');
  });
  afterAll(() => desk.stop());
  const at = () => consoleAt(desk, chat);
  const numbers = async (staff: StaffMember, query = '') =>
    (await at().list(staff, query)).map(({ number }) => number);

  describe('the list', () => {
    test('has those who wait first, the longest above, then those who were answered', async () => {
      const [first, second, third] = [await at().begin(), await at().begin(), await at().begin()];
      await at().act(ada, first.number, 'reply', 'Good day');
      await at().act(ada, third.number, 'reply', 'Good evening');
      const form = await at().work.open();
      const found = (await numbers(ada)).filter((number) => number >= first.number);
      expect(found).toEqual([second.number, third.number, first.number]);
      expect(found).not.toContain(form.number);
      await at().act(ada, second.number, 'reply-close', 'Bye');
      expect(await numbers(ada)).not.toContain(second.number);
    });

    test('says what was said last, how much was not read, and how the visitor is', async () => {
      const { number, visitor, key } = await at().begin({ text: 'Where is my order?' });
      for (const text of ['Hello?', 'I am   still\n\nhere']) await visitor.write(key, { text });
      const [row] = (await at().list(ada)).filter((one) => one.number === number);
      expect(row).toMatchObject({
        contact: { name: 'Vera Visitor' },
        source: chat.key,
        unread: 3,
        readSeq: 0,
        lastSeq: 3,
        acceptedAt: null,
        last: { seq: 3, author: 'contact', excerpt: 'I am still here' },
        visitor: { isOnline: false, isTyping: false, readSeq: 3 },
      });
      await at().work.at(ada, 'POST', number, 'read', { seq: 2 });
      await at().act(ada, number, 'note', 'Look at order 7');
      const window = await openWindow(desk, { source: chat.key, token: visitor.kept.token });
      await window.socket.emitWithAck('chat:watch', { key });
      const [later] = (await at().list(ada)).filter((one) => one.number === number);
      expect(later).toMatchObject({
        unread: 1,
        // A note is not what was said.
        last: { seq: 3 },
        visitor: { isOnline: true },
      });
      window.close();
    });

    test('holds what its agent may see, and no more', async () => {
      const { number } = await at().begin();
      expect(await numbers(own)).not.toContain(number);
      await at().assign(ada, number, own);
      expect(await numbers(own)).toContain(number);
      expect(await numbers(own, '?mine=true')).toContain(number);
      expect(await numbers(ada)).toContain(number);
      expect(await numbers(ada, '?mine=true')).not.toContain(number);
    });

    test('a message that was taken back is not what was said last', async () => {
      const { number } = await at().begin({ text: 'Hello' });
      const { body } = await at().act(ada, number, 'reply', 'Wrong window');
      const { seq } = body.data as { seq: number };
      await at().work.at(ada, 'POST', number, `entries/${seq}/delete`, { clientId: newKey() });
      const [row] = (await at().list(ada)).filter((one) => one.number === number);
      expect(row.last).toMatchObject({ seq: 1, excerpt: 'Hello' });
    });
  });

  describe('taking a chat', () => {
    test('of twenty who press at once one has it, and all are told who', async () => {
      const { number, id } = await at().begin();
      await database(desk.strapi)('helpdesk_chats')
        .where({ ticket_id: id })
        .update({ alarm_step: 1, alarm_at: 1 });
      const told: number[] = [];
      const stop = chatTaken.on(({ ticketId }) => told.push(ticketId));
      const people = [ada, owner, await at().colleague('Bilal Ahmed')];
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, press) => at().accept(people[press % 3], number))
      );
      stop();
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
      expect(new Set(answers.map(({ data }) => data.by.key)).size).toBe(1);
      expect(told).toEqual([id]);
      const { by } = answers[0].data;
      const ticket = await at().work.read(owner, number);
      expect(ticket.assignee).toEqual(by);
      expect(ticket.entries.filter(({ kind }) => kind === 'assigned')).toHaveLength(1);
      const kept = await at().kept(id);
      expect(Number(kept.accepted_at)).toBe(answers[0].data.at);
      // The one that was due is not; another comes if they take it and say nothing.
      expect(Number(kept.alarm_at)).not.toBe(1);
    });

    test('goes on while the visitor writes', async () => {
      const { number, visitor, key } = await at().begin();
      const writing = Array.from({ length: 10 }, () => visitor.write(key));
      const { data } = await at().accept(ada, number);
      await Promise.all(writing);
      expect((await at().work.read(ada, number)).assignee?.key).toBe(data.by.key);
    });

    test('makes a chat theirs that was given to somebody else, who is told of it no more', async () => {
      const { number, id } = await at().begin();
      await at().assign(owner, number, own);
      const { data } = await at().accept(ada, number);
      expect(data.by.name).toBe('Ada Agent');
      expect((await at().work.read(owner, number)).assignee?.name).toBe('Ada Agent');
      expect(Number((await at().kept(id)).accepted_at)).toBe(data.at);
      expect((await at().accept(owner, number)).data.by.name).toBe('Ada Agent');
      expect((await at().work.read(owner, number)).assignee?.name).toBe('Ada Agent');
    });

    test('is asked anew of whom a chat is handed to, and done anew', async () => {
      const { number, id } = await at().begin();
      await at().accept(ada, number);
      await at().assign(ada, number, owner);
      expect((await at().kept(id)).accepted_at).toBeNull();
      expect((await at().accept(owner, number)).data.by.name).toBe('Olga Owner');
      expect(Number((await at().kept(id)).accepted_at)).toBeGreaterThan(0);
    });

    test('is open to whom the desk has called since, because the visitor still waits', async () => {
      const { number, id } = await at().begin();
      const { data } = await at().accept(ada, number);
      const agent = await database(desk.strapi)('helpdesk_agents')
        .where({ name: 'Olga Owner' })
        .first('id');
      await database(desk.strapi)('helpdesk_notices').insert({
        document_id: newKey(),
        ticket_id: id,
        agent_id: agent.id,
        event: 'chat-alarm',
        seq: 2,
        at: data.at + 1,
      });
      const second = await at().accept(owner, number);
      expect(second.data.by.name).toBe('Olga Owner');
      expect((await at().work.read(owner, number)).assignee?.name).toBe('Olga Owner');
      expect((await at().accept(ada, number)).data.by.name).toBe('Olga Owner');
    });

    test('a repeat is no harm; what is no chat, or is not seen, is not found', async () => {
      const { number } = await at().begin();
      const clientId = newKey();
      const [one, two] = [
        await at().accept(ada, number, clientId),
        await at().accept(ada, number, clientId),
      ];
      expect(two).toEqual(one);
      const form = await at().work.open();
      expect((await at().accept(ada, form.number)).status).toBe(404);
      expect((await at().accept(own, number)).status).toBe(404);
      expect((await at().accept(ada, 1_999_999)).status).toBe(404);
    });

    test('whoever answers has taken it, and has it; a note takes nothing', async () => {
      const { number, id } = await at().begin();
      await at().act(ada, number, 'note', 'Who is this?');
      expect((await at().kept(id)).accepted_at).toBeNull();
      await at().act(ada, number, 'reply', 'Good day');
      const ticket = await at().work.read(ada, number);
      expect(ticket.assignee?.name).toBe('Ada Agent');
      expect(ticket.entries.at(-1)?.after.assignee?.name).toBe('Ada Agent');
      expect(Number((await at().kept(id)).accepted_at)).toBeGreaterThan(0);
    });

    test('an answer leaves a chat with whoever has it, and a request that is no chat with nobody', async () => {
      const { number } = await at().begin();
      await at().assign(owner, number, own);
      await at().act(ada, number, 'reply', 'Ada helps out');
      expect((await at().work.read(ada, number)).assignee?.name).toBe('Own Only');
      const form = await at().work.open();
      await at().act(ada, form.number, 'reply', 'Good day');
      expect((await at().work.read(ada, form.number)).assignee).toBeNull();
    });

    test('who may give tickets to nobody takes the chat, and it stays nobody’s', async () => {
      const { number, id } = await at().begin();
      const reader = await at().colleague('Rita Reader', 'all', ['ticket.read', 'ticket.perform']);
      const { data } = await at().accept(reader, number);
      expect(data.by.name).toBe('Rita Reader');
      expect((await at().work.read(owner, number)).assignee).toBeNull();
      expect(Number((await at().kept(id)).accepted_at)).toBe(data.at);
    });
  });
});
