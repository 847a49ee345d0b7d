import type { FileView } from '../../../../contracts/tickets';
import type { NewTicketDraft } from './new-ticket-draft';

const KEY = 'helpdesk.new-ticket';

export interface KeptDraft {
  draft: NewTicketDraft;
  files: FileView[];
}

/**
 * What was typed for a ticket that is not there yet. In this tab only: a desk is used on shared machines, and words
 * of a client must not outlive the session there.
 */
export const readKeptDraft = (): KeptDraft | null => {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Partial<KeptDraft> | null;
    const isOurs =
      typeof kept?.draft?.clientId === 'string' &&
      typeof kept.draft.text === 'string' &&
      typeof kept.draft.subject === 'string' &&
      Array.isArray(kept.files);
    // Written below, by this very build or an older one.
    return isOurs ? (kept as KeptDraft) : null;
  } catch {
    return null;
  }
};

export const keepDraft = (kept: KeptDraft | null): void => {
  try {
    if (kept) sessionStorage.setItem(KEY, JSON.stringify(kept));
    else sessionStorage.removeItem(KEY);
  } catch {
    // The storage is full or forbidden: it stays on the page, and the guard asks before it goes.
  }
};
