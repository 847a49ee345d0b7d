import type { Core } from '@strapi/strapi';
import type { QueueCount, QueueCounts } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { seenSlices, type TicketSlice } from '../access/rules-slices';
import { loadDirectory } from '../people/directory';
import { database } from '../platform/database';
import { loadCatalogue, type Catalogue } from '../workflow/catalogue';
import { keptCounts } from './kept-counts';
import { COUNT_CAP, countLists } from './queue-list-counts';
import { RANGES_PER_STATEMENT, stateRanges, type Sql } from './queue-ranges';

/**
 * How many tickets this agent sees in each state, up to 1,000, and in each list of the left panel. Agents who see
 * the same share the counts of states, which are kept for seconds, as are an agent's own lists; requests that come
 * while they are made wait for them.
 */
export async function readQueueCounts({
  strapi,
  actor,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
}): Promise<QueueCounts> {
  const [catalogue, directory] = [await loadCatalogue(strapi), await loadDirectory(strapi)];
  const slices = seenSlices(actor, catalogue);
  // Slices name the agent and the teams only where the right reaches no further: they are the set of rights.
  const rights = JSON.stringify(slices);
  const states = await keptCounts(strapi, rights, () => countStates({ strapi, slices, catalogue }));
  const own = JSON.stringify([actor.id, actor.teamIds, slices]);
  const lists = await keptCounts(strapi, own, () =>
    countLists({ strapi, actor, catalogue, directory })
  );
  return { states, lists };
}

async function countStates({
  strapi,
  slices,
  catalogue,
}: {
  strapi: Core.Strapi;
  slices: TicketSlice[];
  catalogue: Catalogue;
}): Promise<QueueCount[]> {
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
  return catalogue.workflows.flatMap((workflow) =>
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
  );
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
