import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { QUEUE_SORTS, type QueueQuery } from '../../../contracts';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import type { AgentActor } from '../access/actor';
import { loadDirectory } from '../people/directory';
import { database } from '../platform/database';
import { newKey } from '../platform/ids';
import { loadCatalogue } from '../workflow/catalogue';
import { explain, explainTables } from './explain-fixture';
import { lookups, lookupStatement } from './find-rare-tickets';
import { loadConditions } from './load-conditions';
import { fillQueue, type QueueFixture } from './queue-fixture';
import { placesStatements } from './queue-places';
import { QUEUE_ORDERS } from './rules/queue-order';
import { queueSlices } from './rules/queue-slices';
import { conditionSql } from './condition-sql';
import { stateRanges } from './queue-ranges';

/** By which index the tickets of each filter are found where they are few. */
const CASES = [
  { name: 'a client', query: { client: 'CLIENT' }, index: /contact/ },
  { name: 'a source', query: { source: 'SOURCE' }, index: /source/ },
  { name: 'a channel', query: { channel: 'telephone' }, index: /_channel/ },
  { name: 'a tag', query: { tag: 'TAG' }, index: /_tag/ },
  { name: 'a day of opening', query: { opened: '2026-03-08' }, index: /_opened/ },
  { name: 'a day of closing', query: { closed: '2026-03-08' }, index: /_closed/ },
  { name: 'what is overdue', query: { due: 'overdue' }, index: /_due/ },
  { name: 'a day of activity', query: { active: '2026-03-08' }, index: /_(activity|waiting)/ },
  { name: 'a long wait', query: { waits: 'older-1d' }, index: /_(activity|waiting)/ },
  { name: 'who acted', query: { by: 'me' }, index: /entries_(agent|seq)/ },
  { name: 'what was done', query: { did: 'reply' }, index: /entries_action/ },
  { name: 'when somebody acted', query: { when: '2026-03-08' }, index: /entries_moment/ },
  { name: 'a text', query: { fields: 'order:kx' }, index: /values_(value|number)/ },
  { name: 'a number', query: { fields: 'amount:1..9' }, index: /values_(value|number)/ },
] as const;

describe.each(DATABASES)('the statements of filters on %s', (kind) => {
  let desk: Desk;
  let owner: AgentActor;
  let fixture: QueueFixture;

  beforeAll(async () => {
    desk = await startDesk({ database: kind });
    fixture = await fillQueue(desk.strapi, 7);
    [owner] = fixture.agents;
    await addTickets(desk);
    const tables = ['tickets', 'entries', 'ticket_tags', 'ticket_values'];
    for (const table of kind === 'sqlite' ? [] : tables) {
      const order = kind === 'mysql' ? 'analyze table' : 'analyze';
      await database(desk.strapi).raw(`${order} helpdesk_${table}`);
    }
  });
  afterAll(() => desk.stop());

  const asked = async (given: QueueQuery, sort: (typeof QUEUE_SORTS)[number] = 'number') => {
    const [catalogue, directory] = [
      await loadCatalogue(desk.strapi),
      await loadDirectory(desk.strapi),
    ];
    const names: Record<string, string> = {
      CLIENT: fixture.contacts[0].key,
      SOURCE: fixture.sources[0].key,
      TAG: fixture.tags[0].key,
    };
    const query = Object.fromEntries(
      Object.entries(given).map(([word, value]) => [word, names[String(value)] ?? value])
    );
    const asker = { strapi: desk.strapi, actor: owner, query, catalogue, directory };
    const conditions = (await loadConditions(asker)) ?? [];
    return { conditions, slices: queueSlices(asker), order: QUEUE_ORDERS[sort] };
  };

  test.each(CASES)('find $name by an index', async ({ query, index }) => {
    const { conditions, ...list } = await asked(query);
    const [lookup] = conditions.flatMap((condition) => lookups(condition, list));
    const used = await explainTables(desk, kind, [lookupStatement(lookup, 'id')]);
    expect(used.length).toBeGreaterThan(0);
    for (const one of used) expect(one).toMatch(index);
  });

  test.each(CASES)('keep to the order of a list when asked for $name', async ({ query }) => {
    for (const sort of QUEUE_SORTS) {
      const { conditions, slices, order } = await asked(query, sort);
      const page = placesStatements({
        dialect: kind,
        ranges: stateRanges(slices).slice(0, 1),
        order,
        where: conditions.map((condition) => conditionSql(condition, order)),
        isWaiting: false,
        unreadBy: null,
        after: null,
        limit: 26,
      });
      const plan = await explain(desk, kind, page);
      for (const used of plan.indexes) {
        expect([sort, used]).toEqual([sort, expect.stringMatching(ofOrder(sort))]);
      }
      expect([sort, plan.sortsRanges]).toEqual([sort, false]);
    }
  });
});

/** In the first state: so many that a choice among indexes is one. */
const MORE = 4_000;

async function addTickets({ strapi }: Desk): Promise<void> {
  const db = database(strapi);
  const [{ states }] = (await loadCatalogue(strapi)).workflows;
  const { id: _id, ...like } = await db('helpdesk_tickets')
    .where({ state_id: states[0].id })
    .first();
  const rows = Array.from({ length: MORE }, (_, index) => {
    const key = newKey();
    // Not as they lie in the table: reading in an order is then no reading in a row.
    const mixed = (index * 1_237) % MORE;
    return {
      ...like,
      document_id: key,
      key,
      submission: newKey(),
      number: 100_000 + mixed,
      last_activity_at: Date.UTC(2026, 2, 1) + mixed * 600_000,
      waiting_since: index % 3 === 0 ? Date.UTC(2026, 2, 1) + mixed * 600_000 : null,
    };
  });
  await db.batchInsert('helpdesk_tickets', rows, 25);
}
function ofOrder(sort: string): RegExp {
  // MariaDB's rows lie in the order of ids, in which those stand who do not wait.
  const byId = sort === 'waiting' ? '|PRIMARY|helpdesk_tickets_state_id_fk' : '';
  return new RegExp(`^(helpdesk_tickets_state_${sort.replace('-', '')}${byId})$`);
}
