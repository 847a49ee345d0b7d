/*
 * Pages that are the same for every guest, in memory, the ones asked for last. Their bytes have a limit and nothing
 * else: whoever asks for addresses without end pushes pages out, and can have no more.
 */

export interface KeptPage {
  /** As it is, and as it goes over the wire to who takes it so; null: not made yet, or not worth it. */
  plain: Buffer;
  gzip: Buffer | null;
  br: Buffer | null;
  /** Names the content. */
  etag: string;
  headers: Record<string, string>;
  /** State of everything that it was made of. */
  stamp: string;
  /** When it was made, in the machine's own milliseconds. */
  at: number;
}

export interface KeptPages {
  get(key: string): KeptPage | null;
  /** Puts it in, or in again after it has grown. */
  set(key: string, page: KeptPage): void;
  delete(key: string): void;
  readonly size: number;
  readonly bytes: number;
}

/** What an entry takes beside its content. */
const ENTRY_BYTES = 1_024;
/** One page alone must not push out all the others. */
const SHARE_MOST = 0.25;

/** @param mostBytes 0 keeps none. */
export function keptPages(mostBytes: number): KeptPages {
  // In the order of their last use.
  const pages = new Map<string, { page: KeptPage; bytes: number }>();
  let total = 0;

  const remove = (key: string) => {
    total -= pages.get(key)?.bytes ?? 0;
    pages.delete(key);
  };
  return {
    get(key) {
      const found = pages.get(key);
      if (!found) return null;
      pages.delete(key);
      pages.set(key, found);
      return found.page;
    },
    set(key, page) {
      remove(key);
      const bytes = bytesOf(key, page);
      if (bytes > mostBytes * SHARE_MOST) return;
      pages.set(key, { page, bytes });
      total += bytes;
      for (const oldest of pages.keys()) {
        if (total <= mostBytes) break;
        remove(oldest);
      }
    },
    delete: remove,
    get size() {
      return pages.size;
    },
    get bytes() {
      return total;
    },
  };
}

function bytesOf(key: string, { plain, gzip, br, headers, stamp }: KeptPage): number {
  const texts = [key, stamp, ...Object.values(headers)].reduce((sum, text) => sum + text.length, 0);
  return ENTRY_BYTES + texts * 2 + plain.length + (gzip?.length ?? 0) + (br?.length ?? 0);
}
