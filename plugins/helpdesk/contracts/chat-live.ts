import type {
  ChatEntry,
  ChatMessageBody,
  ChatMessageTaken,
  ChatPage,
  ConversationHead,
} from './chat';
import type { SocketAnswer } from './live';

/*
 * What a socket tells a visitor's window: path SOCKET_PATH, namespace `/visitor`, `auth: { source, token }`. It is a
 * hint: a window whose socket was away asks for `entries after n` over HTTP.
 */

/** Entries that came after `after`, the last one the window was told of or asked for by `after` before. */
export interface EntriesTold {
  key: string;
  /** Number of the newest entry before these; a window that has less than this has missed something, and asks. */
  after: number;
  entries: ChatEntry[];
  head: ConversationHead;
}

export interface VisitorServerEvents {
  'chat:entries': (told: EntriesTold) => void;
  /** Something else changed: who has it, who is there, how far it was read. */
  'chat:head': (head: ConversationHead) => void;
  /** Somebody of staff writes; null: no longer. */
  'chat:typing': (typing: { key: string; name: string | null }) => void;
  /** It was merged into another one, or this visitor does not reach it any more: asked for anew, the desk says which. */
  'chat:gone': (gone: { key: string }) => void;
  /** The token holds no more: logged out, blocked, or replaced. The socket is cut. */
  'chat:over': (reason: { code: string }) => void;
}

export interface VisitorClientEvents {
  /** The window shows this conversation: it is told of it from now on. */
  'chat:watch': (watch: { key: string }, answer: (got: SocketAnswer<null>) => void) => void;
  'message:send': (
    message: ChatMessageBody & { key: string },
    answer: (got: SocketAnswer<ChatMessageTaken>) => void
  ) => void;
  'chat:read': (
    read: { key: string; seq: number },
    answer: (got: SocketAnswer<null>) => void
  ) => void;
  /** Said anew every few seconds while the visitor writes; it is over after ten without. */
  'chat:typing': (typing: { key: string; isTyping: boolean }) => void;
  'page:seen': (page: ChatPage) => void;
}
