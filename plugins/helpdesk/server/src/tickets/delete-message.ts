import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { EpochMs, Performed } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { recallMails } from '../chat/mail/recall-mails';
import { DeskError } from '../errors';
import { loadDirectory } from '../people/directory';
import { clock } from '../platform/clock';
import { inTransaction, insertRow, writeJson } from '../platform/database';
import { newKey } from '../platform/ids';
import { logEvent } from '../platform/log';
import { loadCatalogue, type Catalogue } from '../workflow/catalogue';
import { actId, findRepeat } from './find-repeat';
import { findTicket, type TicketLookup } from './find-ticket';
import { readDeletable, type Deletable } from './read-deletable';
import type { TicketRow } from './rows';
import { mayDelete } from './rules/may-delete';
import { forgetEntries, indexEntries } from './search';
import { writeChange } from './write-change';

/** How often others may act on the ticket meanwhile. */
const ROUNDS = 20;

interface Request {
  strapi: Core.Strapi;
  actor: AgentActor;
  ticket: TicketLookup;
  /** Sequence number of the message. */
  seq: number;
  clientId: string;
  /** When it was written; left out: by its number alone. */
  at?: EpochMs;
}

/**
 * Takes back what was written to a client, also after it was read. Its words and files are gone from every window,
 * history, search and mail that has not left; the history says that something was taken back and by whom, and a copy
 * is kept for those who may audit.
 *
 * @throws DeskError NOT_FOUND, DELETE_NOT_ACCEPTED for what is no message to the client, NOT_ALLOWED for a colleague's
 *   whom the agent does not supervise, TICKET_CHANGED where others keep being faster, or after a merge another message
 *   has this number.
 */
export async function deleteMessage(request: Request): Promise<Performed> {
  const { strapi, actor } = request;
  for (let round = 1; round <= ROUNDS; round += 1) {
    const catalogue = await loadCatalogue(strapi);
    const ticket = await findTicket({ strapi, actor, ticket: request.ticket });
    const clientId = actId(ticket, request.clientId);
    const repeat = await findRepeat({ strapi, ticket, clientId, catalogue });
    if (repeat) return repeat;
    const message = await readDeletable(strapi, { ticketId: ticket.id, seq: request.seq });
    if (request.at !== undefined && request.at !== message.at) {
      throw new DeskError('TICKET_CHANGED', {
        hint: 'Since a merge, this number is another message’s.',
      });
    }
    await requireMine(strapi, { actor, ticket, message });
    // Somebody else was faster, and it is gone: what was asked for is done.
    if (message.deletedBy !== null) return done(ticket, catalogue, message.deletedBy, true);
    const seq = await write({ ...request, ticket, clientId, message, catalogue });
    if (seq === null) continue;
    const facts = { ticket: ticket.number, seq, of: request.seq, by: actor.kind };
    logEvent(strapi, 'info', 'ticket.message-deleted', facts);
    return done(ticket, catalogue, seq, false);
  }
  throw new DeskError('TICKET_CHANGED', { hint: 'Look at the change and try again.' });
}

async function requireMine(
  strapi: Core.Strapi,
  { actor, ticket, message }: { actor: AgentActor; ticket: TicketRow; message: Deletable }
): Promise<void> {
  const { agentById } = await loadDirectory(strapi);
  const writerTeamIds = agentById.get(message.agentId ?? 0)?.teamIds ?? [];
  if (!mayDelete({ actor, ticket, writerId: message.agentId, writerTeamIds })) {
    throw new DeskError('NOT_ALLOWED', {
      hint: 'Who wrote it, somebody who supervises them, or an owner takes it back.',
    });
  }
}

/** Null: somebody changed the ticket meanwhile. */
function write({
  strapi,
  actor,
  ticket,
  clientId,
  seq,
  message,
  catalogue,
}: Omit<Request, 'ticket'> & {
  ticket: TicketRow;
  message: Deletable;
  catalogue: Catalogue;
}): Promise<number | null> {
  const now = clock.now();
  return inTransaction(strapi, async (trx) => {
    const change = await writeChange(trx, {
      ticket,
      patch: ticket,
      outbox: [],
      now,
      isQuiet: true,
      entry: {
        clientId,
        kind: 'deleted',
        actionKey: null,
        workflowVersion: catalogue.workflowById.get(ticket.workflowId)?.version ?? 0,
        actor,
        isInternal: false,
        text: null,
        fields: {},
        origin: null,
        deletes: seq,
      },
    });
    if (!change) return null;
    await moveAway(trx, { ticket, message, by: actor.name, now });
    return change.seq;
  });
}

/** The words lie where nobody but the audit looks; whatever still held them is emptied. */
async function moveAway(
  trx: Knex.Transaction,
  { ticket, message, by, now }: { ticket: TicketRow; message: Deletable; by: string; now: EpochMs }
): Promise<void> {
  const { entryId, text, fileKeys } = message;
  await insertRow(trx, 'helpdesk_deleted_texts', {
    document_id: newKey(),
    entry_id: entryId,
    ticket_id: ticket.id,
    format: text?.format ?? 'text',
    body: text?.body ?? null,
    files: writeJson(fileKeys),
    deleted_at: now,
    deleted_by: by,
  });
  const emptied = await trx('helpdesk_entry_texts')
    .where({ entry_id: entryId })
    .update({ body: null, deleted_at: now });
  // One that carried files alone has no row yet.
  if (emptied === 0) {
    const row = { document_id: newKey(), entry_id: entryId, format: 'text', deleted_at: now };
    await insertRow(trx, 'helpdesk_entry_texts', row);
  }
  await forgetEntries(trx, [entryId]);
  await indexEntries(trx, [entryId], { mayHaveFiles: false });
  if (ticket.channel === 'chat') {
    await recallMails(trx, { ticketId: ticket.id, writtenAt: message.at, now });
  }
  const mails = () => trx('helpdesk_outbox_items').where({ entry_id: entryId });
  await mails().whereNot({ status: 'sent' }).delete();
  await mails().where({ status: 'sent' }).update({ payload: null });
}

function done(ticket: TicketRow, catalogue: Catalogue, seq: number, isRepeat: boolean): Performed {
  return {
    number: ticket.number,
    // Every entry takes one version.
    version: seq,
    seq,
    state: {
      workflow: catalogue.workflowById.get(ticket.workflowId)?.key ?? '',
      key: catalogue.stateById.get(ticket.stateId)?.key ?? '',
    },
    isRepeat,
  };
}
