import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { QUEUE_SORTS, type QueueQuery } from '../../../contracts';
import { DATABASES, type DatabaseKind } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import { loadDirectory } from '../people/directory';
import { database } from '../platform/database';
import { loadCatalogue } from '../workflow/catalogue';
import { fillQueue, type QueueFixture } from './queue-fixture';
import { placesStatements } from './queue-places';
import { stateRanges, type Sql } from './queue-ranges';
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
});

/** PostgreSQL knows how small this table is and may take the shorter of two indexes with the same order. */
function possibleIndexes(kind: DatabaseKind, { index, sort }: (typeof CASES)[number]): string[] {
  const kinds = kind === 'postgres' ? [index, 'state'] : [index];
  return kinds.map((name) => `helpdesk_tickets_${name}_${sort.replace('-', '')}`);
}

interface Plan {
  /** Indexes of helpdesk_tickets, in the order of their use. */
  indexes: string[];
  /** A range is sorted after it was read, so that all of it must be read. */
  sortsRanges: boolean;
  /** No row of the table is looked at, the index has all. */
  isCovered: boolean;
}

async function explain(desk: Desk, kind: DatabaseKind, [{ text, bindings }]: Sql[]): Promise<Plan> {
  const sql = `select * from ${text}`;
  const db = database(desk.strapi);
  if (kind === 'sqlite') return sqlitePlan(await db.raw(`explain query plan ${sql}`, bindings));
  if (kind === 'mysql') return mysqlPlan((await db.raw(`explain ${sql}`, bindings))[0]);
  const rows = await db.transaction(async (trx) => {
    // A few hundred rows are faster read whole and sorted; the question is whether an index can serve a million.
    for (const way of ['seqscan', 'bitmapscan', 'sort']) {
      await trx.raw(`set local enable_${way} = off`);
    }
    const plan = await trx.raw(`explain (costs off) ${sql}`, bindings);
    return plan.rows;
  });
  return postgresPlan(rows);
}

function sqlitePlan(rows: { detail: string }[]): Plan {
  const reads = rows.filter(({ detail }) => / k USING /.test(detail)).map(({ detail }) => detail);
  const whole = rows.map(({ detail }) => detail).join('\n');
  return {
    indexes: reads.map((detail) => /INDEX (\w+)/.exec(detail)?.[1] ?? detail),
    // A sort of a range is told right behind its reading; the last one is that of the merged page.
    sortsRanges: / k USING .*\nUSE TEMP B-TREE/.test(whole),
    isCovered: reads.every((detail) => detail.includes('COVERING INDEX')),
  };
}

function mysqlPlan(rows: { table: string; key: string | null; Extra: string }[]): Plan {
  const reads = rows.filter(({ table }) => table === 'k');
  return {
    indexes: reads.map(({ key }) => String(key)),
    sortsRanges: reads.some(({ Extra }) => Extra.includes('filesort')),
    isCovered: reads.every(({ Extra }) => Extra.includes('Using index')),
  };
}

function postgresPlan(rows: { 'QUERY PLAN': string }[]): Plan {
  const lines = rows.map((row) => row['QUERY PLAN']);
  const reads = lines.filter((line) => line.includes(' on helpdesk_tickets'));
  return {
    indexes: reads.map((line) => / using (\w+) /.exec(line)?.[1] ?? line),
    sortsRanges: lines.some((line) => /Sort Key: k(_1)?\./.test(line)),
    isCovered: reads.every((line) => line.includes('Index Only Scan')),
  };
}
