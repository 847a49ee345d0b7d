import type { ActorKind } from '../../../contracts';

/** Where a ticket stood, as far as it decides who sees it. */
export interface HintPlace {
  stateId: number;
  assigneeId: number | null;
  teamId: number | null;
}

/** A ticket changed; told within this process when the change is written. */
export interface ChangeHint {
  ticketId: number;
  seq: number;
  /** Null: it has just come into being. */
  before: HintPlace | null;
  after: HintPlace;
  /** Who acted. */
  by: ActorKind;
  /** It is no ticket of its own any more: it was merged into another. */
  isMerged?: boolean;
}

type Listener = (hint: ChangeHint) => void;
const listeners = new Set<Listener>();

export function tellHint(hint: ChangeHint): void {
  for (const listener of listeners) listener(hint);
}

/** @returns a function that stops listening. */
export function onHint(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
