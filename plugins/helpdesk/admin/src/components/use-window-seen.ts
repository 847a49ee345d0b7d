import { useEffect, useState } from 'react';

/** Where the keyboard is in a frame, its going elsewhere is told to nobody outside of it. */
const LOOK_MS = 1_000;

/** Whether somebody can be looking at this window: it is in front, and the keyboard is in it. */
export const useWindowSeen = (): boolean => {
  const [isSeen, setIsSeen] = useState(isWindowSeen);
  useEffect(() => {
    return whenSeenChanges(() => setIsSeen(isWindowSeen()));
  }, []);
  return isSeen;
};

export const isWindowSeen = () => !document.hidden && document.hasFocus();

/**
 * Calls whenever it may have changed.
 *
 * @returns a function that ends it.
 */
export const whenSeenChanges = (look: () => void): (() => void) => {
  const signs = ['focus', 'blur'] as const;
  for (const sign of signs) window.addEventListener(sign, look);
  document.addEventListener('visibilitychange', look);
  const timer = setInterval(look, LOOK_MS);
  return () => {
    for (const sign of signs) window.removeEventListener(sign, look);
    document.removeEventListener('visibilitychange', look);
    clearInterval(timer);
  };
};
