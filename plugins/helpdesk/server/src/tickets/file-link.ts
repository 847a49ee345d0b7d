import type { Core } from '@strapi/strapi';
import type { EpochMs } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { DeskError } from '../errors';
import { loadDirectory } from '../people/directory';
import { database } from '../platform/database';
import type { StoredFile } from '../platform/files';
import { isSigned, sign, SIGNATURE_LENGTH } from '../platform/signature';
import { findFile } from './find-file';
import type { TicketLookup } from './find-ticket';

const LINK_SECONDS = 60;
const PURPOSE = 'file-link';
/** Key of the file, key of the agent, seconds since 1970, signature. */
const TOKEN = new RegExp(
  `^([0-9a-f]{32})([0-9a-f]{32})([0-9a-f]{8})([0-9a-f]{${SIGNATURE_LENGTH}})$`
);

/**
 * A link that opens one file for one minute, in the browser that asked for it: the browser's own mark, which it
 * keeps in a cookie, is part of what is signed.
 *
 * @throws DeskError NOT_FOUND
 */
export async function makeFileLink({
  strapi,
  actor,
  ticket,
  key,
  reader,
  now,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  ticket: TicketLookup;
  key: string;
  /** The browser's mark. */
  reader: string;
  now: EpochMs;
}): Promise<string> {
  const file = await findFile({ strapi, actor, ticket, key });
  const expiry = (Math.floor(now / 1000) + LINK_SECONDS).toString(16).padStart(8, '0');
  const claim = `${file.key}${actor.key}${expiry}`;
  return `/helpdesk/files/${claim}${sign({ strapi, purpose: PURPOSE, text: `${claim}:${reader}` })}`;
}

/**
 * The file behind a link.
 *
 * @throws DeskError NOT_FOUND, the same for a forged, an outdated and somebody else's.
 */
export async function openFileLink({
  strapi,
  token,
  reader,
  now,
}: {
  strapi: Core.Strapi;
  token: string;
  reader: string | null;
  now: EpochMs;
}): Promise<Pick<StoredFile, 'name' | 'mime' | 'size' | 'path'>> {
  const [, key, agentKey, expiry, signature] = TOKEN.exec(token) ?? [];
  const text = `${key}${agentKey}${expiry}:${reader}`;
  const isOurs = reader !== null && isSigned({ strapi, purpose: PURPOSE, text, signature });
  if (!isOurs || Number.parseInt(expiry, 16) * 1000 <= now) throw new DeskError('NOT_FOUND');
  const agent = (await loadDirectory(strapi)).agentByKey.get(agentKey);
  const row = await database(strapi)('helpdesk_attachments')
    .select('name', 'mime', 'size', 'path')
    .where({ key })
    .first();
  if (!agent?.isActive || !row) throw new DeskError('NOT_FOUND');
  return { name: row.name, mime: row.mime, size: Number(row.size), path: row.path };
}
