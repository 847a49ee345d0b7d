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

interface Asker {
  strapi: Core.Strapi;
  actor: AgentActor;
}

/** How many tickets this agent sees in each saved filter of the own panel. Kept for seconds. */
export async function countViews({ strapi, actor }: Asker): Promise<ViewCount[]> {
  const shown = await countedViews({ strapi, actor });
  const slices = seenSlices(actor, await loadCatalogue(strapi));
  const asked = shown.map(({ key, query }) => [key, query]);
  const name = JSON.stringify(['views', actor.id, actor.teamIds, slices, asked]);
  return keptCounts(strapi, name, () => countAll({ strapi, actor }, shown));
}

/** The same, counted anew. Each count has so much work and no more, whatever the filter says. */
export async function countViewsNow(asker: Asker): Promise<ViewCount[]> {
  return countAll(asker, await countedViews(asker));
}

async function countedViews({ strapi, actor }: Asker): Promise<ViewRow[]> {
  const db = database(strapi);
  const views = new Map((await visibleViews(db, actor)).map((view) => [view.key, view]));
  return shownViews(await readPanel(db, actor.id), [...views.keys()])
    .slice(0, VIEWS_COUNTED)
    .flatMap((key) => views.get(key) ?? []);
}

async function countAll(asker: Asker, views: readonly ViewRow[]): Promise<ViewCount[]> {
  const counts: ViewCount[] = [];
  for (const view of views) counts.push(...(await countView({ ...asker, view })));
  return counts;
}

/** None for a filter that the queue refuses by now: its list says why. */
async function countView({ strapi, actor, view }: Asker & { view: ViewRow }): Promise<ViewCount[]> {
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
