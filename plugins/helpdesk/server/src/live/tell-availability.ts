import { agentRoom, type AgentNamespace } from './agent-socket';

/** This agent counts as there, or as away, other than their tabs show. */
export function tellAvailability(namespace: AgentNamespace, agentId: number): void {
  // Every node is told, and tells its own.
  namespace.local.to(agentRoom(agentId)).emit('availability:changed');
}
