import type { Draft, DraftBody } from '../../../../../contracts/tickets';
import { isSameDraft } from './draft-content';

/** Typed in this tab and not yet saved on the server. */
export interface LocalDraft {
  body: DraftBody;
  /** `savedAt` of the draft that it goes on from; null: of none. */
  base: number | null;
}

export interface DraftOpening {
  /** What the page opens with. */
  taken: DraftBody | null;
  /** `savedAt` of the draft on the server that `taken` goes on from. */
  base: number | null;
  /** Lies on the server, was written elsewhere, and is offered instead. */
  offered: Draft | null;
}

/**
 * What a ticket opens with. Words that never reached the server come first, since they are nowhere else; if meanwhile
 * another device has saved something different, that is offered beside them. Else the draft of the server.
 */
export const draftOpening = (local: LocalDraft | null, stored: Draft | null): DraftOpening => {
  if (!local) return { taken: stored, base: stored?.savedAt ?? null, offered: null };
  if (!stored) return { taken: local.body, base: null, offered: null };
  const isOurs = stored.savedAt === local.base || isSameDraft(stored, local.body);
  return {
    taken: local.body,
    base: isOurs ? stored.savedAt : local.base,
    offered: isOurs ? null : stored,
  };
};

/** Written elsewhere since we last looked: it must not be overwritten unseen. */
export const isForeign = (
  stored: Draft | null,
  base: number | null,
  ours: DraftBody | null
): stored is Draft =>
  stored !== null && stored.savedAt !== base && !(ours !== null && isSameDraft(stored, ours));
