type Listener = () => void;
const listeners = new Set<Listener>();

/** Tells this process, and nodes that are joined with it, that somebody was blocked: whoever is connected is asked again. */
export function tellBlocked(): void {
  for (const listener of listeners) listener();
}

/** @returns a function that stops listening. */
export function onBlocked(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
