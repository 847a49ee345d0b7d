import type { Core } from '@strapi/strapi';
import { mayReach } from '../access/visibility';
import type { Actor } from '../access/actor';
import { DeskError } from '../errors';
import { database } from '../platform/database';
import { loadCatalogue } from '../workflow/catalogue';
import { TICKET_COLUMNS, toTicketRow, type TicketRow } from './rows';

export type TicketLookup = { number: number } | { key: string } | { id: number };

/**
 * The ticket, if this actor may see it. One that was merged into another is that other one: a client and the desk itself
 * are led on to it, an agent is told.
 *
 * @throws DeskError NOT_FOUND, the same for "not there" and "not yours"; TICKET_MERGED with `into` for an agent.
 */
export async function findTicket({
  strapi,
  actor,
  ticket,
}: {
  strapi: Core.Strapi;
  actor: Actor;
  ticket: TicketLookup;
}): Promise<TicketRow> {
  const catalogue = await loadCatalogue(strapi);
  const asked = await readRow(strapi, ticket);
  // Every pointer leads to the last one in one step.
  const found = asked?.intoId ? await readRow(strapi, { id: asked.intoId }) : asked;
  if (!asked || !found || !mayReach({ actor, ticket: found.row, catalogue })) {
    throw new DeskError('NOT_FOUND');
  }
  if (found === asked) return found.row;
  const { number } = found.row;
  if (actor.kind === 'agent') {
    const hint = `Look at #${number}, where it is now.`;
    throw new DeskError('TICKET_MERGED', { into: number, hint });
  }
  return { ...found.row, askedAs: asked.row.id };
}

async function readRow(
  strapi: Core.Strapi,
  ticket: TicketLookup
): Promise<{ row: TicketRow; intoId: number | null } | null> {
  const row = await database(strapi)('helpdesk_tickets')
    .select([...TICKET_COLUMNS, 'merged_into_id'])
    .where(ticket)
    .first();
  if (!row) return null;
  const intoId = row.merged_into_id === null ? null : Number(row.merged_into_id);
  return { row: toTicketRow(row), intoId };
}
