import { MACRO_ME, type AssignStep, type MacroStep } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { pickCannedText } from '../faq/rules/pick-canned-text';
import type { Directory } from '../people/directory';
import type { ActionInput } from '../tickets/plan-action';
import type { TicketRow } from '../tickets/rows';

/** A step with everything filled in for one ticket and one runner. */
export type ReadyStep =
  | { kind: 'assign'; agent: string | null; team: string | null; isChange: boolean }
  | { kind: 'tag'; add: string[]; remove: string[] }
  | { kind: 'action'; action: string; input: ActionInput };

export type Fill = (text: { ticket: TicketRow; locale: string; html: string }) => string;

export function readyStep(
  step: MacroStep,
  at: { actor: AgentActor; ticket: TicketRow; directory: Directory; fill: Fill }
): ReadyStep {
  const { actor, ticket, fill } = at;
  switch (step.kind) {
    case 'assign':
      return readyAssign(step, at);
    case 'tag':
      return { kind: 'tag', add: step.add, remove: step.remove };
    case 'action': {
      const picked = pickCannedText(step.texts, ticket.locale);
      const text = picked && {
        format: 'html' as const,
        body: fill({ ticket, locale: picked.locale, html: picked.html }),
      };
      const { assignee } = step;
      return {
        kind: 'action',
        action: step.action,
        input: {
          fields: step.fields,
          ...(text ? { text } : {}),
          ...(assignee ? { assignee: { ...assignee, ...ownKey(assignee.agent, actor) } } : {}),
        },
      };
    }
    default:
      return step satisfies never;
  }
}

/** What is left out stays: whoever is gone meanwhile counts as nobody. */
function readyAssign(
  { agent, team }: AssignStep,
  { actor, ticket, directory }: { actor: AgentActor; ticket: TicketRow; directory: Directory }
): ReadyStep {
  const before = {
    agent: directory.agentById.get(ticket.assigneeId ?? 0)?.key ?? null,
    team: directory.teamById.get(ticket.teamId ?? 0)?.key ?? null,
  };
  const after = {
    agent: agent === undefined ? before.agent : agent === MACRO_ME ? actor.key : agent,
    team: team === undefined ? before.team : team,
  };
  const isChange = after.agent !== before.agent || after.team !== before.team;
  return { kind: 'assign', ...after, isChange };
}

function ownKey(agent: string | undefined, actor: AgentActor): { agent?: string } {
  return agent === MACRO_ME ? { agent: actor.key } : {};
}
