import type { Knex } from 'knex';

const waiting = new WeakMap<Knex.Transaction, (() => void)[]>();

/**
 * Does something when this transaction is written, and not when it is rolled back.
 *
 * @param work must not throw: the change stands whatever follows it.
 */
export function afterCommit(trx: Knex.Transaction, work: () => void): void {
  commitsOf(trx).push(work);
}

/** All that waits for this transaction, in order. Work that is undone alone takes its own out again. */
export function commitsOf(trx: Knex.Transaction): (() => void)[] {
  const known = waiting.get(trx);
  if (known) return known;
  const works: (() => void)[] = [];
  waiting.set(trx, works);
  trx.executionPromise.then(
    () => works.forEach((work) => work()),
    () => undefined
  );
  return works;
}
