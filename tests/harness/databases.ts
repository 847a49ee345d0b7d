import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import knex from 'knex';

export type DatabaseKind = 'sqlite' | 'postgres' | 'mysql';

const POSTGRES_URL =
  process.env.DATABASE_TEST_POSTGRES ?? 'postgres://postgres@127.0.0.1:5432/postgres';
const MYSQL_URL = process.env.DATABASE_TEST_MYSQL ?? 'mysql://root@127.0.0.1:3306/test';

/** The databases that specs run on: SQLite always, the others where they answer. */
export const DATABASES: DatabaseKind[] = await reachableDatabases();

export interface TestDatabase {
  kind: DatabaseKind;
  /** For the environment of the desk under test. */
  env: Record<string, string>;
  drop(): Promise<void>;
}

/** A fresh, empty database that belongs to one spec file. */
export async function createDatabase(kind: DatabaseKind): Promise<TestDatabase> {
  if (kind === 'sqlite') {
    const folder = mkdtempSync(path.join(tmpdir(), 'helpdesk-spec-'));
    return {
      kind,
      env: { DATABASE_URL: '', DATABASE_FILENAME: path.join(folder, 'desk.db') },
      drop: async () => rmSync(folder, { recursive: true, force: true }),
    };
  }
  const name = `helpdesk_spec_${randomBytes(6).toString('hex')}`;
  const server = kind === 'postgres' ? POSTGRES_URL : MYSQL_URL;
  await onServer(
    kind,
    server,
    `create database ${name}${kind === 'mysql' ? ' character set utf8mb4' : ''}`
  );
  const url = new URL(server);
  url.pathname = `/${name}`;
  const force = kind === 'postgres' ? ' with (force)' : '';
  return {
    kind,
    env: { DATABASE_URL: url.toString(), DATABASE_FILENAME: '' },
    drop: () => onServer(kind, server, `drop database if exists ${name}${force}`),
  };
}

async function onServer(kind: DatabaseKind, url: string, statement: string): Promise<void> {
  const client = kind === 'postgres' ? 'pg' : 'mysql2';
  const connection = knex({ client, connection: url, pool: { min: 0, max: 1 } });
  try {
    await connection.raw(statement);
  } finally {
    await connection.destroy();
  }
}

async function reachableDatabases(): Promise<DatabaseKind[]> {
  const told = process.env.HELPDESK_TEST_DATABASES;
  // A closed list that scripts/test.mjs wrote.
  if (told) return told.split(',') as DatabaseKind[];
  const servers: [DatabaseKind, string][] = [
    ['postgres', POSTGRES_URL],
    ['mysql', MYSQL_URL],
  ];
  const found = await Promise.all(
    servers.map(async ([kind, url]) => ((await answers(new URL(url))) ? [kind] : []))
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
