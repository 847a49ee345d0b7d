import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sources } from '../../scripts/lib/files.mjs';
import { Failure } from '../../scripts/lib/report.mjs';
import { loadTypeScript } from '../../scripts/lib/load-typescript.mjs';
import { ROOT } from '../../scripts/lib/run.mjs';
import { copyToPostgres } from './copy-to-postgres.mjs';
import { say } from './say.mjs';
import { seedFaq } from './seed-faq.mjs';
import { viewsOf } from './seed-views.mjs';
import { seed } from './seed.mjs';

const FOLDER = path.join(ROOT, '.data', 'bench');
const SEEDS = [
  'people.mjs',
  'prepare.mjs',
  'lib/seed.mjs',
  'lib/seed-raw.mjs',
  'lib/seed-faq.mjs',
  'lib/seed-views.mjs',
  'lib/copy-to-postgres.mjs',
];
const SERVER_SOURCES = 'plugins/helpdesk/server/src';

/** A database with so many tickets. @returns its file. */
export async function dataset({ tickets, hasRaw }) {
  return madeOnce(`${tickets}${hasRaw ? '-raw' : ''}`, async (file) => {
    const { searchWords, withBeginnings } = await loadTypeScript('bench/product.ts');
    const wordsOf = (text) => searchWords(text).flatMap(withBeginnings);
    seed({ file, tickets, hasRaw, wordsOf });
  });
}

/** So many tickets with five entries each, tags, own fields and saved filters. @returns its file. */
export async function viewsDataset({ tickets }) {
  return madeOnce(`views-${tickets}`, async (file) => {
    const product = await loadTypeScript('bench/product.ts');
    const { foldText, searchWords, withBeginnings } = product;
    const valueRows = (fields) => product.valueRows(fields, foldText);
    const wordsOf = (text) => searchWords(text).flatMap(withBeginnings);
    const extend = (db, lookups) => viewsOf(db, lookups, valueRows);
    seed({ file, tickets, hasRaw: false, wordsOf, extend });
  });
}

/** The same rows in PostgreSQL. @returns the address of its database; null where no PostgreSQL answers. */
export async function viewsInPostgres({ tickets }) {
  const file = await viewsDataset({ tickets });
  const { searchWords } = await loadTypeScript('bench/product.ts');
  const copy = { file, name: `helpdesk_bench_views_${tickets}`, version: versionKey() };
  return copyToPostgres({ ...copy, prepare: prepareTables, wordsOf: searchWords });
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
export function workCopy(file, name = 'work') {
  const copy = path.join(FOLDER, `${name}.db`);
  remove(copy);
  copyFileSync(file, copy);
  return copy;
}

export function remove(file) {
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
}

function prepareTables(file, url = '') {
  const child = spawn(process.execPath, [path.join(ROOT, 'bench', 'server.mjs')], {
    env: { ...process.env, DATABASE_FILENAME: file, DATABASE_URL: url, BENCH_PREPARE: '1' },
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
    ...SEEDS.map((file) => `bench/${file}`),
    ...sources(SERVER_SOURCES).filter((file) =>
      /content-types|workflow\/shipped|tickets\/search|fold-text|field-values/.test(file)
    ),
  ].filter((file) => !/\.(test|spec)\.ts$/.test(file));
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(file).update(readFileSync(path.join(ROOT, file)));
  return hash.digest('hex');
}
