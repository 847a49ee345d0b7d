import type { EpochMs, LocalizedText } from './common';
import type { LinkedTicket } from './merging';
import type { AlarmNote } from './notify';
import type { ActorKind, AgentRef, ContactView, TeamRef } from './people';
import type { EntryRating } from './rating';
import type { RoutedBecause } from './routing';
import type { Tag } from './tags';
import type { PlannedAction, TimedBecause } from './timing';
import type {
  FieldValues,
  StateCategory,
  StateColour,
  WorkflowAction,
  WorkflowField,
  WorkflowIcon,
} from './workflow';

/** `telephone`: an agent wrote down a call; `agent`: an agent opened it for another reason. */
export const CHANNELS = ['form', 'chat', 'mail', 'api', 'agent', 'telephone'] as const;
export type Channel = (typeof CHANNELS)[number];

/** What happened in an entry: the opening, an action of the workflow, or a housekeeping operation. */
export const ENTRY_KINDS = [
  'opened',
  'action',
  'assigned',
  'returned',
  'subject',
  'rated',
  'tagged',
  'linked',
  'unlinked',
  'merged',
  'split',
  /** The desk told somebody else of a chat that was not taken or answered. */
  'alarm',
  'deleted',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

export interface StateView {
  key: string;
  workflow: string;
  name: LocalizedText;
  category: StateCategory;
  colour: StateColour;
  icon: WorkflowIcon;
}

export interface QueueRow {
  number: number;
  key: string;
  subject: string;
  contact: { key: string; name: string };
  state: { workflow: string; key: string };
  assignee: AgentRef | null;
  team: TeamRef | null;
  channel: Channel;
  source: { key: string };
  openedAt: EpochMs;
  lastActivityAt: EpochMs;
  /** Since when the client waits for an answer of ours; null: does not wait. */
  waitingSince: EpochMs | null;
  /** By when the desk's task is to be answered; null: it has no such time, or is answered. */
  dueAt: EpochMs | null;
  isUnread: boolean;
  /** The newest, in percent; null: not rated. */
  rating: number | null;
  version: number;
  /** Values of the fields that `columns` asked for, where the ticket has them. */
  fields: FieldValues;
  /** Keys of its tags, by name. */
  tags: string[];
}

export interface QueuePage {
  tickets: QueueRow[];
  after: string | null;
  /** The search met so many tickets that only the newest were looked through. */
  isCapped: boolean;
}

/** `GET /helpdesk/tickets/:number/neighbours?<QueueQuery>`: the tickets before and after this one in that list. */
export interface Neighbours {
  previous: number | null;
  next: number | null;
}

/** Lists of the left panel beside the states. */
export const QUEUE_LISTS = ['mine', 'my-teams', 'nobody', 'waiting', 'unread', 'followed'] as const;
export type QueueList = (typeof QUEUE_LISTS)[number];

/** Exact to 1,000; `isCapped` says there are more. */
export interface QueueCount {
  workflow: string;
  state: string;
  count: number;
  isCapped: boolean;
}
export interface QueueCounts {
  states: QueueCount[];
  lists: { list: QueueList; count: number; isCapped: boolean }[];
}

/** Names for keys; fetched once by a screen. `GET /helpdesk/lookups` */
export interface Lookups {
  workflows: { key: string; name: LocalizedText }[];
  states: StateView[];
  /** Those of these workflows, by which tickets are searched for. */
  actions: { key: string; workflow: string; name: LocalizedText }[];
  agents: (AgentRef & { isActive: boolean })[];
  teams: TeamRef[];
  tags: Tag[];
  /** `mayOpen`: this agent may open tickets there. */
  sources: { key: string; name: LocalizedText; workflow: string; mayOpen: boolean }[];
  /** Own fields of all workflows and forms that a column of the queue can show. */
  fields: {
    key: string;
    name: LocalizedText;
    type: WorkflowField['type'];
    options: WorkflowField['options'];
  }[];
}

export interface FileView {
  key: string;
  name: string;
  mime: string;
  size: number;
}

export interface EntryView {
  seq: number;
  kind: EntryKind;
  at: EpochMs;
  actor: { kind: ActorKind; name: string };
  /** Action of the workflow, for kind `action`. */
  action: { key: string; name: LocalizedText } | null;
  before: { state: string | null; assignee: AgentRef | null; team: TeamRef | null };
  after: { state: string; assignee: AgentRef | null; team: TeamRef | null };
  /** Staff only: the client has no way to this entry. */
  isInternal: boolean;
  text: EntryText | null;
  fields: {
    key: string;
    name: LocalizedText;
    type: WorkflowField['type'];
    value: string | number | boolean | string[];
    /** Of `choice` and `choices`, whose values are keys. */
    options: WorkflowField['options'];
  }[];
  files: FileView[];
  /** Mail addresses that the entry was sent to, with the state of each mail. */
  mailed: { to: string; status: 'waiting' | 'sent' | 'dead' }[];
  /** Where the request came from; on kind `opened` only. */
  origin: Origin | null;
  /** On kind `subject` only. */
  subject: { before: string; after: string } | null;
  /** On kind `rated` only; its reason is the text. */
  rating: EntryRating | null;
  /** Where the desk chose who gets it. */
  routing: RoutedBecause | null;
  /** On kind `tagged` only: names as they were then. */
  tags: { added: string[]; removed: string[] } | null;
  /**
   * Number of the other ticket: of one merged in, linked or split off; on kind `opened`, of the one it was split from.
   * Null too where the reader may not see that one, or it is gone.
   */
  other: number | null;
  /** Number of the ticket in which it was written, where that one was merged into this one. */
  from: number | null;
  /** Where the desk performed the action by itself. */
  timed: TimedBecause | null;
  /** On kind `alarm` only. */
  alarm: AlarmNote | null;
  /** Sequence number of the message that it answers to. */
  quote: number | null;
  /** The message was taken back: its text and files are kept for those alone who may audit. */
  isDeleted: boolean;
  /** On kind `deleted` only: sequence number of the message that it took back. */
  deletes: number | null;
}

export interface EntryText {
  format: 'text' | 'html';
  body: string;
}

export interface Origin {
  page: string | null;
  referrer: string | null;
  /** Full, masked or absent by the owner's setting. */
  ip: string | null;
  userAgent: string | null;
  /** The browser's languages as it sent them. */
  languages: string | null;
  timeZone: string | null;
  /** Entries of the FAQ that the sender read before asking, in their order; left out: none is known. */
  read?: ReadEntry[];
}

export interface ReadEntry {
  /** documentId; the question and its page as they were then. */
  entry: string;
  question: string;
  /** Null: it has none on the site. */
  url: string | null;
  at: EpochMs;
}

/** `GET /helpdesk/tickets/:number` */
export interface TicketView extends Omit<QueueRow, 'contact' | 'isUnread'> {
  contact: ContactView;
  locale: string;
  source: { key: string; name: LocalizedText };
  fields: FieldValues;
  isFollowed: boolean;
  followers: AgentRef[];
  readSeq: number;
  lastSeq: number;
  /** Newest 200; earlier ones through `GET …/entries?before=seq`. */
  entries: EntryView[];
  /** As far as this agent may see them. */
  links: LinkedTicket[];
  /** What this agent may do now, in the order of the buttons, with what each asks. */
  actions: ActionOffer[];
  may: {
    assign: boolean;
    correctSubject: boolean;
    editContact: boolean;
    tag: boolean;
    /** Merge it into another, and link it. */ merge: boolean;
    /** Open tickets of its messages. */ split: boolean;
  };
  /** Somebody else is responsible and alone acts on it, where the workflow says so. */
  isHeld: boolean;
  /** What will happen by itself unless somebody acts, the first of it first. */
  planned: PlannedAction[];
}

/** An action as a button and its form. Defaults are filled in for this ticket. */
export interface ActionOffer
  extends Pick<WorkflowAction, 'key' | 'name' | 'colour' | 'icon' | 'to' | 'files' | 'fields'> {
  text: { mode: WorkflowAction['text']['mode']; default: string };
  /** True: the form asks for the assignee. */
  choosesAssignee: boolean;
  /** The client will read what is written. */
  isClientVisible: boolean;
}

/** `POST /helpdesk/tickets/:number/actions/:action`. */
export interface PerformBody {
  /** The ticket's version as the actor saw it. A different one answers 409 TICKET_CHANGED. */
  version: number;
  /** Made by the client, UUID or hex of at least 16 characters; the same id twice is one entry. */
  clientId: string;
  text?: EntryText;
  fields?: FieldValues;
  /** Keys of files uploaded before to this ticket. */
  files?: string[];
  assignee?: { agent?: string; team?: string } | null;
  /** Mail addresses that get a copy of what the client is told; at most COPIES_MAX, only where the client is told it. */
  copyTo?: string[];
  /** Keys of agents named in the text: they are told and follow the ticket, where they may see it. At most 20. */
  mentions?: string[];
  /** Sequence number of the message that it answers to; the client must be able to read it where they read this. */
  quote?: number;
}

export const COPIES_MAX = 10;

/** `POST /helpdesk/tickets/:number/actions/:action/preview`: what would leave, nothing is written. */
export type PreviewBody = Omit<PerformBody, 'version' | 'clientId'>;

export interface MailPreview {
  /** Who the recipient is to the ticket. */
  kind: 'client' | 'staff' | 'other' | 'copy';
  to: string;
  name: string;
  subject: string;
  /** As it leaves, for a script-less sandbox. */
  html: string;
  text: string;
  files: string[];
}

export interface Preview {
  /** One per recipient; empty: nobody is mailed. */
  mails: MailPreview[];
  /** Templates that could not be filled in, with notice, line and variable. */
  problems: { notice: string; message: string }[];
}

/** What an agent has begun to write; one per agent and ticket. `GET|PUT|DELETE /helpdesk/tickets/:number/draft` */
export interface Draft extends DraftBody {
  savedAt: EpochMs;
}
export interface DraftBody {
  /** Key of the action whose form it is. */
  action: string;
  text: EntryText | null;
  fields: FieldValues;
  /** Uploaded and not yet sent. */
  files: FileView[];
  assignee: { agent?: string; team?: string } | null;
  copyTo: string[];
}

/** `POST /helpdesk/tickets/:number/subject`; the old subject stays in the history. */
export interface SubjectBody {
  version: number;
  clientId: string;
  /** 1 to 200 characters, one line. */
  subject: string;
}

/** `POST /helpdesk/tickets/:number/followers`: an agent lets a colleague follow, or no longer. */
export interface FollowerBody {
  agent: string;
  follow: boolean;
}

/** `POST /helpdesk/tickets`: an agent writes down a call, or opens a ticket for a client. */
export interface OpenTicketBody {
  clientId: string;
  /** Key of a source where this agent may open. */
  source: string;
  channel: 'telephone' | 'agent';
  /** A known contact, or a new one; an address that is known finds its contact. */
  contact: { key: string } | { name: string; email: string | null; phone: string | null };
  /** Language of the client's mails. */
  locale: string;
  subject: string;
  text: EntryText;
  /** Keys of files uploaded for it by `POST /helpdesk/uploads`. */
  files?: string[];
  assignee?: { agent?: string; team?: string } | null;
  sendsReceipt: boolean;
}

/** `POST /helpdesk/tickets/:number/assign` */
export interface AssignBody {
  version: number;
  clientId: string;
  agent: string | null;
  team: string | null;
}

/** `POST /helpdesk/tickets/:number/follow` */
export interface FollowBody {
  follow: boolean;
}

/** `POST /helpdesk/tickets/:number/read`; marks as read up to and with this entry. 0 marks unread. */
export interface ReadBody {
  seq: number;
}

/** Answer of a performed action: what the screen needs to go on. */
export interface Performed {
  number: number;
  version: number;
  seq: number;
  state: { workflow: string; key: string };
  isRepeat: boolean;
}

/** `details.changed` of TICKET_CHANGED. */
export interface TicketChanged {
  version: number;
  state: { workflow: string; key: string };
  assignee: AgentRef | null;
  team: TeamRef | null;
  /** Who acted last, and when. */
  by: { kind: ActorKind; name: string };
  at: EpochMs;
}
