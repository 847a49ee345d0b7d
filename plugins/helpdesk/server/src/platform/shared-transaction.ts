import type { Knex } from 'knex';
import { commitsOf } from './after-commit';

/*
 * SQLite has one connection, and to bring a commit to the disk costs more than all that stands in it. So pieces of work
 * that come while a transaction is under way wait for the next one, and share it: each is undone alone when it fails,
 * and all are told that they stand when the one commit is on the disk. Where nobody else is at work, the first goes at
 * once, alone; else those who read are let finish first for a moment, since most of them read in order to write.
 */

type Work<T> = (trx: Knex.Transaction) => Promise<T>;

interface Waiting {
  work: Work<unknown>;
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

/** Most that share one: readers wait for its end. */
const GROUP_MAX = 50;
/** How long those who read are let go first. */
const READERS_MS = 4;

const queues = new WeakMap<Knex, { waiting: Waiting[]; isRunning: boolean }>();

/** As `knex.transaction`, with others in the same one. */
export function inSharedTransaction<T>(db: Knex, work: Work<T>): Promise<T> {
  let queue = queues.get(db);
  if (!queue) queues.set(db, (queue = { waiting: [], isRunning: false }));
  const { waiting } = queue;
  const done = new Promise<T>((resolve, reject) => {
    // The queue knows no types; each piece of work is answered with its own result.
    waiting.push({ work, resolve: resolve as Waiting['resolve'], reject });
  });
  if (!queue.isRunning) void drain(db, queue);
  return done;
}

async function drain(db: Knex, queue: { waiting: Waiting[]; isRunning: boolean }): Promise<void> {
  queue.isRunning = true;
  while (queue.waiting.length > 0) {
    if (isBusy(db)) await letRead(db);
    await run(db, queue.waiting.splice(0, GROUP_MAX));
  }
  queue.isRunning = false;
}

function isBusy(db: Knex): boolean {
  // knex types its client as `any`; its pool is tarn's.
  const { pool } = db.client as { pool: { numUsed(): number; numPendingAcquires(): number } };
  return pool.numUsed() + pool.numPendingAcquires() > 0;
}

async function letRead(db: Knex): Promise<void> {
  const end = performance.now() + READERS_MS;
  while (isBusy(db) && performance.now() < end) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}

async function run(db: Knex, group: Waiting[]): Promise<void> {
  if (group.length === 1) {
    const [{ work, resolve, reject }] = group;
    return db.transaction(work).then(resolve, reject);
  }
  try {
    const results = await db.transaction(async (trx) => {
      const all: PromiseSettledResult<unknown>[] = [];
      for (const { work } of group) all.push(await apart(trx, work));
      return all;
    });
    results.forEach((result, at) => {
      if (result.status === 'fulfilled') group[at].resolve(result.value);
      else group[at].reject(result.reason);
    });
  } catch (error) {
    // Nothing of it is on the disk.
    for (const { reject } of group) reject(error);
  }
}

/** Undoes what this piece of work wrote when it fails, and nothing else. */
async function apart(
  trx: Knex.Transaction,
  work: Work<unknown>
): Promise<PromiseSettledResult<unknown>> {
  const commits = commitsOf(trx);
  const before = commits.length;
  await trx.raw('savepoint helpdesk_work');
  try {
    const value = await work(trx);
    await trx.raw('release helpdesk_work');
    return { status: 'fulfilled', value };
  } catch (reason) {
    // Where the database has given up the whole transaction, this fails too, and ends it for everybody.
    await trx.raw('rollback to helpdesk_work');
    await trx.raw('release helpdesk_work');
    commits.length = before;
    return { status: 'rejected', reason };
  }
}
