interface AvailabilityHint {
  /** Row of the agent. */
  agentId: number;
}
type Listener = (hint: AvailabilityHint) => void;
const listeners = new Set<Listener>();

/** Tells this process that an agent came, went, fell silent or is back. */
export function tellAvailability(hint: AvailabilityHint): void {
  for (const listener of listeners) listener(hint);
}

/** @returns a function that stops listening. */
export function onAvailability(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
