import { foldText } from '../platform/fold-text';

/**
 * Two names are one tag when they differ only in letter case, accents, spaces and characters that are not seen: who
 * looks for "café" finds what a colleague called "Cafe", so it must not stand there twice.
 */
export function foldTagName(name: string): string {
  return foldText(name).trim().replace(/\s+/g, ' ');
}
