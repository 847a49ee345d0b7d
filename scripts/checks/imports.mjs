import { existsSync } from 'node:fs';
import path from 'node:path';
import { ROOT, bin, capture } from '../lib/run.mjs';

const FOLDERS = [
  'plugins/helpdesk/contracts',
  'plugins/helpdesk/server/src',
  'plugins/helpdesk/admin/src',
  'plugins/helpdesk/widget/src',
];

/** Imports run one way: doors, operations, rules; domains, platform. See .dependency-cruiser.cjs. */
export const imports = {
  name: 'import directions',
  async run() {
    const cruiser = bin('dependency-cruiser', 'bin/dependency-cruise.mjs');
    const folders = FOLDERS.filter((folder) => existsSync(path.join(ROOT, folder)));
    const options = ['--config', '.dependency-cruiser.cjs', '--output-type', 'err-long'];
    const { code, stdout, stderr } = await capture(process.execPath, [
      cruiser,
      ...options,
      ...folders,
    ]);
    return { ok: code === 0, detail: stdout + stderr, note: stdout.match(/\d+ modules/)?.[0] };
  },
};
