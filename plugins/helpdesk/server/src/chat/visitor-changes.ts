/*
 * What may end a visitor's token, told within this process: sockets that are open are asked again at once. Nodes that are
 * joined hear of it too, see `live/join-nodes.ts`; without Redis they find out by their own round.
 */

export interface VisitorChange {
  /** Row of helpdesk_visitors; left out: any may be meant. */
  visitorId?: number;
}

type Listener = (change: VisitorChange) => void;
const listeners = new Set<Listener>();

export function tellVisitorChange(change: VisitorChange): void {
  for (const listener of listeners) listener(change);
}

/** @returns a function that stops listening. */
export function onVisitorChange(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
