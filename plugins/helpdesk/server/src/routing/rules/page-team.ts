import type { PageTeam } from '../../../../contracts';

/*
 * Requests from some pages of the site are some team's: what is written in the shop is for sales. The owner names
 * paths; a path stands for that page and for everything below it, so `/shop` is `/shop/shoes` and not `/shopping`. Of
 * several that fit the longest counts. Where none fits, the request is anybody's.
 */

/** Null: no path fits, or it is not known where the client wrote from. */
export function pageTeam(pages: readonly PageTeam[], page: string | null): PageTeam | null {
  const path = pathOf(page);
  if (path === null) return null;
  return pages
    .filter((rule) => covers(rule.path, path))
    .reduce<PageTeam | null>(
      (best, rule) => (best === null || rule.path.length > best.path.length ? rule : best),
      null
    );
}

function covers(rule: string, path: string): boolean {
  const start = readable(rule).replace(/\/+$/, '');
  return path === start || path.startsWith(`${start}/`);
}

function pathOf(page: string | null): string | null {
  if (page === null || !URL.canParse(page)) return null;
  return readable(new URL(page).pathname);
}

/** The owner writes `/für-kinder`, the browser `/f%C3%BCr-kinder`. */
function readable(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
