import type {
  ChatEntry,
  ChatMessageTaken,
  Conversation,
  ConversationHead,
  EntriesTold,
  EpochMs,
  FieldValue,
  FileView,
} from '../../../contracts';

/**
 * How news comes: `live` by the socket, `asking` over HTTP every few seconds; `offline`: neither gets through;
 * `busy`: the desk takes no more just now. `idle`: there is no conversation that news could come of.
 */
export type Link = 'idle' | 'live' | 'asking' | 'offline' | 'busy';

/** Answers to the questionnaire, with the message that begins a conversation. */
export interface StartAnswers {
  fields: Record<string, FieldValue>;
  consent: boolean;
}

/** A message on its way out. It is kept until the desk has said that it stands. */
export interface Outgoing {
  clientId: string;
  /** Null: the conversation does not stand yet. */
  conversation: string | null;
  /** It was written in this one, which was merged into that: by its key the desk knows what it has taken already. */
  through?: string | null;
  text: string;
  quote: ChatEntry['quote'];
  files: FileView[];
  at: EpochMs;
  /** It begins a conversation. */
  start: StartAnswers | null;
  /** Code of the desk's refusal: it waits for the visitor. Null: it is sent by itself. */
  refusal: string | null;
  /** Once the desk has taken it; its entry comes by itself. */
  seq: number | null;
}

/** What the window knows of the conversation that it shows. */
export interface ChatState {
  /** Null: none is shown; the next message begins one. */
  key: string | null;
  head: ConversationHead | null;
  /** In order, each number once. Those that delete others are among them and are not shown. */
  entries: readonly ChatEntry[];
  /** Everything up to this number is known. What is known beyond stands after a gap. */
  upTo: number;
  /** In the order in which they were written, of every conversation. */
  pending: readonly Outgoing[];
  link: Link;
  /** Who of staff writes now. */
  typing: string | null;
}

export type ChatEvent =
  /** Another conversation is shown, of which nothing is known yet. */
  | { type: 'opened'; key: string | null }
  /** What was asked after `after`, whenever that answer comes. */
  | { type: 'loaded'; after: number; conversation: Conversation }
  | { type: 'told'; told: EntriesTold }
  | { type: 'head'; head: ConversationHead }
  /** All that is kept to be sent, in order: after a refresh, or when another tab wrote or sent something. */
  | { type: 'queue'; messages: readonly Outgoing[] }
  | { type: 'acked'; clientId: string; taken: Pick<ChatMessageTaken, 'seq'> }
  | { type: 'started'; clientId: string; conversation: Conversation }
  | { type: 'typing'; name: string | null }
  | { type: 'link'; link: Link };

export const EMPTY_CHAT: ChatState = {
  key: null,
  head: null,
  entries: [],
  upTo: 0,
  pending: [],
  link: 'idle',
  typing: null,
};
