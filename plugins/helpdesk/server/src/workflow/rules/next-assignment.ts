import type { WorkflowAssignment } from '../../../../contracts';
import type { Refusal } from './refusals';

/** Who is responsible: a person, a team, both or nobody. By key. */
export interface Assignment {
  assignee: string | null;
  team: string | null;
}

export type NextAssignment =
  | { assignment: Assignment; handsUp?: true; refusal?: undefined }
  | { refusal: Refusal };

/**
 * Who is responsible afterwards. `keep`: as before. `clear`: nobody, neither person nor team. `actor`: the agent who
 * acts. `agent`: the named one. In both the team stays, so that the work goes back to it when the person leaves.
 * `team`: the named team, and no person of it yet. `choose`: whom the agent names, a person, a team or both; a team
 * alone takes the ticket from the person. Clients never see or set who is responsible, so for them `choose` and
 * `actor` keep what is there. `next-line`: whoever is there of the next line of support, which only the caller knows; the
 * team stays. Whether the chosen ones exist and may be given the ticket is for the caller to check.
 */
export function nextAssignment({
  before,
  assignment,
  actor,
  chosen,
}: {
  before: Assignment;
  assignment: WorkflowAssignment;
  actor: { kind: 'agent'; key: string } | { kind: 'contact' | 'system' };
  chosen: { agent?: string; team?: string } | null | undefined;
}): NextAssignment {
  const isChoosing = assignment.mode === 'choose' && actor.kind !== 'contact';
  if (!isChoosing && chosen !== null && chosen !== undefined) {
    return {
      refusal: {
        code: 'ASSIGNEE_NOT_ACCEPTED',
        message: 'Who is responsible cannot be chosen in this action.',
        hint: 'Leave the assignee out.',
      },
    };
  }
  switch (assignment.mode) {
    case 'keep':
      return { assignment: before };
    case 'clear':
      return { assignment: { assignee: null, team: null } };
    case 'actor':
      return {
        assignment: actor.kind === 'agent' ? { ...before, assignee: actor.key } : before,
      };
    case 'agent':
      return { assignment: { ...before, assignee: assignment.agent ?? before.assignee } };
    case 'team':
      return assignment.team
        ? { assignment: { assignee: null, team: assignment.team } }
        : { assignment: before };
    case 'choose':
      return isChoosing ? choose(before, chosen) : { assignment: before };
    case 'next-line':
      return { assignment: before, handsUp: true };
    default:
      return unknownMode(assignment.mode);
  }
}

function choose(
  before: Assignment,
  chosen: { agent?: string; team?: string } | null | undefined
): NextAssignment {
  const agent = keyOrNull(chosen?.agent);
  const team = keyOrNull(chosen?.team);
  if (agent === null && team === null) {
    return {
      refusal: {
        code: 'ASSIGNEE_REQUIRED',
        message: 'Choose who is responsible from now on.',
        hint: 'Name an agent, a team or both.',
      },
    };
  }
  return { assignment: { assignee: agent, team: team ?? before.team } };
}

function keyOrNull(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function unknownMode(mode: never): never {
  throw new Error(`Assignment mode ${String(mode)} is not known`);
}
