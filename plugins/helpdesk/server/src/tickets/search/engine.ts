import type { Db } from '../../platform/database';
import { mysqlSearch } from './mysql-search';
import { postgresSearch } from './postgres-search';
import type { SearchEngine } from './search-engine';
import { sqliteSearch } from './sqlite-search';

/** Below Strapi's schema: a table that it never tracked is left alone by it, also while the plugin is off. */
export const SEARCH_TABLE = 'helpdesk_search';

export function engineOf(db: Db): SearchEngine {
  const client = String(db.client.config.client);
  if (client.includes('mysql')) return mysqlSearch;
  return client.includes('sqlite') ? sqliteSearch : postgresSearch;
}
