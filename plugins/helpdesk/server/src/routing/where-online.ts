import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { EpochMs } from '../../../contracts';
import { readSettings } from '../site/settings';
import { silenceLimit } from './rules/silence';

/**
 * Agents who say that they are there and have not fallen silent, as a condition on helpdesk_agents (or its alias): the
 * database is asked, since what is in memory is seconds old. Not to be called inside a transaction.
 */
export async function whereOnline(
  strapi: Core.Strapi,
  { now, table = 'helpdesk_agents' }: { now: EpochMs; table?: string }
): Promise<(query: Knex.QueryBuilder) => void> {
  const { presence } = await readSettings(strapi);
  const limit = silenceLimit(presence.awayAfterMinutes, now);
  return (query) => {
    query.where(`${table}.availability`, 'online');
    if (limit === null) return;
    query.where((seen) =>
      seen.whereNull(`${table}.seen_at`).orWhere(`${table}.seen_at`, '>', limit)
    );
  };
}
