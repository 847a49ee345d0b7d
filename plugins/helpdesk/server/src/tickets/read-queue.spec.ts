import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  QUEUE_LISTS,
  QUEUE_SORTS,
  RATING_FILTERS,
  STATE_CATEGORIES,
  type QueueQuery,
  type QueueRow,
} from '../../../contracts';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { call, createStaff } from '../../../../../tests/harness/people';
import type { AgentActor } from '../access/actor';
import { loadDirectory } from '../people/directory';
import { clock } from '../platform/clock';
import { database } from '../platform/database';
import { newKey } from '../platform/ids';
import { stopJobs } from '../platform/jobs';
import { writeCursor } from '../platform/keyset';
import { loadCatalogue } from '../workflow/catalogue';
import { rare } from './find-rare-tickets';
import { fillQueue, type Reference } from './queue-fixture';
import { COUNT_CAP } from './queue-list-counts';
import { anyQuery } from './queue-queries-fixture';
import { expectedCounts, expectedTickets, isUnread } from './queue-reference-fixture';
import { readNeighbours } from './read-neighbours';
import { readQueueCounts } from './read-queue-counts';
import { readQueue } from './read-queue';
import { LIST_QUERIES } from './rules/queue-lists';

const SEED = 20_260;
/** In the weeks of the fixture. */
const NOW = Date.UTC(2026, 2, 12, 9, 30);
const realNow = clock.now;
const OWNER = 0;
const NO_RIGHTS = 5;

describe.each(DATABASES)('the queue on %s', (kind) => {
  let desk: Desk;
  let reference: Reference;

  beforeAll(async () => {
    desk = await startDesk({ database: kind });
    // The agents of the fixture have no login: their tickets would be taken from them while they are read.
    await stopJobs(desk.strapi);
    const fixture = await fillQueue(desk.strapi, SEED);
    const { strapi } = desk;
    reference = {
      fixture,
      catalogue: await loadCatalogue(strapi),
      directory: await loadDirectory(strapi),
    };
  });
  afterEach(() => {
    clock.now = realNow;
    rare.rows = 2_000;
  });
  afterAll(() => desk.stop());

  const agent = (index: number) => reference.fixture.agents[index];
  const page = (actor: AgentActor, query: QueueQuery) =>
    readQueue({ strapi: desk.strapi, actor, query });
  const walk = async (
    actor: AgentActor,
    query: QueueQuery,
    between: () => Promise<unknown> = async () => undefined
  ): Promise<QueueRow[]> => {
    const rows: QueueRow[] = [];
    for (let after: string | undefined; ; ) {
      const { tickets, after: next } = await page(actor, { ...query, after });
      rows.push(...tickets);
      if (next === null) return rows;
      after = next;
      await between();
    }
  };
  const expectSame = async (actor: AgentActor, query: QueueQuery) => {
    const expected = expectedTickets(reference, actor, query);
    const rows = await walk(actor, query);
    expect(rows.map(({ number }) => number)).toEqual(expected.map(({ number }) => number));
    expect(rows.map((row) => row.isUnread)).toEqual(
      expected.map((ticket) => isUnread(reference.fixture, actor, ticket))
    );
  };

  /** As it is when filters are said to be rare, common, or some this and some that. */
  const RARENESS = [0, 60, 2_000];

  test('lists what each agent may see under every filter and order, each ticket once', async () => {
    clock.now = () => NOW;
    const actors = fc.constantFrom(...reference.fixture.agents);
    await fc.assert(
      fc.asyncProperty(
        actors,
        anyQuery(reference),
        fc.constantFrom(...RARENESS),
        async (actor, query, rows) => {
          rare.rows = rows;
          await expectSame(actor, query);
        }
      ),
      { seed: SEED, numRuns: 250 }
    );
  });

  test('has days that begin at midnight of the agent, also where a night is an hour short', async () => {
    const day = '2026-03-08';
    const midnight = Date.UTC(2026, 2, 8, 5);
    const [ticket, other] = expectedTickets(reference, agent(OWNER), {});
    const openedAt = (id: number, at: number) =>
      database(desk.strapi)('helpdesk_tickets').where({ id }).update({ opened_at: at });
    const found = async (times: [number, number]) => {
      await openedAt(ticket.id, times[0]);
      await openedAt(other.id, times[1]);
      const rows = await walk(agent(OWNER), { opened: day, limit: 100 });
      return [ticket, other].map(({ number }) => rows.some((row) => row.number === number));
    };
    const lastHour = midnight + 22 * 3_600_000;
    expect(await found([midnight, lastHour])).toEqual([true, true]);
    expect(await found([midnight - 1, lastHour + 3_600_000])).toEqual([false, false]);
    for (const { id, openedAt: before } of [ticket, other]) await openedAt(id, before);
  });

  test('refuses a value that an own field cannot have, and names the field', async () => {
    const refused = (fields: string) =>
      expect(page(agent(OWNER), { fields })).rejects.toMatchObject({
        details: { fields: { fields: expect.stringContaining(fields.split(':')[0]) } },
      });
    await refused('amount:much');
    await refused('amount:9..1');
    await refused('since:2026-02-31');
    await refused('urgent:maybe');
  });

  test.each(QUEUE_SORTS)('pages through everything by %s for each agent', async (sort) => {
    for (const actor of reference.fixture.agents) await expectSame(actor, { sort, limit: 20 });
  });

  test('reads more ranges than one statement takes', async () => {
    const [team] = reference.directory.teams;
    const teamIds = [team.id, ...Array.from({ length: 40 }, (_, index) => 10_000 + index)];
    const actor = { ...agent(2), teamIds };
    for (const sort of ['-activity', 'waiting'] as const) {
      await expectSame(actor, { sort, limit: 40 });
    }
  });

  test('shows nothing, and counts nothing, to an agent without rights', async () => {
    for (const state of STATE_CATEGORIES) {
      expect(await page(agent(NO_RIGHTS), { state })).toEqual({
        tickets: [],
        after: null,
        isCapped: false,
      });
    }
    const counts = await readQueueCounts({ strapi: desk.strapi, actor: agent(NO_RIGHTS) });
    const none = QUEUE_LISTS.map((list) => ({ list, count: 0, isCapped: false }));
    expect(counts).toEqual({ states: [], lists: none });
  });

  test('counts in each state what an agent sees there, whoever asked before', async () => {
    for (const actor of reference.fixture.agents) {
      const { states } = await readQueueCounts({ strapi: desk.strapi, actor });
      const expected = expectedCounts(reference, actor);
      const shown = new Set(states.map(({ workflow, state }) => `${workflow}/${state}`));
      expect(states).toEqual(
        expected.filter(({ workflow, state }) => shown.has(`${workflow}/${state}`))
      );
      const total = (counts: { count: number }[]) => counts.reduce((sum, c) => sum + c.count, 0);
      expect(total(states)).toBe(total(expected));
    }
  });

  test('counts in each list of the left panel what a click on it shows', async () => {
    for (const actor of reference.fixture.agents) {
      const { lists } = await readQueueCounts({ strapi: desk.strapi, actor });
      expect(lists).toEqual(
        QUEUE_LISTS.map((list) => ({
          list,
          count: expectedTickets(reference, actor, LIST_QUERIES[list]).length,
          isCapped: false,
        }))
      );
    }
  });

  test.each(RATING_FILTERS)(
    'pages through everything rated %s, closed ones too',
    async (rating) => {
      for (const actor of reference.fixture.agents) {
        for (const sort of QUEUE_SORTS) await expectSame(actor, { rating, sort, limit: 20 });
      }
      const rows = await walk(agent(OWNER), { rating, state: 'closed' });
      expect(rows.map((row) => row.rating)).toEqual(
        expectedTickets(reference, agent(OWNER), { rating, state: 'closed' }).map(
          (row) => row.rating
        )
      );
    }
  );

  test.each(QUEUE_SORTS)('names the neighbours of each ticket in the list by %s', async (sort) => {
    for (const actor of reference.fixture.agents) {
      for (const more of [
        {},
        { waiting: 'true' },
        { assignee: 'nobody' },
        { rating: 'bad' },
        { by: 'me', did: 'reply,note' },
        { fields: 'size:l', assignee: 'mine,nobody' },
      ] as const) {
        const query = { sort, ...more };
        const numbers = expectedTickets(reference, actor, query).map(({ number }) => number);
        for (let at = 0; at < numbers.length; at += 17) {
          const found = await readNeighbours({
            strapi: desk.strapi,
            actor,
            ticket: { number: numbers[at] },
            query,
          });
          const expected = { previous: numbers[at - 1] ?? null, next: numbers[at + 1] ?? null };
          expect(found).toEqual(expected);
        }
      }
    }
  });

  test('carries the values of the fields that are asked for', async () => {
    const [ticket] = expectedTickets(reference, agent(OWNER), {});
    const fields = { serial: 'KX-1', colours: ['red', 'blue'], count: 3, secret: 'no' };
    const db = database(desk.strapi);
    const own = db('helpdesk_tickets').where({ id: ticket.id });
    await own.clone().update({ fields: JSON.stringify(fields) });
    const first = async (query: QueueQuery) => (await page(agent(OWNER), query)).tickets[0];
    const columns = 'serial,colours,count,missing';
    expect((await first({ columns })).fields).toEqual({
      serial: 'KX-1',
      colours: ['red', 'blue'],
      count: 3,
    });
    expect((await first({})).fields).toEqual({});
    await own.clone().update({ fields: null });
  });

  test('pages by number meet each ticket once while tickets are touched', async () => {
    const actor = agent(OWNER);
    const touch = toucher();
    const rows = await walk(actor, { sort: 'number', limit: 20 }, touch.next);
    const expected = expectedTickets(reference, actor, { sort: 'number' });
    expect(rows.map(({ number }) => number)).toEqual(expected.map(({ number }) => number));
    await touch.undo();
  });

  test('pages by activity meet an untouched ticket once, and none twice', async () => {
    const actor = agent(OWNER);
    const touch = toucher();
    const rows = await walk(actor, { sort: '-activity', limit: 20 }, touch.next);
    const met = rows.map(({ number }) => number);
    expect(new Set(met).size).toBe(met.length);
    const untouched = expectedTickets(reference, actor, {}).filter(({ id }) => !touch.ids.has(id));
    expect(met).toEqual(expect.arrayContaining(untouched.map(({ number }) => number)));
    await touch.undo();
  });

  test('refuses a cursor that is none, or of another order, and a state that is none', async () => {
    const owner = await createStaff(desk, { roles: ['strapi-super-admin'] });
    const get = (query: string) => call(desk, owner, 'GET', `/helpdesk/queue?${query}`);
    const { body } = await get('limit=1&sort=number');
    const after = (body.data as { after: string }).after;
    expect((await get(`limit=1&sort=number&after=${after}`)).status).toBe(200);
    const forged = writeCursor('number', { at: 9_000_000_000, id: 1 });
    const bad = [
      `waiting&after=${after}`,
      `number&after=${forged}`,
      'number&after=x',
      'number&after=',
    ];
    for (const query of [...bad.map((sort) => `sort=${sort}`), 'state=nowhere']) {
      const refused = await get(query);
      expect(refused.status).toBe(400);
      expect(refused.body).toMatchObject({ error: { details: { code: 'INPUT_INVALID' } } });
    }
  });

  test('counts exactly to the cap and says when there is more', async () => {
    const [ticket] = expectedTickets(reference, agent(OWNER), {});
    const state = reference.catalogue.stateById.get(ticket.stateId);
    const inState = reference.fixture.tickets.filter(({ stateId }) => stateId === ticket.stateId);
    // Fresh rights each time, so that no count of before is kept for them.
    const count = async (teamId: number) => {
      const grants = [{ ...agent(1).grants[0], workflowId: null, states: [state?.key ?? ''] }];
      const team = { ...grants[0], states: null, scope: 'team' as const };
      const actor = { ...agent(1), teamIds: [teamId], grants: [...grants, team] };
      const { states } = await readQueueCounts({ strapi: desk.strapi, actor });
      return states.find((counted) => counted.state === state?.key && counted.count > 0);
    };
    await addTickets(COUNT_CAP - inState.length, ticket.id);
    expect(await count(20_001)).toMatchObject({ count: COUNT_CAP, isCapped: false });
    await addTickets(1, ticket.id);
    expect(await count(20_002)).toMatchObject({ count: COUNT_CAP, isCapped: true });
  });

  /** Moves some tickets to the front, as an answer would. */
  function toucher() {
    const db = database(desk.strapi);
    const ids = new Set<number>();
    const all = reference.fixture.tickets;
    let turn = 0;
    return {
      ids,
      next: async () => {
        turn += 1;
        const { id } = all[(turn * 37) % all.length];
        ids.add(id);
        await db('helpdesk_tickets')
          .where({ id })
          .update({ last_activity_at: Date.UTC(2027, 0, turn) });
      },
      undo: async () => {
        for (const { id, lastActivityAt } of all.filter((ticket) => ids.has(ticket.id))) {
          await db('helpdesk_tickets').where({ id }).update({ last_activity_at: lastActivityAt });
        }
      },
    };
  }

  async function addTickets(count: number, like: number): Promise<void> {
    const db = database(desk.strapi);
    const { id: _id, ...row } = await db('helpdesk_tickets').where({ id: like }).first();
    const rows = Array.from({ length: count }, (_, index) => {
      const key = newKey();
      const number = 100_000 + count * 10 + index;
      return { ...row, document_id: key, key, submission: newKey(), number };
    });
    await db.batchInsert('helpdesk_tickets', rows, 25);
  }
});
