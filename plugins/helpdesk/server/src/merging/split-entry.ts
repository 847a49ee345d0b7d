import type { Core } from '@strapi/strapi';
import type { SplitBody, SplitOff } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { mayOpen } from '../access/rules';
import { DeskError } from '../errors';
import { readContact } from '../people/contacts';
import { loadDirectory } from '../people/directory';
import { database } from '../platform/database';
import { removeFile, type StoredFile } from '../platform/files';
import { sha256 } from '../platform/ids';
import { describeChange } from '../tickets/describe-change';
import { findTicket } from '../tickets/find-ticket';
import { isUpToDate } from '../tickets/is-up-to-date';
import { findOpened } from '../tickets/find-opened';
import { openTicket, type Opened } from '../tickets/open-ticket';
import type { TicketRow } from '../tickets/rows';
import { loadCatalogue } from '../workflow/catalogue';
import { copyFiles } from './copy-files';
import { noteSplit } from './note-split';
import { requireAtWork } from './require-at-work';
import { splittable, type SplitEntry } from './splittable';

interface Request {
  strapi: Core.Strapi;
  actor: AgentActor;
  number: number;
  seq: number;
  input: SplitBody;
}

/**
 * Opens a ticket of its own of a client's message: of the same client, in their words, with copies of its files. The
 * message stays where it was written; both tickets are linked, and both histories say so.
 *
 * @throws DeskError NOT_FOUND, HELD_BY_ANOTHER, ACTION_NOT_ALLOWED, NOT_ALLOWED where the agent may not open tickets,
 *   SPLIT_NOT_ACCEPTED, SOURCE_CLOSED, TICKET_MERGED, TICKET_CHANGED.
 */
export async function splitEntry(request: Request): Promise<SplitOff> {
  const { strapi, actor, number, seq, input } = request;
  const [catalogue, directory] = [await loadCatalogue(strapi), await loadDirectory(strapi)];
  const ticket = await findTicket({ strapi, actor, ticket: { number } });
  requireAtWork({ actor, ticket, catalogue, directory });
  const source = await sourceOf(strapi, ticket, input.source);
  if (!mayOpen(actor, source.workflowId)) throw new DeskError('NOT_ALLOWED');
  const entry = await splittable(strapi, { ticketId: ticket.id, seq });
  const submission = sha256(`split:${ticket.id}:${input.clientId}`);
  const before = await findOpened({ strapi, source: source.key, submission });
  if (!before && !(await isUpToDate({ strapi, ticket, version: input.version }))) {
    const changed = await describeChange({ strapi, ticket });
    throw new DeskError('TICKET_CHANGED', { changed, hint: 'Look at it and split again.' });
  }
  const opened =
    before ?? (await open({ ...request, ticket, entry, source: source.key, submission }));
  // Also for a repeat: the first may have been cut off between the two.
  await noteSplit({ strapi, actor, ticketId: ticket.id, opened, clientId: input.clientId });
  return { number: opened.number, key: opened.key, isRepeat: opened.isRepeat };
}

async function open({
  strapi,
  actor,
  input,
  ticket,
  entry,
  source,
  submission,
}: Request & {
  ticket: TicketRow;
  entry: SplitEntry;
  source: string;
  submission: string;
}): Promise<Opened> {
  const contact = await readContact(strapi, ticket.contactId);
  if (!contact) throw new DeskError('SPLIT_NOT_ACCEPTED', { hint: 'The client is gone.' });
  const files = await copyFiles(strapi, entry.id);
  try {
    const opened = await openTicket({
      strapi,
      actor,
      input: {
        submission,
        source,
        // A conversation is held in the window of its first message alone: this one goes on by mail.
        channel: ticket.channel === 'chat' ? 'agent' : ticket.channel,
        contact: { ...contact, locale: ticket.locale },
        contactId: contact.id,
        // As with a call: without a receipt the client is written nothing at all.
        isProven: input.sendsReceipt ?? false,
        locale: ticket.locale,
        subject: input.subject,
        text: entry.text,
        files,
        origin: null,
        splitFrom: ticket.number,
        wantsReceipt: input.sendsReceipt ?? false,
      },
    });
    if (opened.isRepeat) await dropFiles(strapi, files);
    return opened;
  } catch (error) {
    await dropFiles(strapi, files);
    throw error;
  }
}

async function dropFiles(strapi: Core.Strapi, files: readonly StoredFile[]): Promise<void> {
  for (const { path } of files) await removeFile(strapi, path);
}

/** Where it is opened: by what the agent chose, else where this ticket came in. */
async function sourceOf(
  strapi: Core.Strapi,
  { sourceId }: TicketRow,
  chosen: string | undefined
): Promise<{ key: string; workflowId: number }> {
  const row = await database(strapi)('helpdesk_sources')
    .where(chosen === undefined ? { id: sourceId } : { key: chosen })
    .first('key', 'workflow_id');
  if (!row) throw new DeskError('SPLIT_NOT_ACCEPTED', { hint: 'Choose a form that is there.' });
  return { key: String(row.key), workflowId: Number(row.workflow_id) };
}
