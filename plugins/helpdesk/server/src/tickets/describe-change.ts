import type { Core } from '@strapi/strapi';
import type { ActorKind, TicketChanged } from '../../../contracts';
import { loadDirectory } from '../people/directory';
import { database } from '../platform/database';
import { loadCatalogue } from '../workflow/catalogue';
import { refOf } from './refs';
import type { TicketRow } from './rows';

/** What is there now, for somebody who decided on an earlier version. */
export async function describeChange({
  strapi,
  ticket,
}: {
  strapi: Core.Strapi;
  ticket: TicketRow;
}): Promise<TicketChanged> {
  const [catalogue, directory] = [await loadCatalogue(strapi), await loadDirectory(strapi)];
  const last = await database(strapi)('helpdesk_entries')
    .select('actor_kind', 'actor_name', 'at')
    .where({ ticket_id: ticket.id, seq: ticket.lastSeq })
    .first();
  return {
    version: ticket.version,
    state: {
      workflow: catalogue.workflowById.get(ticket.workflowId)?.key ?? '',
      key: catalogue.stateById.get(ticket.stateId)?.key ?? '',
    },
    assignee: refOf(directory.agentById, ticket.assigneeId),
    team: refOf(directory.teamById, ticket.teamId),
    // Only writeEntry writes it, from the actor's closed list of kinds.
    by: { kind: String(last?.actor_kind) as ActorKind, name: String(last?.actor_name ?? '') },
    at: Number(last?.at ?? ticket.lastActivityAt),
  };
}
