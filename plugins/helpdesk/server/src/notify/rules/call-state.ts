import type { EpochMs } from '../../../../contracts';

/*
 * A chat that waits calls those who were told of it, until one of them takes it, it is answered, or it is closed. It is
 * taken when somebody pressed "Accept" or answered; one that is handed over is to be taken anew, see `writeTaken`. Whoever
 * was told after it had been taken, because it was not answered, is called until it is.
 */

export interface ChatState {
  /** Since when the visitor waits for an answer. */
  waitingSince: EpochMs | null;
  /** The ticket is somebody's work: not closed and not in the trash. */
  isOpen: boolean;
  /** Rows of agents. */
  assigneeId: number | null;
  acceptedById: number | null;
  /** Null: nobody has taken it. */
  acceptedAt: EpochMs | null;
}

/** @param toldAt when somebody was told of it. */
export function isCalling(chat: ChatState, toldAt: EpochMs): boolean {
  if (!chat.isOpen || chat.waitingSince === null) return false;
  return isToBeTaken(chat, toldAt);
}

/** @param toldAt when this agent was told of it last; null: never. */
export function isToBeTaken(
  { acceptedAt }: Pick<ChatState, 'acceptedAt'>,
  toldAt: EpochMs | null
): boolean {
  return acceptedAt === null || (toldAt !== null && acceptedAt < toldAt);
}
