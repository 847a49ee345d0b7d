import type { Core } from '@strapi/strapi';
import type { AgentActor } from '../access/actor';
import { DeskError } from '../errors';
import { clock } from '../platform/clock';
import { inTransaction } from '../platform/database';
import { logEvent } from '../platform/log';
import { actId, findRepeat } from '../tickets/find-repeat';
import { findTicket } from '../tickets/find-ticket';
import type { Opened } from '../tickets/open-ticket';
import { writeChange } from '../tickets/write-change';
import { loadCatalogue } from '../workflow/catalogue';
import { insertLink } from './write-links';

const ROUNDS = 20;

/** Links the ticket with the one that was split off from it, and says so in its history, once. */
export async function noteSplit({
  strapi,
  actor,
  ticketId,
  opened,
  clientId,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  ticketId: number;
  opened: Pick<Opened, 'id' | 'number'>;
  clientId: string;
}): Promise<void> {
  for (let round = 1; round <= ROUNDS; round += 1) {
    const catalogue = await loadCatalogue(strapi);
    const ticket = await findTicket({ strapi, actor, ticket: { id: ticketId } });
    const id = actId(ticket, `split:${clientId}`);
    if (await findRepeat({ strapi, ticket, clientId: id, catalogue })) return;
    const written = await inTransaction(strapi, async (trx) => {
      const change = await writeChange(trx, {
        ticket,
        patch: ticket,
        outbox: [],
        now: clock.now(),
        isQuiet: true,
        entry: {
          clientId: id,
          kind: 'split',
          actionKey: null,
          workflowVersion: catalogue.workflowById.get(ticket.workflowId)?.version ?? 0,
          actor,
          isInternal: true,
          text: null,
          fields: {},
          origin: null,
          other: opened.number,
        },
      });
      if (change) await insertLink(trx, ticket.id, opened.id);
      return change;
    });
    if (!written) continue;
    const facts = { ticket: ticket.number, other: opened.number, by: actor.kind };
    logEvent(strapi, 'info', 'ticket.split', facts);
    return;
  }
  throw new DeskError('TICKET_CHANGED');
}
