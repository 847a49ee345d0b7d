import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { insertOnce } from '../../plugins/helpdesk/server/src/platform/database';
import { newKey } from '../../plugins/helpdesk/server/src/platform/ids';
import { DATABASES, type DatabaseKind } from '../harness/databases';
import { startDesk, type Desk } from '../harness/desk';
import { columnsOf, indexesOf, tablesOf, type Index } from './introspect';

/** What a content type promises of its table. */
interface Promised {
  table: string;
  columns: string[];
  indexes: Index[];
}

/** What editors write is Strapi's to keep, with its link tables: it is read into memory whole. */
const CONTENT = [
  'helpdesk_faq_categories',
  'helpdesk_faq_categories_parent_lnk',
  'helpdesk_faq_entries',
  'helpdesk_faq_entries_category_lnk',
  'helpdesk_info_pages',
];

/** The index of the text search lies below Strapi's schema; FTS5 keeps it in tables of its own. */
const SEARCH = ['helpdesk_search', 'helpdesk_search_tasks'];
const FTS5 = ['config', 'data', 'docsize', 'idx'].map((part) => `helpdesk_search_${part}`);
const SEARCH_TABLES: Record<DatabaseKind, string[]> = {
  sqlite: [...SEARCH, ...FTS5],
  postgres: SEARCH,
  mysql: SEARCH,
};

describe.each(DATABASES)('our tables on %s', (database) => {
  let desk: Desk;
  let promised: Promised[];

  beforeAll(async () => {
    desk = await startDesk({ database });
    promised = promisesOf(desk);
  });
  afterAll(() => desk.stop());

  test('hold every unique key in the database itself', async () => {
    const unique = promised.flatMap(({ table, indexes }) =>
      indexes.filter((index) => index.isUnique).map((index) => ({ table, ...index }))
    );
    expect(unique.length).toBeGreaterThan(20);
    for (const { table, columns } of unique) {
      const found = await indexesOf(desk.strapi, table);
      expect(
        found.filter((index) => index.isUnique).map((index) => index.columns),
        table
      ).toContainEqual(columns);
    }
  });

  test('have every composite index, columns in order', async () => {
    for (const { table, indexes } of promised) {
      const found = (await indexesOf(desk.strapi, table)).map((index) => index.columns);
      for (const { columns } of indexes) expect(found, table).toContainEqual(columns);
    }
  });

  test('keep relations as real columns, and have no link tables', async () => {
    for (const { table, columns } of promised) {
      expect(await columnsOf(desk.strapi, table), table).toEqual(expect.arrayContaining(columns));
    }
    const tables = await tablesOf(desk.strapi);
    const others = [...CONTENT, ...SEARCH_TABLES[database]];
    expect(tables.filter((name) => name.startsWith('helpdesk_')).sort()).toEqual(
      [...promised.map(({ table }) => table), ...others].sort()
    );
  });

  test('take a row once, however many bring it at once', async () => {
    const db = desk.strapi.db.connection;
    const inserted = await Promise.all(
      Array.from({ length: 25 }, () =>
        insertOnce(
          db,
          'helpdesk_teams',
          { document_id: newKey(), key: 'first-line', name: 'x' },
          'key'
        )
      )
    );
    expect(inserted.filter((row) => row.isNew)).toHaveLength(1);
    expect(new Set(inserted.map((row) => row.id)).size).toBe(1);
    expect(await db('helpdesk_teams').where({ key: 'first-line' })).toHaveLength(1);
  });

  test('leave a transaction alive that met a repeat', async () => {
    const after = await desk.strapi.db.connection.transaction(async (trx) => {
      const row = { document_id: newKey(), key: 'first-line', name: 'x' };
      await insertOnce(trx, 'helpdesk_teams', row, 'key');
      return insertOnce(trx, 'helpdesk_teams', { ...row, key: 'second-line' }, 'key');
    });
    expect(after.isNew).toBe(true);
  });
});

function promisesOf({ strapi }: Desk): Promised[] {
  return Object.values(strapi.contentTypes)
    .filter(({ uid, options }) => uid.startsWith('plugin::helpdesk.') && !options?.draftAndPublish)
    .map((type) => {
      const { columnToAttribute, attributes, indexes, tableName } = strapi.db.metadata.get(
        type.uid
      );
      const columnOf = Object.fromEntries(
        Object.entries(columnToAttribute).map(([column, attribute]) => [attribute, column])
      );
      const names = Object.keys(type.attributes);
      return {
        table: tableName,
        // The joined column of a relation stands in its metadata, not among the columns.
        columns: names.map((name) => joinColumn(attributes[name]) ?? columnOf[name] ?? name),
        indexes: [
          ...names
            .filter((name) => isUnique(attributes[name]))
            .map((name) => ({ columns: [columnOf[name]], isUnique: true })),
          ...(indexes ?? [])
            .filter((index) => index.name.startsWith(`${tableName}_`))
            .map((index) => ({ columns: index.columns, isUnique: index.type === 'unique' })),
        ],
      };
    });
}

function isUnique(attribute: object): boolean {
  // Strapi's own option of a column.
  return 'column' in attribute && Boolean((attribute.column as { unique?: boolean }).unique);
}

function joinColumn(attribute: object): string | null {
  // As Strapi's metadata describes a foreign key.
  return 'joinColumn' in attribute ? (attribute.joinColumn as { name: string }).name : null;
}
