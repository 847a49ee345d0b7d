import type { CannedScope } from '../../../../contracts';
import type { AgentActor } from '../../access/actor';

/*
 * A personal reply is seen and edited by its writer alone. One of a team is seen by its members and edited by those
 * who lead the team; a shared one is seen by every agent. Who manages canned replies edits those of teams and the
 * shared ones, and sees them all.
 */
export interface CannedPlace {
  scope: CannedScope;
  /** Rows of helpdesk_teams and helpdesk_agents. */
  teamId: number | null;
  agentId: number | null;
}

type Reader = Pick<AgentActor, 'id' | 'permissions' | 'teamIds' | 'supervisedTeamIds'>;

export function maySeeCanned(actor: Reader, place: CannedPlace): boolean {
  switch (place.scope) {
    case 'personal':
      return place.agentId === actor.id;
    case 'team':
      return isIn(actor.teamIds, place.teamId) || mayEditCanned(actor, place);
    case 'shared':
      return true;
    default:
      return place.scope satisfies never;
  }
}

export function mayEditCanned(actor: Reader, place: CannedPlace): boolean {
  const isManager = actor.permissions.has('canned.manage');
  switch (place.scope) {
    case 'personal':
      return place.agentId === actor.id;
    case 'team':
      return isManager || isIn(actor.supervisedTeamIds, place.teamId);
    case 'shared':
      return isManager;
    default:
      return place.scope satisfies never;
  }
}

function isIn(teamIds: readonly number[], teamId: number | null): boolean {
  return teamId !== null && teamIds.includes(teamId);
}
