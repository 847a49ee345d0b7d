import type { Core } from '@strapi/strapi';
import { database } from '../platform/database';
import type { TicketRow } from '../tickets/rows';
import { firstAnswer, LINE_MAX, readLine } from './read-line';

/**
 * How many chats of the same source have waited longer for their first answer; null: this one waits for none. Exact to
 * 99. Not to be called inside a transaction.
 */
export async function countAhead(strapi: Core.Strapi, ticket: TicketRow): Promise<number | null> {
  if (ticket.waitingSince === null || ticket.sourceId === null) return null;
  const line = await readLine(strapi, ticket.sourceId);
  const at = line.indexOf(ticket.id);
  if (at !== -1) return at;
  // Answered before, or further back than the line is looked at, or begun a moment ago on another node.
  const answered = await firstAnswer(database(strapi), ticket.id);
  return answered.length > 0 ? null : Math.min(line.length, LINE_MAX - 1);
}
