/*
 * Pictures of an answer may lie with a provider of files on another host. A page allows the hosts of its own pictures
 * and no others.
 */

const HOSTS_MAX = 10;

/** @param html made by `blocksToHtml`, which writes every picture in this one form. */
export function pictureOrigins(html: string): string[] {
  const addresses = [...html.matchAll(/<img src="(https?:\/\/[^"]+)"/g)].map(([, url]) =>
    url.replaceAll('&amp;', '&')
  );
  const origins = addresses.flatMap((url) => (URL.canParse(url) ? [new URL(url).origin] : []));
  return [...new Set(origins)].slice(0, HOSTS_MAX);
}

/** The first picture, whole or from the root of our own host. */
export function firstPicture(html: string): string | null {
  const [, url] = /<img src="([^"]+)"/.exec(html) ?? [];
  return url?.replaceAll('&amp;', '&') ?? null;
}
