import type { Core } from '@strapi/strapi';
import type { TagCount } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { seenSlices } from '../access/rules-slices';
import { whereVisible } from '../access/visibility';
import { clock } from '../platform/clock';
import { database } from '../platform/database';
import { loadCatalogue, type Catalogue } from '../workflow/catalogue';
import { readTags } from './read-tags';

/** Counts are exact up to it. */
const COUNT_CAP = 1_000;
/** How old a count may be. */
const KEEP_MS = 3_000;
/** SQLite takes 500 parts in one union. */
const TAGS_PER_STATEMENT = 200;

interface Kept {
  counts: Promise<Map<number, number>>;
  readAt: number;
}
const kept = new WeakMap<Core.Strapi, Map<string, Kept>>();

/**
 * All tags, each with how many tickets have it of those that this agent sees and that are not in the trash. Agents who
 * see the same share the counts, which are kept for seconds; names are those of this moment.
 */
export async function countTags({
  strapi,
  actor,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
}): Promise<TagCount[]> {
  const catalogue = await loadCatalogue(strapi);
  const tags = await readTags(strapi);
  const rows = await database(strapi)('helpdesk_tags').select('id', 'key');
  const idByKey = new Map(rows.map((row) => [String(row.key), Number(row.id)]));
  const counts = await keptCounts({ strapi, actor, catalogue, ids: [...idByKey.values()] });
  return tags.map((tag) => {
    const count = counts.get(idByKey.get(tag.key) ?? 0) ?? 0;
    return { ...tag, count: Math.min(count, COUNT_CAP), isCapped: count > COUNT_CAP };
  });
}

/** Somebody changed tags: what was counted is not looked at again. */
export function forgetTagCounts(strapi: Core.Strapi): void {
  kept.delete(strapi);
}

interface CountRequest {
  strapi: Core.Strapi;
  actor: AgentActor;
  catalogue: Catalogue;
  /** Rows of the tags. */
  ids: number[];
}

function keptCounts(request: CountRequest): Promise<Map<number, number>> {
  const { strapi, actor, catalogue } = request;
  const known = kept.get(strapi) ?? new Map<string, Kept>();
  kept.set(strapi, known);
  for (const [name, { readAt }] of known) {
    if (clock.now() - readAt >= KEEP_MS) known.delete(name);
  }
  // Slices name the agent and the teams only where the right reaches no further: they are the set of rights.
  const name = JSON.stringify(seenSlices(actor, catalogue));
  const found = known.get(name);
  if (found) return found.counts;
  const counts = count(request);
  known.set(name, { counts, readAt: clock.now() });
  counts.catch(() => known.delete(name));
  return counts;
}

async function count({
  strapi,
  actor,
  catalogue,
  ids,
}: CountRequest): Promise<Map<number, number>> {
  const db = database(strapi);
  const trash = catalogue.workflows.flatMap(({ states }) =>
    states.filter(({ category }) => category === 'trash').map(({ id }) => id)
  );
  const counts = new Map<number, number>();
  for (let start = 0; start < ids.length; start += TAGS_PER_STATEMENT) {
    const parts = ids.slice(start, start + TAGS_PER_STATEMENT).map((id) => {
      // No further than one above the cap, and from the index of the tag.
      const some = db('helpdesk_ticket_tags as l')
        .join('helpdesk_tickets as k', 'k.id', 'l.ticket_id')
        .where('l.tag_id', id)
        .whereNotIn('k.state_id', trash)
        .where(whereVisible({ actor, catalogue, table: 'k' }))
        .limit(COUNT_CAP + 1)
        .select(db.raw('1 as one'));
      return db.from(some.as(`p${id}`)).select(db.raw('? as tag_id, count(*) as found', [id]));
    });
    const [first, ...others] = parts;
    const rows: Record<string, unknown>[] = await first.unionAll(others);
    for (const row of rows) counts.set(Number(row.tag_id), Number(row.found));
  }
  return counts;
}
