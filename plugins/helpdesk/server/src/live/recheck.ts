import type { Core } from '@strapi/strapi';
import { mayReach } from '../access/visibility';
import { database, readNumber } from '../platform/database';
import { loadCatalogue } from '../workflow/catalogue';
import { admitAgent } from './admit-agent';
import { tokenOf, type AgentNamespace, type AgentSocket } from './agent-socket';
import { leave } from './presence';

/**
 * Asks of every open socket again whether its agent may be here: a socket outlives a logout, a block, a new password
 * and a right that was taken away.
 */
export async function recheckAgents(
  strapi: Core.Strapi,
  namespace: AgentNamespace,
  signal: AbortSignal
): Promise<void> {
  for (const socket of [...namespace.sockets.values()]) {
    if (signal.aborted) return;
    const admitted = await admitAgent(strapi, tokenOf(socket));
    if (!admitted) {
      socket.disconnect(true);
      continue;
    }
    socket.data.actor = admitted.actor;
    const seen = await seenOf(strapi, socket);
    await leave(namespace, socket, ({ id }) => !seen.has(id));
  }
}

/** Of the tickets that the tab shows, those that its agent still may see. */
async function seenOf(strapi: Core.Strapi, { data }: AgentSocket): Promise<Set<number>> {
  const ids = data.watching.map(({ id }) => id);
  if (ids.length === 0) return new Set();
  const catalogue = await loadCatalogue(strapi);
  const rows = await database(strapi)('helpdesk_tickets')
    .whereIn('id', ids)
    .select('id', 'state_id', 'assignee_id', 'team_id', 'contact_id');
  const seen = rows
    .map((row) => ({
      id: Number(row.id),
      stateId: Number(row.state_id),
      assigneeId: readNumber(row.assignee_id),
      teamId: readNumber(row.team_id),
      contactId: Number(row.contact_id),
    }))
    .filter((ticket) => mayReach({ actor: data.actor, ticket, catalogue }));
  return new Set(seen.map(({ id }) => id));
}
