const FIELDS =
  'input:not([type="hidden"], :disabled), textarea:not(:disabled), select:not(:disabled), [contenteditable="true"]';

/**
 * `onOpenAutoFocus` of a dialog: the keyboard goes to what is marked `data-first`, else to the first field, and not to
 * the cross that closes it, which is the first thing in it. Where neither is there, it is left to the dialog.
 */
export const focusFirst = (event: Event): void => {
  const dialog = event.currentTarget;
  if (!(dialog instanceof HTMLElement)) return;
  const first =
    dialog.querySelector<HTMLElement>('[data-first]') ?? dialog.querySelector<HTMLElement>(FIELDS);
  if (!first) return;
  event.preventDefault();
  first.focus();
};
