import { useEffect, useRef, useState, type PointerEvent, type RefObject } from 'react';

export interface DraggedCard {
  number: number;
  x: number;
  y: number;
  /** State of the column below the pointer. */
  over: string | null;
}

interface CardDrag {
  board: RefObject<HTMLElement>;
  onStart: (number: number) => void;
  onDrop: (number: number, state: string) => void;
  onEnd: () => void;
}

/** A press that moves less is a click. */
const THRESHOLD = 6;
/** So near to an end of the board it scrolls, by so much. */
const EDGE = 56;
const STEP = 14;

/**
 * Drags cards with mouse or pen. A finger scrolls the board; it moves a card by the card's menu, as the keyboard does.
 * Escape lets go.
 */
export const useCardDrag = ({ board, onStart, onDrop, onEnd }: CardDrag) => {
  const [dragged, setDragged] = useState<DraggedCard | null>(null);
  const stop = useRef<() => void>(() => undefined);
  const latest = useRef({ onStart, onDrop, onEnd });
  latest.current = { onStart, onDrop, onEnd };
  useEffect(() => () => stop.current(), []);

  const onPointerDown = (number: number) => (event: PointerEvent<HTMLElement>) => {
    const isButton = event.target instanceof Element && event.target.closest('button');
    if (event.button !== 0 || event.pointerType === 'touch' || isButton) return;
    const from = { x: event.clientX, y: event.clientY };
    let current: DraggedCard | null = null;

    const onMove = ({ clientX: x, clientY: y }: globalThis.PointerEvent) => {
      if (!current && Math.hypot(x - from.x, y - from.y) < THRESHOLD) return;
      if (!current) latest.current.onStart(number);
      current = { number, x, y, over: columnAt(x, y) };
      setDragged(current);
      scrollAtEdge(board.current, x);
    };
    const end = (isDrop: boolean) => {
      stop.current();
      if (!current) return;
      // The click that follows would open the ticket.
      window.addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
      const { over } = current;
      setDragged(null);
      if (isDrop && over !== null) latest.current.onDrop(number, over);
      latest.current.onEnd();
    };
    const onUp = () => end(true);
    const onCancel = () => end(false);
    const onKey = ({ key }: KeyboardEvent) => (key === 'Escape' ? end(false) : undefined);
    // A link is dragged by the browser else, and text marked.
    const onNative = (native: Event) => native.preventDefault();
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', onCancel);
    window.addEventListener('keydown', onKey);
    window.addEventListener('dragstart', onNative);
    window.addEventListener('selectstart', onNative);
    stop.current = () => {
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', onCancel);
      window.removeEventListener('keydown', onKey);
      window.removeEventListener('dragstart', onNative);
      window.removeEventListener('selectstart', onNative);
    };
  };
  return { dragged, onPointerDown };
};

const swallow = (event: Event) => {
  event.preventDefault();
  event.stopPropagation();
};

const columnAt = (x: number, y: number): string | null =>
  document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-column]')?.dataset.column ?? null;

const scrollAtEdge = (board: HTMLElement | null, x: number) => {
  if (!board) return;
  const { left, right } = board.getBoundingClientRect();
  if (x < left + EDGE) board.scrollLeft -= STEP;
  if (x > right - EDGE) board.scrollLeft += STEP;
};
