import type { Core } from '@strapi/strapi';
import { mayReach } from '../access/visibility';
import { presenceOf } from '../chat/presence-of';
import { database, readNumber } from '../platform/database';
import { loadCatalogue } from '../workflow/catalogue';
import type { AgentNamespace } from './agent-socket';

/** Tells the tabs of everybody who sees the chat how its visitor is. */
export async function tellVisitor(
  strapi: Core.Strapi,
  namespace: AgentNamespace,
  ticketId: number
): Promise<void> {
  if (namespace.sockets.size === 0) return;
  const row = await database(strapi)('helpdesk_tickets')
    .where({ id: ticketId })
    .first('number', 'contact_id', 'state_id', 'assignee_id', 'team_id');
  if (!row) return;
  const presence = await presenceOf(strapi, ticketId);
  const ticket = {
    id: ticketId,
    stateId: Number(row.state_id),
    assigneeId: readNumber(row.assignee_id),
    teamId: readNumber(row.team_id),
    contactId: Number(row.contact_id),
  };
  const catalogue = await loadCatalogue(strapi);
  const told = { number: Number(row.number), ...presence };
  for (const socket of namespace.sockets.values()) {
    const { actor } = socket.data;
    if (mayReach({ actor, ticket, catalogue })) socket.emit('chat:visitor', told);
  }
}
