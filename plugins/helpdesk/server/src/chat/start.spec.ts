import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { easePuzzles } from '../../../../../tests/harness/human-check';
import { call, createStaff, type StaffMember } from '../../../../../tests/harness/people';
import { database } from '../platform/database';
import { newToken, sha256 } from '../platform/ids';
import { workAt } from '../tickets/work-fixture';
import { createChat, said, visitorAt } from './chat-fixture';

const endEase = easePuzzles(300);
afterAll(endEase);

describe.each(DATABASES)('conversations that begin, on %s', (kind) => {
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
});
