import type { Core } from '@strapi/strapi';
import type {
  FieldValues,
  WorkflowAction,
  WorkflowDocument,
  WorkflowNotice,
} from '../../../contracts';
import type { Actor } from '../access/actor';
import { readContact, type ContactDraft } from '../people/contacts';
import { loadDirectory } from '../people/directory';
import { foldAddress } from '../people/fold-address';
import { database } from '../platform/database';
import type { StoredFile } from '../platform/files';
import type { OutboxDraft } from '../platform/outbox';
import type { TicketRow } from '../tickets/rows';
import { readSettings } from '../site/settings';
import { addressMail, earlierMails } from './address-mail';
import { fileSizes } from './mail-files';
import { readersOfTicket } from './readers-of-ticket';
import { automaticHeaders } from './rules/mail-headers';
import { recipientsOf } from './rules/recipients';
import { writeMail, type WrittenMail } from './write-mail';

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
  /** Of a ticket that is being opened; else the ticket's own contact is read. */
  contact?: ContactDraft;
  /** Of a ticket that is being opened, whose files have no rows yet. */
  files?: StoredFile[];
}

/**
 * Resolves the recipients of notices and renders one mail for each, in the reader's language and the standard
 * layout. Reads only; the drafts are written in the transaction of the change.
 */
export async function prepareNotices({
  strapi,
  notices,
  subject,
}: {
  strapi: Core.Strapi;
  notices: WorkflowNotice[];
  subject: NoticeSubject;
}): Promise<OutboxDraft[]> {
  if (notices.length === 0) return [];
  const { ticket, actor } = subject;
  const [directory, contact, followerIds, maySee, settings, sizes, earlier] = [
    await loadDirectory(strapi),
    await contactOf(strapi, subject),
    await followersOf(strapi, ticket),
    await readersOfTicket(strapi, ticket),
    await readSettings(strapi),
    await fileSizes({ strapi, subject }),
    await earlierMails(strapi, ticket),
  ];
  const people = { ticket, actor, contact, directory, followerIds, maySee };
  const served = new Set<string>();
  const written = new Map<string, WrittenMail>();
  const drafts: OutboxDraft[] = [];
  for (const notice of notices) {
    const readers = recipientsOf({ to: notice.to, ...people });
    for (const reader of readers) {
      const address = foldAddress(reader.address);
      if (served.has(address)) continue;
      served.add(address);
      // All staff of one language read the same.
      const sameMail = `${notice.key} ${reader.audience} ${reader.locale}`;
      const mail =
        written.get(sameMail) ??
        (await writeMail({
          strapi,
          subject,
          reader,
          clientName: contact?.name ?? '',
          template: notice,
          settings,
          directory,
          files: notice.withFiles ? sizes : [],
        }));
      written.set(sameMail, mail);
      const headers = automaticHeaders({ actor: actor.kind, audience: reader.audience });
      drafts.push(addressMail({ strapi, ticket, reader, mail, headers, earlier }));
    }
  }
  return drafts;
}

async function contactOf(strapi: Core.Strapi, { ticket, contact }: NoticeSubject) {
  if (contact) return { ...contact, isBlocked: false };
  return readContact(strapi, ticket.contactId);
}

async function followersOf(strapi: Core.Strapi, ticket: TicketRow): Promise<number[]> {
  if (ticket.id === 0) return [];
  const rows = await database(strapi)('helpdesk_follows')
    .select('agent_id')
    .where({ ticket_id: ticket.id });
  return rows.map((row) => Number(row.agent_id));
}
