import { addToDraft, DRAFTS, moveDraft } from './drafts';
import type { Keep } from './keep';
import type { Outbox } from './outbox';

/** What was filled in before the first message; it stands in the form again when the window is opened anew. */
export const ANSWERS = 'answers';

/** Where a conversation ends that was not over, what was not sent, and what was being written, goes into a new draft. */
export function takeUnsent(outbox: Outbox, tabKeep: Keep, conversation: string | null): void {
  const all = outbox.all();
  const unsent = all.filter(({ seq }) => seq === null).map(({ text }) => text);
  if (conversation !== null) moveDraft(tabKeep, conversation, null);
  addToDraft(tabKeep, null, unsent.filter(Boolean).join('\n\n'));
  outbox.remove(...all.map(({ clientId }) => clientId));
}

/** Nothing of what this person wrote, or said of themselves, is left in this tab. */
export function forgetWords(outbox: Outbox, tabKeep: Keep): void {
  outbox.remove(...outbox.all().map(({ clientId }) => clientId));
  for (const name of [...tabKeep.names(DRAFTS), ANSWERS]) tabKeep.remove(name);
}
