import type { WorkflowDocument, WorkflowProblem, WorkflowState } from '../../../../../contracts';
import { isForClient } from '../offers';
import { problem, repeatedKeys } from './problems';

/**
 * Each state has its own key and names actions that exist, each once. A ticket begins in a state of category new or
 * open. What a client writes in a state is done by an action that a client may perform, that takes a text and cannot
 * be stopped by an empty field, and no message ends up unread in the trash.
 */
export function checkStates({ document }: { document: WorkflowDocument }): WorkflowProblem[] {
  return [
    ...repeatedKeys(document.states, 'states'),
    ...checkInitialState(document),
    ...document.states.flatMap((state) => [
      ...checkButtons(document, state),
      ...checkClientMessage(document, state),
    ]),
  ];
}

function checkInitialState(document: WorkflowDocument): WorkflowProblem[] {
  const state = document.states.find(({ key }) => key === document.initialState);
  if (!state) {
    const message = `Tickets begin in a state that is not there. Give one of: ${keysOf(document.states)}.`;
    return [problem('INITIAL_STATE_UNKNOWN', 'initialState', message)];
  }
  if (state.category === 'new' || state.category === 'open') return [];
  const message = 'Tickets begin in a state of category new or open.';
  return [problem('INITIAL_STATE_CATEGORY', 'initialState', message)];
}

function checkButtons(document: WorkflowDocument, state: WorkflowState): WorkflowProblem[] {
  return state.actions.flatMap((key, index) => {
    const path = `states.${state.key}.actions.${key}`;
    if (!document.actions.some((action) => action.key === key)) {
      const message = 'The state offers an action that is not there. Remove it or add the action.';
      return [problem('STATE_ACTION_UNKNOWN', path, message)];
    }
    if (state.actions.indexOf(key) === index) return [];
    return [problem('STATE_ACTION_REPEATED', path, 'The state offers this action twice.')];
  });
}

function checkClientMessage(document: WorkflowDocument, state: WorkflowState): WorkflowProblem[] {
  if (state.onClientMessage === null) return [];
  const path = `states.${state.key}.onClientMessage`;
  const action = document.actions.find(({ key }) => key === state.onClientMessage);
  if (!action) {
    const message = 'The action is not there. Give an action, or null to refuse messages here.';
    return [problem('CLIENT_MESSAGE_UNKNOWN', path, message)];
  }
  const found: WorkflowProblem[] = [];
  if (!isForClient(action)) {
    const message = 'Clients may not perform this action. Set its client mode to execute or both.';
    found.push(problem('CLIENT_MESSAGE_NOT_FOR_CLIENT', path, message));
  }
  if (action.text.mode === 'none') {
    const message = 'The action takes no text, so the message would be lost. Let it take a text.';
    found.push(problem('CLIENT_MESSAGE_WITHOUT_TEXT', path, message));
  }
  if (action.fields.some((field) => field.required)) {
    const message = 'A message fills no fields. Make the fields of this action optional.';
    found.push(problem('CLIENT_MESSAGE_WITH_REQUIRED_FIELD', path, message));
  }
  const target = document.states.find(({ key }) => key === (action.to ?? state.key));
  if (target?.category === 'trash') {
    const message = 'The message would lie in the trash. Lead to another state, or give null.';
    found.push(problem('CLIENT_MESSAGE_TO_TRASH', path, message));
  }
  return found;
}

function keysOf(items: readonly { key: string }[]): string {
  return items.map(({ key }) => key).join(', ');
}
