import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { easePuzzles } from '../../../../../tests/harness/human-check';
import { eventually } from '../../../../../tests/harness/eventually';
import { call, createStaff, type StaffMember } from '../../../../../tests/harness/people';
import type { ConversationHead } from '../../../contracts';
import { createColleague } from '../access/people-fixture';
import { accountsAt, type Accounts } from '../account/account-fixture';
import { createChat, said, visitorAt, type TestVisitor } from '../chat/chat-fixture';
import { presenceOf } from '../chat/presence-of';
import { staffTyping, visitorNews } from '../chat/signals';
import { endToken, replaceToken } from '../chat/visitor-tokens';
import { loadVisitor } from '../chat/visitors';
import { database } from '../platform/database';
import { sha256 } from '../platform/ids';
import { passwordMark } from '../platform/site-users';
import { workAt } from '../tickets/work-fixture';
import { openTab, type AgentTab } from './socket-fixture';
import { openWindow, type VisitorWindow, type WindowOptions } from './visitor-fixture';

const endEase = easePuzzles(300);
afterAll(endEase);

describe.each(DATABASES)('the sockets of visitors, on %s', (kind) => {
  let desk: Desk;
  let owner: StaffMember;
  let ada: StaffMember;
  let accounts: Accounts;
  let chat: { key: string; id: number };
  let closing: (() => void)[] = [];
  beforeAll(async () => {
    desk = await startDesk({ database: kind, env: { TRUSTED_PROXIES: '127.0.0.1' } });
    accounts = accountsAt(desk);
    owner = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Olga Owner' });
    ada = await createColleague(desk, {
      permissions: ['ticket.read', 'ticket.perform', 'ticket.assign'],
      right: { scope: 'all', mayBeAssigned: true },
      name: 'Ada Agent',
    });
    for (const staff of [owner, ada]) await call(desk, staff, 'GET', '/helpdesk/me');
    chat = await createChat(desk, { allowedOrigins: ['https://shop.example'] });
  });
  afterEach(() => {
    closing.forEach((close) => close());
    closing = [];
  });
  afterAll(() => desk.stop());

  const db = () => database(desk.strapi);
  const work = () => workAt(desk);
  const begin = async (more = {}) => {
    const visitor = visitorAt(desk, chat);
    const { data } = await visitor.start(more);
    return { visitor, ...data.conversation };
  };
  const open = async (visitor: TestVisitor, options: WindowOptions = {}) => {
    const auth = { source: chat.key, token: visitor.kept.token };
    const headers = { 'x-forwarded-for': visitor.address, ...options.headers };
    const window = await openWindow(desk, auth, { ...options, headers });
    closing.push(window.close);
    return window;
  };
  const watch = async (visitor: TestVisitor, key: string, options?: WindowOptions) => {
    const window = await open(visitor, options);
    const answer = await window.socket.emitWithAck('chat:watch', { key });
    expect(answer).toEqual({ data: null });
    return window;
  };
  const tab = async (staff: StaffMember): Promise<AgentTab> => {
    const opened = await openTab(desk, staff);
    closing.push(opened.close);
    return opened;
  };
  const perform = async (number: number, action: string, body?: string, more = {}) => {
    const { version } = await work().read(ada, number);
    const text = body === undefined ? {} : { text: { format: 'text', body } };
    const done = await work().perform(ada, number, action, { version, ...text, ...more });
    expect(done.status, JSON.stringify(done.body)).toBe(200);
  };
  const words = (window: VisitorWindow) => said({ entries: window.entries() });
  const visitorOf = async (visitor: TestVisitor) => {
    const token = visitor.kept.token;
    const known = await loadVisitor(desk.strapi, { source: chat, token, address: null });
    if (!known) throw new Error('not known');
    return known.visitor;
  };

  describe('what comes', () => {
    test('is told to the windows of that conversation, in order, and to nobody else', async () => {
      const [mine, other] = [await begin(), await begin()];
      const [window, second] = [
        await watch(mine.visitor, mine.key),
        await watch(mine.visitor, mine.key),
      ];
      const stranger = await watch(other.visitor, other.key);
      const agent = await tab(ada);
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
      const { entries } = await work().read(ada, number);
      const seq = entries.at(-1)?.seq ?? 0;
      await perform(number, 'reply', 'Right answer', { quote: 2 });
      const path = `/helpdesk/tickets/${number}/entries/${seq}/delete`;
      expect((await call(desk, ada, 'POST', path, { clientId: randomUUID() })).status).toBe(200);
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

    test('says who has it, who is there and how far staff have read', async () => {
      const { visitor, key, number } = await begin();
      const window = await watch(visitor, key);
      const last = (): Partial<ConversationHead> => window.heads.at(-1) ?? {};
      await call(desk, owner, 'POST', `/helpdesk/tickets/${number}/read`, { seq: 1 });
      await eventually(() => expect(last().staffReadSeq).toBe(1));
      await perform(number, 'take');
      await eventually(() =>
        expect({ ...last(), ...window.told.at(-1)?.head }.person).toMatchObject({
          name: 'Ada Agent',
          isOnline: false,
        })
      );
      await call(desk, ada, 'PUT', '/helpdesk/me/availability', { availability: 'online' });
      await call(desk, ada, 'PUT', '/helpdesk/me/availability', { availability: 'away' });
      await eventually(() => expect(last().person?.lastSeenAt).toBeGreaterThan(0));
    });

    test('moves those up who wait behind an answered one', async () => {
      const line = await createChat(desk);
      const [first, second] = [visitorAt(desk, line), visitorAt(desk, line)];
      const { data: one } = await first.start();
      const { data: two } = await second.start();
      const window = await openWindow(desk, { source: line.key, token: second.kept.token });
      closing.push(window.close);
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
      closing.push(stop);
      window.socket.emit('chat:typing', { key, isTyping: true });
      window.socket.emit('chat:typing', { key, isTyping: true });
      const page = { url: 'https://shop.example/help', title: 'Help', at: Date.now() };
      window.socket.emit('page:seen', page);
      await eventually(async () =>
        expect(await presenceOf(desk.strapi, ticketId)).toMatchObject({
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
      expect((await presenceOf(desk.strapi, ticketId)).isTyping).toBe(false);
      window.close();
      await eventually(async () => {
        const presence = await presenceOf(desk.strapi, ticketId);
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
      await call(desk, owner, 'PUT', `/helpdesk/contacts/${contactKey}`, {
        note: 'CanaryContactNote',
      });
      await call(desk, owner, 'POST', '/helpdesk/teams', { name: 'CanaryTeam' });
      const team = await db()('helpdesk_teams').where({ name: 'CanaryTeam' }).first('key');
      await perform(number, 'note', 'CanaryNote', {});
      await work().at(owner, 'POST', number, 'tags', {
        clientId: randomUUID(),
        create: ['CanaryTag'],
      });
      const { version } = await work().read(ada, number);
      await work().at(ada, 'POST', number, 'assign', {
        version,
        clientId: randomUUID(),
        agent: await work().keyOf(owner),
        team: team?.key ?? null,
      });
      await work().at(ada, 'POST', number, 'subject', {
        version: (await work().read(ada, number)).version,
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
      expect(heard).not.toContain(owner.email);
      expect(heard).not.toContain(ada.email);
      expect(heard).not.toContain(await work().keyOf(owner));
    });
  });

  describe('messages by socket', () => {
    test('are answered when they stand; a repeat, by whichever way, is one', async () => {
      const { visitor, key } = await begin();
      const window = await open(visitor);
      const message = { key, clientId: randomUUID(), text: 'Once' };
      const first = await window.socket.emitWithAck('message:send', message);
      expect(first).toMatchObject({ data: { seq: 2, isRepeat: false } });
      const again = await window.socket.emitWithAck('message:send', message);
      expect(again).toMatchObject({ data: { seq: 2, isRepeat: true } });
      const { data } = await visitor.write(key, { clientId: message.clientId, text: 'Once' });
      expect(data).toMatchObject({ seq: 2, isRepeat: true });
    });

    test('twenty at once, half by socket and half by HTTP, stand each once', async () => {
      const { visitor, key } = await begin();
      const window = await watch(visitor, key);
      const ids = Array.from({ length: 20 }, () => randomUUID());
      await Promise.all(
        ids.map((clientId, at) =>
          at % 2
            ? visitor.write(key, { clientId, text: clientId })
            : window.socket.emitWithAck('message:send', { key, clientId, text: clientId })
        )
      );
      await eventually(() => expect(window.entries()).toHaveLength(20));
      expect(window.entries().map(({ seq }) => seq)).toEqual(ids.map((_, at) => at + 2));
      expect(new Set(window.entries().map(({ clientId }) => clientId))).toEqual(new Set(ids));
    });

    test('go into a conversation that began a moment ago in another tab', async () => {
      const { visitor } = await begin();
      const window = await open(visitor);
      const { data } = await visitor.start({ text: 'Another matter' });
      const { key } = data.conversation;
      expect(await window.socket.emitWithAck('chat:watch', { key })).toEqual({ data: null });
      const sent = { key, clientId: randomUUID(), text: 'More of it' };
      expect(await window.socket.emitWithAck('message:send', sent)).toMatchObject({
        data: { seq: 2 },
      });
    });

    test('reach no conversation of another visitor, which answers like none', async () => {
      const [mine, other] = [await begin(), await begin()];
      const { socket } = await open(mine.visitor);
      const refused = async (key: string) => [
        await socket.emitWithAck('chat:watch', { key }),
        await socket.emitWithAck('message:send', { key, clientId: randomUUID(), text: 'Hi' }),
        await socket.emitWithAck('chat:read', { key, seq: 1 }),
      ];
      const answers = await refused(other.key);
      expect(answers).toEqual(await refused('0'.repeat(32)));
      expect(answers[0]).toMatchObject({ error: { code: 'NOT_FOUND' } });
    });
  });

  describe('who may come in, and stay', () => {
    const refused = (auth: unknown, options?: WindowOptions) =>
      openWindow(desk, auth, options).then(
        (window) => {
          window.close();
          return 'admitted';
        },
        (error: Error) => error.message
      );

    test('nobody without a token that holds, in its own chat', async () => {
      const { visitor } = await begin();
      const { token } = visitor.kept;
      const source = chat.key;
      const other = await createChat(desk);
      const handshakes = [
        {},
        { source },
        { token },
        { source, token: '' },
        { source, token: 'f'.repeat(64) },
        { source, token: 7 },
        { source, token: [token] },
        { source, token: { $ne: '' } },
        { source: other.key, token },
        { source, token, more: true },
      ];
      for (const auth of handshakes) {
        expect(await refused(auth), JSON.stringify(auth)).toBe('VISITOR_UNKNOWN');
      }
      expect(await refused({ source: 'site-form', token })).toBe('SOURCE_CLOSED');
      expect(await refused({ source, token })).toBe('admitted');
    });

    test.each(['polling', 'websocket'] as const)(
      'a page of the owner’s is let in by %s, another is not, and none to staff',
      async (transport) => {
        const { visitor } = await begin();
        const auth = { source: chat.key, token: visitor.kept.token };
        const from = (origin: string, given: unknown = auth) =>
          refused(given, { origin, transports: [transport] });
        expect(await from('https://shop.example')).toBe('admitted');
        expect(await from(desk.url)).toBe('admitted');
        for (const origin of ['https://evil.example', 'null', 'https://shop.example.evil']) {
          expect(await from(origin), origin).not.toBe('admitted');
        }
        const closed = await createChat(desk);
        const own = visitorAt(desk, closed);
        await own.start();
        const elsewhere = { source: closed.key, token: own.kept.token };
        expect(await from('https://shop.example', elsewhere)).toBe('NOT_ALLOWED');
      }
    );

    test('a page of a chat comes in to no namespace of staff', async () => {
      const { io } = await import('socket.io-client');
      const { SOCKET_PATH } = await import('../../../contracts');
      const socket = io(`${desk.url}/agent`, {
        path: SOCKET_PATH,
        auth: { token: ada.token },
        extraHeaders: { Origin: 'https://shop.example' },
        transports: ['websocket'],
        forceNew: true,
        reconnection: false,
      });
      const outcome = await new Promise((resolve) => {
        socket.once('connect', () => resolve('connected'));
        socket.once('connect_error', (error) => resolve(error.message));
      });
      socket.disconnect();
      expect(outcome).toBe('NOT_ALLOWED');
    });

    const cutWithin = async (window: VisitorWindow, ms: number) => {
      const since = performance.now();
      await eventually(() => expect(window.socket.connected).toBe(false));
      expect(performance.now() - since).toBeLessThan(ms);
      expect(window.over).toEqual(['VISITOR_UNKNOWN']);
    };

    test('a token that is ended or replaced cuts its windows within a second, and no others', async () => {
      const [mine, other] = [await begin(), await begin()];
      const stays = await watch(other.visitor, other.key);
      const ended = await watch(mine.visitor, mine.key);
      await endToken(desk.strapi, await visitorOf(mine.visitor));
      await cutWithin(ended, 1_000);
      expect((await mine.visitor.read(mine.key)).code).toBe('VISITOR_UNKNOWN');
      const third = await begin();
      const replaced = await watch(third.visitor, third.key);
      const token = await replaceToken(desk.strapi, await visitorOf(third.visitor));
      await cutWithin(replaced, 1_000);
      third.visitor.kept.token = token;
      const again = await watch(third.visitor, third.key);
      expect(again.socket.connected).toBe(true);
      expect(stays.socket.connected).toBe(true);
    });

    test('a block cuts within a second: of the mail address, and of the place', async () => {
      const email = `${randomUUID()}@example.com`;
      const [byMail, byPlace] = [
        await begin({ fields: { name: 'Eve', email } }),
        await begin({ fields: { name: 'Eve', email: `${randomUUID()}@example.com` } }),
      ];
      const windows = [
        await watch(byMail.visitor, byMail.key),
        await watch(byPlace.visitor, byPlace.key),
      ];
      const block = (type: string, value: string) =>
        call(desk, owner, 'POST', '/helpdesk/blocks', {
          kind: type,
          value,
          reason: '',
          until: null,
        });
      await block('sender', email);
      await cutWithin(windows[0], 1_000);
      expect(windows[1].socket.connected).toBe(true);
      await block('address', byPlace.visitor.address);
      await cutWithin(windows[1], 1_000);
    });

    describe('as a user of the site', () => {
      const identified = async () => {
        const { email } = await accounts.register();
        const user = await accounts.makeShown(email);
        const { visitor, key } = await begin();
        const shown = {
          documentId: user.documentId,
          passwordMark: passwordMark(user),
          session: null,
        };
        const row = await visitorOf(visitor);
        visitor.kept.token = await replaceToken(desk.strapi, row, { user: shown });
        return { email, visitor, key };
      };

      test('goes on with what was written as a guest', async () => {
        const { visitor, key } = await identified();
        const window = await watch(visitor, key);
        await visitor.write(key, { text: 'Now with a name' });
        await eventually(() => expect(words(window)).toEqual(['Vera Visitor: Now with a name']));
        expect((await visitor.list()).data.map((row) => row.key)).toEqual([key]);
      });

      test('finds the conversations of the account in another browser', async () => {
        const one = await identified();
        const { data } = await one.visitor.start({ text: 'As myself' });
        const { key } = data.conversation;
        expect(said(data.conversation)).toEqual(['Ada Client: As myself']);
        const ticket = await db()('helpdesk_tickets').where({ key }).first('contact_id');
        const contact = await accounts.contactOf(one.email);
        expect(Number(ticket.contact_id)).toBe(Number(contact.id));
        const other = await begin();
        const user = await accounts.makeShown(one.email);
        other.visitor.kept.token = await replaceToken(desk.strapi, await visitorOf(other.visitor), {
          user: {
            documentId: user.documentId,
            passwordMark: passwordMark(user),
            session: null,
          },
        });
        expect((await other.visitor.read(key)).data.entries[0].isMine).toBe(true);
        expect((await other.visitor.list()).data.map((row) => row.key).sort()).toEqual(
          [key, other.key].sort()
        );
        expect((await other.visitor.read(one.key)).code).toBe('NOT_FOUND');
        // A request of the account that is no chat is none here.
        const request = await accounts.ask(one.email);
        expect((await other.visitor.read(request.key)).code).toBe('NOT_FOUND');
      });

      test.each([
        [
          'another password',
          async (email: string) => {
            const { id } = await accounts.userOf(email);
            const users = desk.strapi.plugin('users-permissions').service('user');
            await users.edit(id, { password: 'set by the project' });
          },
        ],
        ['a block of the user', (email: string) => accounts.setUser(email, { blocked: true })],
        [
          'a logout from everywhere',
          async (email: string) => {
            const { endLogins } = await import('../account/end-logins');
            await endLogins(desk.strapi, await accounts.makeShown(email));
          },
        ],
      ])('is cut within a second by %s', async (_what, act) => {
        const { email, visitor, key } = await identified();
        const window = await watch(visitor, key);
        await act(email);
        await cutWithin(window, 1_500);
        expect((await visitor.list()).code).toBe('VISITOR_UNKNOWN');
      });
    });
  });

  test('a window that floods is cut, others are not', async () => {
    const [one, other] = [await begin(), await begin()];
    const [floods, calm] = [await open(one.visitor), await watch(other.visitor, other.key)];
    for (let sent = 0; sent < 400; sent += 1) {
      floods.socket.emit('chat:typing', { key: one.key, isTyping: true });
    }
    await eventually(() => expect(floods.socket.connected).toBe(false));
    await perform(other.number, 'reply', 'Still here');
    await eventually(() => expect(words(calm)).toEqual(['Ada Agent: Still here']));
  });

  test('a desk that stops finishes what was sent, refuses what comes, and is come back to', async () => {
    const { visitor, key } = await begin();
    const window = await watch(visitor, key);
    const reasons: string[] = [];
    window.socket.on('disconnect', (reason) => reasons.push(reason));
    const ids = Array.from({ length: 30 }, () => randomUUID());
    const sent = ids.map((clientId) =>
      window.socket
        .timeout(20_000)
        .emitWithAck('message:send', { key, clientId, text: clientId })
        .then(
          (answer) => ('data' in answer ? 'taken' : answer.error.code),
          () => 'unanswered'
        )
    );
    await eventually(async () => {
      const [{ count }] = await db()('helpdesk_entries').whereIn('client_ref', ids).count({
        count: '*',
      });
      expect(Number(count)).toBeGreaterThan(0);
    });
    await desk.restart();
    const answers = await Promise.all(sent);
    expect(new Set(answers)).not.toContain('UNEXPECTED');
    // Only so does a client come back by itself.
    expect(reasons).toEqual(['transport close']);
    const { data } = await visitor.read(key, `?pending=${ids.join(',')}`);
    const taken = ids.filter((_id, at) => answers[at] === 'taken');
    expect(taken.filter((id) => data.confirmed[id] === undefined)).toEqual([]);
    for (const clientId of ids) await visitor.write(key, { clientId, text: clientId });
    const after = await visitor.read(key, '?after=1');
    expect(after.data.entries.map(({ clientId }) => clientId).sort()).toEqual([...ids].sort());
  });
});
