/*
 * What the two sides of a chat tell each other within this process, and nothing of which is kept. The sockets of staff
 * tell `StaffTyping` and hear `VisitorNews`; those of visitors the other way round.
 */

/** Somebody of staff writes an answer that the client will read; null: no longer. */
export interface StaffTyping {
  ticketId: number;
  name: string | null;
}

/** The visitor of this ticket came, went, writes, reads, or is on another page. */
export interface VisitorNews {
  ticketId: number;
}

/** Somebody of staff took this chat: others are told of it no more. */
export interface ChatTaken {
  ticketId: number;
}

function channel<T>() {
  const listeners = new Set<(news: T) => void>();
  return {
    tell: (news: T) => listeners.forEach((listener) => listener(news)),
    /** @returns a function that stops listening. */
    on: (listener: (news: T) => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

export const staffTyping = channel<StaffTyping>();
export const visitorNews = channel<VisitorNews>();
export const chatTaken = channel<ChatTaken>();
