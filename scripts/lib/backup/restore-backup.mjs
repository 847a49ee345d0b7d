import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { progress } from '../progress.mjs';
import { Failure, step } from '../report.mjs';
import { hashFile, listFiles, unpack } from './archive.mjs';
import { makeBackup, total } from './make-backup.mjs';

/**
 * Puts a backup where the environment says. Everything is checked before anything is changed; over a desk that holds
 * data it needs `isSure`, and keeps what was there as a backup of its own.
 */
export async function restoreBackup(places, { file, isSure, out }) {
  const work = mkdtempSync(path.join(tmpdir(), 'helpdesk-restore-'));
  try {
    let manifest;
    await step('checking the backup', async () => {
      manifest = await unpack(file, work);
      return `made ${manifest.madeAt}, ${manifest.files.length} files, all whole`;
    });
    await makeRoom(places, { manifest, isSure, out });
    await step(`writing the database (${places.database.title})`, async () => {
      await places.database.restore(path.join(work, manifest.database.file));
    });
    await step('writing files', () => putFiles(places, { manifest, work }));
    await step('comparing with the backup', () => compare(places, manifest));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function makeRoom(places, { manifest, isSure, out }) {
  const { database } = places;
  if (manifest.database.kind !== database.kind) {
    throw new Failure(
      `The backup holds a ${manifest.database.kind} database, the environment names a ${database.kind} one.`
    );
  }
  if (await database.isInUse()) {
    throw new Failure('The database is in use. Stop the desk, then restore.');
  }
  if (await database.isEmpty()) return;
  if (!isSure) {
    throw new Failure(
      `${database.title} holds data. With --yes it is replaced; what is there now is kept as a backup first.`
    );
  }
  const kept = await makeBackup(places, { out, name: 'before-restore' });
  console.log(`What was there is kept in ${kept}`);
}

async function putFiles({ folders, secrets }, { manifest, work }) {
  const bar = progress('files');
  for (const [index, { path: name }] of manifest.files.entries()) {
    const to = placeOf(name, { folders, secrets });
    if (to) {
      mkdirSync(path.dirname(to), { recursive: true });
      copyFileSync(path.join(work, name), to);
    }
    bar.show(index + 1, manifest.files.length);
  }
  bar.end();
  // A file that the restored database does not know would lie there for ever, whosever it was.
  const known = new Set(manifest.files.map((file) => file.path));
  for (const name of listFiles(folders.files)) {
    if (!known.has(`files/${name}`)) rmSync(path.join(folders.files, name));
  }
}

function placeOf(name, { folders, secrets }) {
  if (name === 'secrets.json') return secrets;
  const [folder, ...rest] = name.split('/');
  return rest.length > 0 && folders[folder] ? path.join(folders[folder], ...rest) : null;
}

async function compare(places, { database, files }) {
  const now = await places.database.count();
  const wrong = Object.entries(database.tables)
    .filter(([table, rows]) => now[table] !== rows)
    .map(([table, rows]) => `${table} has ${now[table] ?? 'no'} rows instead of ${rows}`);
  for (const { path: name, sha256 } of files) {
    const place = placeOf(name, places);
    const isWhole = !place || (existsSync(place) && (await hashFile(place)) === sha256);
    if (!isWhole) wrong.push(`${name} is not what it was`);
  }
  if (wrong.length > 0) throw new Failure(`The restored desk differs:\n${wrong.join('\n')}`);
  return `${total(now)} rows and ${files.length} files are as they were`;
}
