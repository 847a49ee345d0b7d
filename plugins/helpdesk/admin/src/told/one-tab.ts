/*
 * One agent has many tabs, and one of them rings. The browser's own locks say which: a tab that is closed or crashes
 * gives its lock to the next one. Locks are there only over HTTPS and on this machine; elsewhere it is the tab that was
 * used last.
 */

import { isWindowSeen, whenSeenChanges } from '../components/use-window-seen';

const LAST_USED = 'helpdesk-last-tab';
const LOOKED_AT = 'helpdesk-looked-at';
const tab = Array.from(crypto.getRandomValues(new Uint8Array(8))).join('-');

/**
 * Waits until this tab is the one, and tells so; it stays it until it is closed or this ends.
 *
 * @returns a function that ends it.
 */
export const leadAlone = (name: string, tell: (isLeading: boolean) => void): (() => void) => {
  if (!('locks' in navigator)) return leadAsLastUsed(tell);
  let release = () => {};
  const ended = new Promise<void>((resolve) => {
    release = resolve;
  });
  const abort = new AbortController();
  navigator.locks
    .request(name, { signal: abort.signal }, async () => {
      tell(true);
      await ended;
    })
    .catch(() => undefined);
  return () => {
    abort.abort();
    release();
    tell(false);
  };
};

const leadAsLastUsed = (tell: (isLeading: boolean) => void): (() => void) => {
  const claim = () => {
    write(LAST_USED, tab);
    tell(true);
  };
  const look = () => {
    const last = read(LAST_USED);
    if (last === null) claim();
    else tell(last === tab);
  };
  const leave = () => {
    if (read(LAST_USED) === tab) localStorage.removeItem(LAST_USED);
  };
  const onStorage = ({ key }: StorageEvent) => {
    if (key === LAST_USED) look();
  };
  window.addEventListener('focus', claim);
  window.addEventListener('storage', onStorage);
  window.addEventListener('pagehide', leave);
  if (document.hasFocus()) claim();
  else look();
  return () => {
    window.removeEventListener('focus', claim);
    window.removeEventListener('storage', onStorage);
    window.removeEventListener('pagehide', leave);
    leave();
    tell(false);
  };
};

/**
 * Says to the other tabs, as long as it is so, that the agent looks at this one.
 *
 * @returns a function that ends it.
 */
export const sayLookedAt = (): (() => void) => {
  if (!('locks' in navigator)) return () => undefined;
  let release: (() => void) | null = null;
  const tell = () => {
    const isLookedAt = isWindowSeen();
    if (isLookedAt && !release) {
      const ended = new Promise<void>((resolve) => {
        release = resolve;
      });
      // Shared: of two windows each may believe it, and none waits for the other.
      void navigator.locks.request(LOOKED_AT, { mode: 'shared' }, () => ended);
    }
    if (!isLookedAt) {
      release?.();
      release = null;
    }
  };
  const stop = whenSeenChanges(tell);
  tell();
  return () => {
    stop();
    release?.();
  };
};

/** Does the agent look at any tab of the panel? */
export const isLookedAt = async (): Promise<boolean> => {
  if (isWindowSeen()) return true;
  if (!('locks' in navigator)) return false;
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === LOOKED_AT);
};

const read = (key: string): string | null => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};

const write = (key: string, value: string): void => {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Forbidden: each tab is then the only one that it knows.
  }
};
