const MARK = /^\(\d+\) /;

/** The page's title with the number of unread messages before it; with 0 the title as the page had it. */
export function markTitle(title: string, unread: number): string {
  const own = title.replace(MARK, '');
  return unread > 0 ? `(${unread}) ${own}` : own;
}
