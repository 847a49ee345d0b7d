import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import knex, { type Knex } from 'knex';
import { specRun } from './spec-run';

export type DatabaseKind = 'sqlite' | 'postgres' | 'mysql';

const SERVERS = {
  postgres: process.env.DATABASE_TEST_POSTGRES ?? 'postgres://postgres@127.0.0.1:5432/postgres',
  mysql: process.env.DATABASE_TEST_MYSQL ?? 'mysql://root@127.0.0.1:3306/test',
};

/** The databases that specs run on: SQLite always, the others where they answer. */
export const DATABASES: DatabaseKind[] = await reachableDatabases();

export interface TestDatabase {
  kind: DatabaseKind;
  /** Of the database on its server; of SQLite the file. */
  name: string;
  /** For the environment of the desk under test. */
  env: Record<string, string>;
  drop(): Promise<void>;
}

/** A fresh, empty database that belongs to one spec file. */
export async function createDatabase(kind: DatabaseKind): Promise<TestDatabase> {
  const { prefix, folder } = specRun();
  if (kind === 'sqlite') {
    const own = mkdtempSync(path.join(folder, 'sqlite-'));
    const name = path.join(own, 'desk.db');
    return {
      kind,
      name,
      env: { DATABASE_URL: '', DATABASE_FILENAME: name },
      drop: async () => rmSync(own, { recursive: true, force: true }),
    };
  }
  const name = prefix + randomBytes(6).toString('hex');
  await onServer(kind, (db) => db.raw(CREATE[kind], [name]));
  return onItsServer(kind, name);
}

const CREATE = {
  postgres: 'create database ??',
  mysql: 'create database ?? character set utf8mb4',
} as const;

/** A database of a server, by its name. */
export function onItsServer(kind: 'postgres' | 'mysql', name: string): TestDatabase {
  const url = new URL(SERVERS[kind]);
  url.pathname = `/${name}`;
  return {
    kind,
    name,
    env: { DATABASE_URL: url.toString(), DATABASE_FILENAME: '' },
    drop: () => onServer(kind, (db) => drop(db, kind, name)),
  };
}

async function drop(db: Knex, kind: 'postgres' | 'mysql', name: string): Promise<void> {
  await db.raw(`drop database if exists ??${kind === 'postgres' ? ' with (force)' : ''}`, [name]);
}

/** Drops every database whose name begins so, on the servers that answer. */
export async function dropAll(prefix: string): Promise<void> {
  const like = `${prefix.replaceAll('_', '\\_')}%`;
  const names = {
    postgres: 'select datname as name from pg_database where datname like ?',
    mysql: 'select schema_name as name from information_schema.schemata where schema_name like ?',
  };
  for (const kind of ['postgres', 'mysql'] as const) {
    if (!DATABASES.includes(kind)) continue;
    await onServer(kind, async (db) => {
      const answer = await db.raw(names[kind], [like]);
      const rows: { name: string }[] = kind === 'postgres' ? answer.rows : answer[0];
      for (const { name } of rows) await drop(db, kind, name);
    });
  }
}

/** Does something in the database that the server is reached by. */
export async function onServer<T>(
  kind: 'postgres' | 'mysql',
  work: (db: Knex) => Promise<T>
): Promise<T> {
  const client = kind === 'postgres' ? 'pg' : 'mysql2';
  const db = knex({ client, connection: SERVERS[kind], pool: { min: 0, max: 1 } });
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}

async function reachableDatabases(): Promise<DatabaseKind[]> {
  const told = process.env.HELPDESK_TEST_DATABASES;
  // A closed list that scripts/test.mjs wrote.
  if (told) return told.split(',') as DatabaseKind[];
  const kinds = ['postgres', 'mysql'] as const;
  const found = await Promise.all(
    kinds.map(async (kind) => ((await answers(new URL(SERVERS[kind]))) ? [kind] : []))
  );
  return ['sqlite', ...found.flat()];
}

function answers(url: URL): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: url.hostname, port: Number(url.port), timeout: 1_000 });
    const settle = (isThere: boolean) => {
      socket.destroy();
      resolve(isThere);
    };
    socket.once('connect', () => settle(true));
    socket.once('error', () => settle(false));
    socket.once('timeout', () => settle(false));
  });
}
