import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { inSharedTransaction } from './shared-transaction';

export type Db = Knex | Knex.Transaction;
export type Dialect = 'sqlite' | 'postgres' | 'mysql';

const DEADLOCKS = new Set([
  '40001',
  '40P01',
  'ER_LOCK_DEADLOCK',
  'ER_LOCK_WAIT_TIMEOUT',
  'SQLITE_BUSY',
]);
const ATTEMPTS = 6;

/** The pool. Inside a transaction use the `trx` you were given: SQLite has one connection. */
export function database(strapi: Core.Strapi): Knex {
  return strapi.db.connection;
}

export function dialectOf(strapi: Core.Strapi): Dialect {
  // Strapi names its three clients so; anything else stops its own start.
  return strapi.db.dialect.client as Dialect;
}

/**
 * One transaction. Await only database calls in it, on `trx` alone. A transaction that the database chose
 * as a deadlock's victim is run again, so `work` must have no effect outside.
 */
export async function inTransaction<T>(
  strapi: Core.Strapi,
  work: (trx: Knex.Transaction) => Promise<T>
): Promise<T> {
  const dialect = dialectOf(strapi);
  // MariaDB's default, repeatable read, locks gaps and hides rows that a conflicting insert just met.
  const config = dialect === 'mysql' ? { isolationLevel: 'read committed' as const } : {};
  for (let attempt = 1; ; attempt += 1) {
    try {
      if (dialect === 'sqlite') return await inSharedTransaction(database(strapi), work);
      return await database(strapi).transaction(work, config);
    } catch (error) {
      if (attempt >= ATTEMPTS || !isDeadlock(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * 2 ** attempt));
    }
  }
}

/**
 * Inserts a row unless one with the same value in `unique` is there, and says which row stands now.
 * A repeat is found without an error, which would leave a PostgreSQL transaction dead.
 */
export async function insertOnce(
  db: Db,
  table: string,
  row: Record<string, unknown>,
  unique: string
): Promise<{ id: number; isNew: boolean }> {
  const mark = String(row.document_id);
  const insert = db(table).insert(row).onConflict(unique);
  // MySQL's `insert ignore` would also swallow a broken foreign key or a cut text: it sets a column to itself.
  if (isMysql(db)) await insert.merge({ [unique]: db.raw('??', [unique]) });
  else {
    const [made] = await insert.ignore().returning('id');
    if (made) return { id: Number(made.id), isNew: true };
  }
  const found = await db(table)
    .select('id', 'document_id')
    .where(unique, row[unique] as string)
    .first();
  return { id: Number(found.id), isNew: found.document_id === mark };
}

/** Inserts one row and gives its id, on all three databases. */
export async function insertRow(
  db: Db,
  table: string,
  row: Record<string, unknown>
): Promise<number> {
  const [result] = await (isMysql(db)
    ? db(table).insert(row)
    : db(table).insert(row).returning('id'));
  return Number(typeof result === 'object' ? result.id : result);
}

/** The next number of a series; the series is locked until the transaction ends. */
export async function nextNumber(trx: Knex.Transaction, series: string): Promise<number> {
  await trx('helpdesk_counters').where({ name: series }).increment('value', 1);
  const row = await trx('helpdesk_counters').select('value').where({ name: series }).first();
  return Number(row.value);
}

/** JSON columns come as text from SQLite and MariaDB and parsed from PostgreSQL. */
export function readJson<T>(value: unknown, fallback: T): T {
  if (value === null || value === undefined) return fallback;
  // What we wrote ourselves through `writeJson`.
  return (typeof value === 'string' ? JSON.parse(value) : value) as T;
}

export function writeJson(value: unknown): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value);
}

/** 64-bit integers come as text from PostgreSQL and MariaDB. */
export function readNumber(value: unknown): number | null {
  return value === null || value === undefined ? null : Number(value);
}

/** SQLite and MariaDB have no booleans of their own. */
export function readBoolean(value: unknown): boolean {
  return value === true || value === 1 || value === '1';
}

function isMysql(db: Db): boolean {
  return db.client.config.client === 'mysql2';
}

function isDeadlock(error: unknown): boolean {
  return error instanceof Error && 'code' in error && DEADLOCKS.has(String(error.code));
}
