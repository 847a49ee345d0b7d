import type { Core } from '@strapi/strapi';
import { database } from '../platform/database';
import type { TicketRow } from '../tickets/rows';
import { firstAnswer, LINE_MAX, readLine } from './read-line';

/**
 * How many chats of the same source have waited longer for somebody; null: this one was answered or taken. Exact to
 * 99. Not to be called inside a transaction.
 */
export async function countAhead(strapi: Core.Strapi, ticket: TicketRow): Promise<number | null> {
  if (ticket.waitingSince === null || ticket.sourceId === null) return null;
  const line = await readLine(strapi, ticket.sourceId);
  const at = line.indexOf(ticket.id);
  if (at !== -1) return at;
  // Taken or answered before, or further back than the line is looked at, or begun a moment ago on another node.
  const db = database(strapi);
  const taken = await db('helpdesk_chats')
    .where({ ticket_id: ticket.id })
    .whereNotNull('accepted_at')
    .first('id');
  const isServed = taken !== undefined || (await firstAnswer(db, ticket.id)).length > 0;
  return isServed ? null : Math.min(line.length, LINE_MAX - 1);
}
