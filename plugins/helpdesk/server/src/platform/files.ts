import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Core } from '@strapi/strapi';
import { fileTypeFromFile } from 'file-type/node';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import type { EpochMs } from '../../../contracts';
import { DeskError } from '../errors';
import { clock } from './clock';
import { cleanFileName } from './file-name';
import { ACCEPTED_EXTENSIONS, fileKind } from './file-kinds';
import { newKey } from './ids';
import { InspectStream } from './inspect-stream';

/** A file in the private store, before it has a row. */
export interface StoredFile {
  key: string;
  /** As shown to people, cleaned, at most 255 characters. */
  name: string;
  /** Detected from the bytes, not as claimed. */
  mime: string;
  /** Bytes. */
  size: number;
  sha256: string;
  /** Place in the private store. */
  path: string;
}

const disks = new WeakMap<Core.Strapi, Disk>();

/**
 * Streams a file into the private store and looks at what it is on the way. Nothing of it stays when it is refused.
 *
 * @throws DeskError FILE_TOO_LARGE, FILE_EMPTY, FILE_TYPE_REFUSED; the error of the source when that breaks off.
 */
export async function saveFile({
  strapi,
  content,
  name,
  maxBytes,
}: {
  strapi: Core.Strapi;
  content: Readable;
  /** As the sender calls it. */
  name: string;
  maxBytes: number;
}): Promise<StoredFile> {
  const key = newKey();
  // Folders by day: a sweep looks at one of them, and a backup takes the new ones.
  const day = dayOf(clock.now());
  const place = `${day}/${key}`;
  // Hidden until it is whole: a backup leaves hidden files out, and one that grows meanwhile would spoil it.
  const half = `${day}/.${key}`;
  const inspect = new InspectStream(maxBytes);
  // Begun with a stream that is over, an empty file would be made just after it was removed.
  if (content.destroyed) throw content.errored ?? new Error('The file is not sent any further');
  try {
    // Both have ended before anything is removed: a file that is still being made would come after its removal.
    const ended = await Promise.allSettled([
      pipeline(content, inspect),
      store(strapi).putStream(half, inspect),
    ]);
    for (const one of ended) if (one.status === 'rejected') throw one.reason;
    if (inspect.size === 0) throw new DeskError('FILE_EMPTY', { hint: 'Choose another file.' });
    const detected = (await fileTypeFromFile(pathOf(strapi, half)))?.mime ?? null;
    const { size, sha256, isText, markupAt } = inspect;
    const kind = fileKind(name, { detected, isText, markupAt });
    if (!kind) throw new DeskError('FILE_TYPE_REFUSED', { hint: HINT });
    await putOnDisk(pathOf(strapi, half));
    const cleaned = cleanFileName(name, kind.extension);
    await store(strapi).move(half, place);
    return { key, name: cleaned, mime: kind.mime, size, sha256, path: place };
  } catch (error) {
    content.resume();
    await removeFile(strapi, half);
    if (inspect.isTooLarge) {
      throw new DeskError('FILE_TOO_LARGE', { hint: `At most ${maxBytes} bytes.` });
    }
    throw error;
  }
}

const HINT = `These are taken: ${ACCEPTED_EXTENSIONS.join(', ')}.`;

/** @throws DeskError NOT_FOUND when the store has it no more. */
export async function openFile(strapi: Core.Strapi, place: string): Promise<Readable> {
  if (!(await store(strapi).exists(place))) throw new DeskError('NOT_FOUND');
  return store(strapi).getStream(place);
}

/** Does nothing when it is gone already. */
export async function removeFile(strapi: Core.Strapi, place: string): Promise<void> {
  await store(strapi).delete(place);
}

/** Places of all that was stored on the day of this time. */
export async function listStored(strapi: Core.Strapi, day: EpochMs): Promise<string[]> {
  const folder = dayOf(day);
  if (!existsSync(pathOf(strapi, folder))) return [];
  const { objects } = await store(strapi).listAll(`${folder}/`);
  return [...objects].flatMap((object) => (object.isFile ? [object.key] : []));
}

/** A commit means "on disk" for the rows; what they name must not be only in memory either. */
async function putOnDisk(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function store(strapi: Core.Strapi): Disk {
  const known = disks.get(strapi);
  if (known) return known;
  const disk = new Disk(new FSDriver({ location: directoryOf(strapi), visibility: 'private' }));
  disks.set(strapi, disk);
  return disk;
}

/** Where the private store lies. */
export function directoryOf(strapi: Core.Strapi): string {
  const directory = strapi.config.get<string>('plugin::helpdesk.files.directory');
  return path.resolve(strapi.dirs.app.root, directory);
}

function pathOf(strapi: Core.Strapi, place: string): string {
  return path.join(directoryOf(strapi), place);
}

function dayOf(time: EpochMs): string {
  return new Date(time).toISOString().slice(0, 10);
}
