type Listener = (agentIds: readonly number[]) => void;
const listeners = new Set<Listener>();

/** Tells this process that something is new, or no longer new, under these agents' bells. */
export function tellNoticesChanged(agentIds: readonly number[]): void {
  for (const listener of listeners) listener(agentIds);
}

/** @returns a function that stops listening. */
export function onNotices(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
