import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT, startDesk, type Desk } from '../harness/desk';
import { makeHost } from './host-app';

/** As SQLite numbers them. */
const FULL = 2;

describe('SQLite', () => {
  let desk: Desk;

  beforeAll(async () => {
    desk = await startDesk();
  });
  afterAll(() => desk.stop());

  const pragma = async (name: string) => {
    const [row] = await desk.strapi.db.connection.raw(`pragma ${name}`);
    return row[name];
  };

  test('writes ahead and flushes at every commit', async () => {
    expect(await pragma('journal_mode')).toBe('wal');
    expect(await pragma('synchronous')).toBe(FULL);
  });

  test('does so on a new connection too', async () => {
    const knex = desk.strapi.db.connection;
    const before = await knex.client.acquireConnection();
    // As knex marks a connection that failed: the pool opens another.
    before.__knex__disposed = new Error('lost');
    knex.client.releaseConnection(before);
    const after = await knex.client.acquireConnection();
    knex.client.releaseConnection(after);
    expect(after).not.toBe(before);
    expect(await pragma('journal_mode')).toBe('wal');
    expect(await pragma('synchronous')).toBe(FULL);
    expect(await pragma('foreign_keys')).toBe(1);
  });

  test('does so in a host that has its own word at each new connection', async () => {
    const base = JSON.stringify(path.join(ROOT, 'dist/config/database.js'));
    const host = makeHost({
      config: {
        'database.js': `const base = require(${base}).default;
          module.exports = () => ({ connection: { ...base().connection, pool: { min: 1, max: 1,
            afterCreate(connection, done) { connection.pragma('cache_size = 1234'); done(null, connection); } } } });`,
      },
    });
    try {
      await desk.restart({}, { appDir: host.appDir });
      expect(await pragma('cache_size')).toBe(1234);
      expect(await pragma('journal_mode')).toBe('wal');
      expect(await pragma('synchronous')).toBe(FULL);
      expect(await pragma('foreign_keys')).toBe(1);
    } finally {
      host.remove();
    }
  });
});
