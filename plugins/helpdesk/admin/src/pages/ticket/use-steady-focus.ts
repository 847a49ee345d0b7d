import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { scrollerOf } from '../queue/scroller-of';

/**
 * What came in stands above the form and pushes it down: the field in which one is writing stays where it is on the
 * screen.
 *
 * @param growth changes with what comes in.
 */
export const useSteadyFocus = (frame: RefObject<HTMLElement>, growth: number): void => {
  const top = useRef<number | null>(null);
  const focused = () => {
    const { activeElement } = document;
    return activeElement && frame.current?.contains(activeElement) ? activeElement : null;
  };
  const measure = useRef(() => {
    top.current = focused()?.getBoundingClientRect().top ?? null;
  });

  useLayoutEffect(() => {
    const field = focused();
    if (field && top.current !== null) {
      const moved = field.getBoundingClientRect().top - top.current;
      if (Math.abs(moved) >= 1) scrollerOf(field).scrollTop += moved;
    }
    measure.current();
    // Once for what came in; `focused` looks at the page as it is.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [growth]);

  useEffect(() => {
    const look = measure.current;
    const options = { capture: true, passive: true };
    const signs = ['scroll', 'focusin', 'focusout', 'input'] as const;
    for (const sign of signs) document.addEventListener(sign, look, options);
    window.addEventListener('resize', look);
    return () => {
      for (const sign of signs) document.removeEventListener(sign, look, options);
      window.removeEventListener('resize', look);
    };
  }, []);
};
