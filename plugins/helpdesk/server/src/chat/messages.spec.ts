import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { eventually } from '../../../../../tests/harness/eventually';
import { easePuzzles } from '../../../../../tests/harness/human-check';
import { call, createStaff, type StaffMember } from '../../../../../tests/harness/people';
import { database } from '../platform/database';
import { newKey, sha256 } from '../platform/ids';
import { workAt } from '../tickets/work-fixture';
import { createChat, said, visitorAt, type TestVisitor } from './chat-fixture';
import { chatLimits } from './chat-limits';
import { chatLinkToken } from '../site/links';

const endEase = easePuzzles(300);
afterAll(endEase);

describe.each(DATABASES)('messages of visitors, on %s', (kind) => {
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

    test('are limited for one conversation, from however many browsers', async () => {
      const email = `${newKey()}@example.com`;
      const { visitor, key } = await begin(someone(), { fields: { name: 'Vera Visitor', email } });
      const before = chatLimits(desk.strapi);
      const limits = 'plugin::helpdesk.chat.limits';
      desk.strapi.config.set(limits, { ...before, conversationPerHour: 3 });
      try {
        const now = Date.now();
        const link = await chatLinkToken({ strapi: desk.strapi, ticketKey: key, email, now });
        const phone = someone();
        const resumed = await phone.ask('POST', '/resume', { link });
        phone.kept.token = (resumed.data as { token: string }).token;
        const answers = [];
        for (const browser of [visitor, phone, visitor, phone, visitor]) {
          answers.push((await browser.write(key)).status);
        }
        expect(answers).toEqual([200, 200, 200, 429, 429]);
        const other = await begin();
        expect((await other.visitor.write(other.key)).status).toBe(200);
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

    test('how many have waited longer, until somebody takes or answers it', async () => {
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
      const accept = `/helpdesk/tickets/${numbers[1]}/accept`;
      expect((await call(desk, owner, 'POST', accept, { clientId: randomUUID() })).status).toBe(
        200
      );
      await eventually(async () =>
        expect([await ahead(second, keys[1]), await ahead(third, keys[2])]).toEqual([null, 0])
      );
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
});
