import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './run.mjs';

/** Folders that hold what is installed or generated. */
const GENERATED = new Set([
  'node_modules',
  'dist',
  'build',
  '.git',
  '.cache',
  '.strapi',
  '.data',
  '.tmp',
  'coverage',
  'generated',
]);

/** All files of a folder that people write, as paths below the repository's root, sorted. */
export function sources(folder = '.', matches = () => true) {
  return walk(folder, (name) => !GENERATED.has(name)).filter(matches);
}

/** All files of a folder, generated ones too; none where the folder is not there. */
export function filesBelow(folder) {
  return walk(folder, () => true);
}

function walk(folder, enters) {
  if (!existsSync(path.join(ROOT, folder))) return [];
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const child = path.posix.join(folder, entry.name);
      if (entry.isDirectory()) return enters(entry.name) ? walk(child, enters) : [];
      return entry.isFile() ? [child] : [];
    })
    .sort();
}
