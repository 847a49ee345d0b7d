import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTab } from '../../plugins/helpdesk/server/src/live/socket-fixture';
import { tellBlocked } from '../../plugins/helpdesk/server/src/people/block-hints';
import { takeFromLimits } from '../../plugins/helpdesk/server/src/platform/limits';
import { allSent } from '../harness/all-sent';
import { ChatClient, type ChatPlace } from '../harness/chat-client';
import { openConversations } from '../harness/chat-conversations';
import { DATABASES } from '../harness/databases';
import { startDesk, type Desk } from '../harness/desk';
import { eventually } from '../harness/eventually';
import { freePort } from '../harness/free-port';
import { call, createStaff, type StaffMember } from '../harness/people';
import { liftLimits } from '../harness/lift-limits';
import { hasRedis, startRedis, type TestRedis } from '../harness/redis';
import { isFull, pick, random, seed, showProgress } from './fault-plan';
import { bundle, end, listening, type Script } from './fork-script';

/**
 * R2: nodes on PostgreSQL, joined by Redis; either of the two that have the windows, and Redis, are killed again and
 * again. The one that the test itself runs in lives on.
 */
const FAULTS = isFull ? 200 : 6;
const CONVERSATIONS = 20;
const PER_SECOND = 50;
const PAUSE_MS = 2_500;

describe.runIf(hasRedis && DATABASES.includes('postgres'))('two nodes', () => {
  let desk: Desk;
  let redis: TestRedis;
  let script: Script;
  let nodes: { url: string; child: ReturnType<Script['start']> }[] = [];
  let owner: StaffMember;
  let places: ChatPlace[];

  const startNode = async (port: number) => {
    const child = script.start({ ...desk.env, PORT: String(port) });
    await listening(child);
    return { url: `http://127.0.0.1:${port}`, child };
  };

  beforeAll(async () => {
    script = await bundle('child-server');
    redis = await startRedis();
    desk = await startDesk({
      database: 'postgres',
      env: { REDIS_URL: redis.url, TRUSTED_PROXIES: '127.0.0.1,::1' },
    });
    liftLimits(desk.strapi);
    owner = await createStaff(desk, { roles: ['strapi-super-admin'] });
    await call(desk, owner, 'GET', '/helpdesk/me');
    places = await openConversations(desk, CONVERSATIONS);
    nodes = [await startNode(await freePort()), await startNode(await freePort())];
  });
  afterAll(async () => {
    await Promise.all(nodes.map(({ child }) => end(child, 'SIGKILL')));
    await desk?.stop();
    await redis?.stop();
    script?.remove();
  });

  test('tell each other at once: a visitor on one, an agent on the other', async () => {
    const [place] = places;
    const window = new ChatClient({ ...place, url: nodes[0].url });
    window.open();
    const tab = await openTab(desk, owner);
    try {
      window.say('is anybody on the other node?');
      await eventually(() => expect(tab.hints.length).toBeGreaterThan(0));
      const [{ number }] = tab.hints.slice(-1);
      await answer(desk, owner, { number, text: 'yes, here' });
      await eventually(() => expect(window.shown.at(-1)?.text?.body).toBe('yes, here'));
    } finally {
      window.close();
      tab.close();
    }
  });

  test('cut at once, on the other node too, who is blocked on one', async () => {
    const place = places[1];
    const window = new ChatClient({ ...place, url: nodes[0].url });
    window.open();
    try {
      await eventually(() => expect(window.isConnected).toBe(true));
      const db = desk.strapi.db.connection;
      const { contact_id: id } = await db('helpdesk_tickets').where({ key: place.key }).first();
      await db('helpdesk_contacts').where({ id }).update({ is_blocked: true });
      const since = performance.now();
      tellBlocked();
      await eventually(() => expect(window.isConnected).toBe(false));
      // The other node's own round comes every ten seconds.
      expect(performance.now() - since).toBeLessThan(5_000);
      await db('helpdesk_contacts').where({ id }).update({ is_blocked: false });
    } finally {
      window.close();
    }
  });

  test('count limits together', async () => {
    const limit = { name: 'nodes', key: 'one', most: 2 };
    expect((await takeFromLimits(desk.strapi, [limit])).isAllowed).toBe(true);
    expect(await redisKeys(redis.url)).toContainEqual(expect.stringContaining(':limit:nodes:one'));
  });

  test(
    `lose, double and disorder nothing while a node or Redis is killed ${FAULTS} times (seed ${seed})`,
    async () => {
      const next = random(seed);
      // Half of the windows on each node; who finds theirs gone waits for it, and it comes back.
      const writers = places.map((place, at) => new ChatClient({ ...place, url: urlOf(at) }));
      const readers = places.map((place, at) => new ChatClient({ ...place, url: urlOf(at + 1) }));
      function urlOf(at: number): string {
        return nodes[at % nodes.length].url;
      }
      const all = [...writers, ...readers];
      all.forEach((client) => client.open());
      let written = 0;
      const typing = setInterval(() => {
        written += 1;
        pick(next, writers).say(`message ${written}`);
      }, 1000 / PER_SECOND);
      for (let fault = 0; fault < FAULTS; fault += 1) {
        await new Promise((resolve) => setTimeout(resolve, next() * PAUSE_MS));
        const at = Math.floor(next() * (nodes.length + 1));
        if (at === nodes.length) {
          await redis.kill();
          await new Promise((resolve) => setTimeout(resolve, next() * PAUSE_MS));
          await redis.start();
        } else {
          await end(nodes[at].child, 'SIGKILL');
          nodes[at] = await startNode(Number(new URL(nodes[at].url).port));
        }
        showProgress(fault + 1, FAULTS);
      }
      clearInterval(typing);
      await allSent(all);
      for (const [at, writer] of writers.entries()) {
        await writer.catchUp();
        await readers[at].catchUp();
        const own = writer.shown.filter(({ clientId }) => writer.said.includes(clientId ?? ''));
        expect(own.map(({ clientId }) => clientId)).toEqual(writer.said);
        for (const { clientId, seq } of own) {
          expect(writer.acknowledged.get(clientId ?? '')).toBe(seq);
        }
        const shown = writer.shown.map(({ seq }) => seq);
        expect(readers[at].shown.map(({ seq }) => seq)).toEqual(shown);
        expect((await readers[at].load()).map(({ seq }) => seq)).toEqual(shown);
      }
      all.forEach((client) => client.close());
    },
    isFull ? 7_200_000 : 600_000
  );
});

async function answer(
  desk: Desk,
  staff: StaffMember,
  { number, text }: { number: number; text: string }
): Promise<void> {
  const { body } = await call(desk, staff, 'GET', `/helpdesk/tickets/${number}`);
  const { version } = body.data as { version: number };
  await call(desk, staff, 'POST', `/helpdesk/tickets/${number}/actions/reply`, {
    version,
    clientId: randomUUID(),
    text: { format: 'text', body: text },
  });
}

async function redisKeys(url: string): Promise<string[]> {
  const client = new Redis(url);
  try {
    return await client.keys('*');
  } finally {
    client.disconnect();
  }
}
