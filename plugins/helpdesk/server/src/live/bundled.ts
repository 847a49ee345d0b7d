/**
 * Does a thing for a key soon after it was asked for, once for all who ask meanwhile, and for the same key not again
 * before `pauseMs` are over.
 *
 * @param work must not throw.
 */
export function bundled<K>(
  work: (key: K) => void,
  { soonMs, pauseMs }: { soonMs: number; pauseMs: number }
): { ask(key: K): void; stop(): void } {
  /** A key that is waited for, or that rests after it was done. */
  const timers = new Map<K, { timer: NodeJS.Timeout; isAsked: boolean }>();
  const wait = (key: K, ms: number, isAsked: boolean) => {
    const timer = setTimeout(() => {
      const { isAsked: isDue } = timers.get(key) ?? { isAsked: false };
      timers.delete(key);
      if (!isDue) return;
      wait(key, pauseMs, false);
      work(key);
    }, ms);
    timer.unref();
    timers.set(key, { timer, isAsked });
  };
  return {
    ask(key) {
      const waiting = timers.get(key);
      if (waiting) waiting.isAsked = true;
      else wait(key, soonMs, true);
    },
    stop() {
      for (const { timer } of timers.values()) clearTimeout(timer);
      timers.clear();
    },
  };
}
