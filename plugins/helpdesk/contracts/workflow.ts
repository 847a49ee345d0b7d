import type { LocalizedText } from './common';

/**
 * What a state means to the machine; names are the owner's.
 * `waiting`: the next move is somebody else's (the client, a supplier). `trash`: gone from every list, emptied later.
 */
export const STATE_CATEGORIES = ['new', 'open', 'waiting', 'closed', 'trash'] as const;
export type StateCategory = (typeof STATE_CATEGORIES)[number];

export const STATE_COLOURS = [
  'neutral',
  'blue',
  'teal',
  'green',
  'yellow',
  'orange',
  'red',
  'purple',
] as const;
export type StateColour = (typeof STATE_COLOURS)[number];

/** Icons by meaning; each surface draws them with its own set. */
export const WORKFLOW_ICONS = [
  'inbox',
  'message',
  'reply',
  'note',
  'clock',
  'check',
  'cross',
  'trash',
  'arrow',
  'wallet',
  'tool',
  'person',
  'team',
  'lock',
  'flag',
  'refresh',
] as const;
export type WorkflowIcon = (typeof WORKFLOW_ICONS)[number];

export const FIELD_TYPES = [
  'text',
  'longText',
  'number',
  'checkbox',
  'date',
  'choice',
  'choices',
] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

export const TEXT_MODES = ['none', 'optional', 'required'] as const;
export type TextMode = (typeof TEXT_MODES)[number];

/**
 * What the client has of an action. `hidden`: nothing. `see`: its entries stand in the client's history.
 * `execute`: the client may perform it, its entries stay with staff. `both`: may perform and sees.
 */
export const CLIENT_MODES = ['hidden', 'see', 'execute', 'both'] as const;
export type ClientMode = (typeof CLIENT_MODES)[number];

/** `next-line`: whoever is there of the line of support above the one who has it. */
export const ASSIGNMENT_MODES = [
  'keep',
  'clear',
  'actor',
  'agent',
  'team',
  'choose',
  'next-line',
] as const;
export type AssignmentMode = (typeof ASSIGNMENT_MODES)[number];

export const RECIPIENT_KINDS = [
  'client',
  'assignee',
  'team',
  'supervisor',
  'followers',
  'agents',
  'address',
] as const;
export type RecipientKind = (typeof RECIPIENT_KINDS)[number];

export const TIMER_UNITS = ['minutes', 'hours', 'days'] as const;
export type TimerUnit = (typeof TIMER_UNITS)[number];

/** `business`: time in which the company works, days of work; `wall`: all time. */
export const TIMER_CLOCKS = ['business', 'wall'] as const;
export type TimerClock = (typeof TIMER_CLOCKS)[number];

/** `client-waits`: the client waits for an answer of ours. `we-wait`: they do not. */
export const TIMER_CONDITIONS = ['client-waits', 'we-wait'] as const;
export type TimerCondition = (typeof TIMER_CONDITIONS)[number];

/** The whole of a workflow, as it is edited, checked, versioned, exported and imported. */
export interface WorkflowDocument {
  format: 1;
  /** Stable name, `[a-z][a-z0-9-]{0,59}`; an import with the same key becomes a new version of that workflow. */
  key: string;
  name: LocalizedText;
  /** The state in which a ticket comes into being. */
  initialState: string;
  /** In the order in which lists show them. */
  states: WorkflowState[];
  actions: WorkflowAction[];
  /** Mails that go out when a ticket comes into being. The receipt to the client is not among them: see `receipt`. */
  opening: WorkflowNotice[];
  /** The receipt. To a verified address it may carry everything; to an unverified one only number and link are sent, in a fixed text. */
  receipt: { subject: LocalizedText; body: LocalizedText } | null;
}

export interface WorkflowState {
  key: string;
  name: LocalizedText;
  /** What the client reads instead of `name`; null hides the ticket's state from the client ("in progress" is shown). */
  clientName: LocalizedText | null;
  category: StateCategory;
  colour: StateColour;
  icon: WorkflowIcon;
  /** Keys of the actions that may be performed here, in the order of their buttons. */
  actions: string[];
  /** A ticket that is given to a person here is theirs: only they or a supervisor act on it. Left out: everybody may. */
  onlyAssignee?: boolean;
  /** The action that a message of the client performs here (from the account, by mail, in the chat); null refuses messages. */
  onClientMessage: string | null;
  /** What happens by itself when nobody acts on a ticket that is here. Left out: nothing. At most 10. */
  timers?: WorkflowTimer[];
}

/** An action that the desk performs when neither staff nor the client have acted for so long. */
export interface WorkflowTimer {
  /** Unique in its state. */
  key: string;
  /** Key of the action; it need not be among the buttons of the state. */
  action: string;
  after: { amount: number; unit: TimerUnit };
  clock: TimerClock;
  /** Left out: whoever waits. */
  onlyWhile?: TimerCondition;
}

export interface WorkflowAction {
  key: string;
  /** The button's label. */
  name: LocalizedText;
  colour: StateColour;
  icon: WorkflowIcon;
  /** Target state; null stays. */
  to: string | null;
  /** False: only clients and the system perform it, staff see no button. */
  staff: boolean;
  client: ClientMode;
  text: { mode: TextMode; /** Prefilled, a Liquid template. */ default: LocalizedText | null };
  files: boolean;
  fields: WorkflowField[];
  assignment: WorkflowAssignment;
  notices: WorkflowNotice[];
}

export interface WorkflowField {
  key: string;
  name: LocalizedText;
  type: FieldType;
  required: boolean;
  default: FieldValue | null;
  /** Choices of `choice` and `choices`, by stable key. */
  options: { key: string; name: LocalizedText }[];
  isClientVisible: boolean;
}

/** date: `YYYY-MM-DD`; choices: option keys. */
export type FieldValue = string | number | boolean | string[];
export type FieldValues = Record<string, FieldValue>;

export interface WorkflowAssignment {
  mode: AssignmentMode;
  /** Key of the agent, with mode `agent`. */
  agent?: string;
  /** Key of the team, with mode `team`. */
  team?: string;
}

export interface WorkflowNotice {
  key: string;
  to: WorkflowRecipient[];
  /** Liquid template, one line. */
  subject: LocalizedText;
  /** Liquid template of plain text; paragraphs by blank lines. It is set into the standard layout. */
  body: LocalizedText;
  withFiles: boolean;
}

export interface WorkflowRecipient {
  kind: RecipientKind;
  /** Keys of agents, with kind `agents`. */
  agents?: string[];
  /** With kind `address`. */
  address?: string;
}

/** One finding of the workflow check. */
export interface WorkflowProblem {
  /** Stable name of the rule that is broken. */
  code: string;
  /** Where: `actions.reply.to`. */
  path: string;
  /** In plain English, with what would be accepted. */
  message: string;
}

/** `GET /helpdesk/workflows` */
export interface WorkflowSummary {
  key: string;
  name: LocalizedText;
  version: number;
  publishedAt: number;
  publishedBy: string;
  /** Tickets that are not closed. */
  openTickets: number;
}

/** `GET /helpdesk/workflows/:key` */
export interface WorkflowDetail extends WorkflowSummary {
  document: WorkflowDocument;
  /** Tickets per state key: a state that holds tickets cannot be taken out. */
  ticketCounts: Record<string, number>;
}

/** `POST /helpdesk/workflows/check`, with a document as the body's `document`. */
export interface WorkflowCheck {
  problems: WorkflowProblem[];
}

/** `PUT /helpdesk/workflows/:key` publishes a new version; `POST /helpdesk/workflows` a new workflow or an import. */
export interface PublishBody {
  document: WorkflowDocument;
  /** The version that was edited; another one answers 409 WORKFLOW_CHANGED. Null: a new workflow. */
  baseVersion: number | null;
}

/** `POST /helpdesk/workflows/preview`: a notice or receipt filled in with a real ticket. */
export interface NoticePreviewBody {
  document: WorkflowDocument;
  subject: LocalizedText;
  body: LocalizedText;
  /** Key of the action whose notice it is; null: of the opening. */
  action: string | null;
  ticket: number;
  locale: string;
}
export interface NoticePreview {
  subject: string;
  html: string;
  text: string;
  problems: { part: 'subject' | 'body'; line: number; variable: string | null; message: string }[];
}

/** `GET /helpdesk/workflows/:key/versions`, newest first; one of them by `…/versions/:number` */
export interface WorkflowVersion {
  number: number;
  publishedAt: number;
  publishedBy: string;
}
export interface WorkflowVersionDetail extends WorkflowVersion {
  document: WorkflowDocument;
}
