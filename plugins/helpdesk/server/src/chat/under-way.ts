import type { Core } from '@strapi/strapi';
import { DeskError } from '../errors';

/** What is done for visitors and has not ended yet. */
const works = new WeakMap<Core.Strapi, Set<Promise<unknown>>>();
const closing = new WeakSet<Core.Strapi>();
/** Whatever has not ended by then is cut off by the end of the process, and never was acknowledged. */
const PATIENCE_MS = 10_000;

/**
 * Does what a visitor sent, unless the desk stops: what was begun is finished and answered first, and what comes later
 * is told to come again.
 *
 * @throws DeskError UNAVAILABLE at shutdown.
 */
export async function whileOpen<T>(strapi: Core.Strapi, work: () => Promise<T>): Promise<T> {
  if (closing.has(strapi)) {
    throw new DeskError('UNAVAILABLE', { hint: 'Send it again in a moment.' });
  }
  return tracked(strapi, work);
}

/** Something that is to be waited for at shutdown, also when it begins then. */
export async function tracked<T>(strapi: Core.Strapi, work: () => Promise<T>): Promise<T> {
  const begun = works.get(strapi) ?? new Set();
  works.set(strapi, begun);
  const doing = work();
  begun.add(doing);
  try {
    return await doing;
  } finally {
    begun.delete(doing);
  }
}

/** At shutdown: takes nothing any more, and resolves when what was begun is done. */
export async function finishUnderWay(strapi: Core.Strapi): Promise<void> {
  closing.add(strapi);
  const end = Date.now() + PATIENCE_MS;
  const begun = () => [...(works.get(strapi) ?? [])];
  while (begun().length > 0 && Date.now() < end) {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise((resolve) => (timer = setTimeout(resolve, end - Date.now())));
    await Promise.race([Promise.allSettled(begun()), late]);
    clearTimeout(timer);
  }
}
