import type { Core } from '@strapi/strapi';
import type { Draft, DraftBody } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { clock } from '../platform/clock';
import { database, writeJson } from '../platform/database';
import { newKey } from '../platform/ids';
import { staffHtml } from '../platform/safe-html';
import { findTicket, type TicketLookup } from './find-ticket';
import { presentDraft, type StoredDraft } from './read-draft';

/**
 * Keeps what an agent has begun to write, in place of what was kept before: one for each agent and ticket, whatever
 * device it is written on. It is not read against the action before it is sent.
 *
 * @throws DeskError NOT_FOUND
 */
export async function saveDraft({
  strapi,
  actor,
  ticket: lookup,
  input,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  ticket: TicketLookup;
  input: DraftBody;
}): Promise<Draft> {
  const ticket = await findTicket({ strapi, actor, ticket: lookup });
  const { text, files, ...rest } = input;
  const content: StoredDraft = {
    ...rest,
    text: text?.format === 'html' ? { ...text, body: staffHtml(text.body, () => true) } : text,
    fileKeys: [...new Set(files.map(({ key }) => key))],
  };
  const savedAt = clock.now();
  await database(strapi)('helpdesk_drafts')
    .insert({
      document_id: newKey(),
      ticket_id: ticket.id,
      agent_id: actor.id,
      content: writeJson(content),
      saved_at: savedAt,
    })
    .onConflict(['agent_id', 'ticket_id'])
    .merge(['content', 'saved_at']);
  return presentDraft({ strapi, actor, ticket, content, savedAt });
}
