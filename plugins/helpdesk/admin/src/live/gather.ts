/**
 * Does a thing soon after it was asked for, once for all who ask meanwhile, and not again before `pauseMs` are over: a
 * busy desk changes several times a second.
 *
 * @returns how to ask, and how to forget what was asked.
 */
export function gather(
  work: () => void,
  { soonMs, pauseMs }: { soonMs: number; pauseMs: number }
): { ask(): void; forget(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = -Infinity;
  const ask = () => {
    if (timer !== undefined) return;
    const wait = Math.max(soonMs, last + pauseMs - Date.now());
    timer = setTimeout(() => {
      timer = undefined;
      last = Date.now();
      work();
    }, wait);
  };
  return {
    ask,
    forget: () => {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
