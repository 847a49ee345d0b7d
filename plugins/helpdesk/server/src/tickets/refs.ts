/** Key and name of an agent or a team by its row; null for nobody, and for a row that is gone. */
export function refOf(
  known: ReadonlyMap<number, { key: string; name: string }>,
  id: number | null
): { key: string; name: string } | null {
  const found = id === null ? undefined : known.get(id);
  return found ? { key: found.key, name: found.name } : null;
}
