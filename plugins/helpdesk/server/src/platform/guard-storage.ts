import type { Core } from '@strapi/strapi';
import { keepTables } from './keep-tables';
import { markSchema, refuseNewerSchema } from './schema-guard';
import { hardenSqlite } from './sqlite';

/**
 * Everything that must stand around Strapi's schema sync, which drops what it does not know: before it, an older
 * build refuses; after it, our tables are entered among those to keep. To be called in `register`.
 */
export function guardStorage(strapi: Core.Strapi, schema: number): void {
  hardenSqlite(strapi);
  strapi.hook('strapi::content-types.beforeSync').register(() => refuseNewerSchema(strapi, schema));
  strapi.hook('strapi::content-types.afterSync').register(async () => {
    await keepTables(strapi);
    await markSchema(strapi, schema);
  });
}
