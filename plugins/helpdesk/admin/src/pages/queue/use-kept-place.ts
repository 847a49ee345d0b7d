import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { LaidList } from './queue-list';
import { keepList, recallList } from './queue-memory';
import { rowLinks } from './row-links';
import { scrollerOf } from './scroller-of';

interface KeptPlaceRequest {
  frame: RefObject<HTMLElement>;
  /** The list that is on the screen. */
  shownKey: string;
  list: LaidList | null;
  isReturn: boolean;
}

/** Keeps a list when the agent goes to a ticket; on the way back it stands as it was, down to the row at the keyboard. */
export const useKeptPlace = ({ frame, shownKey, list, isReturn }: KeptPlaceRequest) => {
  const place = useRef({ scrollTop: 0, current: null as number | null });
  const isPlaced = useRef(false);
  const hasList = list !== null;

  useLayoutEffect(() => {
    if (!hasList) return;
    if (isPlaced.current) {
      // Another list begins at its top.
      scrollerOf(frame.current).scrollTop = 0;
      return;
    }
    isPlaced.current = true;
    const kept = isReturn ? recallList(shownKey) : undefined;
    if (!kept) return;
    scrollerOf(frame.current).scrollTop = kept.scrollTop;
    place.current = { scrollTop: kept.scrollTop, current: kept.current };
    const link = rowLinks(frame.current).find(({ number }) => number === kept.current);
    link?.element.focus({ preventScroll: true });
  }, [frame, hasList, isReturn, shownKey]);

  // In time: the page that comes is shorter, and would be taken for a scroll to the top.
  useLayoutEffect(() => {
    const scroller = scrollerOf(frame.current);
    const onScroll = () => (place.current.scrollTop = scroller.scrollTop);
    scroller.addEventListener('scroll', onScroll, { passive: true });
    return () => scroller.removeEventListener('scroll', onScroll);
  }, [frame]);

  const latest = useRef({ shownKey, list });
  latest.current = { shownKey, list };
  // Written when the page goes away: what is shown then is what is come back to.
  useLayoutEffect(
    () => () => {
      const left = latest.current;
      if (left.list) keepList(left.shownKey, { list: left.list, ...place.current });
    },
    []
  );
  return { setCurrent: (number: number) => (place.current.current = number) };
};
