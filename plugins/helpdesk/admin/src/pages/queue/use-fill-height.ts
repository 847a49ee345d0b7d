import { useLayoutEffect, type RefObject } from 'react';
import { scrollerOf } from './scroller-of';

const GAP = 16;
const LEAST = 360;

/** Gives a part of the page the height that is left below what stands above it; its own parts scroll. */
export const useFillHeight = (frame: RefObject<HTMLElement>): void => {
  useLayoutEffect(() => {
    const part = frame.current;
    const around = part?.parentElement;
    if (!part || !around) return undefined;
    const fit = () => {
      const top = part.getBoundingClientRect().top + scrollerOf(part).scrollTop;
      part.style.height = `${Math.max(LEAST, window.innerHeight - top - GAP)}px`;
    };
    fit();
    // What stands above grows and shrinks with its filters.
    const sizes = new ResizeObserver(fit);
    sizes.observe(around);
    window.addEventListener('resize', fit);
    return () => {
      sizes.disconnect();
      window.removeEventListener('resize', fit);
    };
  }, [frame]);
};
