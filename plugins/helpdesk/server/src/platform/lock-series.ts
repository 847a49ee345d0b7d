import type { Knex } from 'knex';
import { insertOnce, nextNumber } from './database';
import { newKey } from './ids';

/**
 * Whoever takes the same lock waits until this transaction ends, on all nodes. For what changes seldom and must be
 * looked for before it is written, where no index of the database can say that it is taken.
 */
export async function lockSeries(trx: Knex.Transaction, series: string): Promise<void> {
  const row = { document_id: newKey(), name: series, value: 0 };
  await insertOnce(trx, 'helpdesk_counters', row, 'name');
  await nextNumber(trx, series);
}
