import { randomUUID } from 'node:crypto';
import { io } from 'socket.io-client';

/** Messages of visitors are of this length. */
const TEXT =
  'My parcel has not come, and the page says that it was delivered on Tuesday. Where is it now, and what can I do? ';

/**
 * Conversations with two windows each: what one writes, the other is told of.
 *
 * @param places `{ key, auth }` of each conversation.
 * @param open options of socket.io for each connection, but its `auth`.
 */
export async function openPairs(url, places, open = {}) {
  const pairs = await Promise.all(
    places.map(async ({ key, auth }) => {
      const [writer, reader] = await Promise.all([
        connected(url, { ...open, auth }, key),
        connected(url, { ...open, auth }, key),
      ]);
      const waiting = new Map();
      reader.on('chat:entries', ({ entries }) => {
        for (const { text } of entries) {
          const body = typeof text === 'string' ? text : text?.body;
          waiting.get(body?.slice(0, 36))?.();
        }
      });
      return { key, writer, waiting };
    })
  );
  return {
    /**
     * So many messages a second for a time, by all in turn.
     *
     * @returns milliseconds of each until it was acknowledged and the other window had it, and how many never were.
     */
    async run(perSecond, milliseconds) {
      const times = [];
      const all = [];
      let lost = 0;
      const began = performance.now();
      let sent = 0;
      while (performance.now() - began < milliseconds) {
        const due = Math.floor(((performance.now() - began) / 1000) * perSecond);
        for (; sent < due; sent += 1) {
          const pair = pairs[sent % pairs.length];
          all.push(
            say(pair).then(
              (time) => times.push(time),
              () => (lost += 1)
            )
          );
        }
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
      await Promise.all(all);
      return { times, lost, rate: (times.length / (performance.now() - began)) * 1000 };
    },
    close() {
      for (const { writer } of pairs) writer.disconnect();
    },
  };
}

const PATIENCE_MS = 10_000;

async function say({ key, writer, waiting }) {
  const clientId = randomUUID();
  const since = performance.now();
  const seen = new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('not told')), PATIENCE_MS);
    waiting.set(clientId, () => {
      clearTimeout(timer);
      resolve();
    });
  });
  try {
    const message = { key, clientId, text: `${clientId} ${TEXT}` };
    const [answer] = await Promise.all([
      writer.timeout(PATIENCE_MS).emitWithAck('message:send', message),
      seen,
    ]);
    if (!answer.data) throw new Error(answer.error?.code);
  } finally {
    waiting.delete(clientId);
  }
  return performance.now() - since;
}

function connected(url, options, key) {
  const socket = io(url, { transports: ['websocket'], forceNew: true, ...options });
  return new Promise((resolve, reject) => {
    socket.once('connect_error', reject);
    socket.once('connect', () => socket.emit('chat:watch', { key }, () => resolve(socket)));
  });
}
