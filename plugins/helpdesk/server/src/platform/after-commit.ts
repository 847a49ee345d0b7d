import type { Knex } from 'knex';

/**
 * Does something when this transaction is written, and not when it is rolled back.
 *
 * @param work must not throw: the change stands whatever follows it.
 */
export function afterCommit(trx: Knex.Transaction, work: () => void): void {
  trx.executionPromise.then(work, () => undefined);
}
