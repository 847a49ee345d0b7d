import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../../../tests/harness/databases';
import { easePuzzles } from '../../../../../tests/harness/human-check';
import { eventually } from '../../../../../tests/harness/eventually';
import { chatDesk } from './chat-desk-fixture';

const endEase = easePuzzles(300);
afterAll(endEase);

describe.each(DATABASES)('what windows of visitors send, on %s', (kind) => {
  const { here, begin, open, db, watch, perform, words } = chatDesk(kind);

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
    await here.desk.restart();
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
