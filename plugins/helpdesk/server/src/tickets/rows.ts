import type { Channel, EpochMs, FieldValues } from '../../../contracts';
import { readJson, readNumber } from '../platform/database';

/** A row of helpdesk_tickets, as operations use it. */
export interface TicketRow {
  id: number;
  number: number;
  key: string;
  subject: string;
  workflowId: number;
  stateId: number;
  sourceId: number | null;
  contactId: number;
  assigneeId: number | null;
  teamId: number | null;
  channel: Channel;
  locale: string;
  fields: FieldValues;
  version: number;
  lastSeq: number;
  openedAt: EpochMs;
  lastActivityAt: EpochMs;
  waitingSince: EpochMs | null;
  closedAt: EpochMs | null;
  /** By when the desk's task is to be answered. */
  dueAt: EpochMs | null;
  /** In percent. */
  rating: number | null;
  /** Row by which it was asked for, where that one was merged into this one; see `findTicket`. */
  askedAs?: number;
  /** Line of support to which it was handed up: the desk gives it to nobody below. */
  line: number | null;
}

export const TICKET_COLUMNS = [
  'id',
  'number',
  'key',
  'subject',
  'workflow_id',
  'state_id',
  'source_id',
  'contact_id',
  'assignee_id',
  'team_id',
  'channel',
  'locale',
  'fields',
  'version',
  'last_seq',
  'opened_at',
  'last_activity_at',
  'waiting_since',
  'closed_at',
  'due_at',
  'rating',
  'line',
] as const;

export function toTicketRow(row: Record<string, unknown>): TicketRow {
  return {
    id: Number(row.id),
    number: Number(row.number),
    key: String(row.key),
    subject: String(row.subject),
    workflowId: Number(row.workflow_id),
    stateId: Number(row.state_id),
    sourceId: readNumber(row.source_id),
    contactId: Number(row.contact_id),
    assigneeId: readNumber(row.assignee_id),
    teamId: readNumber(row.team_id),
    // Only openTicket writes it, from the closed list.
    channel: String(row.channel) as Channel,
    locale: String(row.locale),
    fields: readJson<FieldValues>(row.fields, {}),
    version: Number(row.version),
    lastSeq: Number(row.last_seq),
    openedAt: Number(row.opened_at),
    lastActivityAt: Number(row.last_activity_at),
    waitingSince: readNumber(row.waiting_since),
    closedAt: readNumber(row.closed_at),
    dueAt: readNumber(row.due_at),
    rating: readNumber(row.rating),
    line: readNumber(row.line),
  };
}
