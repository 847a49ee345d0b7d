import type { Core } from '@strapi/strapi';
import type { FilledReply } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { DeskError } from '../errors';
import { database } from '../platform/database';
import { findTicket } from '../tickets/find-ticket';
import { findCanned } from './canned-rows';
import { pickCannedText } from './rules/pick-canned-text';
import { fillText } from './fill-text';

/**
 * A canned reply, filled in for one ticket; each filling is counted.
 *
 * @throws DeskError NOT_FOUND for a ticket or a reply that this agent may not see.
 */
export async function fillCanned({
  strapi,
  actor,
  number,
  key,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  number: number;
  key: string;
}): Promise<FilledReply> {
  const ticket = await findTicket({ strapi, actor, ticket: { number } });
  const reply = await findCanned(strapi, actor, key);
  const picked = pickCannedText(reply.texts, ticket.locale);
  if (!picked) throw new DeskError('NOT_FOUND');
  const { html } = picked;
  const body = await fillText({ strapi, actor, ticket, locale: picked.locale, html });
  await database(strapi)('helpdesk_canned_replies').where({ id: reply.id }).increment('uses', 1);
  const { locale, isFallback } = picked;
  return { text: { format: 'html', body }, locale, isFallback };
}
