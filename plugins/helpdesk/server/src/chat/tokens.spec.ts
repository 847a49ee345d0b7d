import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { eventually } from '../../../../../tests/harness/eventually';
import { easePuzzles } from '../../../../../tests/harness/human-check';
import { call, createStaff, type StaffMember } from '../../../../../tests/harness/people';
import { database } from '../platform/database';
import { sha256 } from '../platform/ids';
import { createChat, visitorAt, type TestVisitor } from './chat-fixture';

const endEase = easePuzzles(300);
afterAll(endEase);

describe.each(DATABASES)('tokens of visitors, on %s', (kind) => {
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
  const someone = (options?: Parameters<typeof visitorAt>[2]) => visitorAt(desk, chat, options);
  const begin = async (visitor = someone(), more = {}) => {
    const { status, data, code } = await visitor.start(more);
    expect([status, code]).toEqual([200, null]);
    return { visitor, ...data.conversation };
  };

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
      await eventually(async () =>
        expect(Number((await row()).expires_at) - Date.now()).toBeGreaterThan(89 * day)
      );
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
