import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { QUEUE_SORTS, type QueueQuery } from '../../../contracts';
import { DATABASES, type DatabaseKind } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { loadDirectory } from '../people/directory';
import { database } from '../platform/database';
import { loadCatalogue } from '../workflow/catalogue';
import { explain } from './explain-fixture';
import { fillQueue, type QueueFixture } from './queue-fixture';
import { listStatements } from './queue-list-counts';
import { placesStatements } from './queue-places';
import { stateRanges } from './queue-ranges';
import { countStatements } from './read-queue-counts';
import { QUEUE_ORDERS } from './rules/queue-order';
import { queueSlices } from './rules/queue-slices';

const WHOLE = 1;
const TEAM = 2;
const OWN = 3;

/** Which index reads the ranges of which right. */
const KINDS = [
  { right: 'every ticket', agent: WHOLE, index: 'state' },
  { right: 'a team’s tickets', agent: TEAM, index: 'team' },
  { right: 'an agent’s own tickets', agent: OWN, index: 'assignee' },
] as const;
const CASES = KINDS.flatMap((kind) => QUEUE_SORTS.map((sort) => ({ ...kind, sort })));

/** Of what reads each list; followed and unread tickets are looked at themselves. */
const LISTS = [
  { list: 'mine', index: /_assignee_|_team_|_state_/, isCovered: true },
  { list: 'my-teams', index: /_team_|_state_/, isCovered: true },
  { list: 'nobody', index: /_assignee_|_state_/, isCovered: true },
  { list: 'waiting', index: /_state_/, isCovered: true },
  { list: 'unread', index: /_state_activity/, isCovered: false },
  { list: 'followed', index: /PRIMARY|_pkey|_state_/, isCovered: false },
] as const;

describe.each(DATABASES)('the queue’s statements on %s', (kind) => {
  let desk: Desk;
  let fixture: QueueFixture;

  beforeAll(async () => {
    desk = await startDesk({ database: kind });
    fixture = await fillQueue(desk.strapi, 7);
    if (kind === 'mysql') await database(desk.strapi).raw('analyze table helpdesk_tickets');
  });
  afterAll(() => desk.stop());

  /** The statement of one range of one state, as a page has it. */
  const statement = async (
    agent: number,
    query: QueueQuery & { sort: (typeof QUEUE_SORTS)[number] }
  ) => {
    const [catalogue, directory] = [
      await loadCatalogue(desk.strapi),
      await loadDirectory(desk.strapi),
    ];
    const actor = fixture.agents[agent];
    const slices = queueSlices({ actor, query, catalogue, directory });
    const teamSlice = slices.find((slice) => slice.teamId !== undefined) ?? slices[0];
    return {
      slice: teamSlice,
      page: placesStatements({
        dialect: kind,
        ranges: stateRanges([teamSlice]).slice(0, 1),
        order: QUEUE_ORDERS[query.sort],
        isWaiting: query.waiting === 'true',
        unreadBy: null,
        after: { at: 5_000, id: 5 },
        limit: 26,
      }),
    };
  };

  test.each(CASES)('read $right by $sort from the index of that order', async (one) => {
    const { page } = await statement(one.agent, { sort: one.sort });
    const plan = await explain(desk, kind, page);
    expect(plan.indexes).not.toEqual([]);
    for (const used of plan.indexes) expect(possibleIndexes(kind, one)).toContain(used);
    expect(plan.sortsRanges).toBe(false);
  });

  test.each(KINDS)('count $right without reading a row of the table', async ({ agent, index }) => {
    const { slice } = await statement(agent, { sort: 'number' });
    const plan = await explain(
      desk,
      kind,
      countStatements([{ ...slice, stateIds: [slice.stateIds[0]] }])
    );
    for (const used of plan.indexes) expect(used).toContain(`helpdesk_tickets_${index}_`);
    // PostgreSQL knows that this table is small and takes what is cheapest today.
    expect(plan.isCovered || kind === 'postgres').toBe(true);
  });

  test.each(LISTS)('count the list $list from an index', async ({ list, index, isCovered }) => {
    const [catalogue, directory] = [
      await loadCatalogue(desk.strapi),
      await loadDirectory(desk.strapi),
    ];
    const actor = { ...fixture.agents[WHOLE], teamIds: fixture.agents[TEAM].teamIds };
    const plan = await explain(desk, kind, listStatements(list, { actor, catalogue, directory }));
    expect(plan.indexes).not.toEqual([]);
    for (const used of plan.indexes) expect(used).toMatch(index);
    expect(plan.sortsRanges).toBe(false);
    expect(plan.isCovered || !isCovered || kind === 'postgres').toBe(true);
  });
});

/** PostgreSQL knows how small this table is and may take the shorter of two indexes with the same order. */
function possibleIndexes(kind: DatabaseKind, { index, sort }: (typeof CASES)[number]): string[] {
  const kinds = kind === 'postgres' ? [index, 'state'] : [index];
  return kinds.map((name) => `helpdesk_tickets_${name}_${sort.replace('-', '')}`);
}
