const SAFE = ['http:', 'https:', 'mailto:'];

/** The address, if following it can do no more than open a page or begin a mail; else null. */
export function safeUrl(address: string, base?: string): string | null {
  try {
    const url = new URL(address, base);
    return SAFE.includes(url.protocol) ? url.href : null;
  } catch {
    // Not an address at all.
    return null;
  }
}
