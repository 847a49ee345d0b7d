import type { LocalizedText, WorkflowDocument } from '../../../../contracts';

/**
 * What the client reads as the state of their request: the owner's wording for clients, never the name that staff see.
 *
 * @returns null when the owner keeps this state to staff, or the workflow has it no more; the reader is then told that
 * the request is in progress.
 */
export function clientState(workflow: WorkflowDocument, stateKey: string): LocalizedText | null {
  return workflow.states.find((state) => state.key === stateKey)?.clientName ?? null;
}
