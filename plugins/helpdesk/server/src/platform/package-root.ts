import { existsSync } from 'node:fs';
import path from 'node:path';

/** The folder of this package, from its sources and from its build alike. */
export function packageRoot(): string {
  let folder = __dirname;
  while (!existsSync(path.join(folder, 'package.json'))) folder = path.dirname(folder);
  return folder;
}
