import type { EpochMs } from '../../../../contracts';

/*
 * A chat that waits calls those who were told of it, until one of them takes it, it is answered, or it is closed. It is
 * taken when whoever pressed "Accept" is also responsible: one that was handed over calls anew. Whoever was told after
 * that it had been taken, because it was not answered, is called until it is.
 */

export interface ChatState {
  /** Since when the visitor waits for an answer. */
  waitingSince: EpochMs | null;
  /** The ticket is somebody's work: not closed and not in the trash. */
  isOpen: boolean;
  /** Rows of agents. */
  assigneeId: number | null;
  acceptedById: number | null;
  acceptedAt: EpochMs | null;
}

export function isTaken({
  assigneeId,
  acceptedById,
}: Pick<ChatState, 'assigneeId' | 'acceptedById'>): boolean {
  return acceptedById !== null && acceptedById === assigneeId;
}

/** @param toldAt when somebody was told of it. */
export function isCalling(chat: ChatState, toldAt: EpochMs): boolean {
  if (!chat.isOpen || chat.waitingSince === null) return false;
  return !(isTaken(chat) && (chat.acceptedAt ?? 0) >= toldAt);
}
