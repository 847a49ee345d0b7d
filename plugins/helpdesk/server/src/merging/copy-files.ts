import type { Core } from '@strapi/strapi';
import { database } from '../platform/database';
import { openFile, removeFile, saveFile, type StoredFile } from '../platform/files';

/** Copies the files of an entry in the private store: each ticket has its own, and is deleted with its own. */
export async function copyFiles(strapi: Core.Strapi, entryId: number): Promise<StoredFile[]> {
  const rows = await database(strapi)('helpdesk_attachments')
    .where({ entry_id: entryId })
    .orderBy('id')
    .select('name', 'path', 'size');
  const copies: StoredFile[] = [];
  try {
    for (const { name, path, size } of rows) {
      const content = await openFile(strapi, String(path));
      copies.push(await saveFile({ strapi, content, name: String(name), maxBytes: Number(size) }));
    }
  } catch (error) {
    for (const copy of copies) await removeFile(strapi, copy.path);
    throw error;
  }
  return copies;
}
