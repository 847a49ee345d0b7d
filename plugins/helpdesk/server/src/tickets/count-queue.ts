import type { Knex } from 'knex';
import type { QueueList } from './queue-list';
import { COUNT_CAP } from './queue-list-counts';
import {
  allOf,
  isUnread,
  IS_WAITING,
  RANGES_PER_STATEMENT,
  type QueueRange,
  type Sql,
} from './queue-ranges';

/**
 * Tickets that are looked through for a count of what no index counts: the newest of each range, in all about so many,
 * but of each at least so many. Specs set both.
 */
export const looking = { inAll: 5_000, ofEach: 200 };

type Counted = Pick<QueueList, 'request' | 'isShort' | 'isCapped'>;

/** How many tickets stand in a list: exact up to the cap where all of them could be looked through. */
export async function countQueue(
  db: Knex,
  list: Counted
): Promise<{ count: number; isCapped: boolean }> {
  const { ranges } = list.request;
  let count = 0;
  let isCut = list.isCapped;
  for (let start = 0; start < ranges.length && count <= COUNT_CAP; start += RANGES_PER_STATEMENT) {
    const some = ranges.slice(start, start + RANGES_PER_STATEMENT);
    const { text, bindings } = countStatement(some, list);
    const rows = await db.select('looked', 'found').from(db.raw(text, bindings));
    for (const { looked, found } of rows) {
      count += Number(found);
      isCut ||= Number(looked) >= lookedAt(ranges.length);
    }
  }
  return { count: Math.min(count, COUNT_CAP), isCapped: isCut || count > COUNT_CAP };
}

/** Each range is counted on its own: they have no ticket in common. */
export function countStatement(ranges: readonly QueueRange[], list: Counted): Sql {
  const { where = [], isWaiting, unreadBy } = list.request;
  const waiting = isWaiting ? [IS_WAITING] : [];
  const others = [...where, ...(unreadBy === null ? [] : [isUnread(unreadBy)])];
  const isExact = list.isShort || others.length === 0;
  const parts = ranges.map((range, index) =>
    isExact
      ? exactPart(range, [...waiting, ...others], index)
      : lookedPart(range, { waiting, others, most: lookedAt(list.request.ranges.length), index })
  );
  return {
    text: `(${parts.map(({ text }) => text).join(' union all ')}) as counts`,
    bindings: parts.flatMap(({ bindings }) => bindings),
  };
}

function exactPart(range: QueueRange, conditions: Sql[], index: number): Sql {
  const { text, bindings } = allOf([range.where, ...conditions]);
  return {
    text:
      `select 0 as looked, count(*) as found from ` +
      `(select 1 as one from ${range.from} where ${text} limit ${COUNT_CAP + 1}) as p${index}`,
    bindings,
  };
}

/** The newest are read in their order, and only they are asked what no index knows. */
function lookedPart(
  range: QueueRange,
  { waiting, others, most, index }: { waiting: Sql[]; others: Sql[]; most: number; index: number }
): Sql {
  const read = allOf([range.where, ...waiting]);
  const asked = allOf(others);
  const columns = COLUMNS.map((column) => `k.${column}`).join(', ');
  const newest =
    `select ${columns} from ${range.from} where ${read.text} ` +
    `order by k.last_activity_at desc, k.id desc limit ${most}`;
  const counted =
    `select count(*) as looked, count(case when ${asked.text} then 1 end) as found ` +
    `from (${newest}) as k`;
  return {
    text: `select looked, found from (${counted}) as p${index}`,
    bindings: [...asked.bindings, ...read.bindings],
  };
}

function lookedAt(ranges: number): number {
  return Math.max(looking.ofEach, Math.floor(looking.inAll / ranges));
}

/** What conditions speak of. */
const COLUMNS = [
  'id',
  'last_seq',
  'workflow_id',
  'contact_id',
  'source_id',
  'team_id',
  'channel',
  'opened_at',
  'last_activity_at',
  'closed_at',
  'waiting_since',
  'due_at',
];
