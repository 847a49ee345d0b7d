// npm run restore -- FILE [--yes] [--out DIR]: puts a backup where the environment says. The desk must not run.
// --yes replaces a desk that holds data; it is kept as a backup in DIR first. See docs/backup.md.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readPlaces } from './lib/backup/places.mjs';
import { restoreBackup } from './lib/backup/restore-backup.mjs';
import { Failure, bold, main } from './lib/report.mjs';
import { ROOT } from './lib/run.mjs';

await main(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      yes: { type: 'boolean', default: false },
      out: { type: 'string', default: '.data/backups' },
    },
  });
  const file = path.resolve(ROOT, positionals[0] ?? '');
  if (positionals.length !== 1 || !existsSync(file)) {
    throw new Failure('Name one backup: npm run restore -- .data/backups/helpdesk-….tar.gz');
  }
  const out = path.resolve(ROOT, values.out);
  await restoreBackup(readPlaces(), { file, isSure: values.yes, out });
  console.log(bold('Restored. Start the desk as before: npm start, or npm run demo'));
});
