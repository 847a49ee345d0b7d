interface ReadHint {
  ticketId: number;
}
type Listener = (hint: ReadHint) => void;
const listeners = new Set<Listener>();

/** Tells this process that somebody of staff has read on in a ticket. */
export function tellStaffRead(hint: ReadHint): void {
  for (const listener of listeners) listener(hint);
}

/** @returns a function that stops listening. */
export function onStaffRead(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
