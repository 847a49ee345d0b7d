/** A request to a host that the owner's configuration names. */
export interface OutgoingPost {
  url: string;
  headers: Record<string, string>;
  body: string;
  /** For all of it, the answer's body too. */
  timeoutMs: number;
}

export interface PostAnswer {
  status: number;
  retryAfterMs: number | null;
  /** Its first 64 KB. */
  text: string;
}

/** There was no answer. Its message is a code: what libraries say may hold what was sent. */
export class PostFailed extends Error {
  readonly name = 'PostFailed';
  constructor(readonly code: string) {
    super(code);
  }
}

const ANSWER_BYTES = 64 * 1024;

/**
 * Posts, and reads the answer. A redirect is an answer like any other and never followed: where it leads, the secrets of
 * the request would go too.
 *
 * @throws PostFailed
 */
export async function postOut({
  url,
  headers,
  body,
  timeoutMs,
}: OutgoingPost): Promise<PostAnswer> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers,
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
    return {
      status: response.status,
      retryAfterMs: retryAfter(response.headers.get('retry-after')),
      text: await firstBytes(response),
    };
  } catch (error) {
    throw new PostFailed(codeOf(error));
  }
}

async function firstBytes(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const chunks: Uint8Array[] = [];
  for (let bytes = 0; bytes < ANSWER_BYTES; ) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(chunks).toString('utf8');
    chunks.push(value);
    bytes += value.byteLength;
  }
  // The rest of it is nobody's business.
  await reader.cancel();
  return Buffer.concat(chunks).subarray(0, ANSWER_BYTES).toString('utf8');
}

/** Seconds; the other form, a date, depends on a clock that is not ours. */
function retryAfter(value: string | null): number | null {
  return value !== null && /^\d{1,6}$/.test(value) ? Number(value) * 1000 : null;
}

/** `fetch` says what went wrong in the cause of its error, in words of undici's own. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'UNKNOWN';
  if (error.name === 'TimeoutError') return 'ETIMEDOUT';
  const { cause } = error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === 'UND_ERR_SOCKET') return 'ECONNRESET';
  return /^[A-Z0-9_]{1,60}$/.test(code) ? code : 'UNKNOWN';
}
