import { addToDraft, DRAFTS, moveDraft } from './drafts';
import type { Outgoing } from '../store/state';
import type { Keep } from './keep';
import type { Outbox } from './outbox';

/** What was filled in before the first message; it stands in the form again when the window is opened anew. */
export const ANSWERS = 'answers';

/** Where a conversation ends that was not over, what was not sent, and what was being written, goes into a new draft. */
export function takeUnsent(
  outbox: Outbox,
  tabKeep: Keep,
  conversation: string | null,
  messages = outbox.all()
): void {
  if (conversation !== null) moveDraft(tabKeep, conversation, null);
  takeBack(outbox, tabKeep, messages);
}

/** Back into the field of a new conversation, in their order, before what is being written there. */
export function takeBack(outbox: Outbox, tabKeep: Keep, messages: readonly Outgoing[]): void {
  const unsent = messages.filter(({ seq }) => seq === null).map(({ text }) => text);
  addToDraft(tabKeep, null, unsent.filter(Boolean).join('\n\n'));
  outbox.remove(...messages.map(({ clientId }) => clientId));
}

/** Nothing of what this person wrote, or said of themselves, is left in this tab. */
export function forgetWords(outbox: Outbox, tabKeep: Keep): void {
  outbox.remove(...outbox.all().map(({ clientId }) => clientId));
  for (const name of [...tabKeep.names(DRAFTS), ANSWERS]) tabKeep.remove(name);
}
