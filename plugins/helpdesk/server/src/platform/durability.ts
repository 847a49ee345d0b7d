import type { Core } from '@strapi/strapi';
import { database, dialectOf, type Dialect } from './database';

type Settings = Record<string, string>;

/** Weaker than this, a committed row may be gone after a power cut. */
const EXPECTED: Record<Dialect, Record<string, readonly string[]>> = {
  sqlite: { journal_mode: ['wal'], synchronous: ['2', '3'] },
  postgres: {
    fsync: ['on'],
    full_page_writes: ['on'],
    synchronous_commit: ['on', 'local', 'remote_write', 'remote_apply'],
  },
  mysql: { innodb_flush_log_at_trx_commit: ['1'], sync_binlog: ['1'] },
};

export interface WeakSetting {
  name: string;
  value: string;
  /** The first is the one to set. */
  expected: readonly string[];
}

/** Which settings of the database let acknowledged work be lost. */
export function weakSettings(dialect: Dialect, settings: Settings): WeakSetting[] {
  return Object.entries(EXPECTED[dialect])
    .filter(([name, expected]) => name in settings && !expected.includes(settings[name]))
    .map(([name, expected]) => ({ name, value: settings[name], expected }));
}

/** Says at start what the owner should set; the desk works all the same. */
export async function warnOfWeakDurability(strapi: Core.Strapi): Promise<void> {
  const dialect = dialectOf(strapi);
  for (const { name, value, expected } of weakSettings(dialect, await readSettings(strapi))) {
    strapi.log.warn(
      `helpdesk: the database is set to ${name} = ${value}. After a power cut, requests that were ` +
        `acknowledged may be lost. Set ${name} = ${expected[0]}.`
    );
  }
}

async function readSettings(strapi: Core.Strapi): Promise<Settings> {
  const db = database(strapi);
  const names = Object.keys(EXPECTED[dialectOf(strapi)]);
  switch (dialectOf(strapi)) {
    case 'sqlite': {
      const rows = await Promise.all(names.map((name) => db.raw(`pragma ${name}`)));
      return Object.fromEntries(names.map((name, i) => [name, String(rows[i][0][name])]));
    }
    case 'postgres': {
      const rows = await db('pg_settings').select('name', 'setting').whereIn('name', names);
      return Object.fromEntries(rows.map((row) => [row.name, row.setting]));
    }
    case 'mysql': {
      const [[row]] = await db.raw(
        'select @@innodb_flush_log_at_trx_commit as flush_log, @@sync_binlog as sync_binlog, @@log_bin as log_bin'
      );
      const settings: Settings = { innodb_flush_log_at_trx_commit: String(row.flush_log) };
      // Without a binary log there is nothing that sync_binlog could keep back.
      if (String(row.log_bin) === '1') settings.sync_binlog = String(row.sync_binlog);
      return settings;
    }
  }
}
