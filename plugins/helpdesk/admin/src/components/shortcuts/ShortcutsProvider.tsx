import { useEffect, useMemo, useRef, useState, type MutableRefObject, type ReactNode } from 'react';
import { useKeptChoice } from '../use-kept-choice';
import { isForPage } from './is-for-page';
import { keyOf } from './key-of';
import { ShortcutsDialog } from './ShortcutsDialog';
import { ShortcutsContext, type ShortcutGroup } from './use-shortcuts';

/**
 * Listens to single keys for all pages of the desk, and shows by `?` what they do here. Whoever speaks to the
 * computer, or strikes keys by accident, can switch them off (WCAG 2.1.4).
 */
export const ShortcutsProvider = ({ children }: { children: ReactNode }) => {
  const groups = useRef(new Set<MutableRefObject<ShortcutGroup>>());
  const [isOn, setIsOn] = useKeptChoice('shortcuts', true);
  const [listed, setListed] = useState<ShortcutGroup[] | null>(null);
  const value = useMemo(
    () => ({
      register: (group: MutableRefObject<ShortcutGroup>) => {
        groups.current.add(group);
        return () => void groups.current.delete(group);
      },
      openList: () => setListed([...groups.current].map(({ current }) => current)),
    }),
    []
  );

  useEffect(() => {
    if (!isOn) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (!isForPage(event)) return;
      const key = keyOf(event);
      const run =
        key === '?'
          ? value.openList
          : [...groups.current]
              .flatMap(({ current }) => current.shortcuts)
              .find((shortcut) => shortcut.key === key)?.run;
      if (!run) return;
      event.preventDefault();
      run();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isOn, value]);

  return (
    <ShortcutsContext.Provider value={value}>
      {children}
      <ShortcutsDialog
        groups={listed}
        isOn={isOn}
        onSwitch={setIsOn}
        onClose={() => setListed(null)}
      />
    </ShortcutsContext.Provider>
  );
};
