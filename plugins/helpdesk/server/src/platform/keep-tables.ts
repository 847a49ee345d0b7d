import type { Core } from '@strapi/strapi';

/** An installation-wide list of Strapi's core store: names, or objects with a name. */
type Persisted = (string | { name: string })[];

const KEY = 'core_persisted_tables';
const CORE_STORE = 'strapi::core-store';
const ATTEMPTS = 20;

/**
 * Enters our tables in Strapi's list of tables to keep. Without it, one start with the plugin missing or off
 * drops them all, without a word. The list belongs to the whole installation: names are added, none is removed,
 * and two nodes or plugins that add at once lose nothing (compare-and-set on the whole value).
 *
 * Strapi reads the list at the next schema sync, so it must stand as soon as the tables do.
 */
export async function keepTables(strapi: Core.Strapi): Promise<void> {
  const own = ownTables(strapi);
  const store = strapi.db.query(CORE_STORE);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const row = await store.findOne({ where: { key: KEY, environment: null, tag: null } });
    // Strapi itself reads it as this list.
    const listed = (row?.value ? JSON.parse(row.value) : []) as Persisted;
    const names = new Set(listed.map((table) => (typeof table === 'string' ? table : table.name)));
    const missing = own.filter((name) => !names.has(name));
    if (missing.length === 0) return;
    const data = { key: KEY, type: 'object', value: JSON.stringify([...listed, ...missing]) };
    if (!row) {
      await store.create({ data });
      continue;
    }
    await store.updateMany({ where: { id: row.id, value: row.value }, data });
  }
  throw new Error(
    'helpdesk: the list of tables to keep could not be written. Start again; nothing was changed.'
  );
}

/** Those of our types, and of the links between them. */
export function ownTables(strapi: Core.Strapi): string[] {
  return Object.values(strapi.contentTypes)
    .filter((type) => type.uid.startsWith('plugin::helpdesk.'))
    .flatMap((type) => [type.collectionName ?? [], ...linkTables(strapi, type.uid)].flat());
}

function linkTables(strapi: Core.Strapi, uid: string): string[] {
  return Object.values(strapi.db.metadata.get(uid).attributes).flatMap((attribute) =>
    'joinTable' in attribute && attribute.joinTable ? [attribute.joinTable.name] : []
  );
}
