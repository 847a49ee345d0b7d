import type { Core } from '@strapi/strapi';
import type { AgentActor } from '../access/actor';
import { mayReach } from '../access/visibility';
import { database } from '../platform/database';
import type { ChangeHint, HintPlace } from '../tickets/hints';
import { loadCatalogue } from '../workflow/catalogue';
import { agentRoom, type AgentNamespace } from './agent-socket';
import { leave } from './presence';

/**
 * Tells the tabs of everybody who sees the ticket, or saw it until now, that it changed. Who sees it no more is not
 * there any more.
 */
export async function tellChange(
  strapi: Core.Strapi,
  namespace: AgentNamespace,
  { ticketId, seq, before, after }: ChangeHint
): Promise<void> {
  if (namespace.sockets.size === 0) return;
  const row = await database(strapi)('helpdesk_tickets')
    .where({ id: ticketId })
    .first('number', 'contact_id');
  if (!row) return;
  const catalogue = await loadCatalogue(strapi);
  const sees = (actor: AgentActor, place: HintPlace) =>
    mayReach({
      actor,
      ticket: { id: ticketId, contactId: Number(row.contact_id), ...place },
      catalogue,
    });
  const hint = { number: Number(row.number), seq };
  for (const socket of namespace.sockets.values()) {
    const { actor } = socket.data;
    const isSeen = sees(actor, after);
    if (isSeen || (before && sees(actor, before))) socket.emit('ticket:changed', hint);
    if (!isSeen) await leave(namespace, socket, ({ id }) => id === ticketId);
  }
}

/** Something changed under these agents' bells. */
export function tellNotices(namespace: AgentNamespace, agentIds: readonly number[]): void {
  if (agentIds.length > 0) namespace.to(agentIds.map(agentRoom)).emit('notices:changed');
}
