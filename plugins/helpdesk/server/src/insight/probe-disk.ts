import { mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { directoryOf } from '../platform/files';
import { newKey } from '../platform/ids';

/** Does the private store take a file? */
export async function probeFiles(strapi: Core.Strapi): Promise<boolean> {
  const directory = directoryOf(strapi);
  const probe = path.join(directory, `.probe-${newKey()}`);
  try {
    await mkdir(directory, { recursive: true });
    await writeFile(probe, 'x');
    return true;
  } catch {
    return false;
  } finally {
    await rm(probe, { force: true }).catch(() => {});
  }
}

/** Bytes that are free where files and, with SQLite, the database lie; the smaller of the two. */
export async function probeDisk(strapi: Core.Strapi): Promise<number | null> {
  const filename = strapi.config.get<string | undefined>('database.connection.connection.filename');
  const places = [directoryOf(strapi), ...(filename ? [path.dirname(filename)] : [])];
  const free = await Promise.all(places.map(freeBytes));
  const known = free.filter((bytes) => bytes !== null);
  return known.length > 0 ? Math.min(...known) : null;
}

async function freeBytes(directory: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(directory);
    return bavail * bsize;
  } catch {
    // Not there yet, or a system that does not say.
    return null;
  }
}
