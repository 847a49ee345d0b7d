import type { Knex } from 'knex';
import type { EpochMs } from '../../../contracts';
import type { Actor } from '../access/actor';
import { insertOnce, insertRow, writeJson } from '../platform/database';
import { writeOutbox, type OutboxDraft } from '../platform/outbox';
import type { CatalogueWorkflow } from '../workflow/catalogue';
import type { OpenInput } from './open-ticket';
import type { TicketRow } from './rows';
import { writeEntry } from './write-change';

/** At most one receipt goes to an address that nobody proved to be the sender's own. */
const RECEIPT_PAUSE_MS = 24 * 60 * 60 * 1000;

/**
 * Writes a new ticket with its first entry, files and mails.
 *
 * @returns null when the submission stands already; the number is then a gap in the series.
 */
export async function insertTicket(
  trx: Knex.Transaction,
  request: {
    ticket: TicketRow;
    submission: string;
    workflow: CatalogueWorkflow;
    opener: Actor;
    input: OpenInput;
    mails: { notices: OutboxDraft[]; receipt: OutboxDraft | null };
    now: EpochMs;
  }
): Promise<{ id: number; hasReceipt: boolean } | null> {
  const { ticket, input, mails, now } = request;
  const { id, isNew } = await insertOnce(
    trx,
    'helpdesk_tickets',
    columnsOf(ticket, request.submission),
    'submission'
  );
  if (!isNew) return null;
  const entryId = await writeEntry(trx, {
    ticketId: id,
    seq: 1,
    before: null,
    after: ticket,
    now,
    entry: {
      clientId: request.submission,
      kind: 'opened',
      actionKey: null,
      workflowVersion: request.workflow.version,
      actor: request.opener,
      isInternal: false,
      text: input.text,
      fields: input.fields ?? {},
      origin: input.origin,
    },
  });
  for (const file of input.files ?? []) {
    await insertRow(trx, 'helpdesk_attachments', {
      document_id: file.key,
      key: file.key,
      ticket_id: id,
      entry_id: entryId,
      name: file.name,
      mime: file.mime,
      size: file.size,
      sha256: file.sha256,
      path: file.path,
      uploader_kind: request.opener.kind,
      uploader_id: request.opener.kind === 'system' ? null : request.opener.id,
      at: now,
    });
  }
  const hasReceipt = mails.receipt !== null && (await mayReceive(trx, request));
  const drafts = hasReceipt && mails.receipt ? [...mails.notices, mails.receipt] : mails.notices;
  await writeOutbox(trx, drafts, { ticketId: id, entryId, now });
  return { id, hasReceipt };
}

async function mayReceive(
  trx: Knex.Transaction,
  { ticket, input, now }: { ticket: TicketRow; input: OpenInput; now: EpochMs }
): Promise<boolean> {
  if (input.isProven) return true;
  const marked = await trx('helpdesk_contacts')
    .where({ id: ticket.contactId })
    .where((old) => old.whereNull('receipt_at').orWhere('receipt_at', '<=', now - RECEIPT_PAUSE_MS))
    .update({ receipt_at: now });
  return marked === 1;
}

function columnsOf(ticket: TicketRow, submission: string): Record<string, unknown> {
  return {
    document_id: ticket.key,
    number: ticket.number,
    key: ticket.key,
    submission,
    subject: ticket.subject,
    workflow_id: ticket.workflowId,
    state_id: ticket.stateId,
    source_id: ticket.sourceId,
    contact_id: ticket.contactId,
    assignee_id: ticket.assigneeId,
    team_id: ticket.teamId,
    channel: ticket.channel,
    locale: ticket.locale,
    fields: writeJson(ticket.fields),
    version: ticket.version,
    last_seq: ticket.lastSeq,
    opened_at: ticket.openedAt,
    last_activity_at: ticket.lastActivityAt,
    waiting_since: ticket.waitingSince,
    closed_at: ticket.closedAt,
  };
}
