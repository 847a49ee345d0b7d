import { copyFileSync } from 'node:fs';
import type { Knex } from 'knex';
import { createDatabase, onServer, type DatabaseKind, type TestDatabase } from './databases';

/** Of this process, by kind: a database on which a desk has started once, and which nobody uses. */
const templates = new Map<DatabaseKind, Promise<TestDatabase>>();

/**
 * A database as a first start leaves it: copying one takes a fraction of the time in which a desk makes its tables.
 *
 * @param startOnce starts a desk on this environment and stops it.
 */
export async function startedDatabase(
  kind: DatabaseKind,
  startOnce: (env: Record<string, string>) => Promise<void>
): Promise<TestDatabase> {
  const making = templates.get(kind) ?? makeTemplate(kind, startOnce);
  templates.set(kind, making);
  return copy(await making);
}

async function makeTemplate(
  kind: DatabaseKind,
  startOnce: (env: Record<string, string>) => Promise<void>
): Promise<TestDatabase> {
  const template = await createDatabase(kind);
  try {
    await startOnce(template.env);
  } catch (error) {
    templates.delete(kind);
    throw error;
  }
  return template;
}

async function copy(template: TestDatabase): Promise<TestDatabase> {
  const fresh = await createDatabase(template.kind);
  if (fresh.kind === 'sqlite') copyFileSync(template.name, fresh.name);
  if (fresh.kind === 'mysql') await onServer('mysql', (db) => copyTables(db, template, fresh));
  if (fresh.kind === 'postgres') {
    await onServer('postgres', async (db) => {
      await db.raw('drop database ??', [fresh.name]);
      await db.raw('create database ?? template ??', [fresh.name, template.name]);
    });
  }
  return fresh;
}

/** MariaDB has no templates: table by table, as it describes them itself. */
async function copyTables(db: Knex, from: TestDatabase, to: TestDatabase): Promise<void> {
  await db.raw('use ??', [to.name]);
  await db.raw('set foreign_key_checks = 0');
  const [tables]: { name: string }[][] = await db.raw(
    "select table_name as name from information_schema.tables where table_schema = ? and table_type = 'BASE TABLE'",
    [from.name]
  );
  for (const { name } of tables) {
    const [[table]] = await db.raw('show create table ??.??', [from.name, name]);
    await db.raw(table['Create Table']);
    await db.raw('insert into ?? select * from ??.??', [name, from.name, name]);
  }
}
