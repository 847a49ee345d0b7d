import type { Core } from '@strapi/strapi';
import { keepStatements, type PreparingConnection } from './keep-statements';

interface SqliteConnection extends PreparingConnection {
  pragma(statement: string): unknown;
}
interface SqliteClient {
  /** knex calls it for every connection that its pool opens. */
  acquireRawConnection(): Promise<SqliteConnection>;
}

/**
 * Makes "acknowledged" mean "on disk": write-ahead log with full synchronisation, set on every connection
 * that the pool opens. Each keeps its statements too. WAL stays in the file, but better-sqlite3 opens such a file at NORMAL.
 *
 * The host's `pool.afterCreate` is no place for it: another plugin's `register` may have made the pool already,
 * and its options are copied then. Must run in `register`, before the first query.
 */
export function hardenSqlite(strapi: Core.Strapi): void {
  if (strapi.db.dialect.client !== 'sqlite') return;
  // knex types its client as `any`; this much of it is the same for every dialect.
  const client = strapi.db.connection.client as SqliteClient;
  const open = client.acquireRawConnection.bind(client);
  client.acquireRawConnection = async () => {
    const connection = await open();
    connection.pragma('journal_mode = WAL');
    connection.pragma('synchronous = FULL');
    keepStatements(connection);
    return connection;
  };
}
