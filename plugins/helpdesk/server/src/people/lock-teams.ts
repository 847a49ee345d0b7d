import type { Knex } from 'knex';
import { lockSeries } from '../platform/lock-series';

/**
 * Changes of teams happen one after another, on all nodes: only so can a name be looked for before it is given away.
 * Teams change seldom; nobody else waits for it.
 */
export function lockTeams(trx: Knex.Transaction): Promise<void> {
  return lockSeries(trx, 'teams');
}
