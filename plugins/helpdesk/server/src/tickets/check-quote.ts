import type { Core } from '@strapi/strapi';
import { DeskError } from '../errors';
import { database, readBoolean } from '../platform/database';
import type { Decision } from '../workflow/rules/decision';
import type { TicketRow } from './rows';

/**
 * What a message answers to is a message of the same ticket, and no note of staff where the client reads the answer:
 * the client would read the note in it.
 *
 * @returns undefined where nothing is quoted.
 * @throws DeskError INPUT_INVALID, the same for a message that is not there and for one that is kept from the reader.
 */
export async function checkQuote({
  strapi,
  ticket,
  quote,
  decision,
}: {
  strapi: Core.Strapi;
  ticket: TicketRow;
  /** Sequence number. */
  quote: number | undefined;
  decision: Pick<Decision, 'isInternal'>;
}): Promise<number | undefined> {
  // By a ticket that was merged since, the number is of a history that is no more.
  if (quote === undefined || ticket.askedAs !== undefined) return undefined;
  const row = await database(strapi)('helpdesk_entries as e')
    .join('helpdesk_entry_texts as x', 'x.entry_id', 'e.id')
    .where({ 'e.ticket_id': ticket.id, 'e.seq': quote })
    .whereNotNull('x.body')
    .first('e.is_internal');
  if (row && (decision.isInternal || !readBoolean(row.is_internal))) return quote;
  throw new DeskError('INPUT_INVALID', { fields: { quote: 'A message of this conversation' } });
}
