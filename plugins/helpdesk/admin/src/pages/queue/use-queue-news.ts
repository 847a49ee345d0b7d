import { useEffect, useRef, type RefObject } from 'react';
import { useIsWatching } from './use-is-watching';
import { scrollerOf } from './scroller-of';

const LOOK_EVERY = 20_000;
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
 * Looks for news every 20 seconds while somebody can see the page and is connected. A newer order is taken in by
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
  const isTouched = useRef(false);
  const lastLook = useRef(refreshedAt);
  lastLook.current = refreshedAt;

  useEffect(() => {
    if (!isWatching) return undefined;
    if (Date.now() - lastLook.current >= LOOK_EVERY) void refresh();
    const timer = setInterval(() => void refresh(), LOOK_EVERY);
    return () => clearInterval(timer);
  }, [isWatching, refresh]);

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
