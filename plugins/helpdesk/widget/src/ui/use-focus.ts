import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect } from 'preact/hooks';
import type { Shell } from '../shell/shell';

const REACHABLE = 'button:not([tabindex="-1"]),a[href],input,select,textarea,iframe,[tabindex="0"]';

/**
 * The keyboard goes into the window when it is opened or turned to another page, and stays in it where it is the whole
 * screen. On a telephone no field is focused unasked: its keyboard would cover what is to be read.
 */
export function useFocus(panel: RefObject<HTMLElement | null>, shell: Shell): void {
  const { isOpen, page, setup, isTalking } = shell;
  const { root } = shell.bridge;
  const isReady = setup !== null;
  useEffect(() => {
    const { current } = panel;
    if (isOpen && current && (!shell.isUnasked || root.activeElement)) {
      focusIn(current, !shell.isPhone);
    }
  }, [isOpen, page.name, isReady, panel, shell]);

  // Where what had the focus gives way to something else, it goes there: with the keyboard of a telephone, which is up.
  const wasInside = root.activeElement !== null;
  useLayoutEffect(() => {
    const { current } = panel;
    if (isOpen && current && wasInside) focusIn(current, true);
  }, [isTalking]);
  // A button that takes itself away leaves it here, and not to the page.
  useLayoutEffect(() => {
    const { current } = panel;
    if (isOpen && current && wasInside && !root.activeElement) focusIn(current, !shell.isPhone);
  });

  useEffect(() => {
    const { current } = panel;
    if (!isOpen || !current) return;
    const keep = (event: KeyboardEvent) => {
      if (event.key !== 'Tab' || !shell.isPhone) return;
      const all = [...current.querySelectorAll<HTMLElement>(REACHABLE)].filter(
        (one) => one.offsetParent !== null
      );
      const [first, last] = [all[0], all[all.length - 1]];
      const { activeElement } = root;
      const isAtEdge = event.shiftKey
        ? activeElement === first || activeElement === current
        : activeElement === last;
      if (!isAtEdge) return;
      event.preventDefault();
      (event.shiftKey ? last : first)?.focus();
    };
    current.addEventListener('keydown', keep);
    return () => current.removeEventListener('keydown', keep);
  }, [isOpen, panel, shell]);
}

function focusIn(panel: HTMLElement, mayBeField: boolean): void {
  const wanted = panel.querySelector<HTMLElement>('[data-focus]');
  const isField = wanted instanceof HTMLTextAreaElement;
  if (wanted && (mayBeField || !isField)) wanted.focus();
  else panel.focus();
}
