import { useEffect, useState } from 'react';

/**
 * The present minute, so that "5 min. ago" does not stand still on an open page.
 *
 * @param everyMs how often it is looked at; a minute unless told.
 */
export const useNow = (everyMs = 60_000) => {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
};
