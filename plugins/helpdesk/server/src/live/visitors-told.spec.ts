import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../../../tests/harness/databases';
import { easePuzzles } from '../../../../../tests/harness/human-check';
import { eventually } from '../../../../../tests/harness/eventually';
import { call } from '../../../../../tests/harness/people';
import type { ConversationHead } from '../../../contracts';
import { createChat, said, visitorAt } from '../chat/chat-fixture';
import { presenceOf } from '../chat/presence-of';
import { readChatSource } from '../chat/read-chat-source';
import { readConversation } from '../chat/read-conversation';
import { staffTyping, visitorNews } from '../chat/signals';
import { loadVisitor } from '../chat/visitors';
import { sha256 } from '../platform/ids';
import { chatDesk } from './chat-desk-fixture';
import { openTab } from './socket-fixture';
import { recheckVisitors } from './recheck-visitors';
import { openWindow, type VisitorWindow } from './visitor-fixture';
import { visitorsOf, windowOf } from './visitor-socket';

const endEase = easePuzzles(300);
afterAll(endEase);

describe.each(DATABASES)('what windows of visitors are told, on %s', (kind) => {
  const { here, work, begin, db, close, watch, perform, words } = chatDesk(kind);

  const lastHead = ({ heads, told }: VisitorWindow) =>
    [...heads, ...told.map(({ head }) => head)].sort((a, b) => a.lastSeq - b.lastSeq).at(-1);
  const merge = async (from: number, into: number) => {
    const done = await call(here.desk, here.owner, 'POST', `/helpdesk/tickets/${from}/merge`, {
      clientId: randomUUID(),
      into,
      version: (await work().read(here.ada, from)).version,
      intoVersion: (await work().read(here.ada, into)).version,
      tellClient: false,
    });
    expect(done.status, JSON.stringify(done.body)).toBe(200);
  };

  describe('what comes', () => {
    test('is told to the windows of that conversation, in order, and to nobody else', async () => {
      const [mine, other] = [await begin(), await begin()];
      const [window, second] = [
        await watch(mine.visitor, mine.key),
        await watch(mine.visitor, mine.key),
      ];
      const stranger = await watch(other.visitor, other.key);
      const agent = await openTab(here.desk, here.ada);
      close(agent.close);
      await perform(mine.number, 'reply', 'First');
      await perform(mine.number, 'reply', 'Second');
      await mine.visitor.write(mine.key, { text: 'Third' });
      const all = ['Ada Agent: First', 'Ada Agent: Second', 'Vera Visitor: Third'];
      await eventually(() => expect(words(window)).toEqual(all));
      await eventually(() => expect(words(second)).toEqual(all));
      await eventually(() => expect(agent.hints.at(-1)).toEqual({ number: mine.number, seq: 4 }));
      // What would have been told to the stranger was told before this.
      await perform(other.number, 'reply', 'For you');
      await eventually(() => expect(words(stranger)).toEqual(['Ada Agent: For you']));
      expect(stranger.heard.join()).not.toContain('First');
      expect(window.heard.join()).not.toContain('For you');
    });

    test('leaves no gap, and says where it begins', async () => {
      const { visitor, key, number } = await begin();
      const window = await watch(visitor, key);
      for (let at = 0; at < 5; at += 1) {
        await perform(number, 'note', `Canary ${at}`);
        await visitor.write(key, { text: `Line ${at}` });
      }
      await eventually(() => expect(window.entries()).toHaveLength(5));
      let has = 1;
      for (const { after, entries, head } of window.told) {
        expect(after).toBeLessThanOrEqual(has);
        has = Math.max(has, head.lastSeq, ...entries.map(({ seq }) => seq));
      }
      expect(window.told.at(-1)?.head.lastSeq).toBe(11);
      const { data } = await visitor.read(key, '?after=1');
      expect(window.entries()).toEqual(data.entries);
    });

    test('a window that reads again equals one that was told', async () => {
      const { visitor, key, number } = await begin();
      const window = await watch(visitor, key);
      await visitor.write(key, { text: 'Question', quote: 1 });
      await perform(number, 'take');
      await perform(number, 'reply', 'Wrong answer');
      const { entries } = await work().read(here.ada, number);
      const seq = entries.at(-1)?.seq ?? 0;
      await perform(number, 'reply', 'Right answer', { quote: 2 });
      const path = `/helpdesk/tickets/${number}/entries/${seq}/delete`;
      expect(
        (await call(here.desk, here.ada, 'POST', path, { clientId: randomUUID() })).status
      ).toBe(200);
      await perform(number, 'close');
      await eventually(async () => {
        const { data } = await visitor.read(key);
        const { head } = window.told.at(-1) ?? {};
        expect({ ...head, ...window.heads.at(-1) }).toMatchObject({
          lastSeq: data.lastSeq,
          isClosed: true,
        });
      });
      const fresh = (await visitor.read(key, '?after=1')).data.entries;
      const kept = new Map(window.entries().map((entry) => [entry.seq, entry]));
      for (const { deletes, isDeleted } of [...kept.values()]) {
        const gone = deletes === null ? undefined : kept.get(deletes);
        if (gone) kept.set(gone.seq, { ...gone, text: null, quote: null, files: [], isDeleted });
      }
      expect([...kept.values()]).toEqual(fresh);
    });

    test('leads a window on into the conversation into which theirs was merged', async () => {
      const { visitor, key, number } = await begin();
      const window = await watch(visitor, key);
      const { data } = await visitor.start({ text: 'The same again' });
      const into = data.conversation;
      await merge(number, into.number);
      await eventually(() => expect(window.gone).toEqual([key]));
      expect(await window.socket.emitWithAck('chat:watch', { key })).toEqual({ data: null });
      expect(window.heads.at(-1)).toMatchObject({ key: into.key, merges: 1 });
      await perform(into.number, 'reply', 'To both');
      await eventually(() => expect(words(window)).toEqual(['Ada Agent: To both']));
      // By the key of before it is the other one too, whole: the numbers of before are no more.
      const whole = (await visitor.read(key, '?after=2')).data;
      expect(whole.key).toBe(into.key);
      expect(said(whole)).toEqual([
        'Vera Visitor: Hello, is anybody there?',
        'Vera Visitor: The same again',
        'Ada Agent: To both',
      ]);
      expect((await visitor.write(key, { text: 'By the old key' })).status).toBe(200);
      await eventually(() => expect(words(window)).toHaveLength(2));
    });

    test('tells a window that all numbers are new where an older one was merged into theirs', async () => {
      const older = await begin();
      const { key, number } = (await older.visitor.start({ text: 'The same again' })).data
        .conversation;
      const window = await watch(older.visitor, key);
      expect(window.heads.at(-1)).toMatchObject({ key, merges: 0 });
      await merge(older.number, number);
      await eventually(() => expect(lastHead(window)).toMatchObject({ key, merges: 1 }));
      expect(said((await older.visitor.read(key)).data)).toEqual([
        'Vera Visitor: Hello, is anybody there?',
        'Vera Visitor: The same again',
      ]);
    });

    test('shows nobody what was merged into theirs while they asked for it', async () => {
      const fields = { name: 'Vera Visitor', email: `${randomUUID()}@example.com` };
      const other = await begin({ fields, text: 'CanaryOfAnother' });
      const { visitor, key, number } = await begin({ fields });
      const { strapi } = here.desk;
      const source = await readChatSource(strapi, here.chat.key);
      const known = await loadVisitor(strapi, {
        ...{ source, address: null },
        token: visitor.kept.token,
      });
      if (!known) throw new Error('not known');
      expect(await readConversation({ strapi, source, known, key })).toMatchObject({ key });
      await merge(other.number, number);
      await expect(readConversation({ strapi, source, known, key })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    });

    test('that got lost is told at the next look, and once', async () => {
      const { visitor, key, number } = await begin();
      const window = await watch(visitor, key);
      await perform(number, 'reply', 'On another node');
      await eventually(() => expect(words(window)).toHaveLength(1));
      const visitors = visitorsOf(here.desk.strapi);
      const socket = visitors?.sockets.get(window.socket.id ?? '');
      const known = socket && windowOf(socket);
      if (!visitors || !known) throw new Error('not there');
      // As if nobody had said here what stands there.
      Object.assign(known, { told: 1, looked: 1 });
      const look = async () => {
        await recheckVisitors(here.desk.strapi, visitors, new AbortController().signal);
        await window.socket.emitWithAck('chat:read', { key, seq: 1 });
        return window.told.length;
      };
      expect(await look()).toBe(2);
      expect(window.told.at(-1)).toMatchObject({ after: 1, entries: [{ seq: 2 }] });
      await perform(number, 'note', 'Among us');
      await eventually(() => expect(lastHead(window)?.lastSeq).toBe(3));
      const heads = window.heads.length;
      expect(await look()).toBe(2);
      expect(window.heads).toHaveLength(heads);
    });

    test('ends where another’s was merged into it, also for who showed another of theirs until then', async () => {
      const fields = { name: 'Vera Visitor', email: `${randomUUID()}@example.com` };
      // Who typed the same address elsewhere is one client to staff, and somebody else to each other.
      const other = await begin({ fields, text: 'CanaryOfAnother' });
      const { visitor, ...first } = await begin({ fields });
      const second = (await visitor.start({ text: 'My second' })).data.conversation;
      const third = (await visitor.start({ text: 'My third' })).data.conversation;
      await merge(third.number, first.number);
      const window = await watch(visitor, first.key);
      await merge(other.number, second.number);
      const { key } = second;
      const more = { key, clientId: randomUUID(), text: 'And I?' };
      const answers = [
        await window.socket.emitWithAck('chat:watch', { key }),
        await window.socket.emitWithAck('chat:read', { key, seq: 1 }),
        await window.socket.emitWithAck('message:send', more),
      ];
      for (const answer of answers) expect(answer).toMatchObject({ error: { code: 'NOT_FOUND' } });
      await perform(second.number, 'reply', 'To the other');
      await perform(first.number, 'reply', 'To you');
      await eventually(() => expect(words(window)).toContain('Ada Agent: To you'));
      expect(window.heard.join()).not.toMatch(/CanaryOfAnother|To the other/);
    });

    test('says who has it, who is there and how far staff have read', async () => {
      const { visitor, key, number } = await begin();
      const window = await watch(visitor, key);
      const last = (): Partial<ConversationHead> => window.heads.at(-1) ?? {};
      await call(here.desk, here.owner, 'POST', `/helpdesk/tickets/${number}/read`, { seq: 1 });
      await eventually(() => expect(last().staffReadSeq).toBe(1));
      await perform(number, 'take');
      await eventually(() =>
        expect({ ...last(), ...window.told.at(-1)?.head }.person).toMatchObject({
          name: 'Ada Agent',
          isOnline: false,
        })
      );
      await call(here.desk, here.ada, 'PUT', '/helpdesk/me/availability', {
        availability: 'online',
      });
      await call(here.desk, here.ada, 'PUT', '/helpdesk/me/availability', { availability: 'away' });
      await eventually(() => expect(last().person?.lastSeenAt).toBeGreaterThan(0));
    });

    test('moves those up who wait behind an answered one', async () => {
      const line = await createChat(here.desk);
      const [first, second] = [visitorAt(here.desk, line), visitorAt(here.desk, line)];
      const { data: one } = await first.start();
      const { data: two } = await second.start();
      const window = await openWindow(here.desk, { source: line.key, token: second.kept.token });
      close(window.close);
      await window.socket.emitWithAck('chat:watch', { key: two.conversation.key });
      expect(window.heads.at(-1)?.ahead).toBe(1);
      await perform(one.conversation.number, 'reply', 'You are first');
      await eventually(() => expect(window.heads.at(-1)?.ahead).toBe(0));
    });

    test('and who writes, on both sides', async () => {
      const { visitor, key, number } = await begin();
      const ticket = await db()('helpdesk_tickets').where({ number }).first('id');
      const ticketId = Number(ticket.id);
      const [window, other] = [await watch(visitor, key), await begin()];
      const stranger = await watch(other.visitor, other.key);
      staffTyping.tell({ ticketId, name: 'Ada Agent' });
      staffTyping.tell({ ticketId, name: null });
      await eventually(() => expect(window.typing).toEqual(['Ada Agent', null]));
      expect(stranger.typing).toEqual([]);
      const news: number[] = [];
      const stop = visitorNews.on((told) => news.push(told.ticketId));
      close(stop);
      window.socket.emit('chat:typing', { key, isTyping: true });
      window.socket.emit('chat:typing', { key, isTyping: true });
      const page = { url: 'https://shop.example/help', title: 'Help', at: Date.now() };
      window.socket.emit('page:seen', page);
      await eventually(async () =>
        expect(await presenceOf(here.desk.strapi, ticketId)).toMatchObject({
          isOnline: true,
          isTyping: true,
          page,
        })
      );
      expect(news).toEqual([ticketId, ticketId]);
      await window.socket.emitWithAck('message:send', {
        key,
        clientId: randomUUID(),
        text: 'Written',
      });
      expect((await presenceOf(here.desk.strapi, ticketId)).isTyping).toBe(false);
      window.close();
      await eventually(async () => {
        const presence = await presenceOf(here.desk.strapi, ticketId);
        expect(presence).toMatchObject({ isOnline: false, page, readSeq: 2 });
        expect(presence.lastSeenAt).toBeGreaterThan(Date.now() - 60_000);
      });
      await eventually(async () => {
        const row = await db()('helpdesk_visitors')
          .where({ token_hash: sha256(visitor.kept.token ?? '') })
          .first('pages');
        expect(JSON.stringify(row.pages)).toContain('https://shop.example/help');
      });
    });

    test('tells nothing that is staff’s own, by no event and no answer', async () => {
      const { visitor, key, number } = await begin();
      const window = await watch(visitor, key);
      const contact = await db()('helpdesk_tickets').where({ number }).first('contact_id');
      const { key: contactKey } = await db()('helpdesk_contacts')
        .where({ id: contact.contact_id })
        .first('key');
      await call(here.desk, here.owner, 'PUT', `/helpdesk/contacts/${contactKey}`, {
        note: 'CanaryContactNote',
      });
      await call(here.desk, here.owner, 'POST', '/helpdesk/teams', { name: 'CanaryTeam' });
      const team = await db()('helpdesk_teams').where({ name: 'CanaryTeam' }).first('key');
      await perform(number, 'note', 'CanaryNote', {});
      await work().at(here.owner, 'POST', number, 'tags', {
        clientId: randomUUID(),
        create: ['CanaryTag'],
      });
      const { version } = await work().read(here.ada, number);
      await work().at(here.ada, 'POST', number, 'assign', {
        version,
        clientId: randomUUID(),
        agent: await work().keyOf(here.owner),
        team: team?.key ?? null,
      });
      await work().at(here.ada, 'POST', number, 'subject', {
        version: (await work().read(here.ada, number)).version,
        clientId: randomUUID(),
        subject: 'A better subject',
      });
      await perform(number, 'reply', 'For the client');
      await eventually(() => expect(words(window)).toEqual(['Ada Agent: For the client']));
      const read = await visitor.read(key);
      const list = await visitor.list();
      const heard = [...window.heard, read.text, list.text].join('\n');
      expect(heard).toContain('For the client');
      expect(heard).toContain('A better subject');
      expect(heard).not.toMatch(/canary/i);
      // Of staff a visitor knows who has it, by name: no address and no key.
      expect(heard).not.toContain(here.owner.email);
      expect(heard).not.toContain(here.ada.email);
      expect(heard).not.toContain(await work().keyOf(here.owner));
    });
  });
});
