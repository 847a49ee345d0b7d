import type { Core } from '@strapi/strapi';

export interface Index {
  columns: string[];
  isUnique: boolean;
}

/** What is really there, asked from the database and not from Strapi's own notes. */
export async function tablesOf({ db }: Core.Strapi): Promise<string[]> {
  const schema = { sqlite: '', postgres: 'current_schema()', mysql: 'database()' };
  // Strapi names its three clients so.
  const own = schema[db.dialect.client as keyof typeof schema];
  const rows = own
    ? await db
        .connection('information_schema.tables')
        .select({ name: 'table_name' })
        .whereRaw(`table_schema = ${own}`)
    : await db.connection('sqlite_master').select('name').where({ type: 'table' });
  return rows.map((row) => row.name);
}

export async function columnsOf(strapi: Core.Strapi, table: string): Promise<string[]> {
  return Object.keys(await strapi.db.connection(table).columnInfo());
}

export async function indexesOf(strapi: Core.Strapi, table: string): Promise<Index[]> {
  const rows = await indexColumns(strapi, table);
  const names = [...new Set(rows.map((row) => row.name))];
  return names.map((name) => {
    const own = rows.filter((row) => row.name === name);
    return { columns: own.map((row) => row.column), isUnique: Boolean(own[0].is_unique) };
  });
}

interface IndexColumn {
  name: string;
  column: string;
  is_unique: unknown;
}

/** One row per column of each index, in the index's own order. */
async function indexColumns(strapi: Core.Strapi, table: string): Promise<IndexColumn[]> {
  const db = strapi.db.connection;
  switch (strapi.db.dialect.client) {
    case 'sqlite':
      return db.raw(
        `select l.name, i.name as "column", l."unique" as is_unique
           from pragma_index_list(?) l, pragma_index_info(l.name) i order by l.name, i.seqno`,
        [table]
      );
    case 'postgres': {
      const { rows } = await db.raw(
        `select c.relname as name, a.attname as "column", x.indisunique as is_unique
           from pg_index x
           join pg_class c on c.oid = x.indexrelid
           join lateral unnest(x.indkey) with ordinality k(attnum, place) on true
           join pg_attribute a on a.attrelid = x.indrelid and a.attnum = k.attnum
          where x.indrelid = ?::regclass order by c.relname, k.place`,
        [table]
      );
      return rows;
    }
    default: {
      const [rows] = await db.raw(
        `select index_name as name, column_name as \`column\`, non_unique = 0 as is_unique
           from information_schema.statistics
          where table_schema = database() and table_name = ? order by index_name, seq_in_index`,
        [table]
      );
      return rows;
    }
  }
}
