import type { WorkflowDocument } from '../../../../contracts';
import { decide } from '../rules/decide';
import type { DecideActor, DecideInput, DecideResult } from '../rules/decide';

/** For each state, the actions that lead on and where to: `{ new: { reply: 'waiting-client' } }`. */
export type Edges = Record<string, Record<string, string>>;
export type Side = 'agent' | 'contact';

export interface Pair {
  side: Side;
  state: string;
  action: string;
}

const ACTORS: Record<Side, DecideActor> = {
  agent: { kind: 'agent', key: 'agent-1' },
  contact: { kind: 'contact' },
};

/** Every (side, state, action) that there is, in the table or not. */
export function everyPair(workflow: WorkflowDocument): Pair[] {
  return (['agent', 'contact'] as const).flatMap((side) =>
    workflow.states.flatMap((state) =>
      workflow.actions.map((action) => ({ side, state: state.key, action: action.key }))
    )
  );
}

/** Performs the action with all that its form asks for. */
export function walk(workflow: WorkflowDocument, { side, state, action }: Pair): DecideResult {
  return decide({
    workflow,
    ticket: { state, assignee: null, team: null, fields: {} },
    action,
    actor: ACTORS[side],
    input: filledForm(workflow, { side, action }),
  });
}

/** The target in the table, else why the action is refused: the audience first, then the state. */
export function expected(
  edges: Record<Side, Edges>,
  { side, state, action }: Pair
): { state: string } | { code: string } {
  const target = edges[side][state]?.[action];
  if (target !== undefined) return { state: target };
  const isMadeForSide = Object.values(edges[side]).some((actions) => action in actions);
  if (isMadeForSide) return { code: 'ACTION_NOT_ALLOWED_IN_STATE' };
  return { code: side === 'agent' ? 'ACTION_NOT_FOR_STAFF' : 'ACTION_NOT_FOR_CLIENT' };
}

function filledForm(
  workflow: WorkflowDocument,
  { side, action: key }: Pick<Pair, 'side' | 'action'>
): DecideInput {
  const action = workflow.actions.find((candidate) => candidate.key === key);
  const required = action?.fields.filter((field) => field.required) ?? [];
  return {
    fileCount: 0,
    ...(action?.text.mode === 'required' ? { text: { format: 'text', body: 'A text' } } : {}),
    // Both shipped workflows require numbers only.
    fields: Object.fromEntries(required.map((field) => [field.key, 40])),
    ...(action?.assignment.mode === 'choose' && side === 'agent'
      ? { assignee: { agent: 'agent-2' } }
      : {}),
  };
}
