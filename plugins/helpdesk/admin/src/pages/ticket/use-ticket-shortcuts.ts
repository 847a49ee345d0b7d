import { useShortcuts } from '../../components/shortcuts/use-shortcuts';

/** Single keys of the ticket page that go to its parts. */
export const useTicketShortcuts = () => {
  useShortcuts('keys.ticket', [
    { key: 'a', label: 'keys.actions', run: () => goTo('#main-content [data-action]') },
    {
      key: 'm',
      label: 'keys.macros',
      run: () => document.querySelector<HTMLElement>('#main-content [data-macros]')?.click(),
    },
    { key: 'i', label: 'keys.side', run: () => goTo('#main-content aside') },
  ]);
};

const goTo = (selector: string) => {
  const part = document.querySelector<HTMLElement>(selector);
  if (!part) return;
  // A part that is no control takes the keyboard when it is sent there, and not by Tab.
  if (part.tabIndex < 0) part.tabIndex = -1;
  part.focus({ preventScroll: true });
  part.scrollIntoView({ block: 'nearest' });
};
