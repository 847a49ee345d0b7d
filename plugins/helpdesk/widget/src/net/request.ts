import type { ErrorBody } from '../../../contracts';
import { Refusal } from './refusal';
import { toJson } from './to-json';

const PATIENCE_MS = 20_000;

export interface Request {
  method: 'GET' | 'POST';
  body?: unknown;
  headers?: Record<string, string>;
  /** Only to pages of the same origin: the browser's own login. */
  withCookies?: boolean;
}

/** One question over HTTP. @throws Refusal */
export async function request<T>(
  url: string,
  { method, body, headers, withCookies }: Request
): Promise<T> {
  const aborter = new AbortController();
  const timer = setTimeout(() => aborter.abort(), PATIENCE_MS);
  const json: Record<string, string> =
    body === undefined ? {} : { 'Content-Type': 'application/json' };
  // Without a prototype: whatever a page has added to all objects is no option of ours.
  const init: RequestInit = Object.assign(Object.create(null), {
    method,
    headers: Object.assign(Object.create(null), json, headers),
    body: body === undefined ? undefined : toJson(body),
    credentials: withCookies ? 'same-origin' : 'omit',
    cache: 'no-store',
    referrerPolicy: 'strict-origin-when-cross-origin',
    signal: aborter.signal,
  });
  try {
    const response = await fetch(url, init);
    return readAnswer<T>(response.status, await response.text());
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('network', 0);
  } finally {
    clearTimeout(timer);
  }
}

/** @throws Refusal */
export function readAnswer<T>(status: number, text: string): T {
  const parsed = parse(text);
  if (status >= 200 && status < 300) {
    // The desk's own answer to this question.
    if (isRecord(parsed) && 'data' in parsed) return parsed.data as T;
    throw new Refusal('network', 0);
  }
  // The one shape of every refusal; what stands before the desk may answer in another.
  const { error } = (isRecord(parsed) ? parsed : {}) as Partial<ErrorBody>;
  const { code, fields, retryAfterSeconds } = error?.details ?? {};
  throw new Refusal(code ?? 'other', status, fields ?? {}, retryAfterSeconds ?? null);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A proxy's page, say.
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
