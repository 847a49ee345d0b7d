import knex, { type Knex } from 'knex';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { afterCommit } from './after-commit';
import { inSharedTransaction } from './shared-transaction';

describe('work that shares a transaction', () => {
  let db: Knex;
  let begun: number;

  beforeEach(async () => {
    db = knex({
      client: 'better-sqlite3',
      connection: ':memory:',
      useNullAsDefault: true,
      pool: { min: 1, max: 1 },
    });
    await db.schema.createTable('notes', (table) => {
      table.increments('id');
      table.string('text').unique();
    });
    begun = 0;
    db.on('query', ({ sql }: { sql: string }) => {
      if (/^begin/i.test(sql)) begun += 1;
    });
  });
  afterEach(() => db.destroy());

  const write = (text: string) => async (trx: Knex.Transaction) => {
    await trx('notes').insert({ text });
    return text;
  };
  const stored = async () => (await db('notes').orderBy('id')).map(({ text }) => text);

  test('answers each with its own result, in the order in which they came', async () => {
    const texts = Array.from({ length: 120 }, (_, index) => `note ${index}`);
    expect(await Promise.all(texts.map((text) => inSharedTransaction(db, write(text))))).toEqual(
      texts
    );
    expect(await stored()).toEqual(texts);
    // The first alone, then by fifty.
    expect(begun).toBe(4);
  });

  test('undoes alone what fails, with what it had written before', async () => {
    const told: string[] = [];
    const failing = async (trx: Knex.Transaction) => {
      await trx('notes').insert({ text: 'half of it' });
      afterCommit(trx, () => told.push('half of it'));
      throw new Error('no more');
    };
    const telling = (text: string) => async (trx: Knex.Transaction) => {
      await trx('notes').insert({ text });
      afterCommit(trx, () => told.push(text));
    };
    const settled = await Promise.allSettled([
      inSharedTransaction(db, telling('first')),
      inSharedTransaction(db, telling('second')),
      inSharedTransaction(db, failing),
      inSharedTransaction(db, telling('third')),
    ]);
    expect(settled.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    expect(await stored()).toEqual(['first', 'second', 'third']);
    expect(told).toEqual(['first', 'second', 'third']);
  });

  test('lets one that broke a rule of the database leave the others alone', async () => {
    const [, , broken, last] = await Promise.allSettled([
      inSharedTransaction(db, write('one')),
      inSharedTransaction(db, write('two')),
      inSharedTransaction(db, write('two')),
      inSharedTransaction(db, write('three')),
    ]);
    expect([broken.status, last.status]).toEqual(['rejected', 'fulfilled']);
    expect(await stored()).toEqual(['one', 'two', 'three']);
  });

  test('tells nobody that it stands when the commit fails', async () => {
    const told: string[] = [];
    const giveUp = async (trx: Knex.Transaction) => {
      afterCommit(trx, () => told.push('never'));
      // As SQLite does by itself on a full disk.
      await trx.raw('rollback');
    };
    const settled = await Promise.allSettled([
      inSharedTransaction(db, write('stands')),
      inSharedTransaction(db, write('is gone')),
      inSharedTransaction(db, giveUp),
    ]);
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect(await stored()).toEqual(['stands']);
    expect(told).toEqual([]);
    await inSharedTransaction(db, write('goes on'));
    expect(await stored()).toEqual(['stands', 'goes on']);
  });

  test('takes work that comes while another one is under way', async () => {
    const later: Promise<unknown>[] = [];
    await inSharedTransaction(db, async (trx) => {
      await trx('notes').insert({ text: 'outer' });
      later.push(inSharedTransaction(db, write('next')));
    });
    await Promise.all(later);
    expect(await stored()).toEqual(['outer', 'next']);
  });
});
