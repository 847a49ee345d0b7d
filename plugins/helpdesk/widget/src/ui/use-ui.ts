import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ChatWindow } from '../../../contracts/chat';
import type { Chat } from '../chat/chat';
import type { Shell } from '../shell/shell';
import type { Words } from '../shell/words';

/** What every part of the window works with. */
export interface Ui {
  shell: Shell;
  chat: Chat;
  window: ChatWindow;
  words: Words;
  /** To a screen reader, and to nobody else. */
  announce(text: string): void;
}

export const UiContext = createContext<Ui | null>(null);

export function useUi(): Ui {
  const ui = useContext(UiContext);
  if (!ui) throw new Error('Only within the window.');
  return ui;
}
