/*
 * An answer of the FAQ is read in a window on a page of another site: what stands in it as `/support/…` or `/uploads/…`
 * is there, and not here. The HTML is ours, so that an attribute is only where we wrote one: what editors wrote has its
 * quotation marks escaped.
 */

/**
 * @param html made by `blocksToHtml`.
 * @param base address of this server, without a slash at its end.
 * @param page the answer's own, for links to a place in it or to it with other words behind the question mark; null: it
 *   has none, and they lead to the server.
 */
export function absoluteLinks(
  html: string,
  { base, page }: { base: string; page: string | null }
): string {
  return html
    .replace(/ (href|src)="\/(?!\/)/g, ` $1="${base}/`)
    .replace(/ href="([#?])/g, ` href="${page ?? base}$1`);
}
