/** Is what stands in the fields another thing than what is stored? Order of properties does not count. */
export const isChanged = (draft: unknown, stored: unknown): boolean =>
  canonical(draft) !== canonical(stored);

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part
  ) ?? 'undefined';

/**
 * Refusals of one part, by the paths below it: those of `days.3.name` below `days.3` are of `name`,
 * those of `days.3` itself of the empty path.
 */
export const refusalsBelow = (
  refusals: Record<string, string>,
  path: string
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(refusals)
      .filter(([key]) => key === path || key.startsWith(`${path}.`))
      .map(([key, text]) => [key.slice(path.length + 1), text])
  );
