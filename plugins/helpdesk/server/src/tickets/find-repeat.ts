import type { Core } from '@strapi/strapi';
import type { Performed } from '../../../contracts';
import { database } from '../platform/database';
import { sha256 } from '../platform/ids';
import type { Catalogue } from '../workflow/catalogue';
import type { TicketRow } from './rows';

/**
 * A client's id of an act as it is kept: of this ticket alone. Who asks again by a ticket that was merged meanwhile is
 * met by what they sent then.
 */
export function actId(ticket: Pick<TicketRow, 'id' | 'askedAs'>, clientId: string): string {
  return sha256(`${ticket.askedAs ?? ticket.id}:${clientId}`);
}

/** The answer that was given to the same client id before; null when it is new. */
export async function findRepeat({
  strapi,
  ticket,
  clientId,
  catalogue,
}: {
  strapi: Core.Strapi;
  ticket: TicketRow;
  clientId: string;
  catalogue: Catalogue;
}): Promise<Performed | null> {
  const entry = await database(strapi)('helpdesk_entries')
    .select('seq', 'after_state_id')
    .where({ client_id: clientId, ticket_id: ticket.id })
    .first();
  if (!entry) return null;
  const state = catalogue.stateById.get(Number(entry.after_state_id));
  return {
    number: ticket.number,
    // Every entry takes one version: the opening is entry 1 at version 1.
    version: Number(entry.seq),
    seq: Number(entry.seq),
    state: {
      workflow: catalogue.workflowById.get(state?.workflowId ?? 0)?.key ?? '',
      key: state?.key ?? '',
    },
    isRepeat: true,
  };
}
