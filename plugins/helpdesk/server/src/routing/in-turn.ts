import type { Core } from '@strapi/strapi';
import { waitAtMost } from '../platform/wait-at-most';

/** One that hangs, in a connection that is lost without a word, does not hold up every new chat. */
const PATIENCE_MS = 10_000;

const tails = new WeakMap<Core.Strapi, Promise<unknown>>();

/**
 * Choices of this process, one after the other: each sees what the one before it wrote. Two that decide at once
 * would choose the same person, and one of them would decide anew; between nodes that is what `takeTurn` is for.
 */
export function inTurn<T>(strapi: Core.Strapi, work: () => Promise<T>): Promise<T> {
  const mine = waitAtMost(tails.get(strapi) ?? Promise.resolve(), PATIENCE_MS).then(work);
  tails.set(
    strapi,
    mine.catch(() => {})
  );
  return mine;
}
