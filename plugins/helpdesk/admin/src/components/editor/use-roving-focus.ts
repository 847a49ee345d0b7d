import { useEffect, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';
import { useDesk } from '../../i18n/desk-context';

/** The buttons of a toolbar as one stop of the Tab key: the one last used; arrows follow the direction of the page. */
export const useRovingFocus = (bar: RefObject<HTMLElement>) => {
  const { direction } = useDesk();
  const buttons = () => [...(bar.current?.querySelectorAll<HTMLElement>('[data-tool]') ?? [])];
  const reach = (one: HTMLElement | undefined) => {
    if (one) for (const button of buttons()) button.tabIndex = button === one ? 0 : -1;
  };

  // After each drawing: buttons come and go.
  useEffect(() => {
    const all = buttons();
    if (!all.some(({ tabIndex }) => tabIndex === 0)) reach(all[0]);
  });

  return {
    onFocus: ({ target }: FocusEvent<HTMLElement>) => {
      if (target.matches('[data-tool]')) reach(target);
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      // Only keys of the buttons themselves, not of what opens below them.
      if (!(event.target instanceof HTMLElement && event.target.matches('[data-tool]'))) return;
      const all = buttons();
      const next = nextIndex(event.key, all.indexOf(event.target), all.length, direction === 'rtl');
      if (next === null) return;
      event.preventDefault();
      all[next]?.focus();
    },
  };
};

const nextIndex = (key: string, at: number, count: number, isRtl: boolean): number | null => {
  switch (key) {
    case 'ArrowRight':
      return (at + (isRtl ? count - 1 : 1)) % count;
    case 'ArrowLeft':
      return (at + (isRtl ? 1 : count - 1)) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
};
