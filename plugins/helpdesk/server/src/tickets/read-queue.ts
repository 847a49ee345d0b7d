import type { Core } from '@strapi/strapi';
import type { QueuePage, QueueQuery } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { whereVisible } from '../access/visibility';
import { loadDirectory } from '../people/directory';
import { database } from '../platform/database';
import { loadCatalogue } from '../workflow/catalogue';
import { refOf } from './refs';
import { TICKET_COLUMNS, toTicketRow } from './rows';

/** A page of the queue. */
export async function readQueue({
  strapi,
  actor,
  query,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  query: QueueQuery;
}): Promise<QueuePage> {
  const [catalogue, directory] = [await loadCatalogue(strapi), await loadDirectory(strapi)];
  const rows = await database(strapi)('helpdesk_tickets as k')
    .join('helpdesk_contacts as c', 'c.id', 'k.contact_id')
    .select(TICKET_COLUMNS.map((column) => `k.${column}`))
    .select({ contact_key: 'c.key', contact_name: 'c.name' })
    .where(whereVisible({ actor, catalogue, table: 'k' }))
    .orderBy('k.last_activity_at', 'desc')
    .limit(query.limit ?? 25);
  return {
    after: null,
    tickets: rows.map((row) => {
      const ticket = toTicketRow(row);
      return {
        number: ticket.number,
        key: ticket.key,
        subject: ticket.subject,
        contact: { key: String(row.contact_key), name: String(row.contact_name) },
        state: {
          workflow: catalogue.workflowById.get(ticket.workflowId)?.key ?? '',
          key: catalogue.stateById.get(ticket.stateId)?.key ?? '',
        },
        assignee: refOf(directory.agentById, ticket.assigneeId),
        team: refOf(directory.teamById, ticket.teamId),
        channel: ticket.channel,
        openedAt: ticket.openedAt,
        lastActivityAt: ticket.lastActivityAt,
        waitingSince: ticket.waitingSince,
        isUnread: false,
        version: ticket.version,
      };
    }),
  };
}
