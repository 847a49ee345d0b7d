/*
 * A name that somebody gives twice in one go, in whatever way of writing, makes one tag; the first way of writing it
 * stays.
 */

/** @param fold what two ways of writing one name have in common. */
export function eachNameOnce(names: readonly string[], fold: (name: string) => string): string[] {
  const byFold = new Map<string, string>();
  for (const name of names) {
    const tidy = name.trim().replace(/\s+/g, ' ');
    if (!byFold.has(fold(tidy))) byFold.set(fold(tidy), tidy);
  }
  return [...byFold.values()];
}
