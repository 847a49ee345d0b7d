import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Shell } from '../shell/shell';

/**
 * On a telephone the window is the whole screen, without the part that the keyboard covers: browsers shrink what is
 * seen, and not what is laid out.
 */
export function useViewport(panel: RefObject<HTMLElement | null>, shell: Shell): void {
  const { isOpen } = shell;
  useEffect(() => {
    const { visualViewport } = window;
    const { current } = panel;
    if (!visualViewport || !isOpen || !current) return;
    const fit = () => {
      current.style.setProperty('--seen-top', `${visualViewport.offsetTop}px`);
      current.style.setProperty('--seen-height', `${visualViewport.height}px`);
    };
    fit();
    visualViewport.addEventListener('resize', fit);
    visualViewport.addEventListener('scroll', fit);
    return () => {
      visualViewport.removeEventListener('resize', fit);
      visualViewport.removeEventListener('scroll', fit);
    };
  }, [isOpen, panel, shell]);
}
