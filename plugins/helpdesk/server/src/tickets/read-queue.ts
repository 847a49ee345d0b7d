import type { Core } from '@strapi/strapi';
import type { QueuePage, QueueQuery } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { loadDirectory } from '../people/directory';
import { database } from '../platform/database';
import { loadCatalogue } from '../workflow/catalogue';
import { readQueueCursor, writeQueueCursor } from './queue-cursor';
import { isSearch, queueList } from './queue-list';
import { findPlaces } from './queue-places';
import { readQueueRows } from './read-queue-rows';
import { DEFAULT_SORT } from './rules/queue-order';

const PAGE_SIZE = 25;

/**
 * A page of the queue, of what this agent may see. See `platform/keyset` for what pages promise.
 *
 * @throws DeskError INPUT_INVALID for a cursor of another order or list.
 */
export async function readQueue({
  strapi,
  actor,
  query,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  query: QueueQuery;
}): Promise<QueuePage> {
  const [catalogue, directory] = [await loadCatalogue(strapi), await loadDirectory(strapi)];
  const sort = query.sort ?? DEFAULT_SORT;
  const limit = query.limit ?? PAGE_SIZE;
  const list = { sort, isSearch: isSearch(query) };
  const cursor = query.after === undefined ? null : readQueueCursor(query.after, list);
  const { request, isCapped, upTo } = await queueList({
    strapi,
    actor,
    query,
    catalogue,
    directory,
    upTo: cursor?.upTo ?? null,
  });
  const found = await findPlaces(database(strapi), {
    ...request,
    after: cursor?.place ?? null,
    // One more than asked for tells whether there is a next page.
    limit: limit + 1,
  });
  const places = found.slice(0, limit);
  const last = places.at(-1);
  const columns = query.columns?.split(',') ?? [];
  return {
    tickets: await readQueueRows({ strapi, actor, places, columns }),
    after: last && found.length > limit ? writeQueueCursor({ place: last, upTo }, list) : null,
    isCapped,
  };
}
