import type {
  WorkflowAction,
  WorkflowDocument,
  WorkflowField,
  WorkflowProblem,
} from '../../../../../contracts';
import { fieldProblem } from '../field-value';
import type { KnownPeople } from './problems';
import { problem, repeatedKeys } from './problems';

/**
 * Each action has its own key, leads to a state that exists and gives the ticket to somebody who exists. Its fields
 * have their own keys, lists have choices, and defaults are answers that the field itself would take. A field that
 * stands in several actions is one field of the ticket: of one type, and either shown to the client or not.
 */
export function checkActions({
  document,
  ...known
}: { document: WorkflowDocument } & KnownPeople): WorkflowProblem[] {
  return [
    ...repeatedKeys(document.actions, 'actions'),
    ...document.actions.flatMap((action) => [
      ...checkTarget(document, action),
      ...checkAssignment(action, known),
      ...repeatedKeys(action.fields, `actions.${action.key}.fields`),
      ...action.fields.flatMap((field) =>
        checkField(field, `actions.${action.key}.fields.${field.key}`)
      ),
    ]),
    ...checkSharedFields(document),
  ];
}

function checkTarget(document: WorkflowDocument, action: WorkflowAction): WorkflowProblem[] {
  const isKnown = action.to === null || document.states.some(({ key }) => key === action.to);
  if (isKnown) return [];
  const message = 'The action leads to a state that is not there. Give a state, or null to stay.';
  return [problem('ACTION_TARGET_UNKNOWN', `actions.${action.key}.to`, message)];
}

function checkAssignment(action: WorkflowAction, known: KnownPeople): WorkflowProblem[] {
  const { mode } = action.assignment;
  const path = `actions.${action.key}.assignment`;
  if (mode === 'agent' || mode === 'team') {
    const key = action.assignment[mode];
    const list = mode === 'agent' ? known.agents : known.teams;
    if (!key) return [problem('ASSIGNMENT_INCOMPLETE', path, `Name the ${mode}.`)];
    if (!list || list.includes(key)) return [];
    return [problem('ASSIGNMENT_UNKNOWN', path, `There is no such ${mode}. Choose another.`)];
  }
  if (!action.staff && (mode === 'actor' || mode === 'choose')) {
    const message = 'Staff do not perform this action. Use keep, clear, agent or team.';
    return [problem('ASSIGNMENT_WITHOUT_STAFF', path, message)];
  }
  return [];
}

function checkField(field: WorkflowField, path: string): WorkflowProblem[] {
  const found = repeatedKeys(field.options, `${path}.options`);
  const isList = field.type === 'choice' || field.type === 'choices';
  if (isList && field.options.length === 0) {
    found.push(problem('FIELD_OPTIONS_MISSING', path, 'Give at least one choice.'));
  }
  const wanted = field.default === null ? null : fieldProblem(field, field.default);
  if (wanted !== null) {
    found.push(problem('FIELD_DEFAULT_INVALID', `${path}.default`, `${wanted} Or give null.`));
  }
  return found;
}

function checkSharedFields(document: WorkflowDocument): WorkflowProblem[] {
  const first = new Map<string, WorkflowField>();
  return document.actions.flatMap((action) =>
    action.fields.flatMap((field) => {
      const other = first.get(field.key) ?? field;
      first.set(field.key, other);
      if (other.type === field.type && other.isClientVisible === field.isClientVisible) return [];
      const message =
        'Another action has a field of this key with another type or visibility. ' +
        'Make them equal, or give this one its own key.';
      return [problem('FIELD_CONFLICT', `actions.${action.key}.fields.${field.key}`, message)];
    })
  );
}
