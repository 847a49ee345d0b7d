import type {
  ClientEntryView,
  ClientOffer,
  EntryView,
  WorkflowAction,
  WorkflowDocument,
} from '../../../contracts';
import { clientState } from '../workflow/rules/client-state';
import { localize } from '../workflow/rules/localize';

/**
 * An entry as its client reads it, made of what a client may know and nothing else: no assignment, no addresses, no
 * fields that the owner keeps to staff.
 *
 * @returns null for an entry that is not the client's, and for one that says nothing to a client.
 */
export function presentClientEntry(
  entry: EntryView,
  workflow: WorkflowDocument
): ClientEntryView | null {
  if (entry.isInternal || (entry.kind !== 'opened' && entry.kind !== 'action')) return null;
  const action = workflow.actions.find(({ key }) => key === entry.action?.key);
  const view: ClientEntryView = {
    seq: entry.seq,
    at: entry.at,
    author: entry.actor.kind,
    name: entry.actor.name,
    text: entry.text,
    fields: (action?.fields ?? [])
      .filter((field) => field.isClientVisible)
      .flatMap(({ key, name, options }) => {
        const given = entry.fields.find((field) => field.key === key);
        return given ? [{ name, value: given.value, options }] : [];
      }),
    files: entry.files.map(({ key, name, mime, size }) => ({ key, name, mime, size })),
    state: stateChange(entry, workflow),
  };
  const says = view.text || view.fields.length > 0 || view.files.length > 0 || view.state;
  return says ? view : null;
}

export function presentClientOffer({
  key,
  name,
  text,
  files,
  fields,
}: WorkflowAction): ClientOffer {
  return { key, name, text: text.mode, files, fields };
}

/** Two states may read the same to a client: then nothing changed. */
function stateChange(entry: EntryView, workflow: WorkflowDocument): ClientEntryView['state'] {
  const after = clientState(workflow, entry.after.state);
  const before = entry.before.state ? clientState(workflow, entry.before.state) : null;
  if (entry.kind === 'opened' || !after) return null;
  return before && localize(before, 'en') === localize(after, 'en') ? null : after;
}
