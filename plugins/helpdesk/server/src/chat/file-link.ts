import type { Core } from '@strapi/strapi';
import type { EpochMs } from '../../../contracts';
import { DeskError } from '../errors';
import { clock } from '../platform/clock';
import { database } from '../platform/database';
import type { StoredFile } from '../platform/files';
import { publicUrl } from '../platform/public-url';
import { isSigned, sign, SIGNATURE_LENGTH } from '../platform/signature';
import { findConversation } from './find-conversation';
import type { ChatSource } from './read-chat-source';
import type { VisitorRow } from './visitor-row';
import { reloadVisitor } from './visitors';

const LINK_MS = 10 * 60_000;
const PURPOSE = 'chat-file';
/** Key of the file, key of the visitor, seconds since 1970, signature. */
const TOKEN = new RegExp(
  `^([0-9a-f]{32})([0-9a-f]{32})([0-9a-f]{8})([0-9a-f]{${SIGNATURE_LENGTH}})$`
);

/** The address of a file that this visitor may read, for some minutes; see `openChatFile`. */
export function chatFileUrl({
  strapi,
  source,
  visitor,
  file,
}: {
  strapi: Core.Strapi;
  source: Pick<ChatSource, 'key'>;
  visitor: Pick<VisitorRow, 'key'>;
  /** Key of the attachment. */
  file: string;
}): string {
  const expiry = Math.floor((clock.now() + LINK_MS) / 1000)
    .toString(16)
    .padStart(8, '0');
  const claim = `${file}${visitor.key}${expiry}`;
  const token = `${claim}${sign({ strapi, purpose: PURPOSE, text: `${source.key}:${claim}` })}`;
  return `${publicUrl(strapi)}/api/helpdesk/chat/${source.key}/files/${token}`;
}

/**
 * The file behind such an address: a picture in a page cannot show a token. It opens as long as the visitor is known,
 * is not blocked and has the conversation before them, and no file of a message that was deleted since.
 *
 * @throws DeskError NOT_FOUND, the same for a forged and an outdated one.
 */
export async function openChatFile({
  strapi,
  source,
  token,
  address,
  now,
}: {
  strapi: Core.Strapi;
  source: Pick<ChatSource, 'id' | 'key'>;
  token: string;
  /** In full, from where it is opened. */
  address: string;
  now: EpochMs;
}): Promise<Pick<StoredFile, 'name' | 'mime' | 'size' | 'path'>> {
  const [, file = '', visitor = '', expiry = '', signature = ''] = TOKEN.exec(token) ?? [];
  const text = `${source.key}:${file}${visitor}${expiry}`;
  const isOurs = isSigned({ strapi, purpose: PURPOSE, text, signature });
  if (!isOurs || Number.parseInt(expiry, 16) * 1000 <= now) throw new DeskError('NOT_FOUND');
  const db = database(strapi);
  const reader = await db('helpdesk_visitors')
    .where({ key: visitor, source_id: source.id })
    .first('id');
  const known =
    reader && (await reloadVisitor(strapi, { visitor: { id: Number(reader.id) } }, address));
  const row = await db('helpdesk_attachments as a')
    .join('helpdesk_entries as e', 'e.id', 'a.entry_id')
    .join('helpdesk_tickets as t', 't.id', 'e.ticket_id')
    .leftJoin('helpdesk_entry_texts as x', 'x.entry_id', 'e.id')
    .where({ 'a.key': file, 'e.is_internal': false })
    .whereNull('x.deleted_at')
    .first('a.name', 'a.mime', 'a.size', 'a.path', { ticket: 't.key' });
  if (!known || !row) throw new DeskError('NOT_FOUND');
  await findConversation(strapi, { source, known, key: String(row.ticket) });
  return { name: row.name, mime: row.mime, size: Number(row.size), path: row.path };
}
