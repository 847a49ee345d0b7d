import type { ActorKind, WorkflowAction, WorkflowDocument } from '../../../../contracts';

/**
 * Which buttons a person sees: those that the owner put into the ticket's state, in that order. Staff see the actions
 * made for staff; a client sees those that clients may perform, and of their forms only the fields that a client may
 * see. A state that the workflow does not know offers nothing.
 */
export function offersFor({
  workflow,
  state,
  kind,
}: {
  workflow: WorkflowDocument;
  /** Key of the ticket's present state. */
  state: string;
  kind: Exclude<ActorKind, 'system'>;
}): WorkflowAction[] {
  const keys = workflow.states.find((candidate) => candidate.key === state)?.actions ?? [];
  const offered = keys
    .map((key) => workflow.actions.find((action) => action.key === key))
    .filter((action) => action !== undefined)
    .filter((action) => (kind === 'agent' ? action.staff : isForClient(action)));
  return kind === 'agent' ? offered : offered.map(withoutHiddenFields);
}

/** May a client perform it? */
export function isForClient(action: Pick<WorkflowAction, 'client'>): boolean {
  return action.client === 'execute' || action.client === 'both';
}

/** Does the client read the entries of this action? With `execute` they stay with staff, also the client's own. */
export function isSeenByClient(action: Pick<WorkflowAction, 'client'>): boolean {
  return action.client === 'see' || action.client === 'both';
}

function withoutHiddenFields(action: WorkflowAction): WorkflowAction {
  return { ...action, fields: action.fields.filter((field) => field.isClientVisible) };
}
