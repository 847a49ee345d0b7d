import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from '../harness/desk';

export interface HostFolder {
  appDir: string;
  remove(): void;
}

/**
 * A Strapi application in a folder of its own, like this repository's but for what is given: without the
 * plugin among its dependencies, or with other configuration files (`{ 'plugins.js': '…' }`).
 */
export function makeHost({
  isInstalled = true,
  config = {},
}: {
  isInstalled?: boolean;
  config?: Record<string, string>;
}): HostFolder {
  const appDir = mkdtempSync(path.join(tmpdir(), 'helpdesk-host-'));
  const manifest = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  if (!isInstalled) delete manifest.dependencies['strapi-plugin-helpdesk'];
  writeFileSync(path.join(appDir, 'package.json'), JSON.stringify(manifest));
  cpSync(path.join(ROOT, 'dist/config'), path.join(appDir, 'dist/config'), { recursive: true });
  cpSync(path.join(ROOT, 'dist/src'), path.join(appDir, 'dist/src'), { recursive: true });
  for (const [file, text] of Object.entries(config)) {
    writeFileSync(path.join(appDir, 'dist/config', file), text);
  }
  mkdirSync(path.join(appDir, 'public/uploads'), { recursive: true });
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(appDir, 'node_modules'));
  return { appDir, remove: () => rmSync(appDir, { recursive: true, force: true }) };
}
