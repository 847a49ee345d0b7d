import type { ChatPage, ConversationHead } from '../../../contracts/chat';
import type { ChatMessageBody, ChatMessageTaken } from '../../../contracts/chat';
import type { EntriesTold } from '../../../contracts/chat-live';

/** What a line tells the window. */
export interface LineNews {
  /** It stands: whatever is to be known from before is asked for now. */
  up(): void;
  down(): void;
  told(told: EntriesTold): void;
  head(head: ConversationHead): void;
  typing(typing: { key: string; name: string | null }): void;
  /** The token holds no more. */
  over(): void;
}

/** A socket to the desk. Everything but `send` is a hint that may get lost. */
export interface Line {
  readonly isUp: boolean;
  /** @throws Refusal; `network` where no answer came, though it may have arrived. */
  send(message: ChatMessageBody & { key: string }): Promise<ChatMessageTaken>;
  watch(key: string): Promise<void>;
  /** Said again whenever it comes back: how far was read never goes back. */
  read(read: { key: string; seq: number }): void;
  typing(typing: { key: string; isTyping: boolean }): void;
  seen(page: ChatPage): void;
  /** The network is back: not to wait for the next try. */
  wake(): void;
  close(): void;
}

export interface LineOptions {
  /** Address of the desk. */
  base: string;
  source: string;
  token: string;
  news: LineNews;
}

/** What the file of sockets brings. */
export type OpenLine = (options: LineOptions) => Line;
