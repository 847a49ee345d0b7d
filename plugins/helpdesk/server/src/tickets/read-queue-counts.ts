import type { Core } from '@strapi/strapi';
import type { QueueCount, QueueCounts } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { seenSlices, type TicketSlice } from '../access/rules-slices';
import { clock } from '../platform/clock';
import { database } from '../platform/database';
import { loadCatalogue, type Catalogue } from '../workflow/catalogue';
import { RANGES_PER_STATEMENT, stateRanges, type Sql } from './queue-ranges';

/** Counts are exact up to here. */
export const COUNT_CAP = 1_000;
/** How old a count may be. */
const KEEP_MS = 3_000;

interface Kept {
  counts: Promise<QueueCounts>;
  readAt: number;
}
const kept = new WeakMap<Core.Strapi, Map<string, Kept>>();

/**
 * How many tickets this agent sees in each state, up to 1,000. Agents who see the same share one count, which is
 * kept for seconds; requests that come while it is made wait for it.
 */
export async function readQueueCounts({
  strapi,
  actor,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
}): Promise<QueueCounts> {
  const catalogue = await loadCatalogue(strapi);
  const slices = seenSlices(actor, catalogue);
  const known = fresh(strapi);
  // Slices name the agent and the teams only where the right reaches no further: they are the set of rights.
  const rights = JSON.stringify(slices);
  const found = known.get(rights);
  if (found) return found.counts;
  const counts = countStates({ strapi, slices, catalogue });
  known.set(rights, { counts, readAt: clock.now() });
  counts.catch(() => known.delete(rights));
  return counts;
}

/** What is kept and young enough; the rest is dropped, so that it cannot pile up. */
function fresh(strapi: Core.Strapi): Map<string, Kept> {
  const known = kept.get(strapi) ?? new Map<string, Kept>();
  kept.set(strapi, known);
  for (const [rights, { readAt }] of known) {
    if (clock.now() - readAt >= KEEP_MS) known.delete(rights);
  }
  return known;
}

async function countStates({
  strapi,
  slices,
  catalogue,
}: {
  strapi: Core.Strapi;
  slices: TicketSlice[];
  catalogue: Catalogue;
}): Promise<QueueCounts> {
  const found = new Map<number, number>();
  for (const { text, bindings } of countStatements(slices)) {
    const rows = await database(strapi)
      .select('state_id', 'found')
      .from(database(strapi).raw(text, bindings));
    for (const row of rows) {
      const stateId = Number(row.state_id);
      found.set(stateId, (found.get(stateId) ?? 0) + Number(row.found));
    }
  }
  return {
    states: catalogue.workflows.flatMap((workflow) =>
      workflow.states.flatMap((state): QueueCount[] => {
        const count = found.get(state.id);
        if (count === undefined) return [];
        return [
          {
            workflow: workflow.key,
            state: state.key,
            count: Math.min(count, COUNT_CAP),
            isCapped: count > COUNT_CAP,
          },
        ];
      })
    ),
  };
}

/** Each range is counted on its own, no further than one above the cap: slices have no ticket in common. */
export function countStatements(slices: readonly TicketSlice[]): Sql[] {
  const ranges = stateRanges(slices);
  const statements: Sql[] = [];
  for (let start = 0; start < ranges.length; start += RANGES_PER_STATEMENT) {
    const some = ranges.slice(start, start + RANGES_PER_STATEMENT);
    const parts = some.map(
      ({ stateId, from, where }, index) =>
        `select ${stateId} as state_id, count(*) as found from ` +
        `(select 1 as one from ${from} where ${where.text} limit ${COUNT_CAP + 1}) as p${index}`
    );
    statements.push({
      text: `(${parts.join(' union all ')}) as counts`,
      bindings: some.flatMap(({ where }) => where.bindings),
    });
  }
  return statements;
}
