import type { EpochMs, LocalizedText } from './common';
import type { ActorKind, AgentRef, ContactView, TeamRef } from './people';
import type {
  FieldValues,
  StateCategory,
  StateColour,
  WorkflowAction,
  WorkflowField,
  WorkflowIcon,
} from './workflow';

export const CHANNELS = ['form', 'chat', 'mail', 'api', 'agent'] as const;
export type Channel = (typeof CHANNELS)[number];

/**
 * By activity, newest first (`-activity`, unless told otherwise) or oldest first; by number; `waiting`: who waits
 * longest for an answer comes first, then those who do not wait, as they came in.
 */
export const QUEUE_SORTS = ['activity', '-activity', 'number', '-number', 'waiting'] as const;
export type QueueSort = (typeof QUEUE_SORTS)[number];

export const QUEUE_ASSIGNEES = ['me', 'my-teams', 'nobody'] as const;

/** What happened in an entry: the opening, an action of the workflow, or a housekeeping operation. */
export const ENTRY_KINDS = ['opened', 'action', 'assigned', 'returned'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

export interface StateView {
  key: string;
  workflow: string;
  name: LocalizedText;
  category: StateCategory;
  colour: StateColour;
  icon: WorkflowIcon;
}

/** `GET /helpdesk/queue`; all filters are optional and narrow each other. */
export interface QueueQuery {
  workflow?: string;
  /**
   * `workflow/state`, or a bare category of STATE_CATEGORIES. Without it, what is still to be done: neither closed
   * tickets nor the trash.
   */
  state?: string;
  /** One of QUEUE_ASSIGNEES or an agent's key. `my-teams`: given to one of the agent's teams, taken by a person or not. */
  assignee?: string;
  team?: string;
  /** Only tickets in which the client waits for an answer. */
  waiting?: 'true';
  unread?: 'true';
  followed?: 'true';
  sort?: QueueSort;
  /** From the page before; opaque. */
  after?: string;
  /** 1 to 100, 25 unless told. */
  limit?: number;
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
  openedAt: EpochMs;
  lastActivityAt: EpochMs;
  /** Since when the client waits for an answer of ours; null: does not wait. */
  waitingSince: EpochMs | null;
  isUnread: boolean;
  version: number;
}

export interface QueuePage {
  tickets: QueueRow[];
  after: string | null;
}

/** Exact to 1,000; `isCapped` says there are more. */
export interface QueueCount {
  workflow: string;
  state: string;
  count: number;
  isCapped: boolean;
}
export interface QueueCounts {
  states: QueueCount[];
}

/** Names for keys; fetched once by a screen. `GET /helpdesk/lookups` */
export interface Lookups {
  workflows: { key: string; name: LocalizedText }[];
  states: StateView[];
  agents: (AgentRef & { isActive: boolean })[];
  teams: TeamRef[];
  sources: { key: string; name: LocalizedText }[];
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
}

/** `GET /helpdesk/tickets/:number` */
export interface TicketView extends Omit<QueueRow, 'contact' | 'isUnread'> {
  contact: ContactView;
  locale: string;
  source: { key: string; name: LocalizedText };
  fields: FieldValues;
  isFollowed: boolean;
  readSeq: number;
  lastSeq: number;
  /** Newest 200; earlier ones through `GET …/entries?before=seq`. */
  entries: EntryView[];
  /** What this agent may do now, in the order of the buttons, with what each asks. */
  actions: ActionOffer[];
  may: { assign: boolean };
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
