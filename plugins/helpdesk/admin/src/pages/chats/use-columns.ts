import { useLayoutEffect, useState, type RefObject } from 'react';
import { columnsIn } from './open-chats';

/** How many chats stand side by side in this part of the page, as wide as it is now; 0 while it is not shown at all. */
export const useColumns = (frame: RefObject<HTMLElement>): number => {
  const [columns, setColumns] = useState(1);
  useLayoutEffect(() => {
    const part = frame.current;
    if (!part) return undefined;
    const fit = () => setColumns(part.clientWidth === 0 ? 0 : columnsIn(part.clientWidth));
    fit();
    const sizes = new ResizeObserver(fit);
    sizes.observe(part);
    return () => sizes.disconnect();
  }, [frame]);
  return columns;
};
