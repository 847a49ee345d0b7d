import { useRef } from 'preact/hooks';
import { useUi } from './use-ui';

/** It is over after ten seconds without a word. */
const AGAIN_MS = 4_000;

/** Tells staff that the visitor writes, now and then while they do, and once when they are done. */
export function useTyping(): (text: string) => void {
  const { chat } = useUi();
  const toldAt = useRef(0);
  return (text) => {
    const now = Date.now();
    if (text === '') {
      if (toldAt.current !== 0) chat.line.typing(false);
      toldAt.current = 0;
    } else if (now - toldAt.current > AGAIN_MS) {
      toldAt.current = now;
      chat.line.typing(true);
    }
  };
}
