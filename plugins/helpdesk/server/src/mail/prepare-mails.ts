import type { Core } from '@strapi/strapi';
import type { WorkflowNotice } from '../../../contracts';
import { readContact } from '../people/contacts';
import { loadDirectory, type DirectoryAgent } from '../people/directory';
import { foldAddress } from '../people/rules/fold-address';
import { clock } from '../platform/clock';
import { database } from '../platform/database';
import type { OutboxDraft } from '../platform/outbox';
import { isInPanel } from '../routing/rules/silence';
import { readSettings } from '../site/settings';
import type { TicketRow } from '../tickets/rows';
import { addressMail, earlierMails } from './address-mail';
import { fileSizes } from './mail-files';
import type { NoticeSubject } from './notice-subject';
import { readersOfTicket } from './readers-of-ticket';
import { FIXED_TEXTS } from './rules/fixed-texts';
import { automaticHeaders } from './rules/mail-headers';
import { recipientsOf, type Reader } from './rules/recipients';
import { writeMail, type MailTemplate, type WrittenMail } from './write-mail';

export interface PreparedMail {
  /** Null: a copy. */
  notice: WorkflowNotice | null;
  reader: Reader;
  /** The reader's; empty where none is known. */
  name: string;
  mail: WrittenMail;
  draft: OutboxDraft;
}

/** One notice and whom it goes to. */
interface Round {
  notice: WorkflowNotice | null;
  template: MailTemplate;
  readers: Reader[];
  withFiles: boolean;
}

/**
 * Resolves the recipients of notices and renders one mail for each, in the reader's language and the standard
 * layout. Whoever is to have a copy is told last, and only who is not told anyway. Reads only; the drafts are written
 * in the transaction of the change.
 */
export async function prepareMails({
  strapi,
  notices,
  subject,
  copyTo = [],
  followers,
  isPreview = false,
}: {
  strapi: Core.Strapi;
  notices: WorkflowNotice[];
  subject: NoticeSubject;
  /** Addresses that an agent added; checked. */
  copyTo?: readonly string[];
  /** Rows of the agents who follow, where the caller reads them already. */
  followers?: Promise<readonly number[]>;
  /** Nothing of it will leave. */
  isPreview?: boolean;
}): Promise<PreparedMail[]> {
  if (notices.length === 0 && copyTo.length === 0) return [];
  const { ticket, actor, talk } = subject;
  const [directory, maySee, settings] = [
    await loadDirectory(strapi),
    await readersOfTicket(strapi, ticket),
    await readSettings(strapi),
  ];
  const { awayAfterMinutes } = settings.presence;
  const isThere = (agent: DirectoryAgent) => isInPanel(agent, awayAfterMinutes, clock.now());
  const told = { ticket, actor, directory, maySee, talk, isThere };
  if (await isForNobody({ strapi, notices, copyTo, followers, told })) return [];
  // Together: SQLite's one connection then takes them in a row, and no other request's transaction stands between.
  const [contact, followerIds, sizes, earlier] = await Promise.all([
    contactOf(strapi, subject),
    followers ?? followersOf(strapi, ticket),
    fileSizes({ strapi, subject }),
    earlierMails(strapi, ticket),
  ]);
  const people = { ...told, contact, followerIds };
  const rounds: Round[] = notices.map((notice) => ({
    notice,
    template: notice,
    readers: recipientsOf({ to: notice.to, ...people }),
    withFiles: notice.withFiles,
  }));
  if (copyTo.length > 0) rounds.push(roundOfCopies(notices, copyTo, ticket));

  const served = new Set<string>();
  const written = new Map<string, WrittenMail>();
  const prepared: PreparedMail[] = [];
  for (const { notice, template, readers, withFiles } of rounds) {
    for (const reader of readers) {
      const address = foldAddress(reader.address);
      if (served.has(address)) continue;
      served.add(address);
      // All staff of one language read the same.
      const sameMail = `${notice?.key ?? ''} ${reader.audience} ${reader.locale}`;
      const mail =
        written.get(sameMail) ??
        (await writeMail({
          strapi,
          subject,
          reader,
          clientName: contact?.name ?? '',
          template,
          settings,
          directory,
          files: withFiles ? sizes : [],
          isPreview,
        }));
      written.set(sameMail, mail);
      const headers = automaticHeaders({ actor: actor.kind, audience: reader.audience });
      const draft = addressMail({ strapi, ticket, reader, mail, headers, earlier });
      const agent = directory.agents.find(({ email }) => email === reader.address);
      const names = { client: contact?.name, staff: agent?.name, outside: '', copy: '' };
      prepared.push({ notice, reader, name: names[reader.audience] ?? '', mail, draft });
    }
  }
  return prepared;
}

/**
 * Of what people write in a chat the client has no mail, and colleagues who are there have none either: most of it is
 * mailed to nobody, and nothing more is looked up for it.
 */
async function isForNobody({
  strapi,
  notices,
  copyTo,
  followers,
  told,
}: Pick<Parameters<typeof prepareMails>[0], 'strapi' | 'notices' | 'copyTo' | 'followers'> & {
  told: Omit<Parameters<typeof recipientsOf>[0], 'to' | 'contact' | 'followerIds'> & {
    ticket: TicketRow;
  };
}): Promise<boolean> {
  const { ticket, actor } = told;
  if (ticket.channel !== 'chat' || actor.kind === 'system' || copyTo?.length) return false;
  const followerIds = await (followers ?? followersOf(strapi, ticket));
  return notices.every(
    ({ to }) => recipientsOf({ ...told, to, contact: null, followerIds }).length === 0
  );
}

/** A copy says what the client is told, under the client's subject, and why it comes. */
function roundOfCopies(
  notices: readonly WorkflowNotice[],
  copyTo: readonly string[],
  { locale }: Pick<TicketRow, 'locale'>
): Round {
  const toClient = notices.filter(({ to }) => to.some(({ kind }) => kind === 'client'));
  return {
    notice: null,
    template: {
      subject: toClient[0]?.subject ?? FIXED_TEXTS.copySubject,
      body: FIXED_TEXTS.copyBody,
    },
    readers: copyTo.map((address) => ({ address, audience: 'copy' as const, locale })),
    withFiles: toClient.some(({ withFiles }) => withFiles),
  };
}

async function contactOf(strapi: Core.Strapi, { ticket, contact }: NoticeSubject) {
  if (contact) return { ...contact, isBlocked: false };
  return readContact(strapi, ticket.contactId);
}

/** Rows of the agents who follow a ticket. */
export async function followersOf(
  strapi: Core.Strapi,
  ticket: Pick<TicketRow, 'id'>
): Promise<number[]> {
  if (ticket.id === 0) return [];
  const rows = await database(strapi)('helpdesk_follows')
    .select('agent_id')
    .where({ ticket_id: ticket.id })
    .orderBy('id');
  return rows.map((row) => Number(row.agent_id));
}
