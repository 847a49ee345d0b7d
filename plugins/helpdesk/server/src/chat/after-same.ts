import type { Core } from '@strapi/strapi';
import { waitAtMost } from '../platform/wait-at-most';

/** A connection to the database that is lost without a word may hang for a quarter of an hour. */
const PATIENCE_MS = 10_000;

/** By what is asked for, the end of what was asked last. */
const tails = new WeakMap<Core.Strapi, Map<string, Promise<unknown>>>();

/**
 * Of several that want the same at once, each waits in this process for the one before it, and so finds what that has
 * done instead of working beside it for nothing. Between nodes, constraints of the database decide.
 */
export async function afterSame<T>(
  strapi: Core.Strapi,
  key: string,
  work: () => Promise<T>
): Promise<T> {
  const mine = tails.get(strapi) ?? new Map<string, Promise<unknown>>();
  tails.set(strapi, mine);
  const doing = waitAtMost(mine.get(key) ?? Promise.resolve(), PATIENCE_MS).then(work);
  const end = doing.catch(() => {});
  mine.set(key, end);
  try {
    return await doing;
  } finally {
    if (mine.get(key) === end) mine.delete(key);
  }
}
