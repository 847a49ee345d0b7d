import type { LocalDraft } from './draft-opening';

const keyOf = (number: number) => `helpdesk.draft.${number}`;

/**
 * What was typed and has not reached the server, so that a reload without a connection loses nothing. In this tab
 * only: a desk is used on shared machines, and words for a client must not outlive the session there.
 */
export const readLocalDraft = (number: number): LocalDraft | null => {
  try {
    // Written below, by this very build or an older one; what does not fit the form is left out when it opens.
    const kept = JSON.parse(sessionStorage.getItem(keyOf(number)) ?? 'null') as LocalDraft | null;
    return typeof kept?.body?.action === 'string' ? kept : null;
  } catch {
    return null;
  }
};

export const keepLocalDraft = (number: number, draft: LocalDraft | null): void => {
  try {
    if (draft) sessionStorage.setItem(keyOf(number), JSON.stringify(draft));
    else sessionStorage.removeItem(keyOf(number));
  } catch {
    // The storage is full or forbidden: the server still gets it.
  }
};
