import { useEffect, type RefObject } from 'react';

/** Closes an open sheet by Escape (focus goes back to its button) and by a press outside of it. */
export const useDismiss = (
  frame: RefObject<HTMLElement>,
  { isOpen, onDismiss }: { isOpen: boolean; onDismiss: () => void }
) => {
  useEffect(() => {
    if (!isOpen) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      onDismiss();
      frame.current?.querySelector<HTMLElement>('[aria-expanded]')?.focus();
    };
    const onPress = (event: PointerEvent) => {
      const isInside = event.target instanceof Node && frame.current?.contains(event.target);
      if (!isInside) onDismiss();
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('pointerdown', onPress);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('pointerdown', onPress);
    };
  }, [frame, isOpen, onDismiss]);
};
