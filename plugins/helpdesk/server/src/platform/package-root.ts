import { existsSync } from 'node:fs';
import path from 'node:path';

/** The folder of this package, from its sources and from its build alike. */
export function packageRoot(): string {
  let folder = __dirname;
  while (!existsSync(path.join(folder, 'package.json'))) {
    const above = path.dirname(folder);
    if (above === folder) throw new Error(`helpdesk: no package.json above ${__dirname}.`);
    folder = above;
  }
  return folder;
}
