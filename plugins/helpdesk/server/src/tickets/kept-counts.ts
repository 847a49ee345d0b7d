import type { Core } from '@strapi/strapi';
import { clock } from '../platform/clock';

/** How old a count may be. */
const KEEP_MS = 3_000;

interface Kept {
  counts: Promise<unknown>;
  readAt: number;
}
const kept = new WeakMap<Core.Strapi, Map<string, Kept>>();

/**
 * What is kept under this name and young enough, else what is made now; requests that come while it is made wait for
 * it. A name stands for one kind of count.
 */
export async function keptCounts<T>(
  strapi: Core.Strapi,
  name: string,
  make: () => Promise<T>
): Promise<T> {
  const known = fresh(strapi);
  const found = known.get(name);
  if (found) return found.counts as Promise<T>;
  const counts = make();
  known.set(name, { counts, readAt: clock.now() });
  counts.catch(() => known.delete(name));
  return counts;
}

/** What is kept and young enough; the rest is dropped, so that it cannot pile up. */
function fresh(strapi: Core.Strapi): Map<string, Kept> {
  const known = kept.get(strapi) ?? new Map<string, Kept>();
  kept.set(strapi, known);
  for (const [name, { readAt }] of known) {
    if (clock.now() - readAt >= KEEP_MS) known.delete(name);
  }
  return known;
}
