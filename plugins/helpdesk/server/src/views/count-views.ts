import type { Core } from '@strapi/strapi';
import { VIEWS_COUNTED, type ViewCount } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { seenSlices } from '../access/rules-slices';
import { isDeskError } from '../errors';
import { loadDirectory } from '../people/directory';
import { database } from '../platform/database';
import { countQueue } from '../tickets/count-queue';
import { keptCounts } from '../tickets/kept-counts';
import { queueList } from '../tickets/queue-list';
import { loadCatalogue } from '../workflow/catalogue';
import { readPanel } from './panel-row';
import { shownViews } from './rules/panel-order';
import { readViewQuery } from './rules/view-query';
import { visibleViews, type ViewRow } from './view-rows';

/**
 * How many tickets this agent sees in each saved filter of the own panel. Kept for seconds; each count has so much
 * work and no more, whatever the filter says.
 */
export async function countViews({
  strapi,
  actor,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
}): Promise<ViewCount[]> {
  const db = database(strapi);
  const views = new Map((await visibleViews(db, actor)).map((view) => [view.key, view]));
  const shown = shownViews(await readPanel(db, actor.id), [...views.keys()])
    .slice(0, VIEWS_COUNTED)
    .flatMap((key) => views.get(key) ?? []);
  const slices = seenSlices(actor, await loadCatalogue(strapi));
  const asked = shown.map(({ key, query }) => [key, query]);
  const name = JSON.stringify(['views', actor.id, actor.teamIds, slices, asked]);
  return keptCounts(strapi, name, async () => {
    const counts: ViewCount[] = [];
    for (const view of shown) counts.push(...(await countView({ strapi, actor, view })));
    return counts;
  });
}

/** None for a filter that the queue refuses by now: its list says why. */
async function countView({
  strapi,
  actor,
  view,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  view: ViewRow;
}): Promise<ViewCount[]> {
  const read = readViewQuery(view.query);
  if (read.problems) return [];
  const [catalogue, directory] = [await loadCatalogue(strapi), await loadDirectory(strapi)];
  // In an order in which every moment is looked up by its index.
  const query = { ...read.query, sort: 'number' as const };
  try {
    const list = await queueList({ strapi, actor, query, catalogue, directory });
    return [{ view: view.key, ...(await countQueue(database(strapi), list)) }];
  } catch (error) {
    if (isDeskError(error)) return [];
    throw error;
  }
}
