import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { Failure } from '../report.mjs';

/** So many pages (4 GB) in one step: a step reads one state, and writers go on beside it. */
const PAGES = 1_000_000;

export function sqliteDatabase(filename) {
  return {
    kind: 'sqlite',
    title: `SQLite, ${filename}`,
    file: 'database.sqlite',

    /** Copies one state of a database that may be in use. */
    async dump(to) {
      if (!existsSync(filename)) throw new Failure(`There is no database at ${filename}.`);
      const source = new Database(filename, { readonly: true });
      try {
        await source.backup(to, { progress: () => PAGES });
      } finally {
        source.close();
      }
      // One file, without a write-ahead log beside it.
      return withDatabase(to, (db) => {
        db.pragma('journal_mode = delete');
        return soundCounts(db, to);
      });
    },

    async isEmpty() {
      if (!existsSync(filename)) return true;
      return withDatabase(filename, (db) => tableNames(db).length === 0);
    },

    /** Every connection to a file with a write-ahead log keeps a shared lock on it. */
    async isInUse() {
      if (!existsSync(filename)) return false;
      const db = new Database(filename, { timeout: 500 });
      try {
        db.pragma('locking_mode = exclusive');
        db.exec('begin exclusive; commit');
        return false;
      } catch (error) {
        if (error.code === 'SQLITE_BUSY') return true;
        throw error;
      } finally {
        db.close();
      }
    },

    /** Replaces the file at once, when the new one is whole. */
    async restore(from) {
      mkdirSync(path.dirname(filename), { recursive: true });
      const fresh = `${filename}.restoring`;
      rmSync(fresh, { force: true });
      const copy = new Database(from, { readonly: true });
      try {
        await copy.backup(fresh, { progress: () => PAGES });
      } finally {
        copy.close();
      }
      withDatabase(fresh, (db) => soundCounts(db, fresh));
      // A log of the old database would be played into the new one.
      for (const end of ['-wal', '-shm']) rmSync(filename + end, { force: true });
      renameSync(fresh, filename);
    },

    async count() {
      return withDatabase(filename, countRows);
    },
  };
}

function withDatabase(filename, work) {
  const db = new Database(filename, { fileMustExist: true });
  try {
    return work(db);
  } finally {
    db.close();
  }
}

function soundCounts(db, filename) {
  const [{ quick_check: verdict }] = db.pragma('quick_check');
  if (verdict !== 'ok') throw new Failure(`${filename} is damaged: ${verdict}`);
  return countRows(db);
}

function tableNames(db) {
  const all = db.prepare("select name from sqlite_master where type = 'table' order by name");
  return all
    .pluck()
    .all()
    .filter((name) => !name.startsWith('sqlite_'));
}

function countRows(db) {
  return Object.fromEntries(
    tableNames(db).map((name) => [name, db.prepare(`select count(*) from "${name}"`).pluck().get()])
  );
}
