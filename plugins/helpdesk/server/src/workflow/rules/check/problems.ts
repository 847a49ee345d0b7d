import type { WorkflowProblem } from '../../../../../contracts';

/** Everything that the check can find. Screens translate by code, so a code is never renamed. */
export const WORKFLOW_PROBLEM_CODES = [
  'SHAPE_INVALID',
  'KEY_REPEATED',
  'INITIAL_STATE_UNKNOWN',
  'INITIAL_STATE_CATEGORY',
  'ACTION_TARGET_UNKNOWN',
  'ACTION_UNREACHABLE',
  'STATE_ACTION_UNKNOWN',
  'STATE_ACTION_REPEATED',
  'STATE_UNREACHABLE',
  'CLOSED_UNREACHABLE',
  'CLIENT_MESSAGE_UNKNOWN',
  'CLIENT_MESSAGE_NOT_FOR_CLIENT',
  'CLIENT_MESSAGE_WITHOUT_TEXT',
  'CLIENT_MESSAGE_WITH_REQUIRED_FIELD',
  'CLIENT_MESSAGE_TO_TRASH',
  'FIELD_OPTIONS_MISSING',
  'FIELD_DEFAULT_INVALID',
  'FIELD_CONFLICT',
  'ASSIGNMENT_INCOMPLETE',
  'ASSIGNMENT_UNKNOWN',
  'ASSIGNMENT_WITHOUT_STAFF',
  'RECIPIENTS_MISSING',
  'RECIPIENT_INCOMPLETE',
  'RECIPIENT_UNKNOWN',
  'RECIPIENT_ADDRESS_INVALID',
  'NOTICE_TO_CLIENT_OF_HIDDEN_ACTION',
  'NOTICE_TO_CLIENT_REVEALS_ENTRY',
  'NOTICE_TO_CLIENT_AT_OPENING',
  'TEXT_LANGUAGE_MISSING',
  'TEMPLATE_INVALID',
  'TEMPLATE_VARIABLE_UNKNOWN',
  'TIMER_ACTION_UNKNOWN',
  'TIMER_TEXT_MISSING',
  'TIMER_FIELD_MISSING',
  'TIMER_ASSIGNEE_MISSING',
  'TIMER_IN_TRASH',
] as const;
export type WorkflowProblemCode = (typeof WORKFLOW_PROBLEM_CODES)[number];

/** Agents and teams that exist, by key. A list that is not given is not checked against. */
export interface KnownPeople {
  agents?: readonly string[];
  teams?: readonly string[];
}

export function problem(code: WorkflowProblemCode, path: string, message: string): WorkflowProblem {
  return { code, path, message };
}

/** One problem for each key that stands in the list a second time. */
export function repeatedKeys(items: readonly { key: string }[], path: string): WorkflowProblem[] {
  const seen = new Set<string>();
  return items.flatMap(({ key }) => {
    const isRepeated = seen.has(key);
    seen.add(key);
    if (!isRepeated) return [];
    return [problem('KEY_REPEATED', `${path}.${key}`, 'The key is used twice. Give each its own.')];
  });
}
