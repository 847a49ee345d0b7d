import { isComposing } from '../is-composing';

const FIELDS = [
  'input:not([type=checkbox], [type=radio], [type=button], [type=submit])',
  'textarea',
  'select',
  '[contenteditable]:not([contenteditable=false])',
  '[role=textbox]',
  '[role=combobox]',
  '[role=menu]',
  '[role=listbox]',
].join();
const DIALOGS = '[role=dialog], [role=alertdialog]';

/** Is this key meant for the page, or does somebody write, choose from a list, or answer a dialog? */
export const isForPage = (event: KeyboardEvent): boolean => {
  if (event.defaultPrevented || isComposing(event)) return false;
  // Brackets and slashes need AltGr on many keyboards, which some systems report as Ctrl and Alt.
  const isAltGraph = event.getModifierState('AltGraph');
  if (event.metaKey || (!isAltGraph && (event.ctrlKey || event.altKey))) return false;
  const { target } = event;
  if (target instanceof Element && target.closest(`${FIELDS}, ${DIALOGS}`)) return false;
  return !isDialogOpen();
};

const isDialogOpen = () =>
  [...document.querySelectorAll<HTMLElement>(DIALOGS)].some(
    (dialog) => dialog.dataset.state !== 'closed' && dialog.getClientRects().length > 0
  );
