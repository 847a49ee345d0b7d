import type { EpochMs, LocalizedText } from './common';
import type { ActorKind } from './people';
import type { ClientRating, EntryRating } from './rating';
import type { EntryText, FileView } from './tickets';
import type { FieldValue, TextMode, WorkflowField } from './workflow';

export const REQUEST_LIMITS = {
  name: 120,
  email: 254,
  phone: 60,
  company: 120,
  subject: 200,
  text: 20_000,
  page: 2_000,
} as const;

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
  /** Of a closed request, what can be rated; null: nothing, or the owner does not ask. */
  rating: ClientRating | null;
}

export interface ClientEntryView {
  seq: number;
  at: EpochMs;
  /** Who wrote: the client, somebody of the company, or the desk itself. */
  author: ActorKind;
  name: string;
  /** The reader wrote it, from whichever of their addresses. */
  isMine: boolean;
  text: EntryText | null;
  fields: { name: LocalizedText; value: FieldValue; options: WorkflowField['options'] }[];
  files: FileView[];
  /** The state that the client reads after this entry; null where it did not change. */
  state: LocalizedText | null;
  /** What the client thought of an answer; the reason is the text. */
  rating: Pick<EntryRating, 'score' | 'scale'> | null;
}

export interface ClientOffer {
  key: string;
  name: LocalizedText;
  text: TextMode;
  files: boolean;
  fields: WorkflowField[];
}
