/**
 * A bucket that holds one second's tokens and is filled at `rate` a second; it begins with one. `take` waits for one.
 * Callers wait in turn, so a slow start is made up for by at most one second's worth.
 */
export function tokenBucket(rate) {
  const most = Math.max(1, rate);
  let tokens = 1;
  let filledAt = performance.now();
  return {
    async take() {
      for (;;) {
        const now = performance.now();
        tokens = Math.min(most, tokens + ((now - filledAt) / 1000) * rate);
        filledAt = now;
        if (tokens >= 1) break;
        await sleep(((1 - tokens) / rate) * 1000);
      }
      tokens -= 1;
    },
  };
}

/** Runs at most so many works at once: `add` waits for a free place, `done` for all. */
export function bounded(most) {
  const running = new Set();
  return {
    async add(work) {
      while (running.size >= most) await Promise.race(running);
      const run = work().finally(() => running.delete(run));
      running.add(run);
    },
    done: () => Promise.all(running),
  };
}

export function sleep(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
