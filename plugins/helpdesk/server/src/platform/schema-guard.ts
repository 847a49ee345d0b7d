import type { Core } from '@strapi/strapi';

const STORE = { type: 'plugin', name: 'helpdesk', key: 'schema' } as const;

/**
 * Refuses to start an older build of the plugin on the data of a newer one: Strapi would drop every column
 * that the older build does not know, without a word. Called before the schema sync.
 *
 * @throws Error in the owner's words; nothing was changed then.
 */
export async function refuseNewerSchema(strapi: Core.Strapi, own: number): Promise<void> {
  // On the very first start not even Strapi's own tables are there.
  if (!(await strapi.db.getSchemaConnection().hasTable('strapi_core_store_settings'))) return;
  const stored = await storedSchema(strapi);
  if (stored <= own) return;
  throw new Error(
    `Helpdesk: this database was written by a newer version of strapi-plugin-helpdesk (schema ${stored}; ` +
      `this version knows up to ${own}). Nothing was changed. Install the newer version again, or restore a ` +
      'backup that this version made (docs/upgrade.md).'
  );
}

/** Called after the schema sync: from now on older builds refuse. */
export async function markSchema(strapi: Core.Strapi, own: number): Promise<void> {
  if ((await storedSchema(strapi)) < own) await strapi.store.set({ ...STORE, value: own });
}

async function storedSchema(strapi: Core.Strapi): Promise<number> {
  return Number((await strapi.store.get(STORE)) ?? 0);
}
