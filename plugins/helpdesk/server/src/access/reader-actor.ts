import type { DirectoryAgent } from '../people/directory';
import type { AgentActor } from './actor';
import type { Rights } from './load-rights';
import { grantsOf } from './rules';

/** An agent who is not here, as the visibility rule sees them; null: no role of theirs may read tickets. */
export function readerActor(rights: Rights, agent: DirectoryAgent): AgentActor | null {
  const isReader = agent.isOwner || agent.roleIds.some((id) => rights.readerRoleIds.has(id));
  if (!isReader) return null;
  return {
    kind: 'agent',
    id: agent.id,
    key: agent.key,
    name: agent.name,
    isOwner: agent.isOwner,
    teamIds: agent.teamIds,
    supervisedTeamIds: agent.supervisedTeamIds,
    permissions: new Set(['ticket.read']),
    grants: grantsOf(rights.rows, agent),
  };
}
