import type { Core } from '@strapi/strapi';
import { QUEUE_LISTS, type QueueCounts, type QueueList } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import type { TicketSlice } from '../access/rules-slices';
import type { Directory } from '../people/directory';
import { database } from '../platform/database';
import type { Catalogue } from '../workflow/catalogue';
import {
  allOf,
  followedRange,
  isUnread,
  IS_WAITING,
  RANGES_PER_STATEMENT,
  stateRanges,
  type QueueRange,
  type Sql,
} from './queue-ranges';
import { LIST_QUERIES } from './rules/queue-lists';
import { queueSlices } from './rules/queue-slices';

/** Counts are exact up to here. */
export const COUNT_CAP = 1_000;
/** Of what is unread, so many of the newest are looked through: who has read nearly all waits no longer for it. */
const LOOKED_AT = 10_000;

/** How many tickets stand in each list of the left panel, up to the cap. */
export async function countLists({
  strapi,
  ...seer
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  catalogue: Catalogue;
  directory: Directory;
}): Promise<QueueCounts['lists']> {
  const db = database(strapi);
  const counted: QueueCounts['lists'] = [];
  for (const list of QUEUE_LISTS) {
    let count = 0;
    for (const { text, bindings } of listStatements(list, seer)) {
      if (count > COUNT_CAP) break;
      const [row] = await db.select('found').from(db.raw(text, bindings));
      count += Number(row.found);
    }
    counted.push({ list, count: Math.min(count, COUNT_CAP), isCapped: count > COUNT_CAP });
  }
  return counted;
}

/** Each range is counted no further than one above the cap, and none when those before it have given as many. */
export function listStatements(
  list: QueueList,
  seer: { actor: AgentActor; catalogue: Catalogue; directory: Directory }
): Sql[] {
  const slices = queueSlices({ ...seer, query: LIST_QUERIES[list] });
  const parts = rangesOf(list, slices, seer.actor).map((range) => partOf(list, range, seer.actor));
  const statements: Sql[] = [];
  for (let start = 0; start < parts.length; start += RANGES_PER_STATEMENT) {
    const some = parts.slice(start, start + RANGES_PER_STATEMENT);
    const union = some.map(({ text }, index) => `select one from (${text}) as p${index}`);
    statements.push({
      text:
        `(select count(*) as found from (${union.join(' union all ')} ` +
        `limit ${COUNT_CAP + 1}) as parts) as counts`,
      bindings: some.flatMap(({ bindings }) => bindings),
    });
  }
  return statements;
}

function rangesOf(list: QueueList, slices: TicketSlice[], actor: AgentActor): QueueRange[] {
  return list === 'followed' ? followedRange(slices, actor.id) : stateRanges(slices);
}

function partOf(list: QueueList, { from, where }: QueueRange, actor: AgentActor): Sql {
  const limit = `limit ${COUNT_CAP + 1}`;
  if (list !== 'unread') {
    const { text, bindings } = list === 'waiting' ? allOf([where, IS_WAITING]) : where;
    return { text: `select 1 as one from ${from} where ${text} ${limit}`, bindings };
  }
  const unread = isUnread(actor.id);
  const newest =
    `select k.id, k.last_seq from ${from} where ${where.text} ` +
    `order by k.last_activity_at desc, k.id desc limit ${LOOKED_AT}`;
  return {
    text: `select 1 as one from (${newest}) as k where ${unread.text} ${limit}`,
    bindings: [...where.bindings, ...unread.bindings],
  };
}
