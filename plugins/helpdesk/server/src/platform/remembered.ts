import type { Core } from '@strapi/strapi';

export interface Remembered<T> {
  /** Not to be called inside a transaction: SQLite's one connection would wait for itself. */
  load(strapi: Core.Strapi): Promise<T>;
  /** To be called after a change on this node: the next load reads anew. */
  forget(strapi: Core.Strapi): void;
}

/** One read, under way or done. */
interface Read<T> {
  value: Promise<T>;
  /** When it began. */
  since: number;
  /** The read that will take its place. */
  next: Read<T> | null;
}

/**
 * Something small that nearly every request needs, kept in memory. A change made elsewhere (on another node, in
 * Strapi's own screens) goes unseen for at most `keepMs`, counted from before the read. Many loads at once are one
 * read. From half of its time on it is read anew beside the requests, so that none of them waits while they keep
 * coming.
 */
export function remembered<T>(
  keepMs: number,
  read: (strapi: Core.Strapi) => Promise<T>
): Remembered<T> {
  const kept = new WeakMap<Core.Strapi, Read<T>>();

  const begin = (strapi: Core.Strapi, since: number): Read<T> => ({
    value: read(strapi),
    since,
    next: null,
  });
  const keep = (strapi: Core.Strapi, entry: Read<T>): Promise<T> => {
    kept.set(strapi, entry);
    entry.value.catch(() => {
      if (kept.get(strapi) === entry) kept.delete(strapi);
    });
    return entry.value;
  };
  const renew = (strapi: Core.Strapi, entry: Read<T>, now: number) => {
    const next = begin(strapi, now);
    entry.next = next;
    next.value.then(
      // Forgotten meanwhile: what was read may be what was forgotten.
      () => {
        if (kept.get(strapi) === entry) kept.set(strapi, next);
      },
      // The old one is right until its time is over; then whoever asks is told of the failure.
      () => {
        entry.next = null;
      }
    );
  };

  return {
    load(strapi) {
      const known = kept.get(strapi);
      // Not the wall clock: one that is set back would keep a right alive that was taken away.
      const now = performance.now();
      const isFresh = (entry: Read<T>) => now - entry.since < keepMs;
      if (known && isFresh(known)) {
        if (!known.next && now - known.since >= keepMs / 2) renew(strapi, known, now);
        return known.value;
      }
      const next = known?.next;
      return keep(strapi, next && isFresh(next) ? next : begin(strapi, now));
    },
    forget(strapi) {
      kept.delete(strapi);
    },
  };
}
