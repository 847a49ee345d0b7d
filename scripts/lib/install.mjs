import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { Failure, step } from './report.mjs';
import { ROOT, capture } from './run.mjs';

const isWindows = process.platform === 'win32';

/** Installs the packages when there are none, or older ones than package-lock.json names. */
export async function installWhenNeeded() {
  const installed = path.join(ROOT, 'node_modules', '.package-lock.json');
  const wanted = path.join(ROOT, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs) return;
  await step('installing packages (some minutes the first time)', async () => {
    const npm = isWindows ? 'npm.cmd' : 'npm';
    const { code, stdout, stderr } = await capture(npm, ['ci', '--no-audit', '--no-fund']);
    if (code !== 0) throw new Failure(`npm ci failed:\n${stdout}${stderr}`);
  });
}
