import { readFileSync } from 'node:fs';
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SOCKET_HEADER, SOCKET_PATH } from '../../plugins/helpdesk/contracts';
import {
  mutated,
  randomValue,
  seeded,
} from '../../plugins/helpdesk/server/src/live/random-frames-fixture';
import { ChatClient, type ChatPlace } from '../harness/chat-client';
import { openConversations } from '../harness/chat-conversations';
import { DATABASES } from '../harness/databases';
import { startDesk, type Desk } from '../harness/desk';
import { eventually } from '../harness/eventually';
import { isFull, seed } from './fault-plan';
import { bundle, end, listening, type Script } from './fork-script';

/** R13: frames that no window of ours sends, while one that is ours goes on talking. */
const FRAMES = isFull ? 1_000_000 : 20_000;
const SOCKETS = 10;
/** Of one socket, before their answers are waited for. */
const AT_ONCE = 50;
/** Growth of memory that the second half may bring. A heap that is let grow grows for a while; see docs/reliability.md. */
const GROWTH = 1.05;

let desk: Desk;
let script: Script;

beforeAll(async () => {
  if (!DATABASES.includes('sqlite')) return;
  script = await bundle('child-server');
  desk = await startDesk({ env: { TRUSTED_PROXIES: '127.0.0.1,::1' } });
});
afterAll(async () => {
  await desk?.stop();
  script?.remove();
});

test.runIf(DATABASES.includes('sqlite'))(
  `${FRAMES} malformed frames neither stall nor crash a desk (seed ${seed})`,
  async () => {
    const [place, own] = await openConversations(desk, 2);
    await desk.release(async (env) => {
      const child = script.start(env);
      await listening(child);
      const talking = new ChatClient(own);
      talking.open();
      const waits: number[] = [];
      const memory = [residentBytes(child.pid)];
      for (let half = 0; half < 2; half += 1) {
        const share = FRAMES / 2 / SOCKETS;
        const senders = Array.from({ length: SOCKETS }, (_, at) =>
          poison(place, share, seed + half * SOCKETS + at)
        );
        const done = Promise.all(senders).then(() => true);
        for (let isOver = false; !isOver; ) {
          const since = performance.now();
          await talking.catchUp();
          waits.push(performance.now() - since);
          isOver = await Promise.race([done, pause(100)]);
        }
        memory.push(residentBytes(child.pid));
      }
      talking.say('still here');
      await eventually(() => expect(talking.left).toBe(0));
      talking.close();
      expect(child.exitCode, child.errors()).toBeNull();
      const [, middle, last] = memory;
      const report = { frames: FRAMES, waits: summary(waits), megabytes: memory.map(inMegabytes) };
      console.log(JSON.stringify(report));
      if (isFull) expect(last).toBeLessThanOrEqual(middle * GROWTH);
      expect(await end(child, 'SIGTERM'), child.errors()).toBe(0);
    });
  },
  isFull ? 7_200_000 : 300_000
);

/** Sends its share, by as many sockets as the desk cuts. */
async function poison(place: ChatPlace, share: number, of: number): Promise<void> {
  const random = seeded(of);
  const { key } = place;
  const right: [string, Record<string, unknown>][] = [
    ['chat:watch', { key }],
    ['message:send', { key, clientId: 'x', text: 'y', quote: 1, files: [] }],
    ['chat:read', { key, seq: 1 }],
    ['chat:typing', { key, isTyping: true }],
    ['page:seen', { url: 'https://shop.example/', title: 'Shop', at: 1 }],
  ];
  let socket = await connect(place);
  for (let sent = 0; sent < share; ) {
    if (!socket.connected) socket = await connect(place);
    for (let one = 0; one < AT_ONCE && sent < share && socket.connected; one += 1, sent += 1) {
      const known = right[Math.floor(random() * right.length)];
      // An event that is none ends the connection.
      const [event, like] = random() < 0.01 ? (['no:such', {}] as const) : known;
      const frame = random() < 0.7 ? mutated(random, like) : randomValue(random);
      socket.emit(event, frame, randomValue(random));
    }
    // Whatever came before it has been read when this is answered; a socket that was cut answers nothing.
    await Promise.race([
      new Promise((resolve) => socket.once('disconnect', resolve)),
      socket
        .timeout(10_000)
        .emitWithAck('chat:read', { key: 7 })
        .catch(() => null),
    ]);
  }
  socket.disconnect();
}

async function connect({ url, source, token }: ChatPlace): Promise<Socket> {
  for (;;) {
    const socket = io(`${url}/visitor`, {
      path: SOCKET_PATH,
      auth: { source, token },
      extraHeaders: { [SOCKET_HEADER]: '1' },
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
    });
    const isThere = await new Promise<boolean>((resolve) => {
      socket.once('connect', () => resolve(true));
      socket.once('connect_error', () => resolve(false));
    });
    if (isThere) return socket;
    await pause(50);
  }
}

const pause = (ms: number) =>
  new Promise<false>((resolve) => {
    setTimeout(() => resolve(false), ms);
  });

/** As Linux tells it; elsewhere 0. */
function residentBytes(pid: number | undefined): number {
  try {
    const [, pages] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ');
    return Number(pages) * 4_096;
  } catch {
    return 0;
  }
}

const inMegabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);

/** What a visitor waited for an answer meanwhile, in milliseconds. */
function summary(waits: number[]): { p50: number; p99: number; most: number } {
  const sorted = [...waits].sort((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
  return { p50: at(0.5), p99: at(0.99), most: at(1) };
}
