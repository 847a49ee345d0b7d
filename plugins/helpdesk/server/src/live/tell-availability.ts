import { agentRoom, type AgentNamespace } from './agent-socket';

/** These agents count as there, or as away, other than their tabs show. */
export function tellAvailability(namespace: AgentNamespace, agentIds: readonly number[]): void {
  if (agentIds.length > 0) namespace.to(agentIds.map(agentRoom)).emit('availability:changed');
}
