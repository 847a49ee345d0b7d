import type { LaidList } from './queue-list';

/** A list as it was left: its pages, how far it was scrolled, and the ticket at the keyboard. */
export interface KeptList {
  list: LaidList;
  scrollTop: number;
  current: number | null;
}

const LISTS_MAX = 5;
const kept = new Map<string, KeptList>();

/** Keeps a list for the way back from a ticket; the oldest of a few is forgotten. */
export const keepList = (key: string, list: KeptList): void => {
  kept.delete(key);
  kept.set(key, list);
  for (const oldest of kept.keys()) {
    if (kept.size <= LISTS_MAX) break;
    kept.delete(oldest);
  }
};

export const recallList = (key: string): KeptList | undefined => kept.get(key);
