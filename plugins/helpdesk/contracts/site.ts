import type { EpochMs, LocalizedText } from './common';
import type { ActorKind } from './people';
import type { EntryText, FileView } from './tickets';
import type { FieldValue, TextMode, WorkflowField } from './workflow';

/** Fields of the site's request form, as posted (multipart). */
export const REQUEST_FORM_FIELDS = [
  'name',
  'email',
  'subject',
  'text',
  'consent',
  'files',
  'key',
  'page',
  'referrer',
  'timeZone',
  'csrf',
  'website',
  'started',
] as const;

export const REQUEST_LIMITS = {
  name: 120,
  email: 254,
  subject: 200,
  text: 20_000,
  page: 2_000,
} as const;

/** `settings` of a source of kind `form`. */
export interface FormSettings {
  /** What the sender agrees to, beside a box to tick; null asks for nothing. */
  consent: LocalizedText | null;
}

/** A request as its client sees it. What staff alone may see has no place in it. */
export interface ClientTicketView {
  number: number;
  key: string;
  subject: string;
  /** Null: the owner keeps the state to staff; shown as "in progress". */
  state: LocalizedText | null;
  isClosed: boolean;
  openedAt: EpochMs;
  /** Newest 200 that are the client's to read. */
  entries: ClientEntryView[];
  /** There are earlier ones, before this sequence number. */
  before: number | null;
  /** What a message of the client does here; null: no messages are taken now. */
  reply: ClientOffer | null;
  /** Other buttons of the client, in their order. */
  actions: ClientOffer[];
}

export interface ClientEntryView {
  seq: number;
  at: EpochMs;
  /** Who wrote: the client, somebody of the company, or the desk itself. */
  author: ActorKind;
  name: string;
  text: EntryText | null;
  fields: { name: LocalizedText; value: FieldValue; options: WorkflowField['options'] }[];
  files: FileView[];
  /** The state that the client reads after this entry; null where it did not change. */
  state: LocalizedText | null;
}

export interface ClientOffer {
  key: string;
  name: LocalizedText;
  text: TextMode;
  files: boolean;
  fields: WorkflowField[];
}
