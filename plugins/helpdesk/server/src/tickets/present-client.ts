import type {
  ClientEntryView,
  ClientOffer,
  EntryKind,
  EntryText,
  EntryView,
  WorkflowAction,
} from '../../../contracts';
import { safeHtml } from '../platform/safe-html';
import { clientState } from '../workflow/rules/client-state';
import type { ClientHistoryEntry } from './read-history';
import { changesState } from './rules/client-news';

/** What a client has a part in; everything else is staff's own. */
const KINDS: readonly EntryKind[] = ['opened', 'action', 'rated'];

/**
 * An entry as its client reads it, made of what a client may know and nothing else: no assignment, no addresses, no
 * fields that the owner keeps to staff.
 *
 * @returns null for an entry that is not the client's, and for one that says nothing to a client.
 */
export function presentClientEntry(entry: ClientHistoryEntry): ClientEntryView | null {
  if (entry.isInternal || !KINDS.includes(entry.kind)) return null;
  const action = entry.workflow?.actions.find(({ key }) => key === entry.action?.key);
  const view: ClientEntryView = {
    seq: entry.seq,
    at: entry.at,
    author: entry.actor.kind,
    name: entry.actor.name,
    isMine: entry.isMine,
    text: clientText(entry.text),
    fields: entry.isDeleted
      ? []
      : isOwnForm(entry)
        ? entry.fields.map(({ name, value, options }) => ({ name, value, options }))
        : visibleFields(entry, action),
    files: entry.files.map(({ key, name, mime, size }) => ({ key, name, mime, size })),
    // What became of it while it was a request of its own is no state of this one.
    state: entry.from === null ? stateChange(entry) : null,
    rating: entry.rating && { score: entry.rating.score, scale: entry.rating.scale },
  };
  const says =
    view.text || view.fields.length > 0 || view.files.length > 0 || view.state || view.rating;
  return says ? view : null;
}

/** What the client answered in a form is the client's own. */
function isOwnForm({ kind, actor }: EntryView): boolean {
  return kind === 'opened' && actor.kind === 'contact';
}

function visibleFields(
  entry: EntryView,
  action: WorkflowAction | undefined
): ClientEntryView['fields'] {
  return (action?.fields ?? [])
    .filter((field) => field.isClientVisible)
    .flatMap(({ key, name, options }) => {
      const given = entry.fields.find((field) => field.key === key);
      return given ? [{ name, value: given.value, options }] : [];
    });
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

/** What marks a colleague's name, and whatever else is of staff in the mark-up, does not leave. */
function clientText(text: EntryText | null): EntryText | null {
  return text?.format === 'html' ? { ...text, body: safeHtml(text.body) } : text;
}

function stateChange(entry: ClientHistoryEntry): ClientEntryView['state'] {
  const { before, after, workflow } = entry;
  if (!workflow || entry.kind === 'opened' || !changesState(workflow, before.state, after.state))
    return null;
  return clientState(workflow, after.state);
}
