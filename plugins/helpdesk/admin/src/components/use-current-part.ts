import { useEffect, type RefObject } from 'react';
import { useLocation } from 'react-router-dom';

/**
 * On a small screen the desk's parts scroll beside each other: the one where the agent is stands in sight, also when
 * what comes beside them later takes their room.
 */
export const useCurrentPart = (parts: RefObject<HTMLElement>, isComplete: boolean): void => {
  const { pathname } = useLocation();
  useEffect(() => {
    const list = parts.current;
    if (!list) return undefined;
    const show = () => {
      const frame = list.getBoundingClientRect();
      const current = list.querySelector('[aria-current]')?.getBoundingClientRect();
      if (!current) return;
      // Not `scrollIntoView`: it would also scroll the page, which stands where it was left.
      const before = Math.min(0, current.left - frame.left);
      list.scrollBy({ left: before || Math.max(0, current.right - frame.right) });
    };
    show();
    const sizes = new ResizeObserver(show);
    sizes.observe(list);
    return () => sizes.disconnect();
  }, [parts, pathname, isComplete]);
};
