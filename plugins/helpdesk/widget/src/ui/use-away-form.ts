import { useRef } from 'preact/hooks';
import { useUi } from './use-ui';

/** A form that stands in the place of the chat: of which site of the desk, and its key. */
export interface Standing {
  site: string;
  form: string;
}

/**
 * The form that stands in for the chat while nobody is there; null: the chat itself does. What stands is kept until the
 * window is closed, whoever comes or goes meanwhile: it may be half filled in.
 */
export function useAwayForm(): Standing | null {
  const { shell, chat, window } = useUi();
  const kept = useRef<Standing | null>(null);
  const { away, form, helpUrl, status } = window;
  const isAway = !(chat.status ?? status).isOnline;
  const wanted =
    isAway && away === 'form' && form !== null && helpUrl !== null ? { site: helpUrl, form } : null;
  if (!shell.isOpen) kept.current = null;
  // At its opening, who is there is being asked.
  else if (!shell.isLoading) kept.current ??= wanted;
  return kept.current ?? wanted;
}
