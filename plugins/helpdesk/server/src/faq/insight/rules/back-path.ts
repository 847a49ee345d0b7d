/*
 * Where a page goes after a vote was sent without a script: back to where it was. The address comes with the form, so
 * it may be anybody's; nothing is gone to but a path of the site itself.
 */

/** @returns the path and what stands behind its question mark; null for whatever is not below the site. */
export function backPath(given: string, root: string): string | null {
  // Any origin does: an address that leads to another host has that one.
  const base = 'http://site.invalid';
  if (!given.startsWith('/') || /[\p{Cc}\\]/u.test(given) || !URL.canParse(given, base))
    return null;
  const { origin, pathname, search } = new URL(given, base);
  const isBelow = pathname === root || pathname.startsWith(`${root}/`);
  return origin === base && isBelow ? `${pathname}${search}` : null;
}
