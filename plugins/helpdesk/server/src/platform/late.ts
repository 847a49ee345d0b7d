/**
 * Thrown in a transaction by whoever finds that somebody was faster, so that nothing of what it has written stands: what
 * is only returned is committed.
 */
export class Late extends Error {}

/** Behind a transaction: `null` of whoever was late. Other errors go on. */
export function nullIfLate(error: unknown): null {
  if (error instanceof Late) return null;
  throw error;
}
