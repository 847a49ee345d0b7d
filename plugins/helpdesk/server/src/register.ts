import type { Core } from '@strapi/strapi';
import { hardenSqlite } from './platform/sqlite';

/** Runs before the database is opened and before requests are parsed. */
export function register({ strapi }: { strapi: Core.Strapi }): void {
  hardenSqlite(strapi);
}
