import { useEffect, useState } from 'react';

/** After so long without a key, nobody is writing any more. */
const RESTS_MS = 5_000;

/** True while a text keeps changing; not for one that was there already, nor for one that was emptied. */
export const useTyping = (text: string): boolean => {
  const [first] = useState(text);
  const [isTyping, setIsTyping] = useState(false);
  useEffect(() => {
    if (text === '' || text === first) {
      setIsTyping(false);
      return undefined;
    }
    setIsTyping(true);
    const timer = setTimeout(() => setIsTyping(false), RESTS_MS);
    return () => clearTimeout(timer);
  }, [text, first]);
  return isTyping;
};
