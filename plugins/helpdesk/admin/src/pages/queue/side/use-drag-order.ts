import { useRef, useState, type PointerEvent, type RefObject } from 'react';

/**
 * Drags the rows of one list by their handles, with mouse, pen or finger. A row takes another's place when the pointer
 * is past its middle.
 */
export const useDragOrder = (
  list: RefObject<HTMLElement>,
  onMove: (id: string, place: number) => void
) => {
  const [dragged, setDragged] = useState<string | null>(null);
  const moving = useRef(onMove);
  moving.current = onMove;

  const placeAt = (y: number, id: string) => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-item]') ?? [])];
    return rows
      .filter((row) => row.dataset.item !== id)
      .filter((row) => {
        const { top, height } = row.getBoundingClientRect();
        return y > top + height / 2;
      }).length;
  };
  const handleOf = (id: string) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.preventDefault(); // no text is marked meanwhile
      event.currentTarget.setPointerCapture(event.pointerId);
      setDragged(id);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (dragged === id) moving.current(id, placeAt(event.clientY, id));
    },
    onPointerUp: () => setDragged(null),
    onPointerCancel: () => setDragged(null),
  });
  return { dragged, handleOf };
};
