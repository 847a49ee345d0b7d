import type { MacroScope } from '../../../../contracts';
import type { AgentActor } from '../../access/actor';

/*
 * A personal macro is seen, run and edited by its maker alone. A shared one is seen by every agent and edited by those
 * who manage macros. What a macro may do is what its runner may do.
 */
export interface MacroPlace {
  scope: MacroScope;
  /** Row of helpdesk_agents. */
  agentId: number | null;
}

type Reader = Pick<AgentActor, 'id' | 'permissions'>;

export function maySeeMacro(actor: Reader, { scope, agentId }: MacroPlace): boolean {
  return scope === 'shared' || agentId === actor.id;
}

export function mayEditMacro(actor: Reader, { scope, agentId }: MacroPlace): boolean {
  if (scope === 'personal') return agentId === actor.id;
  return actor.permissions.has('macro.manage');
}
