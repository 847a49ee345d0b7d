import { foldText } from '../../platform/fold-text';

/*
 * Two names are one tag when they differ only in letter case, accents, spaces and characters that are not seen: who
 * looks for "café" finds what a colleague called "Cafe", so it must not stand there twice.
 */
export function foldTagName(name: string): string {
  return foldText(name).trim().replace(/\s+/g, ' ');
}

/** Names as they are kept, each once; the first way of writing it stays. */
export function eachNameOnce(names: readonly string[]): string[] {
  const byFold = new Map<string, string>();
  for (const name of names) {
    const tidy = name.trim().replace(/\s+/g, ' ');
    if (!byFold.has(foldTagName(tidy))) byFold.set(foldTagName(tidy), tidy);
  }
  return [...byFold.values()];
}
