import { readdirSync } from 'node:fs';
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
  const found = [];
  const visit = (relative) => {
    for (const entry of readdirSync(path.join(ROOT, relative), { withFileTypes: true })) {
      const child = path.posix.join(relative, entry.name);
      if (entry.isDirectory() && !GENERATED.has(entry.name)) visit(child);
      if (entry.isFile() && matches(child)) found.push(child);
    }
  };
  visit(folder);
  return found.sort();
}
