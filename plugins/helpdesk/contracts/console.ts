import type { AgentRef, TeamRef } from './people';
import type { ChatPage } from './chat';
import type { EntryText, FileView } from './tickets';
import type { EpochMs } from './common';

/*
 * The agents' side of the chat. A chat is a ticket: it is read, answered, assigned and closed by the doors of tickets.
 */

/** `GET /helpdesk/chats?mine=true` */
export interface ChatsQuery {
  /** Only those that are given to this agent, or to a team of theirs and to no person yet. */
  mine?: 'true';
}

/**
 * Open tickets of channel `chat` that this agent may see; the longest waiting first, then those that wait for nothing,
 * the latest first.
 */
export interface ChatList {
  chats: ChatRow[];
  /** There are more than 100. */
  isCapped: boolean;
}

export interface ChatRow {
  number: number;
  key: string;
  contact: { key: string; name: string };
  source: string;
  state: { workflow: string; key: string };
  assignee: AgentRef | null;
  team: TeamRef | null;
  version: number;
  lastSeq: number;
  readSeq: number;
  /** Since when the visitor waits for an answer; null: does not wait. */
  waitingSince: EpochMs | null;
  dueAt: EpochMs | null;
  /** Somebody of staff has taken it; null: nobody has. */
  acceptedAt: EpochMs | null;
  /** Messages of the visitor after what this agent has read. Exact to 99; 100 stands for more. */
  unread: number;
  /** The newest message that the visitor may read too. */
  last: {
    seq: number;
    at: EpochMs;
    author: 'contact' | 'agent' | 'system';
    excerpt: string;
  } | null;
  visitor: VisitorPresence;
}

export interface VisitorPresence {
  isOnline: boolean;
  lastSeenAt: EpochMs | null;
  isTyping: boolean;
  /** How far the visitor has read. */
  readSeq: number;
  /** The page they are on, or were last. */
  page: ChatPage | null;
}

/** `GET /helpdesk/tickets/:number/visitor`: of a ticket of channel `chat`. */
export interface VisitorView extends VisitorPresence {
  number: number;
  /** By the owner's setting full, masked or absent. */
  ip: string | null;
  userAgent: string | null;
  languages: string | null;
  timeZone: string | null;
  locale: string | null;
  referrer: string | null;
  /** Where the conversation began. */
  startPage: ChatPage | null;
  /** The newest last. */
  pages: ChatPage[];
  /** It was shown by a token of users-permissions that this is a user of the site. */
  isIdentified: boolean;
  /** The page they are on is content of this Strapi; null: it is not, or was not found. */
  content: {
    uid: string;
    documentId: string;
    locale: string | null;
    title: string;
    /** What its type is called, as the host named it. */
    type: string;
    /** Below the address of the panel: `/content-manager/…`. */
    editUrl: string;
  } | null;
}

/** `POST /helpdesk/tickets/:number/accept`: I take this chat; others are told of it no more. */
export interface AcceptBody {
  clientId: string;
}
export interface Accepted {
  /** Who has it: somebody else may have been faster. */
  by: AgentRef;
  at: EpochMs;
}

/** `POST /helpdesk/tickets/:number/entries/:seq/delete`: takes a sent message back, also after it was read. */
export interface DeleteMessageBody {
  clientId: string;
  /** When it was written: after a merge its number is another message's. */
  at?: EpochMs;
}

/** `GET /helpdesk/tickets/:number/entries/:seq/deleted`, with the permission `ticket.audit`. */
export interface DeletedMessage {
  seq: number;
  text: EntryText | null;
  files: FileView[];
  deletedAt: EpochMs;
  deletedBy: string;
}
