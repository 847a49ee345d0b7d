import { useCallback, useEffect, useMemo, useRef, type RefObject } from 'react';
import { gather } from '../../live/gather';
import { useLookEvery, useOnChange } from '../../live/use-live';
import { useIsWatching } from './use-is-watching';
import { scrollerOf } from './scroller-of';

const LOOK_EVERY = 20_000;
/** A busy desk changes many times in this time; a list that jumps each time is no help. */
const NEWS = { soonMs: 300, pauseMs: 3_000 };
const TOP = 8;

interface QueueNewsRequest {
  frame: RefObject<HTMLElement>;
  /** The list that is on the screen. */
  shownKey: string;
  hasFresh: boolean;
  refreshedAt: number;
  refresh: () => Promise<void>;
  take: () => void;
}

/**
 * Looks for news when the server tells of a change, else every 20 seconds, while somebody can see the page and is
 * connected. A newer order is taken in by
 * itself only where it disturbs nobody: the list stands at its top and was not touched since it was laid.
 */
export const useQueueNews = ({
  frame,
  shownKey,
  hasFresh,
  refreshedAt,
  refresh,
  take,
}: QueueNewsRequest) => {
  const isWatching = useIsWatching();
  const lookEvery = useLookEvery(LOOK_EVERY);
  const isTouched = useRef(false);
  const lastLook = useRef(refreshedAt);
  lastLook.current = refreshedAt;

  useEffect(() => {
    if (!isWatching) return undefined;
    if (Date.now() - lastLook.current >= LOOK_EVERY) void refresh();
    const timer = setInterval(() => void refresh(), lookEvery);
    return () => clearInterval(timer);
  }, [isWatching, lookEvery, refresh]);

  const news = useMemo(
    () => (isWatching ? gather(() => void refresh(), NEWS) : null),
    [isWatching, refresh]
  );
  useEffect(() => () => news?.forget(), [news]);
  useOnChange(useCallback(() => news?.ask(), [news]));

  useEffect(() => {
    const list = frame.current;
    const scroller = scrollerOf(list);
    const touch = () => (isTouched.current = true);
    TOUCHES.forEach((name) => list?.addEventListener(name, touch, { passive: true }));
    scroller.addEventListener('scroll', touch, { passive: true });
    return () => {
      TOUCHES.forEach((name) => list?.removeEventListener(name, touch));
      scroller.removeEventListener('scroll', touch);
    };
  }, [frame]);

  const forgetTouch = () =>
    // What the jump to the top sets off is no touch.
    requestAnimationFrame(() => requestAnimationFrame(() => (isTouched.current = false)));
  useEffect(() => void forgetTouch(), [shownKey]);

  useEffect(() => {
    if (!hasFresh) return;
    const isAtTop = scrollerOf(frame.current).scrollTop <= TOP;
    if (isAtTop && !isTouched.current) take();
  }, [hasFresh, refreshedAt, frame, take]);

  /** The agent asks for the newer order: it begins at its top, as if just opened. */
  const takeNow = () => {
    take();
    scrollerOf(frame.current).scrollTop = 0;
    frame.current?.focus({ preventScroll: true });
    forgetTouch();
  };
  return { takeNow };
};

const TOUCHES = ['pointermove', 'pointerdown', 'keydown', 'focusin', 'touchstart'] as const;
