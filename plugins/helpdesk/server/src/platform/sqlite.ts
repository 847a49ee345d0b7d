import type { Core } from '@strapi/strapi';

interface SqliteConnection {
  pragma(statement: string): unknown;
}
type Done = (error: Error | null, connection: SqliteConnection) => void;
type AfterCreate = (connection: SqliteConnection, done: Done) => void;

/**
 * Makes "acknowledged" mean "on disk": write-ahead log with full synchronisation, set on every connection
 * that the pool opens. WAL stays in the file, but better-sqlite3 opens such a file at NORMAL.
 * Must run before the pool is made, that is in `register`.
 */
export function hardenSqlite(strapi: Core.Strapi): void {
  if (strapi.config.get('database.connection.client') !== 'sqlite') return;
  const own = strapi.config.get<AfterCreate | undefined>('database.connection.pool.afterCreate');
  const afterCreate: AfterCreate = (connection, done) => {
    connection.pragma('journal_mode = WAL');
    connection.pragma('synchronous = FULL');
    connection.pragma('busy_timeout = 5000');
    if (own) own(connection, done);
    else done(null, connection);
  };
  strapi.config.set('database.connection.pool.afterCreate', afterCreate);
}
