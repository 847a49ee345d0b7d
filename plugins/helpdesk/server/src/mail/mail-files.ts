import { buffer } from 'node:stream/consumers';
import type { Core } from '@strapi/strapi';
import { database } from '../platform/database';
import { openFile } from '../platform/files';
import { logEvent } from '../platform/log';
import type { NoticeSubject } from './notice-subject';
import { headerText } from './rules/header-text';

/** Bytes of all files of one mail; servers commonly refuse mails above 20 MB, and base64 adds a third. */
export const MAIL_FILES_MAX = 10 * 1024 * 1024;

export interface MailFile {
  key: string;
  /** Bytes. */
  size: number;
}

/** In nodemailer's form, by content: the provider refuses to read paths. */
export interface MailAttachment {
  filename: string;
  content: Buffer;
  contentType: string;
  contentDisposition: 'attachment';
}

/** The files of the entry that a notice tells of. */
export async function fileSizes({
  strapi,
  subject,
}: {
  strapi: Core.Strapi;
  subject: Pick<NoticeSubject, 'fileKeys' | 'files' | 'ticket'>;
}): Promise<MailFile[]> {
  if (subject.files) return subject.files.map(({ key, size }) => ({ key, size }));
  if (subject.fileKeys.length === 0) return [];
  const rows = await database(strapi)('helpdesk_attachments')
    .select('key', 'size')
    .where({ ticket_id: subject.ticket.id })
    .whereIn('key', subject.fileKeys)
    .orderBy('id');
  return rows.map((row) => ({ key: String(row.key), size: Number(row.size) }));
}

/** Reads the files of a mail that is about to leave. One that is gone meanwhile is left out. */
export async function loadAttachments(
  strapi: Core.Strapi,
  keys: string[]
): Promise<MailAttachment[]> {
  if (keys.length === 0) return [];
  const rows = await database(strapi)('helpdesk_attachments').whereIn('key', keys).orderBy('id');
  const attachments: MailAttachment[] = [];
  for (const row of rows) {
    const content = await readStored(strapi, row);
    if (!content) continue;
    attachments.push({
      filename: headerText(String(row.name)),
      content,
      contentType: String(row.mime),
      contentDisposition: 'attachment',
    });
  }
  return attachments;
}

async function readStored(
  strapi: Core.Strapi,
  { id, path }: { id: number; path: string }
): Promise<Buffer | null> {
  try {
    return await buffer(await openFile(strapi, path));
  } catch {
    logEvent(strapi, 'warn', 'mail.file-gone', { file: id });
    return null;
  }
}
