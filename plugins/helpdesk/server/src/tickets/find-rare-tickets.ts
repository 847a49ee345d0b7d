import type { Knex } from 'knex';
import type { TicketSlice } from '../access/rules-slices';
import { fieldTestSql, spanSql } from './condition-sql';
import { allOf, marksFor, RANGES_PER_STATEMENT, stateRanges, type Sql } from './queue-ranges';
import type { QueueCondition } from './rules/queue-conditions';
import type { QueueOrder } from './rules/queue-order';

/** A condition that has more rows is common: a list in its order comes upon them soon. Specs set it to try both ways. */
export const rare = { rows: 2_000 };

/** Days lie together in the list, behind all that is newer, which it would walk through: of them, so many times more. */
const DAYS_FACTOR = 10;

/**
 * The tickets that meet the rarest of these conditions, and maybe others too: each that has an index of its own is
 * counted there, no further than it takes to see that it is common. Whoever may see them: rights and all conditions
 * are still to be asked of them.
 *
 * @returns null when every condition is common, or has no index.
 */
export async function findRareTickets(
  db: Knex,
  {
    conditions,
    slices,
    order,
  }: { conditions: readonly QueueCondition[]; slices: readonly TicketSlice[]; order: QueueOrder }
): Promise<number[] | null> {
  let rarest: Lookup | null = null;
  let fewest = Infinity;
  const all = conditions.flatMap((condition) => lookups(condition, { slices, order }));
  for (const lookup of all) {
    if (lookup.parts.length === 0) return [];
    const { text, bindings } = lookupStatement(lookup, 'count(*) as found');
    const [{ found }] = await db.select('found').from(db.raw(text, bindings));
    const isRare = Number(found) <= lookup.most;
    if (isRare && Number(found) < fewest) [rarest, fewest] = [lookup, Number(found)];
    if (fewest === 0) return [];
  }
  if (!rarest) return null;
  const { text, bindings } = lookupStatement(rarest, 'id');
  const rows = await db.select('id').from(db.raw(text, bindings));
  return [...new Set(rows.map(({ id }) => Number(id)))];
}

/** What gives the tickets of a condition; several parts together, each cut where it shows to be common. */
export interface Lookup {
  parts: Sql[];
  /** More rows are common. */
  most: number;
}

/** Ways to the tickets of a condition by an index; each is enough. */
export function lookups(
  condition: QueueCondition,
  { slices, order }: { slices: readonly TicketSlice[]; order: QueueOrder }
): Lookup[] {
  switch (condition.kind) {
    case 'among': {
      const { column, ids } = condition;
      if (column === 'team_id') return [];
      return [lookup([ticketsWhere({ text: `k.${column} in (${marksFor(ids)})`, bindings: ids })])];
    }
    case 'channel': {
      const { channels } = condition;
      const where = { text: `k.channel in (${marksFor(channels)})`, bindings: channels };
      return [lookup([ticketsWhere(where)])];
    }
    case 'tagged': {
      const { tagIds } = condition;
      const where = { text: `l.tag_id in (${marksFor(tagIds)})`, bindings: tagIds };
      return [lookup([part('l.ticket_id', 'helpdesk_ticket_tags as l', where)])];
    }
    case 'moment':
      return momentLookups(condition, { slices, order });
    case 'acted':
      return actedLookups(condition);
    case 'field': {
      const tests = condition.tests.map((test) => {
        const field = { text: 'v.field = ?', bindings: [condition.field] };
        const where = allOf([field, fieldTestSql(test)]);
        return part('v.ticket_id', 'helpdesk_ticket_values as v', where);
      });
      return [lookup(tests)];
    }
    case 'untagged':
    case 'last':
      return [];
    default:
      return condition satisfies never;
  }
}

function momentLookups(
  { column, span }: Extract<QueueCondition, { kind: 'moment' }>,
  { slices, order }: { slices: readonly TicketSlice[]; order: QueueOrder }
): Lookup[] {
  if (column === order.column) return [];
  if (column !== 'last_activity_at' && column !== 'waiting_since') {
    return [days([ticketsWhere(allOf(spanSql(`k.${column}`, span)))])];
  }
  const ranges = stateRanges(slices);
  if (ranges.length > RANGES_PER_STATEMENT) return [];
  const within = spanSql(`k.${column}`, span);
  return [days(ranges.map(({ where }) => ticketsWhere(allOf([where, ...within]))))];
}

function actedLookups({
  actors,
  actions,
  span,
}: Extract<QueueCondition, { kind: 'acted' }>): Lookup[] {
  const entries = (where: Sql) => [part('e.ticket_id', 'helpdesk_entries as e', where)];
  const found: Lookup[] = [];
  // Clients and the desk itself have acted nearly everywhere.
  if (actors && actors.kinds.length === 0) {
    const { agentIds } = actors;
    const text = `e.actor_agent_id in (${marksFor(agentIds)})`;
    found.push(lookup(entries({ text, bindings: agentIds })));
  }
  if (actions) {
    const keys = [...new Set(actions.map(({ key }) => key))];
    found.push(lookup(entries({ text: `e.action_key in (${marksFor(keys)})`, bindings: keys })));
  }
  if (span) found.push(days(entries(allOf(spanSql('e.at', span)))));
  return found;
}

function lookup(parts: Sql[]): Lookup {
  return { parts, most: rare.rows };
}

function days(parts: Sql[]): Lookup {
  return { parts, most: rare.rows * DAYS_FACTOR };
}

/** A lookup as it is asked: its parts in one union. */
export function lookupStatement({ parts, most }: Lookup, what: 'id' | 'count(*) as found'): Sql {
  const cut = `limit ${most + 1}`;
  const union = parts.map(({ text }, index) => `select id from (${text} ${cut}) as p${index}`);
  const found = `select id from (${union.join(' union all ')}) as parts ${cut}`;
  return {
    text: `(select ${what} from (${found}) as chosen) as found`,
    bindings: parts.flatMap(({ bindings }) => bindings),
  };
}

function ticketsWhere(where: Sql): Sql {
  return part('k.id', 'helpdesk_tickets as k', where);
}

function part(id: string, from: string, { text, bindings }: Sql): Sql {
  return { text: `select ${id} as id from ${from} where ${text}`, bindings };
}
