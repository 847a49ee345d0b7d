import { io } from 'socket.io-client';
import { dataset, remove, workCopy } from '../lib/dataset.mjs';
import { startRelay } from '../lib/relay.mjs';
import { say } from '../lib/say.mjs';
import { startServer } from '../lib/server.mjs';

const VISITORS = 1_000;
/** Windows of each: tabs and devices. */
const WINDOWS = 10;
/** Opened at a time. */
const AT_ONCE = 50;

/** What a window that says nothing costs the server: ten thousand of them, each shown a conversation. */
export async function chatHeap() {
  const file = workCopy(await dataset({ tickets: 10_000 }));
  const server = await startServer(file);
  try {
    const body = { count: VISITORS };
    const { data } = await server.http.call({ method: 'POST', path: '/bench/chats', body });
    const ours = await perSocket(server, `http://127.0.0.1:${server.port}/visitor`, data, {
      path: '/helpdesk/socket',
      extraHeaders: { 'x-helpdesk-socket': '1' },
    });
    const relay = await startRelay();
    const base = await perSocket(relay, relay.url, data).finally(() => relay.stop());
    const ratio = ours / base;
    return {
      ours,
      base,
      unit: 'bytes a window',
      ratio,
      goal: '<= 1.3',
      met: ratio <= 1.3,
      sql: null,
    };
  } finally {
    await server.stop();
    remove(file);
  }
}

async function perSocket(side, url, places, open = {}) {
  const before = await side.heap();
  const since = performance.now();
  const windows = places.flatMap((place) => Array.from({ length: WINDOWS }, () => place));
  const sockets = [];
  while (sockets.length < windows.length) {
    const next = windows.slice(sockets.length, sockets.length + AT_ONCE);
    sockets.push(...(await Promise.all(next.map((place) => connected(url, open, place)))));
  }
  const seconds = (performance.now() - since) / 1000;
  // What the connecting itself held is let go.
  await new Promise((resolve) => setTimeout(resolve, 5_000));
  const each = ((await side.heap()) - before) / sockets.length;
  say(
    `  ${url}: ${sockets.length} windows in ${seconds.toFixed(1)} s, ${each.toFixed(0)} bytes each`
  );
  for (const socket of sockets) socket.disconnect();
  return each;
}

function connected(url, options, { key, auth }) {
  const socket = io(url, { transports: ['websocket'], forceNew: true, ...options, auth });
  return new Promise((resolve, reject) => {
    socket.once('connect_error', reject);
    socket.once('connect', () => socket.emit('chat:watch', { key }, () => resolve(socket)));
  });
}
