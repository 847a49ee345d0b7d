import type { Core } from '@strapi/strapi';
import type { Draft, DraftBody, EpochMs } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { database, readJson } from '../platform/database';
import { findTicket, type TicketLookup } from './find-ticket';
import type { TicketRow } from './rows';

/** As it lies in the table: of its files only the keys. */
export interface StoredDraft extends Omit<DraftBody, 'files'> {
  fileKeys: string[];
}

/**
 * What this agent has begun to write in a ticket; null: nothing.
 *
 * @throws DeskError NOT_FOUND, also for a ticket that the agent may not see any more.
 */
export async function readDraft({
  strapi,
  actor,
  ticket: lookup,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  ticket: TicketLookup;
}): Promise<Draft | null> {
  const ticket = await findTicket({ strapi, actor, ticket: lookup });
  const row = await database(strapi)('helpdesk_drafts')
    .select('content', 'saved_at')
    .where({ agent_id: actor.id, ticket_id: ticket.id })
    .first();
  const content = readJson<StoredDraft | null>(row?.content, null);
  if (!content) return null;
  return presentDraft({ strapi, actor, ticket, content, savedAt: Number(row.saved_at) });
}

/** Of its files those that are still there, the agent's own, and not sent: nothing else can be sent with it. */
export async function presentDraft({
  strapi,
  actor,
  ticket,
  content: { fileKeys, ...content },
  savedAt,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  ticket: TicketRow;
  content: StoredDraft;
  savedAt: EpochMs;
}): Promise<Draft> {
  const files =
    fileKeys.length === 0
      ? []
      : await database(strapi)('helpdesk_attachments')
          .select('key', 'name', 'mime', 'size')
          .where({ ticket_id: ticket.id, uploader_kind: 'agent', uploader_id: actor.id })
          .whereNull('entry_id')
          .whereIn('key', fileKeys)
          .orderBy('id');
  return {
    ...content,
    files: files.map(({ key, name, mime, size }) => ({ key, name, mime, size: Number(size) })),
    savedAt,
  };
}
