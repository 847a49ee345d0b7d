import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { QUEUE_SORTS, RATING_PERCENTS, type QueueQuery } from '../../../contracts';
import { DATABASES } from '../../../../../tests/harness/databases';
import { startDesk, type Desk } from '../../../../../tests/harness/desk';
import type { AgentActor } from '../access/actor';
import { loadDirectory } from '../people/directory';
import { database } from '../platform/database';
import { newKey } from '../platform/ids';
import { loadCatalogue } from '../workflow/catalogue';
import { explain } from './explain-fixture';
import { fillQueue } from './queue-fixture';
import { placesStatements } from './queue-places';
import { stateRanges } from './queue-ranges';
import { QUEUE_ORDERS } from './rules/queue-order';
import { askedRatings } from './rules/queue-ratings';
import { queueSlices } from './rules/queue-slices';

/** Closed tickets, of which each rating has one in a hundred: so many that a choice among indexes is one. */
const CLOSED = 4_000;
const EACH = 100;

describe.each(DATABASES)('the queue’s statements about ratings on %s', (kind) => {
  let desk: Desk;
  let owner: AgentActor;

  beforeAll(async () => {
    desk = await startDesk({ database: kind });
    const { agents, tickets } = await fillQueue(desk.strapi, 7);
    [owner] = agents;
    const db = database(desk.strapi);
    const state = await db('helpdesk_states').where({ key: 'closed' }).first('id', 'workflow_id');
    const { id: _id, ...like } = await db('helpdesk_tickets').where({ id: tickets[0].id }).first();
    const rows = Array.from({ length: CLOSED }, (_, index) => {
      const key = newKey();
      // Not as they lie in the table: reading in an order is then no reading in a row.
      const mixed = (index * 1_237) % CLOSED;
      return {
        ...like,
        document_id: key,
        key,
        submission: newKey(),
        number: 100_000 + mixed,
        workflow_id: state.workflow_id,
        state_id: state.id,
        last_activity_at: 1_000_000 + mixed,
        waiting_since: index % 3 === 0 ? 1_000_000 + mixed : null,
        rating: RATING_PERCENTS[index % EACH] ?? null,
      };
    });
    await db.batchInsert('helpdesk_tickets', rows, 25);
    if (kind === 'mysql') await db.raw('analyze table helpdesk_tickets');
    if (kind === 'postgres') await db.raw('analyze helpdesk_tickets');
  });
  afterAll(() => desk.stop());

  const planOf = async (query: QueueQuery & { sort: (typeof QUEUE_SORTS)[number] }) => {
    const [catalogue, directory] = [
      await loadCatalogue(desk.strapi),
      await loadDirectory(desk.strapi),
    ];
    const asked = { ...query, state: 'closed', workflow: catalogue.workflows[0].key };
    const slices = queueSlices({ actor: owner, query: asked, catalogue, directory });
    const page = placesStatements({
      dialect: kind,
      ranges: stateRanges(slices, askedRatings(query)).slice(0, 1),
      order: QUEUE_ORDERS[query.sort],
      isWaiting: false,
      unreadBy: null,
      after: null,
      limit: 26,
    });
    return explain(desk, kind, page);
  };

  test.each(QUEUE_SORTS)(
    'read what is rated badly by %s from the ratings’ own index',
    async (sort) => {
      const plan = await planOf({ sort, rating: 'bad' });
      expect(plan.indexes).not.toEqual([]);
      for (const used of plan.indexes) {
        expect(used).toBe(`helpdesk_tickets_rating_${sort.replace('-', '')}`);
      }
      expect(plan.sortsRanges).toBe(false);
    }
  );

  test.each(QUEUE_SORTS)('read what nobody rated by %s in that order', async (sort) => {
    const plan = await planOf({ sort, rating: 'none' });
    const order = sort.replace('-', '');
    expect(plan.indexes).not.toEqual([]);
    for (const used of plan.indexes) {
      // Nearly all tickets are closed and not rated: one by one in the order of their numbers is a way too.
      expect(used).toMatch(new RegExp(`^helpdesk_tickets_((rating|state)_${order}|number_uq)$`));
    }
    expect(plan.sortsRanges).toBe(false);
  });
});
