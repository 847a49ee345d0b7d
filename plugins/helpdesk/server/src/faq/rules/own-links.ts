/*
 * An editor links another page of the site by its plain address, `/support/faq/…`. Whoever reads under the address of
 * a language stays in it.
 */

/** What names its language by itself, or has none. */
const FREE = ['assets'];

/**
 * @param html made by `blocksToHtml`.
 * @param named the beginning of the page's own addresses, `/support/ur`; `root` where they name no language.
 */
export function keepLanguage(
  html: string,
  { root, named, locales }: { root: string; named: string; locales: readonly string[] }
): string {
  if (named === root) return html;
  return html.replace(/<a href="([^"]*)"/g, (link: string, address: string) => {
    if (!address.startsWith(`${root}/`)) return link;
    const path = address.slice(root.length);
    const first = path.slice(1).split(/[/?#]/)[0];
    return [...locales, ...FREE].includes(first) ? link : `<a href="${named}${path}"`;
  });
}
