import type { Fill } from './ready-step';

/** Milliseconds for all the texts of one answer: everybody waits for them. A spec makes it shorter. */
export const patience = { ms: 250 };

/** Fills texts in until that takes too long; from then on they stand as they were written. */
export function fillForAWhile(fill: Fill): { fill: Fill; hasTime: () => boolean } {
  let spent = 0;
  const hasTime = () => spent < patience.ms;
  return {
    hasTime,
    fill: (text) => {
      if (!hasTime()) return text.html;
      const begun = performance.now();
      try {
        return fill(text);
      } finally {
        spent += performance.now() - begun;
      }
    },
  };
}
