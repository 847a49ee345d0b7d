import type { Knex } from 'knex';
import type { BusinessHours, EpochMs } from '../../../contracts';
import type { Actor } from '../access/actor';
import { DeskError } from '../errors';
import { markReceipt } from '../people/mark-receipt';
import { insertOnce, insertRow, writeJson } from '../platform/database';
import type { StoredFile } from '../platform/files';
import { writeOutbox, type OutboxDraft } from '../platform/outbox';
import type { Choice } from '../routing/choose-person';
import { insertWait } from '../routing/insert-wait';
import { writeTimers } from '../timing/write-timers';
import type { CatalogueWorkflow } from '../workflow/catalogue';
import { whereClaimable } from './claim-files';
import type { OpenInput } from './open-input';
import type { TicketRow } from './rows';
import { indexEntries } from './search';
import { writeEntry } from './write-change';
import { insertValues } from './write-values';

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
    /** Null: the source gives its tickets to nobody, or somebody was named. */
    choice: Choice | null;
    hours: BusinessHours;
    now: EpochMs;
  }
): Promise<{ id: number; hasReceipt: boolean } | null> {
  const { ticket, input, mails, workflow, hours, now } = request;
  const { id, isNew } = await insertOnce(
    trx,
    'helpdesk_tickets',
    columnsOf(ticket, request),
    'submission'
  );
  if (!isNew) return null;
  await insertValues(trx, [{ ticketId: id, fields: ticket.fields }]);
  // Before the entry is indexed, which only shares the contact: two who then wanted it whole would wait for each other.
  const hasReceipt = mails.receipt !== null && (await mayReceive(trx, request));
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
      workflowVersion: workflow.version,
      actor: request.opener,
      isInternal: false,
      text: input.text,
      fields: input.fields ?? {},
      fieldNames: input.fieldNames,
      origin: input.origin,
      routing: request.choice?.because,
      other: input.splitFrom,
    },
  });
  if (request.choice?.agentId === null) await insertWait(trx, { ticketId: id, now });
  await writeTimers(trx, {
    ...{ ticketId: id, seq: 1, workflow, hours, now },
    after: ticket,
    isPerson: true,
  });
  const place = { ticketId: id, entryId, opener: request.opener, now };
  if (input.areUploads) await claimUploads(trx, input.files ?? [], place);
  else await insertFiles(trx, input.files ?? [], place);
  if (entryId !== null && input.files?.length) await indexEntries(trx, [entryId]);
  const drafts = hasReceipt && mails.receipt ? [...mails.notices, mails.receipt] : mails.notices;
  await writeOutbox(trx, drafts, { ticketId: id, entryId, now });
  return { id, hasReceipt };
}

interface FilePlace {
  ticketId: number;
  entryId: number | null;
  opener: Actor;
  now: EpochMs;
}

async function insertFiles(
  trx: Knex.Transaction,
  files: readonly StoredFile[],
  { ticketId, entryId, opener, now }: FilePlace
): Promise<void> {
  for (const file of files) {
    await insertRow(trx, 'helpdesk_attachments', {
      document_id: file.key,
      key: file.key,
      ticket_id: ticketId,
      entry_id: entryId,
      name: file.name,
      mime: file.mime,
      size: file.size,
      sha256: file.sha256,
      path: file.path,
      uploader_kind: opener.kind,
      uploader_id: opener.kind === 'system' ? null : opener.id,
      at: now,
    });
  }
}

/** Files that the agent uploaded before there was a ticket. */
async function claimUploads(
  trx: Knex.Transaction,
  files: readonly StoredFile[],
  { ticketId, entryId, opener }: FilePlace
): Promise<void> {
  if (files.length === 0) return;
  const fileKeys = files.map(({ key }) => key);
  const claimed = await trx('helpdesk_attachments')
    .where(whereClaimable({ fileKeys, ticketId: null, actor: opener }))
    .update({ ticket_id: ticketId, entry_id: entryId });
  if (claimed !== files.length) throw new DeskError('FILE_UNKNOWN');
}

async function mayReceive(
  trx: Knex.Transaction,
  { ticket, input, now }: { ticket: TicketRow; input: OpenInput; now: EpochMs }
): Promise<boolean> {
  return input.isProven || markReceipt(trx, { contactId: ticket.contactId, now });
}

function columnsOf(
  ticket: TicketRow,
  { submission, opener }: { submission: string; opener: Actor }
): Record<string, unknown> {
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
    // What the client asked is no news to the client.
    client_seq: opener.kind === 'contact' ? null : ticket.lastSeq,
    opened_at: ticket.openedAt,
    last_activity_at: ticket.lastActivityAt,
    waiting_since: ticket.waitingSince,
    closed_at: ticket.closedAt,
    due_at: ticket.dueAt,
  };
}
