import type { Knex } from 'knex';
import type {
  AlarmNote,
  EntryKind,
  EntryText,
  EntryView,
  EpochMs,
  FieldValues,
  Origin,
  RoutedBecause,
  TimedBecause,
} from '../../../contracts';
import type { Actor } from '../access/actor';
import { noteChatNews } from '../chat/note-chat-news';
import { DeskError } from '../errors';
import { writeTaken } from '../chat/write-taken';
import { afterCommit } from '../platform/after-commit';
import { insertOnce, insertRow, writeJson } from '../platform/database';
import { newKey } from '../platform/ids';
import { writeOutbox, type OutboxDraft } from '../platform/outbox';
import { tellHint } from './hints';
import type { FieldNames } from './open-input';
import type { TicketRow } from './rows';
import { indexEntries } from './search';
import { writeValues } from './write-values';

/** The parts of a ticket that a change may set. */
export interface TicketPatch {
  stateId: number;
  assigneeId: number | null;
  teamId: number | null;
  fields: FieldValues;
  waitingSince: EpochMs | null;
  closedAt: EpochMs | null;
  /** Left out: it stays, as long as the client waits for an answer. */
  dueAt?: EpochMs | null;
  /** Left out: it stays. */
  subject?: string;
  /** In percent. Left out: it stays. */
  rating?: number | null;
  /** Left out: it stays. */
  line?: number | null;
}

export interface EntryDraft {
  /** SHA-256 of the id that the client made. */
  clientId: string;
  /** The id itself, where the client is to know its message by it again. */
  clientRef?: string;
  kind: EntryKind;
  actionKey: string | null;
  workflowVersion: number;
  actor: Actor;
  isInternal: boolean;
  text: EntryText | null;
  fields: FieldValues;
  /** What `fields` were called, where no workflow says it: by a form of the owner's. */
  fieldNames?: FieldNames;
  origin: Origin | null;
  /** Of a corrected subject. */
  subject?: EntryView['subject'];
  rating?: EntryView['rating'];
  routing?: RoutedBecause;
  tags?: EntryView['tags'];
  /** Number of the other ticket. */
  other?: number;
  timed?: TimedBecause;
  alarm?: AlarmNote;
  /** Sequence number of the message that it answers to. */
  quote?: number;
  /** Of the message that it takes back. */
  deletes?: number;
}

/**
 * Writes a decided change: the ticket by compare-and-set on the version that it was decided on, one entry, its
 * text, what must leave.
 *
 * @returns null when the ticket was changed meanwhile; the caller then rolls back.
 */
export async function writeChange(
  trx: Knex.Transaction,
  change: {
    ticket: TicketRow;
    patch: TicketPatch;
    entry: EntryDraft;
    outbox: OutboxDraft[];
    now: EpochMs;
    /** The client reads something new in it. */
    isClientNews?: boolean;
    /** Sorting rather than doing: it leaves the ticket's place in lists, and is no news to whoever had read it all. */
    isQuiet?: boolean;
    /** Of a chat that is taken by this: see `writeTaken`. */
    takenBefore?: EpochMs | null;
  }
): Promise<{ entryId: number; seq: number; version: number } | null> {
  const { ticket, patch, entry, now } = change;
  const seq = ticket.lastSeq + 1;
  const version = ticket.version + 1;
  const changed = await trx('helpdesk_tickets')
    .where({ id: ticket.id, version: ticket.version })
    .update({
      state_id: patch.stateId,
      assignee_id: patch.assigneeId,
      team_id: patch.teamId,
      ...(patch.subject === undefined ? {} : { subject: patch.subject }),
      ...(patch.rating === undefined ? {} : { rating: patch.rating }),
      ...(patch.line === undefined ? {} : { line: patch.line }),
      fields: writeJson(patch.fields),
      waiting_since: patch.waitingSince,
      closed_at: patch.closedAt,
      ...dueOf(patch),
      ...(change.isQuiet ? {} : { last_activity_at: now }),
      last_seq: seq,
      ...(change.isClientNews ? { client_seq: seq } : {}),
      version,
    });
  if (changed !== 1) return null;
  if (change.isClientNews && ticket.channel === 'chat') {
    await noteChatNews(trx, { ticketId: ticket.id, now });
  }
  if (ticket.channel === 'chat' && patch.assigneeId !== ticket.assigneeId) {
    const { assigneeId } = patch;
    const { takenBefore } = change;
    await writeTaken(trx, {
      ticketId: ticket.id,
      assigneeId,
      actor: entry.actor,
      now,
      takenBefore,
    });
  }
  if (writeJson(ticket.fields) !== writeJson(patch.fields)) {
    await writeValues(trx, ticket.id, patch.fields);
  }
  if (change.isQuiet) {
    await trx('helpdesk_read_marks')
      .where({ ticket_id: ticket.id, seq: seq - 1 })
      .update({ seq });
  }
  const entryId = await writeEntry(trx, {
    ticketId: ticket.id,
    seq,
    before: ticket,
    after: patch,
    entry,
    now,
  });
  // Cannot be: a repeat has lost the compare-and-set. Thrown, so that the ticket is rolled back.
  if (entryId === null) throw new DeskError('TICKET_CHANGED');
  await writeOutbox(trx, change.outbox, { ticketId: ticket.id, entryId, now });
  return { entryId, seq, version };
}

/**
 * Writes one row of the history and its text.
 *
 * @returns null when an entry with the same client id is there already.
 */
export async function writeEntry(
  trx: Knex.Transaction,
  {
    ticketId,
    seq,
    before,
    after,
    entry,
    now,
  }: {
    ticketId: number;
    seq: number;
    before: Pick<TicketRow, 'stateId' | 'assigneeId' | 'teamId'> | null;
    after: Pick<TicketRow, 'stateId' | 'assigneeId' | 'teamId'>;
    entry: EntryDraft;
    now: EpochMs;
  }
): Promise<number | null> {
  const row = {
    document_id: newKey(),
    ticket_id: ticketId,
    seq,
    client_id: entry.clientId,
    client_ref: entry.clientRef ?? null,
    kind: entry.kind,
    action_key: entry.actionKey,
    workflow_version: entry.workflowVersion,
    actor_kind: entry.actor.kind,
    actor_agent_id: entry.actor.kind === 'agent' ? entry.actor.id : null,
    actor_contact_id: entry.actor.kind === 'contact' ? entry.actor.id : null,
    actor_name: entry.actor.name,
    before_state_id: before?.stateId ?? null,
    after_state_id: after.stateId,
    before_assignee_id: before?.assigneeId ?? null,
    after_assignee_id: after.assigneeId,
    before_team_id: before?.teamId ?? null,
    after_team_id: after.teamId,
    other_number: entry.other ?? null,
    deletes_seq: entry.deletes ?? null,
    is_internal: entry.isInternal,
    at: now,
  };
  const { id, isNew } = await insertOnce(trx, 'helpdesk_entries', row, 'client_id');
  if (!isNew) return null;
  const hasFields = Object.keys(entry.fields).length > 0;
  const { origin, subject, rating, routing, tags, timed, alarm, quote } = entry;
  const apart = [entry.text, origin, subject, rating, routing, tags, timed, alarm, quote];
  if (hasFields || apart.some(Boolean)) {
    await insertRow(trx, 'helpdesk_entry_texts', {
      document_id: newKey(),
      entry_id: id,
      format: entry.text?.format ?? 'text',
      body: entry.text?.body ?? null,
      fields: hasFields ? writeJson(entry.fields) : null,
      field_names: hasFields && entry.fieldNames ? writeJson(entry.fieldNames) : null,
      origin: writeJson(origin),
      subject: writeJson(subject),
      rating: writeJson(rating),
      routing: writeJson(routing),
      tags: writeJson(tags),
      timed: writeJson(timed),
      alarm: writeJson(alarm),
      quote_seq: quote ?? null,
    });
  }
  afterCommit(trx, () => tellHint({ ticketId, seq, before, after, by: entry.actor.kind }));
  if (seq === 1 || entry.text || hasFields) {
    await indexEntries(trx, [id], { mayHaveFiles: false });
  }
  return id;
}

/** A task is done when the client waits no more. */
function dueOf({ waitingSince, dueAt }: TicketPatch): { due_at?: EpochMs | null } {
  if (waitingSince === null) return { due_at: null };
  return dueAt === undefined ? {} : { due_at: dueAt };
}
