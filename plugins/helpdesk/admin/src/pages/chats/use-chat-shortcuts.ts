import { useShortcuts } from '../../components/shortcuts/use-shortcuts';

interface ChatShortcuts {
  next: () => void;
  compose: () => void;
  side: () => void;
  close: () => void;
}

/** Single keys of the page of chats; Escape leaves a text, so that they count again. */
export const useChatShortcuts = ({ next, compose, side, close }: ChatShortcuts): void =>
  useShortcuts('keys.chats', [
    { key: 'n', label: 'keys.chats.next', run: next },
    { key: 'm', label: 'keys.chats.compose', run: compose },
    { key: 'i', label: 'keys.side', run: side },
    { key: 'x', label: 'keys.chats.close', run: close },
  ]);
