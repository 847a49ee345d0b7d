import type { ClientOffer } from './site';
import type { EpochMs, LocalizedText } from './common';
import type { FormField, HumanAnswer } from './forms';
import type { ClientRating } from './rating';
import type { Distribution } from './routing';
import type { EntryText, FileView } from './tickets';
import type { FieldValue } from './workflow';

/*
 * The chat on the site, as its window and a front end of the owner's own know it. A conversation is a ticket from its
 * first message. Everything below `/api/helpdesk/chat/:source`, where `source` is the key of a source of kind `chat`.
 * Who writes is known by the visitor's token in the header CHAT_HEADER, which the first message gives: no cookie.
 */

/** Header of the visitor's token: 64 hexadecimal digits. */
export const CHAT_HEADER = 'x-helpdesk-visitor';

/** Lengths and numbers of a chat, for every door. */
export const CHAT_LIMITS = {
  /** Characters of a message. */
  text: 5_000,
  /** Entries of one answer; the rest is asked for by the next `after`. */
  entries: 200,
  /** Client ids of messages under way that one request asks after. */
  pending: 50,
  /** Pages that are kept of a visit. */
  pages: 30,
  /** Characters of an address of a page, and of its title. */
  url: 2_000,
  title: 200,
} as const;

/** What a visitor finds when nobody is there. */
export const CHAT_AWAY_MODES = ['hide', 'form', 'chat'] as const;
export type ChatAwayMode = (typeof CHAT_AWAY_MODES)[number];

export const CHAT_SIDES = ['start', 'end'] as const;
export const CHAT_FACES = ['logo', 'person'] as const;

/** What the questionnaire may ask beside the owner's own fields. */
export const CHAT_KNOWN_FIELDS = ['name', 'email', 'phone', 'company'] as const;

/** `settings` of a source of kind `chat`. */
export interface ChatSettings {
  /** Of the window. */
  title: LocalizedText;
  /** First line of the window while somebody is there, and while nobody is. */
  greeting: LocalizedText;
  greetingAway: LocalizedText;
  /** Words beside the round button; empty: the button alone. */
  launcher: LocalizedText;
  /** `#rrggbb`; null: the company's. Contrast with white is at least 4.5. */
  colour: string | null;
  /** Where the button stands, by the direction of the page. */
  side: (typeof CHAT_SIDES)[number];
  /** Pixels from the edges of the page: 0 to 200. */
  distance: { side: number; bottom: number };
  /** In the head of the window: the company's logo, or photo and name of the person who answers. */
  face: (typeof CHAT_FACES)[number];
  away: ChatAwayMode;
  /** Key of the form that stands in the window with `away: 'form'`; null: the first that is open to visitors. */
  form: string | null;
  /** Before the first message; fields of CHAT_KNOWN_FIELDS and own ones, no files. Empty: nothing is asked. */
  questionnaire: FormField[];
  /** What the visitor agrees to, beside a box to tick; null asks for nothing. */
  consent: LocalizedText | null;
  /** Entries of the FAQ are offered before a person is asked. */
  suggestsFaq: boolean;
  /** In how many minutes an answer is promised while somebody is there; null: what the last hours show. */
  replyMinutes: number | null;
  /** State in which its tickets begin; null: the workflow's. */
  state: string | null;
  /** Who gets its tickets; keys. */
  assignee: { agent?: string; team?: string } | null;
  /** Origins of the pages that may show the window: `https://www.example.com`. The site's own always may. */
  allowedOrigins: string[];
  /** A deleted message leaves a line that says so; else nothing at all. */
  showsDeleted: boolean;
  /** Minutes after a visitor has gone until unread answers are mailed to them: 1 to 1440. */
  mailAfterMinutes: number;
}

/**
 * `GET|POST /helpdesk/chat-sources`, `PUT|DELETE /helpdesk/chat-sources/:key`; `GET /helpdesk/chat-sources/new` gives the
 * ChatSourceBody that a new one begins with, whole but for its name.
 */
export interface ChatSourceView extends ChatSourceBody {
  key: string;
  distribution: Distribution;
  kind: 'chat';
  /** The line that puts it on a page. */
  embed: string;
  revision: string;
  ticketCount: number;
}

export interface ChatSourceBody {
  name: LocalizedText;
  /** Key of the workflow that its tickets enter. */
  workflow: string;
  /** Language of the window; null: the page's. */
  locale: string | null;
  timeZone: string | null;
  isEnabled: boolean;
  settings: ChatSettings;
  /** Left out: as it was; on a new one the usual one. */
  distribution?: Distribution;
  /** Of what was changed, as it was read. Left out: whatever stands is replaced. On a new one without meaning. */
  revision?: string;
}

/** Who is there. */
export interface ChatStatus {
  isOnline: boolean;
  /** Minutes in which an answer may be expected; null: nobody is there, or nothing is known. */
  answersInMinutes: number | null;
  /** When the company opens next, while it is closed; null: it is open, or never opens. */
  opensAt: EpochMs | null;
}

/** A person of staff, as visitors may know them. */
export interface ChatPerson {
  name: string;
  photoUrl: string | null;
  isOnline: boolean;
  /** When they were last there; null: never, or not told. */
  lastSeenAt: EpochMs | null;
}

/** `GET /:source/window?locale=`: what the window shows before anything is known of the visitor. */
export interface ChatWindow {
  source: string;
  /** Language and direction of our own words. */
  locale: string;
  dir: 'ltr' | 'rtl';
  title: string;
  greeting: string;
  greetingAway: string;
  launcher: string;
  colour: string;
  side: ChatSettings['side'];
  distance: ChatSettings['distance'];
  face: ChatSettings['face'];
  company: { name: string; logoUrl: string | null };
  /** With `face: 'person'`: those who are there, at most three. */
  people: ChatPerson[];
  status: ChatStatus;
  away: ChatAwayMode;
  form: string | null;
  questionnaire: {
    key: string;
    known: FormField['known'];
    label: string;
    hint: string;
    type: FormField['type'];
    required: boolean;
    options: { key: string; name: string }[];
    default: FieldValue | null;
  }[];
  consent: string | null;
  suggestsFaq: boolean;
  /** Bytes of one file, files of one message. */
  files: { bytes: number; count: number };
  /** Address of the FAQ; null: the site is off. */
  helpUrl: string | null;
}

/** A page that the visitor was on. */
export interface ChatPage {
  url: string;
  title: string;
  at: EpochMs;
}

/**
 * `POST /:source/conversations`: the first message. A ticket is opened, and a stranger is given a token.
 * With a token the questionnaire may be left out where it was answered before.
 */
export interface ChatStartBody {
  /** Made by the client, UUID or hex of at least 16 characters; the same id twice is one conversation. */
  clientId: string;
  text: string;
  locale?: string;
  timeZone?: string;
  /** Answers of the questionnaire, by key. */
  fields?: Record<string, FieldValue>;
  consent?: boolean;
  /** Where it is written, where the visitor came from, and the pages before, the oldest first. */
  page?: ChatPage;
  referrer?: string;
  pages?: ChatPage[];
  /** Needed of a stranger; see `POST /:source/challenge`. */
  human?: HumanAnswer;
}

export interface ChatStarted {
  /** To be kept by the page and shown from now on; null: the one that was shown holds. */
  token: string | null;
  conversation: Conversation;
}

/** `GET /:source/conversations`: those of this visitor in this chat, the newest first, at most 50. */
export interface ConversationRow {
  key: string;
  number: number;
  subject: string;
  lastActivityAt: EpochMs;
  /** Null: the owner keeps the state to staff. */
  state: LocalizedText | null;
  isClosed: boolean;
  unread: number;
}

/**
 * `GET /:source/conversations/:key?after=seq&pending=id,id`: everything that a window has to know after any
 * interruption. A window that adds `entries` to what it has equals one that has just been loaded.
 */
export interface Conversation extends ConversationHead {
  /** Those after `after` that the visitor may read, in order; at most CHAT_LIMITS.entries. */
  entries: ChatEntry[];
  /** True: there are more, after the last of `entries`. */
  hasMore: boolean;
  /** Of the client ids that were asked after, those that stand: their entries. */
  confirmed: Record<string, number>;
  status: ChatStatus;
}

/** What changes of a conversation beside its entries; always whole. */
export interface ConversationHead {
  key: string;
  number: number;
  subject: string;
  /** Of the newest entry of the ticket, whoever may read it. */
  lastSeq: number;
  /** How many others were merged into it. With each of them all sequence numbers are new. */
  merges: number;
  state: LocalizedText | null;
  isClosed: boolean;
  /** False: a message is not taken any more, a new conversation is. */
  mayWrite: boolean;
  /** How far the visitor has read, and the farthest that one of staff has. */
  readSeq: number;
  staffReadSeq: number;
  /** Who has it; null: nobody yet. */
  person: ChatPerson | null;
  /** Conversations that have waited longer for their first answer; null: this one waits for none. */
  ahead: number | null;
  /** What the visitor may do beside writing. */
  actions: ClientOffer[];
  rating: ClientRating | null;
  /** A copy can be mailed to this address; null: none is known. Shown in part: `a…@example.com`. */
  transcriptTo: string | null;
}

export interface ChatEntry {
  seq: number;
  at: EpochMs;
  author: 'contact' | 'agent' | 'system';
  name: string;
  isMine: boolean;
  /** Of the visitor's own: the id that was made for it. */
  clientId: string | null;
  text: EntryText | null;
  /** What it answers to; its text is null where that was deleted. */
  quote: { seq: number; name: string; text: string | null } | null;
  /** Addresses hold for minutes; asked for again with the conversation. */
  files: (FileView & { url: string })[];
  /** What the conversation's state became with it, where it changed. */
  state: LocalizedText | null;
  /** It was deleted: there is no text. Not shown at all where the owner wants no trace. */
  isDeleted: boolean;
  /**
   * This entry deletes that one, and shows nothing itself. Its `isDeleted` says what is left of that one: a line
   * (that one's `isDeleted` then), or nothing at all.
   */
  deletes: number | null;
}

/** `POST /:source/conversations/:key/messages`; by socket `message:send`. */
export interface ChatMessageBody {
  /** Made by the client; the same id twice is one message. */
  clientId: string;
  /** May be empty with files. */
  text: string;
  /** Sequence number of the message that it answers to. */
  quote?: number;
  /** Keys of files uploaded before by `POST …/files`. */
  files?: string[];
}
/** Said when the message is on the disk, and not before. */
export interface ChatMessageTaken {
  seq: number;
  at: EpochMs;
  isRepeat: boolean;
}

/** `POST …/read`: up to and with this entry. */
export interface ChatReadBody {
  seq: number;
}

/** `POST …/transcript`; without an address, to the one that is known. */
export interface ChatTranscriptBody {
  email?: string;
}

/** `POST /:source/identify` with `Authorization: Bearer <token of users-permissions>`; the visitor's token before is dead. */
export interface ChatIdentified {
  token: string;
  name: string;
}

/** `POST /:source/resume`: by the link in a mail, once for each browser. */
export interface ChatResumeBody {
  /** What stands behind `#helpdesk-chat=` in the link. */
  link: string;
}
export interface ChatResumed {
  token: string;
  conversation: string;
}

/** `GET /:source/articles?q=`, `GET /:source/articles/:key`: of the FAQ, for the window. */
export interface ChatArticle {
  /** documentId. */
  key: string;
  question: string;
  /** Safe: made by us of the editor's blocks. */
  html: string;
  /** Null: it has no page. */
  url: string | null;
}
