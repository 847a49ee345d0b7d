import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { BOARD_COLUMN_SIZE, type QueueQuery } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { loadDirectory } from '../people/directory';
import { clock } from '../platform/clock';
import { database } from '../platform/database';
import { stopJobs } from '../platform/jobs';
import { loadCatalogue } from '../workflow/catalogue';
import { countQueue, looking } from './count-queue';
import { rare } from './find-rare-tickets';
import { fillQueue, type Reference } from './queue-fixture';
import { queueList } from './queue-list';
import { anyQuery } from './queue-queries-fixture';
import { expectedTickets } from './queue-reference-fixture';
import { readBoard } from './read-board';
import { readQueue } from './read-queue';

const SEED = 20_261;
const NOW = Date.UTC(2026, 2, 12, 9, 30);
const OWNER = 0;
const NO_RIGHTS = 5;
const usual = { rare: { ...rare }, looking: { ...looking }, now: clock.now };

describe.each(DATABASES)('boards and counts on %s', (kind) => {
  let desk: Desk;
  let reference: Reference;

  beforeAll(async () => {
    desk = await startDesk({ database: kind });
    await stopJobs(desk.strapi);
    const fixture = await fillQueue(desk.strapi, SEED);
    const { strapi } = desk;
    const [catalogue, directory] = [await loadCatalogue(strapi), await loadDirectory(strapi)];
    reference = { fixture, catalogue, directory };
  });
  afterEach(() => {
    Object.assign(rare, usual.rare);
    Object.assign(looking, usual.looking);
    clock.now = usual.now;
  });
  afterAll(() => desk.stop());

  const agent = (index: number) => reference.fixture.agents[index];
  const board = (actor: AgentActor, query: QueueQuery) =>
    readBoard({ strapi: desk.strapi, actor, query });
  const count = async (actor: AgentActor, query: QueueQuery) => {
    const { catalogue, directory } = reference;
    const { strapi } = desk;
    const list = await queueList({ strapi, actor, query, catalogue, directory });
    return countQueue(database(strapi), list);
  };
  const anyAsked = () => ({
    actors: fc.constantFrom(...reference.fixture.agents),
    rareness: fc.constantFrom(0, 60, 2_000),
  });

  test('lay out each list by its states, in its order, each with its count', async () => {
    clock.now = () => NOW;
    const { actors, rareness } = anyAsked();
    await fc.assert(
      fc.asyncProperty(actors, anyQuery(reference), rareness, async (actor, query, rows) => {
        rare.rows = rows;
        const { columns } = await board(actor, query);
        for (const { state, tickets, count: total, isCapped } of columns) {
          const asked = {
            ...query,
            workflow: state.workflow,
            state: `${state.workflow}/${state.key}`,
          };
          const expected = expectedTickets(reference, actor, asked).map(({ number }) => number);
          expect(tickets.map(({ number }) => number)).toEqual(expected.slice(0, BOARD_COLUMN_SIZE));
          expect([total, isCapped]).toEqual([expected.length, false]);
        }
      }),
      { seed: SEED, numRuns: 60 }
    );
  });

  test('show the states that are asked for and seen, closed ones too, never the trash', async () => {
    const keys = async (actor: AgentActor, query: QueueQuery) =>
      (await board(actor, query)).columns.map(({ state }) => `${state.workflow}/${state.key}`);
    const categories = reference.catalogue.workflows.map(({ key, document }) =>
      document.states.filter(({ category }) => category !== 'trash').map((s) => `${key}/${s.key}`)
    );
    expect(await keys(agent(OWNER), {})).toEqual(categories[0]);
    expect(await keys(agent(OWNER), { workflow: 'repairs' })).toEqual(
      categories.flat().filter((key) => key.startsWith('repairs/'))
    );
    const state = 'repairs/new,closed,trash';
    expect(await keys(agent(OWNER), { state })).toEqual(
      expect.arrayContaining(['repairs/new', 'repairs/closed'])
    );
    expect(await keys(agent(OWNER), { state: 'trash' })).toEqual([]);
    expect(await keys(agent(OWNER), { workflow: 'missing' })).toEqual([]);
    expect(await keys(agent(NO_RIGHTS), {})).toEqual([]);
    // The second agent sees one workflow alone.
    expect(await keys(agent(1), { workflow: 'repairs' })).toEqual([]);
  });

  test('go on in a column where its first tickets end', async () => {
    const { columns } = await board(agent(OWNER), { sort: 'waiting' });
    const [column] = columns.filter(({ after }) => after !== null);
    const state = `${column.state.workflow}/${column.state.key}`;
    const query = { state, sort: 'waiting', after: column.after ?? '', limit: 100 } as const;
    const { tickets } = await readQueue({ strapi: desk.strapi, actor: agent(OWNER), query });
    const expected = expectedTickets(reference, agent(OWNER), { state, sort: 'waiting' });
    expect([...column.tickets, ...tickets].map(({ number }) => number)).toEqual(
      expected.slice(0, 125).map(({ number }) => number)
    );
  });

  test('count every list exactly, whatever is asked', async () => {
    clock.now = () => NOW;
    const { actors, rareness } = anyAsked();
    await fc.assert(
      fc.asyncProperty(actors, anyQuery(reference), rareness, async (actor, query, rows) => {
        rare.rows = rows;
        const expected = expectedTickets(reference, actor, query).length;
        expect(await count(actor, query)).toEqual({ count: expected, isCapped: false });
      }),
      { seed: SEED, numRuns: 200 }
    );
  });

  test('say that there may be more where not every ticket could be looked through', async () => {
    Object.assign(rare, { rows: 0 });
    Object.assign(looking, { inAll: 20, ofEach: 3 });
    const query = { fields: 'urgent:true,false' };
    const expected = expectedTickets(reference, agent(OWNER), query).length;
    const { count: found, isCapped } = await count(agent(OWNER), query);
    expect(isCapped).toBe(true);
    expect(found).toBeLessThan(expected);
    expect(found).toBeGreaterThan(0);
  });
});
