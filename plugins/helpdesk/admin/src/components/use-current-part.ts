import { useEffect, type RefObject } from 'react';
import { useLocation } from 'react-router-dom';

/** On a small screen the desk's parts scroll beside each other: the one where the agent is stands in sight. */
export const useCurrentPart = (parts: RefObject<HTMLElement>, isComplete: boolean): void => {
  const { pathname } = useLocation();
  useEffect(() => {
    const frame = parts.current?.getBoundingClientRect();
    const current = parts.current?.querySelector('[aria-current]')?.getBoundingClientRect();
    if (!frame || !current) return;
    // Not `scrollIntoView`: it would also scroll the page, which stands where it was left.
    const before = Math.min(0, current.left - frame.left);
    parts.current?.scrollBy({ left: before || Math.max(0, current.right - frame.right) });
  }, [parts, pathname, isComplete]);
};
