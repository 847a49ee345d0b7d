/** The saved filter from which an agent came to a list, in the state of the address; it stays when the list is narrowed. */
export const originState = (view: string | null): { view: string } | null =>
  view ? { view } : null;

export const originOf = (state: unknown): string | null => {
  // The state of an address is whatever was put there.
  const view = (state as { view?: unknown } | null)?.view;
  return typeof view === 'string' ? view : null;
};
