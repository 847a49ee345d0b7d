import type { WorkflowDocument, WorkflowProblem, WorkflowState } from '../../../../../contracts';
import { problem } from './problems';

/**
 * A ticket can come into every state, every action can be performed somewhere, and there is a way for a ticket to be
 * closed. What nobody can reach is a mistake of the drawing, not a reserve.
 */
export function checkReach({ document }: { document: WorkflowDocument }): WorkflowProblem[] {
  const reached = reachedStates(document);
  const usable = new Set(document.states.flatMap(actionsOf));
  const isClosable = document.states.some(
    (state) => state.category === 'closed' && reached.has(state.key)
  );
  return [
    ...document.actions
      .filter((action) => !usable.has(action.key))
      .map((action) =>
        problem(
          'ACTION_UNREACHABLE',
          `actions.${action.key}`,
          'No state offers this action, and no timer performs it. Add it to a state or remove it.'
        )
      ),
    ...document.states
      .filter((state) => !reached.has(state.key))
      .map((state) =>
        problem(
          'STATE_UNREACHABLE',
          `states.${state.key}`,
          'No way leads from the initial state to here. Add an action that leads here, or remove it.'
        )
      ),
    ...(isClosable
      ? []
      : [
          problem(
            'CLOSED_UNREACHABLE',
            'states',
            'No ticket can be closed. Let an action lead to a state of category closed.'
          ),
        ]),
  ];
}

function reachedStates(document: WorkflowDocument): Set<string> {
  const targets = new Map(document.actions.map((action) => [action.key, action.to]));
  const reached = new Set<string>();
  const waiting = [document.initialState];
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    const state = document.states.find((candidate) => candidate.key === key);
    if (!state || reached.has(key)) continue;
    reached.add(key);
    for (const action of actionsOf(state)) {
      const target = targets.get(action);
      if (typeof target === 'string') waiting.push(target);
    }
  }
  return reached;
}

/** By a button, a message of the client, or time. */
function actionsOf({ actions, onClientMessage, timers = [] }: WorkflowState): string[] {
  const byMessage = onClientMessage === null ? [] : [onClientMessage];
  return [...actions, ...byMessage, ...timers.map(({ action }) => action)];
}
