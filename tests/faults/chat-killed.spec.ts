import type { ChildProcess } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ChatClient } from '../harness/chat-client';
import { openConversations } from '../harness/chat-conversations';
import { DATABASES } from '../harness/databases';
import { startDesk, type Desk } from '../harness/desk';
import { allSent } from '../harness/all-sent';
import { isFull, pick, random, seed, showProgress } from './fault-plan';
import { bundle, end, listening, type Script } from './fork-script';

/** R1: a chat under load whose server is killed again and again. */
const KILLS = isFull ? 500 : 20;
const CONVERSATIONS = 50;
const PER_SECOND = 200;
/** How long the desk lives between two kills, at most. */
const LIFE_MS = 1_500;
/** Every so often a connection breaks. */
const DROP_MS = 40;

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
  `no message is lost, doubled or out of order after ${KILLS} kills (seed ${seed})`,
  async () => {
    const next = random(seed);
    const places = await openConversations(desk, CONVERSATIONS);
    // Each conversation in two windows: what one writes, the other is told of.
    const writers = places.map((place) => new ChatClient(place));
    const readers = places.map((place) => new ChatClient(place));
    const all = [...writers, ...readers];
    let written = 0;
    await desk.release(async (env) => {
      let child = script.start(env);
      await listening(child);
      all.forEach((client) => client.open());
      let isUp = true;
      const typing = setInterval(() => {
        // Who finds nobody there stops writing; what was under way is to be kept.
        if (!isUp) return;
        written += 1;
        pick(next, writers).say(`message ${written}`);
      }, 1000 / PER_SECOND);
      const breaking = setInterval(() => pick(next, all).drop(), DROP_MS);
      for (let kill = 0; kill < KILLS; kill += 1) {
        await new Promise((resolve) => setTimeout(resolve, next() * LIFE_MS));
        await end(child, 'SIGKILL');
        isUp = false;
        child = script.start(env);
        await listening(child);
        isUp = true;
        showProgress(kill + 1, KILLS);
      }
      clearInterval(typing);
      clearInterval(breaking);
      await settled(all, child);
    });
    expect(written).toBeGreaterThan(KILLS * 10);
    for (const [at, writer] of writers.entries()) await expectWhole(writer, readers[at]);
  },
  isFull ? 7_200_000 : 600_000
);

/** Everybody has sent what they wrote and sees what there is; then the desk ends by itself. */
async function settled(clients: ChatClient[], child: ChildProcess): Promise<void> {
  await allSent(clients);
  for (const client of clients) {
    await client.catchUp();
    // A window that lived through all of it shows what a new one shows.
    expect(client.shown.map(({ seq }) => seq)).toEqual((await client.load()).map(({ seq }) => seq));
    client.close();
  }
  expect(await end(child, 'SIGTERM')).toBe(0);
}

async function expectWhole(writer: ChatClient, reader: ChatClient): Promise<void> {
  const own = writer.shown.filter(({ clientId }) => writer.said.includes(clientId ?? ''));
  // Each once, in the order in which they were written.
  expect(own.map(({ clientId }) => clientId)).toEqual(writer.said);
  for (const { clientId, seq } of own) {
    expect(writer.acknowledged.get(clientId ?? ''), 'acknowledged as another').toBe(seq);
  }
  expect(reader.shown.map(({ seq }) => seq)).toEqual(writer.shown.map(({ seq }) => seq));
}
