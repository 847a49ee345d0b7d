type Listener = () => void;
const listeners = new Set<Listener>();

/** Tells this process that somebody came or went, or that a ticket waits for somebody. Others find it by their round. */
export function wakeRouting(): void {
  for (const listener of listeners) listener();
}

/** @returns a function that stops listening. */
export function onRouting(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
