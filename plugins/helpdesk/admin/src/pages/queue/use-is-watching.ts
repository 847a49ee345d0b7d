import { useSyncExternalStore } from 'react';
import { usePageVisible } from '../../components/use-page-visible';

/** Somebody can see the page, and the browser has a connection: only then is it worth looking for news. */
export const useIsWatching = (): boolean => {
  const isVisible = usePageVisible();
  const isOnline = useIsOnline();
  return isVisible && isOnline;
};

export const useIsOnline = (): boolean => useSyncExternalStore(subscribe, () => navigator.onLine);

const subscribe = (onChange: () => void) => {
  window.addEventListener('online', onChange);
  window.addEventListener('offline', onChange);
  return () => {
    window.removeEventListener('online', onChange);
    window.removeEventListener('offline', onChange);
  };
};
