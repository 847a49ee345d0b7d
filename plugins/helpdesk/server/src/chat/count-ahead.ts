import type { Core } from '@strapi/strapi';
import { database } from '../platform/database';
import type { TicketRow } from '../tickets/rows';
import { firstAnswer, LINE_MAX, readLine } from './read-line';

/**
 * How many chats of the same source have waited longer for their first answer; null: this one waits for none. Exact to
 * 99.
 */
export async function countAhead(strapi: Core.Strapi, ticket: TicketRow): Promise<number | null> {
  if (ticket.waitingSince === null || ticket.sourceId === null) return null;
  const answered = await firstAnswer(database(strapi), ticket.id);
  if (answered.length > 0) return null;
  const at = (await readLine(strapi, ticket.sourceId)).indexOf(ticket.id);
  return at === -1 ? LINE_MAX - 1 : at;
}
