import { setTimeout as pause } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { database, insertOnce, readNumber } from './database';
import { newKey } from './ids';

/** One change of the data. Numbered from 1 without gaps. */
export interface Migration {
  number: number;
  name: string;
  /**
   * Must be right when it runs again after it was cut off anywhere, so: small transactions, each of which finds
   * what is still to do. Must leave alone what an older build beside it needs.
   */
  run(context: { strapi: Core.Strapi; db: Knex }): Promise<void>;
}

const TABLE = 'helpdesk_migrations';

interface Options {
  /** A node that has not renewed its lease for so long is taken for dead. */
  leaseMs?: number;
  /** How often a node that waits for another looks again. */
  pollMs?: number;
}

/**
 * Runs what this database has not seen, in order, on one of all nodes; the others wait until it is done. What was
 * cut off runs again. To be called when the schema stands and before anything else is read.
 */
export async function runMigrations(
  strapi: Core.Strapi,
  migrations: readonly Migration[],
  { leaseMs = 30_000, pollMs = 500 }: Options = {}
): Promise<void> {
  const db = database(strapi);
  for (const [index, migration] of migrations.entries()) {
    if (migration.number !== index + 1) throw new Error(`Migration ${index + 1} is missing`);
    const row = { document_id: newKey(), number: migration.number, name: migration.name };
    await insertOnce(db, TABLE, row, 'number');
    while (!(await isFinished(db, migration))) {
      const release = await takeLease(db, migration, leaseMs);
      if (!release) {
        await pause(pollMs);
        continue;
      }
      strapi.log.info(`helpdesk: migration ${migration.number} (${migration.name}) runs`);
      try {
        await migration.run({ strapi, db });
        await db(TABLE).where({ number: migration.number }).update({ finished_at: Date.now() });
      } finally {
        await release();
      }
    }
  }
}

async function isFinished(db: Knex, { number }: Migration): Promise<boolean> {
  const row = await db(TABLE).select('finished_at').where({ number }).first();
  return readNumber(row?.finished_at) !== null;
}

/** Takes the lease by compare-and-set and keeps it alive. Null: another node has it. */
async function takeLease(
  db: Knex,
  { number }: Migration,
  leaseMs: number
): Promise<(() => Promise<void>) | null> {
  const key = newKey();
  // The machine's own time, not `clock`: a spec that sets the clock must not make a lease eternal.
  const taken = await db(TABLE)
    .where({ number })
    .whereNull('finished_at')
    .where((free) => free.whereNull('lease_until').orWhere('lease_until', '<', Date.now()))
    .update({ lease_key: key, lease_until: Date.now() + leaseMs });
  if (taken !== 1) return null;
  const mine = () => db(TABLE).where({ number, lease_key: key });
  const renewal = setInterval(() => {
    // A renewal that fails is followed by others; three may fail before the lease is gone.
    mine()
      .update({ lease_until: Date.now() + leaseMs })
      .catch(() => {});
  }, leaseMs / 4);
  return async () => {
    clearInterval(renewal);
    await mine().update({ lease_key: null, lease_until: null });
  };
}
