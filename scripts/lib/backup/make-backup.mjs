import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { progress } from '../progress.mjs';
import { step } from '../report.mjs';
import { ROOT } from '../run.mjs';
import { FORMAT, describeFiles, listFiles, pack } from './archive.mjs';

const SECRETS = 'secrets.json';

/**
 * Writes one archive with the database, the private files, the media library and the secrets file. The desk may run
 * meanwhile: the database is one state of one moment, and files are taken after it, so that every file that it
 * names is there (files are never changed once they are stored).
 *
 * @returns path of the archive
 */
export async function makeBackup({ database, folders, secrets }, { out, name = 'helpdesk' }) {
  mkdirSync(out, { recursive: true });
  const work = mkdtempSync(path.join(out, '.making-'));
  const at = new Date();
  const archive = path.join(out, `${name}-${at.toISOString().replace(/[:.]/g, '-')}.tar.gz`);
  try {
    let tables = {};
    await step(`reading the database (${database.title})`, async () => {
      tables = await database.dump(path.join(work, database.file));
      return `${total(tables)} rows in ${Object.keys(tables).length} tables`;
    });
    const single = [database.file];
    if (existsSync(secrets)) {
      copyFileSync(secrets, path.join(work, SECRETS));
      single.push(SECRETS);
    }
    const files = await describeFiles(work, single);
    for (const [folder, place] of Object.entries(folders)) {
      await step(`reading ${folder} (${place})`, async () => {
        const names = listFiles(place);
        const bar = progress(folder);
        const described = await describeFiles(place, names, (done) => bar.show(done, names.length));
        bar.end();
        files.push(...described.map((file) => ({ ...file, path: `${folder}/${file.path}` })));
        return `${names.length} files`;
      });
    }
    const manifest = {
      format: FORMAT,
      madeAt: at.toISOString(),
      version: versionOfPlugin(),
      database: { kind: database.kind, file: database.file, tables },
      files,
    };
    await step('packing', async () => {
      const half = path.join(work, 'archive');
      await pack({ work, folders, manifest, to: half });
      // It holds everything there is to know: for its owner alone.
      chmodSync(half, 0o600);
      renameSync(half, archive);
      return `${(statSync(archive).size / 1024 ** 2).toFixed(1)} MB`;
    });
    return archive;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

export function total(tables) {
  return Object.values(tables).reduce((sum, rows) => sum + rows, 0);
}

function versionOfPlugin() {
  const manifest = readFileSync(path.join(ROOT, 'plugins/helpdesk/package.json'), 'utf8');
  return JSON.parse(manifest).version;
}
