import type { Core } from '@strapi/strapi';
import {
  BOARD_COLUMN_SIZE,
  type Board,
  type BoardColumn,
  type QueueQuery,
  type StateView,
} from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { loadDirectory } from '../people/directory';
import { database } from '../platform/database';
import type { Place } from '../platform/keyset';
import { loadCatalogue } from '../workflow/catalogue';
import { countQueue } from './count-queue';
import { writeQueueCursor } from './queue-cursor';
import { isSearch, queueList, type QueueList } from './queue-list';
import { findPlaces } from './queue-places';
import { seenWorkflows, stateViews } from './read-lookups';
import { readQueueRows } from './read-queue-rows';
import { boardStates } from './rules/board-states';
import { DEFAULT_SORT } from './rules/queue-order';

/**
 * The list of a query, laid out by the states of one workflow.
 *
 * @throws DeskError INPUT_INVALID for a value that an own field cannot have.
 */
export async function readBoard({
  strapi,
  actor,
  query,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  query: QueueQuery;
}): Promise<Board> {
  const [catalogue, directory] = [await loadCatalogue(strapi), await loadDirectory(strapi)];
  const workflows = seenWorkflows(actor, catalogue).map((workflow) => ({
    key: workflow.key,
    states: stateViews(actor, catalogue, workflow),
  }));
  const states = boardStates(query, workflows);
  if (states.length === 0) return { columns: [] };
  const { workflow: key } = states[0];
  const state = states.map((one) => `${key}/${one.key}`).join();
  const asked = { ...query, workflow: key, state };
  const list = await queueList({ strapi, actor, query: asked, catalogue, directory });
  const known = catalogue.workflowByKey.get(key)?.states ?? [];
  const columns: (BoardColumn & { places: Place[] })[] = [];
  for (const view of states) {
    const id = known.find((one) => one.key === view.key)?.id ?? 0;
    columns.push(await readColumn(strapi, { view, id, list, query }));
  }
  // All at once: of each, which column it stands in is what its row says.
  const rows = await readQueueRows({
    strapi,
    actor,
    places: columns.flatMap(({ places }) => places),
    columns: query.columns?.split(',') ?? [],
  });
  return {
    columns: columns.map(({ places: _places, ...column }) => ({
      ...column,
      tickets: rows.filter((row) => row.state.key === column.state.key),
    })),
  };
}

async function readColumn(
  strapi: Core.Strapi,
  { view, id, list, query }: { view: StateView; id: number; list: QueueList; query: QueueQuery }
): Promise<BoardColumn & { places: Place[] }> {
  const slices = list.slices
    .filter(({ stateIds }) => stateIds.includes(id))
    .map((slice) => ({ ...slice, stateIds: [id] }));
  const request = { ...list.request, ranges: list.rangesOf(slices) };
  const db = database(strapi);
  const size = BOARD_COLUMN_SIZE;
  const found = await findPlaces(db, { ...request, after: null, limit: size + 1 });
  const places = found.slice(0, size);
  const last = places.at(-1);
  const sort = query.sort ?? DEFAULT_SORT;
  const page = { sort, isSearch: isSearch(query) };
  return {
    state: view,
    tickets: [],
    ...(await countQueue(db, { ...list, request })),
    after:
      last && found.length > size ? writeQueueCursor({ place: last, upTo: list.upTo }, page) : null,
    places,
  };
}
