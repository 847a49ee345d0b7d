import { expect, test } from 'vitest';
import { weakSettings } from './durability';

test('a database that flushes at every commit has nothing to mend', () => {
  expect(weakSettings('sqlite', { journal_mode: 'wal', synchronous: '2' })).toEqual([]);
  expect(
    weakSettings('postgres', { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' })
  ).toEqual([]);
  expect(weakSettings('mysql', { innodb_flush_log_at_trx_commit: '1' })).toEqual([]);
});

test.each([
  ['sqlite', 'journal_mode', 'delete', 'wal'],
  ['sqlite', 'synchronous', '1', '2'],
  ['postgres', 'fsync', 'off', 'on'],
  ['postgres', 'synchronous_commit', 'off', 'on'],
  ['mysql', 'innodb_flush_log_at_trx_commit', '2', '1'],
  ['mysql', 'sync_binlog', '0', '1'],
] as const)('%s with %s = %s is told to set it to %s', (dialect, name, value, wanted) => {
  const weak = weakSettings(dialect, { [name]: value });
  expect(weak).toEqual([{ name, value, expected: expect.arrayContaining([wanted]) }]);
  expect(weak[0].expected[0]).toBe(wanted);
});

test('replication modes of PostgreSQL that still flush here are strong enough', () => {
  expect(weakSettings('postgres', { synchronous_commit: 'local' })).toEqual([]);
});
