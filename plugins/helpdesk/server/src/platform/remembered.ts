import type { Core } from '@strapi/strapi';

export interface Remembered<T> {
  /** Not to be called inside a transaction: SQLite's one connection would wait for itself. */
  load(strapi: Core.Strapi): Promise<T>;
  /** To be called after a change on this node: the next load reads anew. */
  forget(strapi: Core.Strapi): void;
}

/**
 * Something small that nearly every request needs, kept in memory. A change made elsewhere (on another node, in
 * Strapi's own screens) goes unseen for at most `keepMs`, counted from before the read. Many loads at once are one
 * read.
 */
export function remembered<T>(
  keepMs: number,
  read: (strapi: Core.Strapi) => Promise<T>
): Remembered<T> {
  const kept = new WeakMap<Core.Strapi, { value: Promise<T>; since: number }>();
  return {
    load(strapi) {
      const known = kept.get(strapi);
      // Not the wall clock: one that is set back would keep a right alive that was taken away.
      const now = performance.now();
      if (known && now - known.since < keepMs) return known.value;
      const entry = { value: read(strapi), since: now };
      kept.set(strapi, entry);
      entry.value.catch(() => {
        if (kept.get(strapi) === entry) kept.delete(strapi);
      });
      return entry.value;
    },
    forget(strapi) {
      kept.delete(strapi);
    },
  };
}
