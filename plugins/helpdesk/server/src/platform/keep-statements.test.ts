import knex from 'knex';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keepStatements, type PreparingConnection } from './keep-statements';

/** As much of a connection of better-sqlite3 as is used here. */
interface Connection extends PreparingConnection {
  prepare(sql: string): {
    busy: boolean;
    run(): unknown;
    all(): unknown[];
    iterate(): IterableIterator<unknown>;
  };
  close(): void;
}

describe('statements of a connection', () => {
  let db: Connection;
  beforeEach(async () => {
    const { client } = knex({
      client: 'better-sqlite3',
      connection: ':memory:',
      useNullAsDefault: true,
    });
    // knex types its client as `any`.
    db = (await client.acquireRawConnection()) as Connection;
    keepStatements(db);
    db.prepare('create table words (id integer primary key, word text)').run();
    db.prepare("insert into words (word) values ('one'), ('two')").run();
  });
  afterEach(() => db.close());

  test('are prepared once for the same text', () => {
    expect(db.prepare('select * from words')).toBe(db.prepare('select * from words'));
  });

  test('are not shared while one is walked through', () => {
    const walked = db.prepare('select id from words').iterate();
    walked.next();
    expect(db.prepare('select id from words').all()).toEqual([{ id: 1 }, { id: 2 }]);
    expect(walked.next().value).toEqual({ id: 2 });
    walked.return?.();
  });

  test('know the columns that a table has got since', () => {
    db.prepare('select * from words').all();
    db.prepare('alter table words add column length integer').run();
    expect(db.prepare('select * from words where id = 1').all()).toEqual([
      { id: 1, word: 'one', length: null },
    ]);
    expect(db.prepare('select * from words').all()).toHaveLength(2);
  });

  test('of tables that change are not kept, nor are long ones', () => {
    const long = `select ${Array.from({ length: 2_000 }, (_, at) => `${at}`).join(', ')}`;
    expect(db.prepare(long)).not.toBe(db.prepare(long));
    const make = 'create table if not exists more (id integer)';
    expect(db.prepare(make)).not.toBe(db.prepare(make));
  });
});
