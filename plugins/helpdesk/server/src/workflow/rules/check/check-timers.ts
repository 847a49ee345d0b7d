import type {
  WorkflowAction,
  WorkflowDocument,
  WorkflowProblem,
  WorkflowState,
  WorkflowTimer,
} from '../../../../../contracts';
import { problem, repeatedKeys } from './problems';

/**
 * What happens by itself needs nobody: its action exists, and asks for no text, field or person that only somebody who
 * sits at it could give. A text that is filled in beforehand is sent as it is, and so is a field with a default.
 * Nothing happens by itself to what lies in the trash.
 */
export function checkTimers({ document }: { document: WorkflowDocument }): WorkflowProblem[] {
  return document.states.flatMap((state) => {
    const { timers = [] } = state;
    const path = `states.${state.key}.timers`;
    return [
      ...repeatedKeys(timers, path),
      ...timers.flatMap((timer) => checkTimer(document, state, timer, `${path}.${timer.key}`)),
    ];
  });
}

function checkTimer(
  document: WorkflowDocument,
  state: WorkflowState,
  timer: WorkflowTimer,
  path: string
): WorkflowProblem[] {
  const action = document.actions.find(({ key }) => key === timer.action);
  if (!action) {
    const message = `The action is not there. Give one of: ${document.actions.map(({ key }) => key).join(', ')}.`;
    return [problem('TIMER_ACTION_UNKNOWN', `${path}.action`, message)];
  }
  const found = checkAction(action, path);
  if (state.category === 'trash') {
    const message = 'Nothing happens by itself in the trash. Remove this.';
    found.push(problem('TIMER_IN_TRASH', path, message));
  }
  return found;
}

function checkAction(action: WorkflowAction, path: string): WorkflowProblem[] {
  const found: WorkflowProblem[] = [];
  if (action.text.mode === 'required' && !hasText(action)) {
    const message =
      'The action asks for a text, and nobody is there to write it. ' +
      'Fill its text in beforehand, or choose another action.';
    found.push(problem('TIMER_TEXT_MISSING', `${path}.action`, message));
  }
  const empty = action.fields.filter(
    (field) => field.required && (field.default === null || field.default === false)
  );
  if (empty.length > 0) {
    const keys = empty.map(({ key }) => key).join(', ');
    const message = `Nobody is there to fill these fields: ${keys}. Give them defaults, or choose another action.`;
    found.push(problem('TIMER_FIELD_MISSING', `${path}.action`, message));
  }
  if (action.assignment.mode === 'choose') {
    const message =
      'The action asks who is responsible, and nobody is there to choose. Choose another action.';
    found.push(problem('TIMER_ASSIGNEE_MISSING', `${path}.action`, message));
  }
  return found;
}

function hasText({ text }: WorkflowAction): boolean {
  return Object.values(text.default ?? {}).some((words) => words.trim() !== '');
}
