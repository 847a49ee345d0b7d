import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** Who is nearer to the end than this reads along. */
const NEAR = 80;

/**
 * The reader's place in a list that grows at both ends: who is at its end stays there, who reads further up stays
 * where they are, and learns how much came below.
 *
 * @param first key of what stands first, and `last` of what was said last; `growth` changes with all else that makes
 *   the list longer; another `jump` goes to the end from wherever one reads.
 */
export const useKeepEnd = (
  frame: RefObject<HTMLElement>,
  {
    first,
    last,
    growth,
    jump,
  }: { first: string | undefined; last: string | undefined; growth: string; jump: number }
) => {
  const isAtEnd = useRef(true);
  const [hasBelow, setHasBelow] = useState(false);
  const before = useRef<{ first: string | undefined; height: number }>({ first, height: 0 });

  const onScroll = useCallback(() => {
    const list = frame.current;
    if (!list) return;
    isAtEnd.current = list.scrollHeight - list.scrollTop - list.clientHeight < NEAR;
    if (isAtEnd.current) setHasBelow(false);
  }, [frame]);

  const toEnd = useCallback(() => {
    const list = frame.current;
    if (!list) return;
    list.scrollTop = list.scrollHeight;
    isAtEnd.current = true;
    setHasBelow(false);
  }, [frame]);

  useLayoutEffect(() => {
    const list = frame.current;
    if (!list) return;
    const { first: firstBefore, height } = before.current;
    if (isAtEnd.current) toEnd();
    // Earlier ones were put before what is read.
    else if (firstBefore !== first) list.scrollTop += list.scrollHeight - height;
    before.current = { first, height: list.scrollHeight };
  }, [frame, first, last, growth, toEnd]);

  useLayoutEffect(() => {
    if (!isAtEnd.current) setHasBelow(true);
  }, [last]);

  useLayoutEffect(() => void toEnd(), [jump, toEnd]);

  // A picture of the window that changes (a keyboard on a phone, a column more) keeps the end in sight.
  useLayoutEffect(() => {
    const list = frame.current;
    if (!list) return undefined;
    const sizes = new ResizeObserver(() => {
      if (isAtEnd.current) toEnd();
    });
    sizes.observe(list);
    return () => sizes.disconnect();
  }, [frame, toEnd]);

  return { hasBelow, toEnd, onScroll };
};
