type Listener = () => void;
const listeners = new Set<Listener>();

/** Tells the worker of this process that there is something to do. Others find it by their own round. */
export function wakeBulk(): void {
  for (const listener of listeners) listener();
}

/** @returns a function that stops listening. */
export function onBulk(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
