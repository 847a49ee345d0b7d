/*
 * An owner names a page of theirs by what stands in the address bar; browsers name it by its origin. Case, a slash at
 * the end and the usual port make no other origin. A path would promise what no browser can keep: it is refused, as is
 * everything that is no page of the web.
 */

/** As browsers send it, `https://www.example.com`; null for what is no origin. */
export function normalOrigin(given: string): string | null {
  const text = given.trim();
  if (!/^https?:\/\/[^\s/?#@\\*,;'"]+\/?$/i.test(text) || !URL.canParse(text)) return null;
  const { origin } = new URL(text);
  // It stands in headers of ours.
  return /^https?:\/\/[a-z0-9.[\]:-]+$/.test(origin) ? origin : null;
}
