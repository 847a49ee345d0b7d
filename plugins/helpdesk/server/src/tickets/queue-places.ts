import type { Knex } from 'knex';
import type { Dialect } from '../platform/database';
import type { Place } from '../platform/keyset';
import {
  allOf,
  isUnread,
  IS_WAITING,
  RANGES_PER_STATEMENT,
  type QueueRange,
  type Sql,
} from './queue-ranges';
import { NOT_WAITING, type QueueOrder } from './rules/queue-order';

export interface PlacesRequest {
  dialect: Dialect;
  ranges: readonly QueueRange[];
  order: QueueOrder;
  /** What else each ticket meets. */
  where?: readonly Sql[];
  /** Only tickets whose client waits. */
  isWaiting: boolean;
  /** Only tickets with something that this agent has not read. */
  unreadBy: number | null;
  after: Place | null;
  limit: number;
}

/**
 * The first places of the ranges in this order, at most `limit`.
 *
 * Each range is read from its first row in the order of an index and cut at `limit`; what came is merged. So a page
 * costs the same among a thousand tickets and a million, whatever the rights: nothing is sorted but the cut ranges.
 */
export async function findPlaces(db: Knex, request: PlacesRequest): Promise<Place[]> {
  const places: Place[] = [];
  const statements = placesStatements(request);
  for (const { text, bindings } of statements) {
    const rows = await db.select('sort_value', 'id').from(db.raw(text, bindings));
    places.push(...rows.map((row) => ({ at: Number(row.sort_value), id: Number(row.id) })));
  }
  return statements.length > 1 ? firstOf(places, request) : places;
}

/** The statements behind `findPlaces`: one, unless there are more ranges than a union takes. */
export function placesStatements(request: PlacesRequest): Sql[] {
  const { order, limit } = request;
  const direction = order.isDescending ? 'desc' : 'asc';
  const parts = request.ranges.flatMap((range) => partsOf(range, request));
  const statements: Sql[] = [];
  for (let start = 0; start < parts.length; start += RANGES_PER_STATEMENT) {
    const some = parts.slice(start, start + RANGES_PER_STATEMENT);
    // A part with its own limit must be a derived table, and MariaDB wants a name for each.
    const union = some.map(({ text }, index) => `select * from (${text}) as p${index}`);
    statements.push({
      text:
        `(select sort_value, id from (${union.join(' union all ')}) as parts ` +
        `order by sort_value ${direction}, id ${direction} limit ?) as places`,
      bindings: [...some.flatMap(({ bindings }) => bindings), limit],
    });
  }
  return statements;
}

function partsOf(range: QueueRange, request: PlacesRequest): Sql[] {
  const { order, after } = request;
  const { column } = order;
  const filters = [range.where, ...filtersOf(request)];
  if (column !== 'waiting_since') {
    const place = after ? [afterPlace(order, after)] : [];
    return [
      part({
        range,
        request,
        value: `k.${column}`,
        by: ownOrder(order),
        where: [...filters, ...place],
      }),
    ];
  }
  // Two lists, one behind the other: those who wait, and the rest as they came in. Backwards, the rest comes first.
  const isInRest = after?.at === NOT_WAITING;
  const { isDescending } = order;
  const parts: Sql[] = [];
  if (!after || !isInRest || isDescending) {
    const place = after && !isInRest ? [afterPlace(order, after)] : [];
    const where = [...filters, IS_WAITING, ...place];
    parts.push(part({ range, request, value: 'k.waiting_since', by: ownOrder(order), where }));
  }
  if (!request.isWaiting && (!after || isInRest || !isDescending)) {
    const sign = isDescending ? '<' : '>';
    const place = after && isInRest ? [{ text: `k.id ${sign} ?`, bindings: [after.id] }] : [];
    const where = [...filters, { text: 'k.waiting_since is null', bindings: [] }, ...place];
    const direction = isDescending ? 'desc' : 'asc';
    // One order in two words: PostgreSQL finds the index by the first, MariaDB by the second.
    const by =
      request.dialect === 'mysql'
        ? `k.id ${direction}`
        : `k.waiting_since ${direction}, k.id ${direction}`;
    parts.push(part({ range, request, value: String(NOT_WAITING), by, where }));
  }
  return parts;
}

function part({
  range,
  request: { limit },
  value,
  by,
  where,
}: {
  range: QueueRange;
  request: PlacesRequest;
  value: string;
  by: string;
  where: Sql[];
}): Sql {
  const { text, bindings } = allOf(where);
  return {
    text: `select k.id, ${value} as sort_value from ${range.from} where ${text} order by ${by} limit ?`,
    bindings: [...bindings, limit],
  };
}

function ownOrder({ column, isDescending }: QueueOrder): string {
  const direction = isDescending ? 'desc' : 'asc';
  // Numbers are unique; moments need the id to be in one order.
  const tie = column === 'number' ? '' : `, k.id ${direction}`;
  return `k.${column} ${direction}${tie}`;
}

function filtersOf({ isWaiting, unreadBy, order, where = [] }: PlacesRequest): Sql[] {
  const filters: Sql[] = [...where];
  if (isWaiting && order.column !== 'waiting_since') filters.push(IS_WAITING);
  if (unreadBy !== null) filters.push(isUnread(unreadBy));
  return filters;
}

/** Not `(a, b) > (?, ?)`: MariaDB reads no index range from that. */
function afterPlace({ column, isDescending }: QueueOrder, { at, id }: Place): Sql {
  const sign = isDescending ? '<' : '>';
  return {
    text: `k.${column} ${sign}= ? and (k.${column} ${sign} ? or k.id ${sign} ?)`,
    bindings: [at, at, id],
  };
}

function firstOf(places: Place[], { order, limit }: PlacesRequest): Place[] {
  const sign = order.isDescending ? -1 : 1;
  return [...places].sort((a, b) => sign * (a.at - b.at || a.id - b.id)).slice(0, limit);
}
