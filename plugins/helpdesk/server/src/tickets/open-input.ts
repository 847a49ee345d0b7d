import type { Channel, EntryText, FieldValues, Origin, WorkflowField } from '../../../contracts';
import type { ContactDraft } from '../people/contacts';
import type { StoredFile } from '../platform/files';

export interface OpenInput {
  /** Made by the client or taken from what came in; the same id through the same source is one ticket. */
  submission: string;
  /** Key of the source. */
  source: string;
  channel: Channel;
  contact: ContactDraft;
  /** Row of a contact that is known, where the door knows them by more than the address. */
  contactId?: number;
  /** The door proved that the contact sends this (a session, a signed mail); else anybody may have typed the address. */
  isProven: boolean;
  locale: string;
  /** 1 to 255 characters. */
  subject: string;
  text: EntryText;
  fields?: FieldValues;
  /** What `fields` were called when they were asked, where no workflow says it: by a form of the owner's. */
  fieldNames?: FieldNames;
  /** Key of the state in which the ticket begins; null, or one that is gone: the workflow's. */
  state?: string | null;
  /** Keys of whom the ticket is given to, instead of the source's team. Who is gone is passed over. */
  assignee?: { agent?: string; team?: string } | null;
  /** In the private store already; the caller removes them when this refuses or repeats. */
  files?: StoredFile[];
  /** The files have rows already, as uploads of the agent who opens; they are claimed by the ticket. */
  areUploads?: boolean;
  origin: Origin | null;
  /** Number of the ticket whose message it was. */
  splitFrom?: number;
  wantsReceipt: boolean;
}

/** By the key of the field. */
export type FieldNames = Record<string, Pick<WorkflowField, 'name' | 'type' | 'options'>>;

export interface Opened {
  id: number;
  number: number;
  key: string;
  isRepeat: boolean;
  /** A receipt was written to the outbox. */
  hasReceipt: boolean;
}
