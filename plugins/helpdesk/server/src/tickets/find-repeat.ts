import type { Core } from '@strapi/strapi';
import type { EpochMs, Performed } from '../../../contracts';
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

/** An act as it is answered, and when it was done. */
export interface Acted extends Performed {
  at: EpochMs;
}

interface Asked {
  strapi: Core.Strapi;
  ticket: TicketRow;
  clientId: string;
  catalogue: Catalogue;
}

/** The answer that was given to the same client id before; null when it is new. */
export async function findRepeat(asked: Asked): Promise<Performed | null> {
  const acted = await findActed(asked);
  if (!acted) return null;
  const { at: _at, ...performed } = acted;
  return performed;
}

/** The same, with when it was done. */
export async function findActed({
  strapi,
  ticket,
  clientId,
  catalogue,
}: Asked): Promise<Acted | null> {
  const entry = await database(strapi)('helpdesk_entries')
    .select('seq', 'at', 'after_state_id')
    .where({ client_id: clientId, ticket_id: ticket.id })
    .first();
  if (!entry) return null;
  const state = catalogue.stateById.get(Number(entry.after_state_id));
  return {
    number: ticket.number,
    // Every entry takes one version: the opening is entry 1 at version 1.
    version: Number(entry.seq),
    seq: Number(entry.seq),
    at: Number(entry.at),
    state: {
      workflow: catalogue.workflowById.get(state?.workflowId ?? 0)?.key ?? '',
      key: state?.key ?? '',
    },
    isRepeat: true,
  };
}
