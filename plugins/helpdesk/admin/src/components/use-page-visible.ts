import { useEffect, useState } from 'react';

/** False while the tab is in the background: nobody reads it, so nothing is looked for. */
export const usePageVisible = () => {
  const [isVisible, setIsVisible] = useState(!document.hidden);
  useEffect(() => {
    const onChange = () => setIsVisible(!document.hidden);
    document.addEventListener('visibilitychange', onChange);
    return () => document.removeEventListener('visibilitychange', onChange);
  }, []);
  return isVisible;
};
