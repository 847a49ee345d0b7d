import type { Core } from '@strapi/strapi';
import { BULK_TICKETS_MAX, type BulkTickets, type QueueQuery } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { DeskError } from '../errors';
import { readQueue } from '../tickets/read-queue';

const PAGE_SIZE = 1_000;

/**
 * The tickets that are meant: as they were told, each once, or those of a list of the queue as it is now, in its order.
 *
 * @throws DeskError BULK_TOO_MANY, BULK_EMPTY; INPUT_INVALID for a query that the queue refuses.
 */
export async function numbersOf({
  strapi,
  actor,
  numbers,
  query,
}: BulkTickets & { strapi: Core.Strapi; actor: AgentActor }): Promise<number[]> {
  const found = numbers ? [...new Set(numbers)] : await listed({ strapi, actor, query });
  if (found.length > BULK_TICKETS_MAX) {
    throw new DeskError('BULK_TOO_MANY', {
      hint: `At most ${BULK_TICKETS_MAX} tickets at once: narrow the filter.`,
    });
  }
  if (found.length === 0) throw new DeskError('BULK_EMPTY', { hint: 'Widen the filter.' });
  return found;
}

async function listed({
  strapi,
  actor,
  query = {},
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  query?: QueueQuery;
}): Promise<number[]> {
  const found = new Set<number>();
  let after: string | undefined;
  do {
    const page = await readQueue({
      strapi,
      actor,
      query: { ...query, columns: undefined, limit: PAGE_SIZE, after },
    });
    for (const { number } of page.tickets) found.add(number);
    after = page.after ?? undefined;
  } while (after !== undefined && found.size <= BULK_TICKETS_MAX);
  return [...found];
}
