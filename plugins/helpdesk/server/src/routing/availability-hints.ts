interface AvailabilityHint {
  /** Row of the agent. */
  agentId: number;
}
type Listener = (hint: AvailabilityHint) => void;
const listeners = new Set<Listener>();

/** Tells this process that an agent came or went. */
export function tellAvailability(hint: AvailabilityHint): void {
  for (const listener of listeners) listener(hint);
}

/** @returns a function that stops listening. */
export function onAvailability(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
