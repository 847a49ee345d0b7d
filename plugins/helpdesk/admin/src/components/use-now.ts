import { useEffect, useState } from 'react';

/** The present minute, so that "5 min. ago" does not stand still on an open page. */
export const useNow = () => {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
};
