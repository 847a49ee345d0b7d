/** The list with one of its items replaced. */
export const withItem = <T>(list: readonly T[], at: number, item: T): T[] =>
  list.map((before, index) => (index === at ? item : before));

/** The list with one of its items at another place; places beyond its ends are its ends. */
export const moved = <T>(list: readonly T[], from: number, to: number): T[] => {
  const rest = list.filter((_item, index) => index !== from);
  const item = list[from];
  if (item === undefined) return [...list];
  const at = Math.max(0, Math.min(to, rest.length));
  return [...rest.slice(0, at), item, ...rest.slice(at)];
};
