import type { Core } from '@strapi/strapi';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { logEvent } from './log';
import { remembered } from './remembered';
import { sha256 } from './ids';

/*
 * Templates of the host project that stand in for ours: files in a folder of the application. They are written by who
 * writes the application's code, and are still held to what ours are: Liquid, with a fixed set of values and limits.
 */

/** How long a change of a file may go unseen. */
const KEEP_MS = 2_000;
const FILES_MAX = 200;
const BYTES_MAX = 256 * 1024;
const NAME = /^[a-z0-9-]{1,60}\.liquid$/;
const FOLDERS = ['', 'mail'];

export interface HostTemplates {
  /** Names this state of the folder. */
  stamp: string;
  /** By name, `home`, `mail/layout`. */
  sources: ReadonlyMap<string, string>;
}

interface Found {
  /** As ours: `mail/layout`. */
  name: string;
  file: string;
  mark: string;
  bytes: number;
}

const kept = new WeakMap<Core.Strapi, HostTemplates>();
const broken = new WeakMap<Core.Strapi, { stamp: string; names: Set<string> }>();
const folder = remembered(KEEP_MS, lookUp);

/** What the host project has, read anew within seconds of a change. The same object as long as nothing changes. */
export const readHostTemplates = folder.load;

/** Names of those that cannot be used, so that ours stand for them. */
export function brokenTemplates(strapi: Core.Strapi): string[] {
  return [...(broken.get(strapi)?.names ?? [])].sort();
}

/** To be called when one fails: it is logged once, and shown on the status card until its file changes. */
export function markBroken(
  strapi: Core.Strapi,
  { stamp }: HostTemplates,
  { name, reason }: { name: string; reason: string }
): void {
  const known = broken.get(strapi);
  const names = known?.stamp === stamp ? known.names : new Set<string>();
  broken.set(strapi, { stamp, names });
  if (names.has(name)) return;
  names.add(name);
  logEvent(strapi, 'error', 'template.broken', { name });
  strapi.log.error(
    `helpdesk: the template ${name}.liquid is not used, ours stands for it: ${reason}`
  );
}

async function lookUp(strapi: Core.Strapi): Promise<HostTemplates> {
  const own = strapi.config.get<string>('plugin::helpdesk.templates.directory');
  const root = path.resolve(strapi.dirs.app.root, own);
  const found = (await Promise.all(FOLDERS.map((name) => filesIn(root, name)))).flat();
  const stamp = sha256(found.map(({ name, mark }) => `${name} ${mark}`).join('\n'));
  const known = kept.get(strapi);
  if (known?.stamp === stamp) return known;
  const usable = found.filter(({ bytes }) => bytes <= BYTES_MAX).slice(0, FILES_MAX);
  const sources = new Map<string, string>();
  for (const { name, file } of usable) sources.set(name, await readFile(file, 'utf8'));
  const templates = { stamp, sources };
  kept.set(strapi, templates);
  broken.delete(strapi);
  for (const { name, bytes } of found) {
    if (bytes > BYTES_MAX) markBroken(strapi, templates, { name, reason: 'it is too large' });
  }
  return templates;
}

/** None where there is no such folder. */
async function filesIn(root: string, below: string): Promise<Found[]> {
  const names = await readdir(path.join(root, below)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return [];
    throw error;
  });
  const files = names.filter((name) => NAME.test(name)).sort();
  const found = await Promise.all(
    files.map(async (fileName): Promise<Found[]> => {
      const file = path.join(root, below, fileName);
      const about = await stat(file).catch(() => null);
      if (!about?.isFile()) return [];
      const name = `${below ? `${below}/` : ''}${fileName.replace(/\.liquid$/, '')}`;
      const mark = `${about.mtimeMs}:${about.size}:${about.ino}`;
      return [{ name, file, mark, bytes: about.size }];
    })
  );
  return found.flat();
}
