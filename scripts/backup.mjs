// npm run backup [-- --out DIR]: database, private files, media library and secrets file in one archive.
// The desk may run meanwhile. See docs/backup.md.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { makeBackup } from './lib/backup/make-backup.mjs';
import { readPlaces } from './lib/backup/places.mjs';
import { bold, main } from './lib/report.mjs';
import { ROOT } from './lib/run.mjs';

await main(async () => {
  const { values } = parseArgs({ options: { out: { type: 'string', default: '.data/backups' } } });
  const archive = await makeBackup(readPlaces(), { out: path.resolve(ROOT, values.out) });
  console.log(bold(archive));
  console.log('Whoever has this file has everything: keep it as you keep the passwords.');
});
