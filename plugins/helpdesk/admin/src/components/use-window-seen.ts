import { useEffect, useState } from 'react';

/** Whether somebody can be looking at this window: it is in front, and the keyboard is in it. */
export const useWindowSeen = (): boolean => {
  const [isSeen, setIsSeen] = useState(isWindowSeen);
  useEffect(() => {
    const look = () => setIsSeen(isWindowSeen());
    const signs = ['focus', 'blur'] as const;
    for (const sign of signs) window.addEventListener(sign, look);
    document.addEventListener('visibilitychange', look);
    return () => {
      for (const sign of signs) window.removeEventListener(sign, look);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return isSeen;
};

const isWindowSeen = () => !document.hidden && document.hasFocus();
