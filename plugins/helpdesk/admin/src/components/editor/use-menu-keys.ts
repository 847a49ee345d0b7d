import { useEffect, useState } from 'react';
import { optionId } from './MenuList';

interface MenuKeys<T> {
  items: readonly T[];
  keyOf: (item: T) => string;
  listId: string;
  onChoose: (item: T) => void;
  onActive?: (optionId: string | null) => void;
}

/** Which choice of a menu is meant, and what the keys do with it. Ends are joined: up from the first is the last. */
export const useMenuKeys = <T>({ items, keyOf, listId, onChoose, onActive }: MenuKeys<T>) => {
  const [index, setIndex] = useState(0);
  const active = Math.min(index, Math.max(0, items.length - 1));
  const item = items[active];
  const activeId = item === undefined ? null : optionId(listId, keyOf(item));

  useEffect(() => {
    onActive?.(activeId);
  }, [activeId, onActive]);
  // Without its menu the text points to nothing.
  useEffect(() => () => onActive?.(null), [onActive]);

  /** True: the key was for the menu. */
  const onKey = (event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>): boolean => {
    const count = items.length;
    if (item === undefined || event.ctrlKey || event.metaKey) return false;
    switch (event.key) {
      case 'ArrowDown':
        setIndex((active + 1) % count);
        return true;
      case 'ArrowUp':
        setIndex((active - 1 + count) % count);
        return true;
      case 'Enter':
      case 'Tab':
        onChoose(item);
        return true;
      default:
        return false;
    }
  };

  return { active, activeId, setActive: setIndex, onKey };
};
