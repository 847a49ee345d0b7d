import type { FieldValues, WorkflowAction, WorkflowDocument } from '../../../contracts';
import type { Actor } from '../access/actor';
import type { ContactDraft } from '../people/contacts';
import type { StoredFile } from '../platform/files';
import type { TicketRow } from '../tickets/rows';
import type { Talk } from './rules/recipients';

/** What a notice can speak of: the ticket as it will be, and the entry that causes the notice. */
export interface NoticeSubject {
  ticket: TicketRow;
  workflow: WorkflowDocument;
  /** Key of the state after the change. */
  state: string;
  action: WorkflowAction | null;
  actor: Actor;
  text: { format: 'text' | 'html'; body: string } | null;
  fields: FieldValues;
  /** Keys of the files of the entry. */
  fileKeys: string[];
  isInternal: boolean;
  /** Of what a visitor writes in a chat. */
  talk?: Talk;
  /** Of a ticket that is being opened; else the ticket's own contact is read. */
  contact?: ContactDraft;
  /** Of a ticket that is being opened, whose files have no rows yet. */
  files?: StoredFile[];
}
