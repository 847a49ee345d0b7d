import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { create, extract } from 'tar';
import { Failure } from '../report.mjs';

export const FORMAT = 1;
const MANIFEST = 'manifest.json';

/** Every file below a folder, by its path from there. Half-written and hidden ones are left out. */
export function listFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)))
    .map((name) => name.split(path.sep).join('/'))
    .sort();
}

export async function hashFile(file) {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest('hex');
}

/** Size and hash of each of these files, told to `onFile` one by one. */
export async function describeFiles(folder, names, onFile = () => {}) {
  const described = [];
  for (const name of names) {
    const full = path.join(folder, name);
    described.push({ path: name, size: statSync(full).size, sha256: await hashFile(full) });
    onFile(described.length);
  }
  return described;
}

/**
 * Packs what the manifest names, nothing else. `work` holds the dump; folders are packed where they lie.
 */
export async function pack({ work, folders, manifest, to }) {
  writeFileSync(path.join(work, MANIFEST), JSON.stringify(manifest, null, 2));
  for (const [name, folder] of Object.entries(folders)) {
    if (existsSync(folder)) symlinkSync(folder, path.join(work, name));
  }
  const names = [MANIFEST, ...manifest.files.map((file) => file.path)];
  await create({ cwd: work, file: to, gzip: { level: 1 }, follow: true, portable: true }, names);
}

/**
 * Unpacks a backup and compares every file with the manifest.
 * @throws Failure when it is no backup of ours, of a newer format, incomplete or damaged.
 */
export async function unpack(file, to) {
  try {
    await extract({ cwd: to, file, strict: true, filter: (_name, entry) => entry.type === 'File' });
  } catch (error) {
    throw new Failure(`${file} cannot be read as a backup: ${error.message}`);
  }
  const place = path.join(to, MANIFEST);
  if (!existsSync(place))
    throw new Failure(`${file} is no backup of the desk: it has no manifest.`);
  const manifest = JSON.parse(readFileSync(place, 'utf8'));
  if (manifest.format > FORMAT) {
    throw new Failure(`${file} was made by a newer version of the desk. Restore it with that one.`);
  }
  for (const { path: name, size, sha256 } of manifest.files) {
    const full = path.join(to, name);
    const isWhole =
      existsSync(full) && statSync(full).size === size && (await hashFile(full)) === sha256;
    if (!isWhole) throw new Failure(`${file} is damaged: ${name} is not what it was.`);
  }
  return manifest;
}
