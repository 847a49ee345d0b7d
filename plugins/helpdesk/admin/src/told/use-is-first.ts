import { useEffect, useId, useSyncExternalStore } from 'react';

let places: readonly string[] = [];
const watchers = new Set<() => void>();
const set = (next: readonly string[]) => {
  places = next;
  watchers.forEach((watcher) => watcher());
};
const subscribe = (watcher: () => void) => {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
};

/** True in the one of several places that was drawn first, and in the next one when that is gone. */
export const useIsFirst = (): boolean => {
  const id = useId();
  useEffect(() => {
    set([...places, id]);
    return () => set(places.filter((place) => place !== id));
  }, [id]);
  return useSyncExternalStore(subscribe, () => places[0] === id);
};
