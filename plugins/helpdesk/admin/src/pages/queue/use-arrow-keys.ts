import type { KeyboardEvent, RefObject } from 'react';

const STEPS: Record<string, number> = { ArrowUp: -1, ArrowDown: 1 };

/** Up, Down, Home and End walk over the links and buttons of a panel; Tab goes on working. */
export const useArrowKeys =
  (panel: RefObject<HTMLElement>) =>
  (event: KeyboardEvent): void => {
    const stops = [...(panel.current?.querySelectorAll<HTMLElement>('a, button, summary') ?? [])];
    const at = stops.findIndex((stop) => stop === document.activeElement);
    if (at < 0) return;
    const next = nextStop(event.key, { at, count: stops.length });
    if (next === null) return;
    event.preventDefault();
    stops[next]?.focus();
  };

const nextStop = (key: string, { at, count }: { at: number; count: number }): number | null => {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = STEPS[key];
  return step === undefined ? null : Math.min(count - 1, Math.max(0, at + step));
};
