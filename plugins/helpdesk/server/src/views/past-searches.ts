import type { Core } from '@strapi/strapi';
import { SEARCHES_KEPT, type PastSearch } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { DeskError } from '../errors';
import { clock } from '../platform/clock';
import { database, inTransaction, insertOnce } from '../platform/database';
import { newKey, sha256 } from '../platform/ids';
import { nameOfQuery, readViewQuery } from './rules/view-query';

interface Asker {
  strapi: Core.Strapi;
  actor: AgentActor;
}

const NEWEST_FIRST = [
  { column: 'at', order: 'desc' },
  { column: 'id', order: 'desc' },
];

/** What this agent searched for, newest first. */
export async function readSearches({ strapi, actor }: Asker): Promise<PastSearch[]> {
  const rows = await database(strapi)('helpdesk_past_searches')
    .select('query', 'at')
    .where({ agent_id: actor.id })
    .orderBy(NEWEST_FIRST)
    .limit(SEARCHES_KEPT);
  return rows.map((row) => ({ query: String(row.query), at: Number(row.at) }));
}

/**
 * Keeps a search, or brings it to the front; the oldest go.
 *
 * @throws DeskError INPUT_INVALID for what the queue would refuse.
 */
export async function recordSearch({
  strapi,
  actor,
  query,
}: Asker & { query: string }): Promise<PastSearch[]> {
  const read = readViewQuery(query);
  if (read.problems) {
    throw new DeskError('INPUT_INVALID', { fields: read.problems, hint: 'See the fields.' });
  }
  const mark = sha256(`${actor.id}:${nameOfQuery(read.text)}`);
  const at = clock.now();
  await inTransaction(strapi, async (trx) => {
    const row = { document_id: newKey(), mark, agent_id: actor.id, query: read.text, at };
    const { id, isNew } = await insertOnce(trx, 'helpdesk_past_searches', row, 'mark');
    if (!isNew) await trx('helpdesk_past_searches').where({ id }).update({ at });
    const old = await trx('helpdesk_past_searches')
      .select('id')
      .where({ agent_id: actor.id })
      .orderBy(NEWEST_FIRST)
      // SQLite and MariaDB take no offset without a limit.
      .limit(SEARCHES_KEPT)
      .offset(SEARCHES_KEPT);
    const ids = old.map((one) => Number(one.id));
    if (ids.length > 0) await trx('helpdesk_past_searches').whereIn('id', ids).delete();
  });
  return readSearches({ strapi, actor });
}

export async function clearSearches({ strapi, actor }: Asker): Promise<void> {
  await database(strapi)('helpdesk_past_searches').where({ agent_id: actor.id }).delete();
}
