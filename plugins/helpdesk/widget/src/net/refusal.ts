/** What the desk answered instead of what was asked; `network`: nothing came back. */
export class Refusal extends Error {
  constructor(
    /** Of the desk's catalogue, or `network`. */
    readonly code: string,
    readonly status: number,
    /** Of single fields. */
    readonly fields: Record<string, string> = {},
    readonly retryAfterSeconds: number | null = null
  ) {
    super(code);
  }

  /** The same may well be taken a little later. */
  get isTemporary(): boolean {
    return this.status === 0 || this.status === 408 || this.status === 429 || this.status >= 500;
  }
}

export function asRefusal(error: unknown): Refusal {
  return error instanceof Refusal ? error : new Refusal('network', 0);
}
