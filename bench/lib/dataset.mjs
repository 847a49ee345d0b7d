import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sources } from '../../scripts/lib/files.mjs';
import { Failure } from '../../scripts/lib/report.mjs';
import { loadTypeScript } from '../../scripts/lib/load-typescript.mjs';
import { ROOT } from '../../scripts/lib/run.mjs';
import { say } from './say.mjs';
import { seedFaq } from './seed-faq.mjs';
import { seed } from './seed.mjs';

const FOLDER = path.join(ROOT, '.data', 'bench');
const SERVER_SOURCES = 'plugins/helpdesk/server/src';

/** A database with so many tickets. @returns its file. */
export async function dataset({ tickets, hasRaw }) {
  return madeOnce(`${tickets}${hasRaw ? '-raw' : ''}`, async (file) => {
    const { searchWords, withBeginnings } = await loadTypeScript('bench/product.ts');
    const wordsOf = (text) => searchWords(text).flatMap(withBeginnings);
    seed({ file, tickets, hasRaw, wordsOf });
  });
}

/** A database with so many entries of the FAQ. @returns its file. */
export async function faqDataset({ entries }) {
  return madeOnce(`faq-${entries}`, (file) => seedFaq({ file, entries }));
}

/** Kept under .data/bench until the schema, the shipped workflows or the seed change. */
async function madeOnce(name, fill) {
  const file = path.join(FOLDER, `${name}.db`);
  const stamp = path.join(FOLDER, `${name}.version`);
  const version = versionKey();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === version) return file;
  mkdirSync(FOLDER, { recursive: true });
  remove(file);
  rmSync(stamp, { force: true });
  say(`${name}: making the tables …`);
  await prepareTables(file);
  await fill(file);
  writeFileSync(stamp, version);
  return file;
}

/** A copy that a measure may write to. */
export function workCopy(file) {
  const copy = path.join(FOLDER, 'work.db');
  remove(copy);
  copyFileSync(file, copy);
  return copy;
}

export function remove(file) {
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
}

function prepareTables(file) {
  const child = spawn(process.execPath, [path.join(ROOT, 'bench', 'server.mjs')], {
    env: { ...process.env, DATABASE_FILENAME: file, BENCH_PREPARE: '1' },
    // Standard output belongs to the results.
    stdio: ['ignore', 2, 2],
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Failure('The tables could not be made; see above.'))
    );
  });
}

function versionKey() {
  const files = [
    ...sources('bench/app').filter((file) => file.endsWith('schema.json')),
    ...['people.mjs', 'prepare.mjs', 'lib/seed.mjs', 'lib/seed-raw.mjs', 'lib/seed-faq.mjs'].map(
      (f) => `bench/${f}`
    ),
    ...sources(SERVER_SOURCES).filter((file) =>
      /content-types|workflow\/shipped|tickets\/search|fold-text/.test(file)
    ),
  ].filter((file) => !/\.(test|spec)\.ts$/.test(file));
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(file).update(readFileSync(path.join(ROOT, file)));
  return hash.digest('hex');
}
