import { PATIENCE_MS } from './try-socket';
import type { Outcome } from './ways';

/** Asks for a page of JSON as a window does that has no socket, without cookies. */
export const tryHttp = async (url: string): Promise<Outcome> => {
  const began = performance.now();
  let answer: Response;
  try {
    answer = await fetch(url, {
      headers: { Accept: 'application/json' },
      cache: 'no-store',
      credentials: 'omit',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  } catch (error) {
    const isLate = error instanceof DOMException && error.name === 'TimeoutError';
    return isLate ? { kind: 'silent' } : { kind: 'blocked', status: null };
  }
  if (!answer.ok) return { kind: 'blocked', status: answer.status };
  try {
    await answer.json();
  } catch {
    // A log-in page of a proxy, the waiting room of a CDN.
    return { kind: 'foreign' };
  }
  return { kind: 'works', ms: Math.round(performance.now() - began) };
};
