import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { easePuzzles } from '../../../../../tests/harness/human-check';
import { call, createStaff, type StaffMember } from '../../../../../tests/harness/people';
import { createChat, visitorAt, type TestVisitor } from '../chat/chat-fixture';
import { database } from '../platform/database';
import { mutated, randomValue, seeded } from './random-frames-fixture';
import { openRaw } from './raw-socket-fixture';
import { openTab } from './socket-fixture';
import { openWindow } from './visitor-fixture';

const endEase = easePuzzles(300);
afterAll(endEase);

/** Printed where it fails: the same seed sends the same frames. */
const SEED = Number(process.env.HELPDESK_SEED ?? 20_261);
const ROUNDS = Number(process.env.HELPDESK_FRAMES ?? 400);
/** Less than a socket may send in a minute. */
const PER_SOCKET = 200;

/** As a stranger sends it: any event, any arguments. */
interface RawSocket {
  connected: boolean;
  emit(...sent: unknown[]): unknown;
  timeout(ms: number): { emitWithAck(...sent: unknown[]): Promise<unknown> };
  close(): unknown;
}

describe('frames that no window of ours sends', () => {
  let desk: Desk;
  let owner: StaffMember;
  let chat: { key: string };
  let visitor: TestVisitor;
  let key: string;
  let number: number;
  beforeAll(async () => {
    desk = await startDesk({ env: { TRUSTED_PROXIES: '127.0.0.1' } });
    owner = await createStaff(desk, { roles: ['strapi-super-admin'] });
    await call(desk, owner, 'GET', '/helpdesk/me');
    chat = await createChat(desk);
    visitor = visitorAt(desk, chat);
    const { data } = await visitor.start();
    ({ key, number } = data.conversation);
  });
  afterAll(() => desk.stop());

  const sides = {
    visitor: {
      open: async () =>
        (await openWindow(desk, { source: chat.key, token: visitor.kept.token }))
          .socket as unknown as RawSocket,
      answered: (): [string, Record<string, unknown>][] => [
        ['chat:watch', { key }],
        ['message:send', { key, clientId: randomUUID(), text: 'Right', quote: 1, files: [] }],
        ['chat:read', { key, seq: 1 }],
      ],
      silent: (): [string, Record<string, unknown>][] => [
        ['chat:typing', { key, isTyping: true }],
        ['page:seen', { url: 'https://shop.example/', title: 'Shop', at: 1 }],
      ],
    },
    agent: {
      open: async () => (await openTab(desk, owner)).socket as unknown as RawSocket,
      answered: (): [string, Record<string, unknown>][] => [
        ['ticket:watch', { number, doing: 'reading' }],
      ],
      silent: (): [string, Record<string, unknown>][] => [],
    },
  };

  test.each(['visitor', 'agent'] as const)(
    'to the side of the %s neither crash nor stall the desk, and each is answered by a code',
    async (name) => {
      const side = sides[name];
      const random = seeded(SEED);
      let socket = await side.open();
      let sent = 0;
      const codes = new Set<string>();
      for (let round = 0; round < ROUNDS; round += 1) {
        if (sent >= PER_SOCKET) {
          socket.close();
          socket = await side.open();
          sent = 0;
        }
        const events = side.answered();
        const [event, right] = events[Math.floor(random() * events.length)];
        const frame = random() < 0.6 ? mutated(random, right) : randomValue(random);
        const answer = await socket.timeout(10_000).emitWithAck(event, frame);
        const { error, data } = answer as { error?: { code: string }; data?: unknown };
        codes.add(error?.code ?? (data === undefined ? 'nothing' : 'done'));
        for (const [quiet, like] of side.silent()) {
          if (random() < 0.2) socket.emit(quiet, mutated(random, like), randomValue(random));
        }
        if (random() < 0.1) socket.emit(event);
        if (random() < 0.1) socket.emit(event, 'no callback', 'at all', {});
        if (random() < 0.1) socket.emit('no:such', frame);
        sent += 5;
      }
      codes.delete('done');
      const known = ['INPUT_INVALID', 'NOT_FOUND', 'TEXT_REQUIRED', 'FILE_UNKNOWN'];
      expect(
        [...codes].filter((code) => !known.includes(code)),
        `seed ${SEED}`
      ).toEqual([]);
      expect(codes).toContain('INPUT_INVALID');
      socket.close();
    }
  );

  test.each(['visitor', 'agent'] as const)(
    'longer than any message end the connection of the %s alone',
    async (name) => {
      const side = sides[name];
      const [long, calm] = [await side.open(), await side.open()];
      const [event, right] = side.answered()[0];
      const answer = long.timeout(5_000).emitWithAck(event, { key: 'x'.repeat(1_000_000) });
      await expect(answer).rejects.toThrow();
      expect(long.connected).toBe(false);
      const answered = await calm.timeout(10_000).emitWithAck(event, right);
      expect(answered).toHaveProperty('data');
      calm.close();
    }
  );

  test('that are no frames at all end the connection, and nothing else', async () => {
    const random = seeded(SEED + 1);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)];
    const starts = [
      '',
      '4',
      '40',
      '40/visitor,',
      '42',
      '42/visitor,',
      '42/agent,',
      '45',
      '451-',
      '46',
      '9',
    ];
    const auth = JSON.stringify({ source: chat.key, token: visitor.kept.token });
    for (let round = 0; round < 80; round += 1) {
      const raw = await openRaw(desk.url);
      if (random() < 0.5) raw.text(`40/visitor,${auth}`);
      for (let frame = 0; frame < 5; frame += 1) {
        const body = pick([
          '{',
          '["chat:watch",{"__proto__":{"key":1}}]',
          '51-["message:send",{"_placeholder":true,"num":7}]',
          '[null]',
          '[{"toString":1}]',
          '['.repeat(Math.floor(random() * 50_000)),
        ]);
        raw.text(pick(starts) + body);
        if (random() < 0.2) raw.bytes(Buffer.from(body.slice(0, 100)));
        // What is no frame of the protocol below it either.
        if (random() < 0.1) raw.junk(Buffer.alloc(20, Math.floor(random() * 256)));
      }
      raw.close();
    }
    const { data } = await visitor.write(key, { text: 'After all of it' });
    expect(data.seq).toBeGreaterThan(1);
    const window = await openWindow(desk, { source: chat.key, token: visitor.kept.token });
    expect(await window.socket.emitWithAck('chat:watch', { key })).toEqual({ data: null });
    window.close();
  });

  test('have left nothing behind', async () => {
    expect(Object.prototype).not.toHaveProperty('key');
    expect(({} as Record<string, unknown>).seq).toBe(undefined);
    const rows = await database(desk.strapi)('helpdesk_entries as e')
      .leftJoin('helpdesk_entry_texts as x', 'x.entry_id', 'e.id')
      .where('e.kind', 'action')
      .select('x.body');
    for (const { body } of rows) expect(String(body)).not.toContain('\u0000');
    const { status } = await call(desk, owner, 'GET', `/helpdesk/tickets/${number}`);
    expect(status).toBe(200);
  });
});
