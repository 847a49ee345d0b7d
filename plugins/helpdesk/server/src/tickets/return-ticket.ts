import type { Core } from '@strapi/strapi';
import type { Actor } from '../access/actor';
import { clock } from '../platform/clock';
import { inTransaction } from '../platform/database';
import { sha256 } from '../platform/ids';
import { loadCatalogue } from '../workflow/catalogue';
import type { TicketRow } from './rows';
import { writeChange } from './write-change';

/**
 * Takes a ticket from somebody who is gone or a team that goes, by an entry of its own.
 *
 * @returns 0: somebody else changed the ticket meanwhile.
 */
export async function returnTicket({
  strapi,
  actor,
  ticket,
  assigneeId,
  teamId,
}: {
  strapi: Core.Strapi;
  actor: Actor;
  ticket: TicketRow;
  assigneeId: number | null;
  teamId: number | null;
}): Promise<0 | 1> {
  const catalogue = await loadCatalogue(strapi);
  const written = await inTransaction(strapi, (trx) =>
    writeChange(trx, {
      ticket,
      patch: { ...ticket, assigneeId, teamId },
      outbox: [],
      now: clock.now(),
      entry: {
        clientId: sha256(`returned:${ticket.id}:${ticket.version}`),
        kind: 'returned',
        actionKey: null,
        workflowVersion: catalogue.workflowById.get(ticket.workflowId)?.version ?? 0,
        actor,
        isInternal: true,
        text: null,
        fields: {},
        origin: null,
      },
    })
  );
  return written ? 1 : 0;
}
