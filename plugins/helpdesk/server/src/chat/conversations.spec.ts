import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { easePuzzles } from '../../../../../tests/harness/human-check';
import { call, createStaff, type StaffMember } from '../../../../../tests/harness/people';
import { database } from '../platform/database';
import { newToken, sha256 } from '../platform/ids';
import { workAt } from '../tickets/work-fixture';
import { createChat, said, visitorAt, type TestVisitor } from './chat-fixture';
import { chatLimits } from './chat-limits';

const endEase = easePuzzles(300);
afterAll(endEase);

describe.each(DATABASES)('conversations of visitors, on %s', (kind) => {
  let desk: Desk;
  let owner: StaffMember;
  let chat: { key: string; id: number };
  beforeAll(async () => {
    desk = await startDesk({ database: kind, env: { TRUSTED_PROXIES: '127.0.0.1' } });
    owner = await createStaff(desk, { roles: ['strapi-super-admin'], name: 'Asha Agent' });
    chat = await createChat(desk, { allowedOrigins: ['https://shop.example'] });
  });
  afterAll(() => desk.stop());

  const db = () => database(desk.strapi);
  const work = () => workAt(desk);
  const someone = (options?: Parameters<typeof visitorAt>[2]) => visitorAt(desk, chat, options);
  const begin = async (visitor = someone(), more = {}) => {
    const { status, data, code } = await visitor.start(more);
    expect([status, code]).toEqual([200, null]);
    return { visitor, ...data.conversation };
  };
  const reply = async (number: number, body: string, action = 'reply', more = {}) => {
    const { version } = await work().read(owner, number);
    const text = { format: 'text', body };
    const done = await work().perform(owner, number, action, { version, text, ...more });
    expect(done.status, JSON.stringify(done.body)).toBe(200);
  };

  describe('the first message', () => {
    test('opens a ticket of channel chat, and gives a stranger a token that is nowhere kept', async () => {
      const visitor = someone();
      const page = { url: 'https://shop.example/cart', title: 'Cart', at: 1 };
      const { data } = await visitor.start({ text: 'Where is it?\nI wait.', page, locale: 'sw' });
      expect(data.token).toMatch(/^[0-9a-f]{64}$/);
      const { conversation } = data;
      expect(said(conversation)).toEqual(['Vera Visitor: Where is it?\nI wait.']);
      expect(conversation).toMatchObject({
        subject: 'Where is it?',
        lastSeq: 1,
        mayWrite: true,
        isClosed: false,
        person: null,
        ahead: 0,
        hasMore: false,
      });
      expect(conversation.transcriptTo).toMatch(/^.…@example\.com$/);
      const ticket = await db()('helpdesk_tickets').where({ key: conversation.key }).first();
      expect(ticket).toMatchObject({ channel: 'chat', source_id: chat.id, locale: 'sw' });
      const row = await db()('helpdesk_chats as c')
        .join('helpdesk_visitors as v', 'v.id', 'c.visitor_id')
        .where('c.ticket_id', ticket.id)
        .first('c.start_page', 'v.*');
      expect(row.token_hash).toBe(sha256(data.token ?? ''));
      expect(JSON.stringify(row)).not.toContain(data.token);
      expect(JSON.stringify(row.start_page)).toContain('https://shop.example/cart');
      const view = await work().read(owner, conversation.number);
      expect(view.entries[0].origin).toMatchObject({ page: 'https://shop.example/cart' });
      expect(view.contact.name).toBe('Vera Visitor');
    });

    test('twice, also at once, is one conversation with one token', async () => {
      const visitor = someone();
      const body = await visitor.draft();
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => visitor.ask<never>('POST', '/conversations', body))
      );
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
      const first = JSON.stringify(answers[0].data);
      expect(new Set(answers.map(({ data }) => JSON.stringify(data)))).toEqual(new Set([first]));
      const { number } = (answers[0].data as { conversation: { number: number } }).conversation;
      const rows = await db()('helpdesk_tickets').where({ number });
      expect(rows).toHaveLength(1);
      const visitors = await db()('helpdesk_visitors').where({ contact_id: rows[0].contact_id });
      expect(visitors).toHaveLength(1);
      const email = String(body.fields?.email);
      expect(await db()('helpdesk_contacts').where({ email })).toHaveLength(1);
    });

    test('whose answer was lost is answered again, with the same token, to who knows its id', async () => {
      const visitor = someone();
      const body = await visitor.draft();
      const first = await visitor.ask<{ token: string }>('POST', '/conversations', body);
      const again = someone();
      const { data } = await again.ask<{ token: string }>('POST', '/conversations', {
        ...body,
        human: undefined,
      });
      expect(data.token).toBe(first.data.token);
      const { status, code } = await again.ask('POST', '/conversations', {
        ...body,
        clientId: randomUUID(),
        human: undefined,
      });
      expect([status, code]).toEqual([400, 'HUMAN_CHECK_FAILED']);
    });

    test('is not answered again once its token is over', async () => {
      const visitor = someone();
      const body = await visitor.draft();
      const { data } = await visitor.ask<{ token: string }>('POST', '/conversations', body);
      await db()('helpdesk_visitors')
        .where({ token_hash: sha256(data.token) })
        .update({ token_hash: sha256(newToken()) });
      const { status, code } = await visitor.ask('POST', '/conversations', body);
      expect([status, code]).toEqual([401, 'VISITOR_UNKNOWN']);
    });

    test('asks a stranger to show that they are a person, and nobody twice', async () => {
      const visitor = someone();
      const refused = await visitor.start({ human: undefined });
      expect(refused.code).toBe('HUMAN_CHECK_FAILED');
      await begin(visitor);
      const second = await begin(visitor, { text: 'Something else' });
      expect(second.subject).toBe('Something else');
      expect((await visitor.list()).data.map(({ subject }) => subject)).toEqual([
        'Something else',
        'Hello, is anybody there?',
      ]);
    });

    test('is refused beside the field that is wrong, in the reader’s language', async () => {
      const { status, code, fields } = await someone().start({
        fields: { name: 'Vera', email: 'no address', pet: 'dog' },
        locale: 'en',
      });
      expect([status, code]).toEqual([400, 'INPUT_INVALID']);
      expect(Object.keys(fields).sort()).toEqual(['fields.email', 'fields.pet']);
    });

    test('needs consent where the owner asks for it, once', async () => {
      const asking = await createChat(desk, { consent: { en: 'I agree' } });
      const visitor = visitorAt(desk, asking);
      expect((await visitor.start()).fields).toHaveProperty('consent');
      expect((await visitor.start({ consent: true })).status).toBe(200);
      expect((await visitor.start()).status).toBe(200);
    });

    test.each(['', '   ', '\u200b'])('says something: %j does not', async (text) => {
      expect((await someone().start({ text })).code).toBe('TEXT_REQUIRED');
    });

    test('is not taken from whom an agent has blocked, by address or mail address', async () => {
      const visitor = someone();
      const block = (value: string, type: string) =>
        call(desk, owner, 'POST', '/helpdesk/blocks', {
          kind: type,
          value,
          reason: '',
          until: null,
        });
      await block('blocked@example.com', 'sender');
      await block(visitor.address, 'address');
      expect((await visitor.start()).code).toBe('CONTACT_BLOCKED');
      const other = await someone().start({
        fields: { name: 'Eve', email: 'blocked@example.com' },
      });
      expect(other.code).toBe('CONTACT_BLOCKED');
    });

    test('is taken from pages of the owner’s alone', async () => {
      const from = (Origin: string) => someone({ headers: { Origin } }).start();
      expect((await from('https://evil.example')).code).toBe('NOT_ALLOWED');
      expect((await from('null')).code).toBe('NOT_ALLOWED');
      expect((await from('https://shop.example')).status).toBe(200);
      expect((await from(desk.url)).status).toBe(200);
    });

    test('finds no chat that is switched off, and none that is a form', async () => {
      const off = await createChat(desk, {}, { is_enabled: false });
      for (const key of [off.key, 'site-form', 'nowhere']) {
        const { status, code } = await visitorAt(desk, { key }).start();
        expect([status, code]).toEqual([404, 'SOURCE_CLOSED']);
      }
    });

    test('of a stranger who typed somebody’s address tells them nothing of that person', async () => {
      const email = `${randomUUID()}@example.com`;
      const other = await begin(someone(), { fields: { name: 'Real Name', email } });
      const stranger = someone();
      const { data, text } = await stranger.start({ fields: { name: 'Mallory', email } });
      expect(text).not.toContain('Real Name');
      expect((await stranger.list()).data).toHaveLength(1);
      expect((await stranger.read(other.key)).code).toBe('NOT_FOUND');
      await stranger.write(data.conversation.key, { text: 'Who am I?' });
      const { data: read, text: all } = await stranger.read(data.conversation.key);
      expect(said(read).at(-1)).toBe('Mallory: Who am I?');
      expect(all).not.toContain('Real Name');
    });
  });

  describe('messages', () => {
    test('are answered when they stand, in order, and know their ids again', async () => {
      const { visitor, key } = await begin();
      const clientId = randomUUID();
      const taken = await visitor.write(key, { clientId, text: 'Second' });
      expect(taken.data).toMatchObject({ seq: 2, isRepeat: false });
      const again = await visitor.write(key, { clientId, text: 'Second' });
      expect(again.data).toEqual({ ...taken.data, isRepeat: true });
      const { data } = await visitor.read(key, '?after=1');
      expect(data.entries).toMatchObject([
        { seq: 2, clientId, isMine: true, author: 'contact', text: { body: 'Second' } },
      ]);
    });

    test('twenty at once are twenty, each once, with numbers of their own', async () => {
      const { visitor, key } = await begin();
      const ids = Array.from({ length: 20 }, () => randomUUID());
      const sent = await Promise.all(
        [...ids, ...ids].map((clientId) => visitor.write(key, { clientId, text: clientId }))
      );
      expect(sent.map(({ status }) => status)).toEqual(sent.map(() => 200));
      const { data } = await visitor.read(key, `?after=1&pending=${ids.join(',')}`);
      expect(data.entries.map(({ seq }) => seq)).toEqual(ids.map((_, at) => at + 2));
      expect(new Set(data.entries.map(({ clientId }) => clientId))).toEqual(new Set(ids));
      expect(Object.keys(data.confirmed).sort()).toEqual([...ids].sort());
      for (const [at, { data: taken }] of sent.entries()) {
        expect(data.confirmed[ids[at % ids.length]]).toBe(taken.seq);
      }
    });

    test('say which of those under way stand, the first one too', async () => {
      const visitor = someone();
      const clientId = randomUUID();
      const { key, confirmed, entries } = await begin(visitor, { clientId });
      expect(confirmed).toEqual({ [clientId]: 1 });
      expect(entries[0].clientId).toBe(clientId);
      const lost = randomUUID();
      const { data } = await visitor.read(key, `?after=1&pending=${clientId},${lost}`);
      expect(data.confirmed).toEqual({ [clientId]: 1 });
      expect(data.entries).toEqual([]);
      // Whoever reads the table can answer no first message again.
      const stored = await db()('helpdesk_entries').whereNotNull('client_ref');
      expect(JSON.stringify(stored)).not.toContain(clientId);
    });

    test('quote what the visitor may read, and nothing else', async () => {
      const { visitor, key, number } = await begin();
      await reply(number, 'An answer');
      await reply(number, 'CanaryQuotedNote', 'note');
      const other = await begin();
      expect((await visitor.write(key, { quote: 2, text: 'About that' })).status).toBe(200);
      for (const quote of [3, 99]) {
        const { code, fields } = await visitor.write(key, { quote, text: 'And that' });
        expect([code, Object.keys(fields)]).toEqual(['INPUT_INVALID', ['quote']]);
      }
      const { data } = await visitor.read(key, '?after=3');
      expect(data.entries[0].quote).toEqual({ seq: 2, name: 'Asha Agent', text: 'An answer' });
      expect(other.entries[0].quote).toBe(null);
    });

    test('of agents quote no note where the client reads them', async () => {
      const { visitor, key, number } = await begin();
      await reply(number, 'CanaryQuotedNote', 'note');
      const { version } = await work().read(owner, number);
      const text = { format: 'text', body: 'Here' };
      const refused = await work().perform(owner, number, 'reply', { version, text, quote: 2 });
      expect(refused.status).toBe(400);
      await reply(number, 'On my note', 'note', { quote: 2 });
      await reply(number, 'Hello Vera', 'reply', { quote: 1 });
      const view = await work().read(owner, number);
      expect(view.entries.map(({ quote }) => quote)).toEqual([null, null, 2, 1]);
      const { data, text: answered } = await visitor.read(key);
      expect(data.entries.at(-1)?.quote).toMatchObject({ seq: 1, name: 'Vera Visitor' });
      expect(answered).not.toContain('CanaryQuotedNote');
    });

    test('are the action that the state has for them, also while it changes', async () => {
      const { visitor, key, number } = await begin();
      await reply(number, 'What colour?');
      const { data } = await visitor.read(key);
      expect(data.ahead).toBe(null);
      expect((await visitor.write(key, { text: 'Blue' })).status).toBe(200);
      const view = await work().read(owner, number);
      expect(view.entries.map(({ action }) => action?.key)).toEqual([
        undefined,
        'reply',
        'client-reply',
      ]);
      expect(view.state.key).toBe('open');
      const race = await Promise.all([
        // Refused where the visitor is faster: agents answer what they have seen.
        work().perform(owner, number, 'reply', {
          version: 3,
          text: { format: 'text', body: 'And the size?' },
        }),
        ...Array.from({ length: 5 }, (_, at) => visitor.write(key, { text: `Large ${at}` })),
      ]);
      expect(race.slice(1).map(({ status }) => status)).toEqual(
        Array.from({ length: 5 }, () => 200)
      );
    });

    test('are refused where the conversation takes none any more, and the window is told', async () => {
      const { visitor, key, number } = await begin();
      await work().perform(owner, number, 'delete', { version: 1 });
      expect((await visitor.read(key)).data).toMatchObject({ mayWrite: false, isClosed: true });
      expect((await visitor.write(key)).code).toBe('ACTION_NOT_ALLOWED_IN_STATE');
    });

    test('are limited for one browser, and not for a hundred people behind one address', async () => {
      const { visitor, key } = await begin();
      const before = chatLimits(desk.strapi);
      const limits = 'plugin::helpdesk.chat.limits';
      desk.strapi.config.set(limits, { ...before, visitorPerMinute: 3 });
      try {
        const answers = [];
        for (let sent = 0; sent < 5; sent += 1) answers.push(await visitor.write(key));
        expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429, 429]);
        expect(Number(answers[4].headers.get('retry-after'))).toBeLessThanOrEqual(60);
        const neighbour = await begin(someone({ address: visitor.address }));
        expect((await neighbour.visitor.write(neighbour.key)).status).toBe(200);
      } finally {
        desk.strapi.config.set(limits, before);
      }
    });
  });

  describe('what a window knows', () => {
    test('who has it, how far each side has read, and what is new', async () => {
      const { visitor, key, number } = await begin();
      await work().perform(owner, number, 'take', { version: 1 });
      await reply(number, 'I look after it');
      const [row] = (await visitor.list()).data;
      expect(row).toMatchObject({ key, number, unread: 1, isClosed: false });
      await call(desk, owner, 'POST', `/helpdesk/tickets/${number}/read`, { seq: 3 });
      const { data } = await visitor.read(key);
      expect(data).toMatchObject({ staffReadSeq: 3, readSeq: 0, person: { name: 'Asha Agent' } });
      await visitor.mark(key, 3);
      expect((await visitor.read(key)).data.readSeq).toBe(3);
      expect((await visitor.list()).data[0].unread).toBe(0);
    });

    test('how many have waited longer for their first answer', async () => {
      const queue = await createChat(desk);
      const [first, second, third] = [
        visitorAt(desk, queue),
        visitorAt(desk, queue),
        visitorAt(desk, queue),
      ];
      const keys: string[] = [];
      const numbers: number[] = [];
      for (const visitor of [first, second, third]) {
        const { data } = await visitor.start();
        keys.push(data.conversation.key);
        numbers.push(data.conversation.number);
      }
      const ahead = async (visitor: TestVisitor, key: string) =>
        (await visitor.read(key)).data.ahead;
      expect(await ahead(third, keys[2])).toBe(2);
      await reply(numbers[0], 'You are first');
      await first.write(keys[0], { text: 'And then?' });
      expect(await ahead(first, keys[0])).toBe(null);
      expect([await ahead(second, keys[1]), await ahead(third, keys[2])]).toEqual([0, 1]);
    });

    test('pages of nothing but staff’s own are passed over', async () => {
      const { visitor, key, number } = await begin();
      const ticket = await db()('helpdesk_tickets').where({ number }).first('id', 'state_id');
      const rows = Array.from({ length: 450 }, (_, at) => ({
        document_id: randomUUID(),
        ticket_id: ticket.id,
        seq: at + 2,
        client_id: sha256(randomUUID()),
        kind: 'assigned',
        actor_kind: 'agent',
        actor_name: 'Asha Agent',
        after_state_id: ticket.state_id,
        is_internal: false,
        at: Date.now(),
      }));
      for (let start = 0; start < rows.length; start += 50) {
        await db()('helpdesk_entries').insert(rows.slice(start, start + 50));
      }
      await db()('helpdesk_tickets').where({ number }).update({ last_seq: 451, version: 451 });
      await visitor.write(key, { text: 'Still here' });
      const { data } = await visitor.read(key, '?after=1');
      expect(said(data)).toEqual(['Vera Visitor: Still here']);
      expect(data.hasMore).toBe(false);
    });
  });

  describe('a token', () => {
    test.each(['', 'x', '0'.repeat(64), "' or 1=1 --"])('%j opens nothing', async (token) => {
      const { key } = await begin();
      const stranger = someone({ token });
      const answers = [
        await stranger.list(),
        await stranger.read(key),
        await stranger.write(key),
        await stranger.mark(key, 1),
      ];
      expect(answers.map(({ status, code }) => [status, code])).toEqual(
        answers.map(() => [401, 'VISITOR_UNKNOWN'])
      );
    });

    test('reaches the conversations of its browser alone, and in its own chat', async () => {
      const [one, other] = [await begin(), await begin()];
      expect((await one.visitor.read(other.key)).code).toBe('NOT_FOUND');
      expect((await one.visitor.write(other.key)).code).toBe('NOT_FOUND');
      expect((await one.visitor.mark(other.key, 1)).code).toBe('NOT_FOUND');
      const missing = await one.visitor.read('0'.repeat(32));
      const hidden = await one.visitor.read(other.key);
      expect(hidden.text).toBe(missing.text);
      const elsewhere = visitorAt(desk, await createChat(desk), { token: one.visitor.kept.token });
      expect((await elsewhere.list()).code).toBe('VISITOR_UNKNOWN');
    });

    test('is over after ninety days without use, and holds on with use', async () => {
      const { visitor, key } = await begin();
      const hash = sha256(visitor.kept.token ?? '');
      const row = () => db()('helpdesk_visitors').where({ token_hash: hash }).first();
      const day = 24 * 60 * 60 * 1000;
      expect(Number((await row()).expires_at) - Date.now()).toBeGreaterThan(89 * day);
      const soon = { expires_at: Date.now() + day, seen_at: Date.now() - 89 * day };
      await db()('helpdesk_visitors').where({ token_hash: hash }).update(soon);
      await visitor.read(key);
      expect(Number((await row()).expires_at)).toBe(soon.expires_at);
      await visitor.write(key);
      expect(Number((await row()).expires_at) - Date.now()).toBeGreaterThan(89 * day);
      await db()('helpdesk_visitors')
        .where({ token_hash: hash })
        .update({ expires_at: Date.now() - 1 });
      expect((await visitor.read(key)).code).toBe('VISITOR_UNKNOWN');
    });

    test('holds no more once the contact, the mail address or the address is blocked', async () => {
      const blocks: ((visitor: TestVisitor, email: string) => Promise<unknown>)[] = [
        (_visitor, email) =>
          db()('helpdesk_contacts').where({ email }).update({ is_blocked: true }),
        (_visitor, email) =>
          call(desk, owner, 'POST', '/helpdesk/blocks', {
            kind: 'sender',
            value: email,
            reason: '',
            until: null,
          }),
        ({ address }) =>
          call(desk, owner, 'POST', '/helpdesk/blocks', {
            kind: 'range',
            value: `${address}/32`,
            reason: '',
            until: null,
          }),
      ];
      for (const block of blocks) {
        const email = `${randomUUID()}@example.com`;
        const { visitor, key } = await begin(someone(), { fields: { name: 'Eve', email } });
        await block(visitor, email);
        expect((await visitor.read(key)).code).toBe('VISITOR_UNKNOWN');
        expect((await visitor.write(key)).code).toBe('VISITOR_UNKNOWN');
        expect((await visitor.start({ text: 'Again' })).code).toBe('VISITOR_UNKNOWN');
      }
    });
  });

  test('reading writes nothing', async () => {
    const { visitor, key } = await begin();
    const spy = vi.spyOn(desk.strapi.db.connection.client, 'query');
    await visitor.list();
    await visitor.read(key, `?pending=${randomUUID()}`);
    const written = spy.mock.calls
      .map(([, query]) => String((query as { sql?: string }).sql ?? query))
      .filter((sql) => /^\s*(insert|update|delete)/i.test(sql));
    spy.mockRestore();
    expect(written).toEqual([]);
  });
});
