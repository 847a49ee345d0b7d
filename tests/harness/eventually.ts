import { vi } from 'vitest';

/** Most that a busy machine takes for what a person waits a moment for; mails included. */
const PATIENCE_MS = 40_000;

/** Asks again until the check passes, and answers what it answered. Fails as the check did last. */
export function eventually<T>(check: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(check, { timeout: PATIENCE_MS, interval: 50 });
}
