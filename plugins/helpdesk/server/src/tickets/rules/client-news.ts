import type { FieldValues, WorkflowDocument } from '../../../../contracts';
import { clientState } from '../../workflow/rules/client-state';
import { localize } from '../../workflow/rules/localize';

/*
 * An action is news to the client when they read something of it: a text, a file, the value of a field that is meant
 * for clients, or another state than before, as far as clients are told states. What stays with staff is never news,
 * and neither is what changes only who is responsible.
 */
export function isClientNews({
  workflow,
  action,
  decision,
  before,
  files,
}: {
  workflow: WorkflowDocument;
  /** Key. */
  action: string;
  decision: { isInternal: boolean; text: unknown; entryFields: FieldValues; state: string };
  /** Key of the state that it is performed in. */
  before: string;
  /** How many go with it. */
  files: number;
}): boolean {
  if (decision.isInternal) return false;
  if (decision.text !== null || files > 0) return true;
  const asked = workflow.actions.find(({ key }) => key === action)?.fields ?? [];
  const isSaid = asked.some(
    ({ key, isClientVisible }) => isClientVisible && Object.hasOwn(decision.entryFields, key)
  );
  return isSaid || changesState(workflow, before, decision.state);
}

/** Two states may read the same to a client: then nothing changed. */
export function changesState(
  workflow: WorkflowDocument,
  beforeKey: string | null,
  afterKey: string
): boolean {
  const after = clientState(workflow, afterKey);
  const before = beforeKey === null ? null : clientState(workflow, beforeKey);
  if (!after) return false;
  return !before || localize(before, 'en') !== localize(after, 'en');
}
