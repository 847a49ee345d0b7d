import type { Keep } from './keep';

/** Names of all drafts begin so. */
export const DRAFTS = 'draft ';

/** One draft for each conversation, and one for a new one (null). */
export const draftName = (conversation: string | null): string => DRAFTS + (conversation ?? 'new');

export const readDraft = (keep: Keep, conversation: string | null): string =>
  keep.read<string>(draftName(conversation)) ?? '';

/** Puts it before what is written there already. */
export function addToDraft(keep: Keep, conversation: string | null, text: string): void {
  const draft = [text, readDraft(keep, conversation)].filter(Boolean).join('\n\n');
  if (draft) keep.write(draftName(conversation), draft);
}

/** What is being written goes with its writer into the other conversation. */
export function moveDraft(keep: Keep, from: string | null, to: string | null): void {
  addToDraft(keep, to, readDraft(keep, from));
  keep.remove(draftName(from));
}
