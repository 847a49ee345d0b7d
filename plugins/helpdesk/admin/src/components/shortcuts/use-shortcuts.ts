import { createContext, useContext, useEffect, useRef, type MutableRefObject } from 'react';
import type { TextId } from '../../i18n/languages';

export interface Shortcut {
  /** As `keyOf` names it. */
  key: string;
  /** Another key that does the same by itself, for the list only. */
  also?: string;
  label: TextId;
  run: () => void;
}

export interface ShortcutGroup {
  title: TextId;
  shortcuts: Shortcut[];
}

export interface ShortcutsValue {
  register: (group: MutableRefObject<ShortcutGroup>) => () => void;
  openList: () => void;
}

export const ShortcutsContext = createContext<ShortcutsValue>({
  register: () => () => undefined,
  openList: () => undefined,
});

/** Single keys that do something on this page, as long as the component stands. */
export const useShortcuts = (title: TextId, shortcuts: Shortcut[]): void => {
  const { register } = useContext(ShortcutsContext);
  const group = useRef({ title, shortcuts });
  useEffect(() => {
    group.current = { title, shortcuts };
  });
  useEffect(() => {
    return register(group);
  }, [register]);
};
