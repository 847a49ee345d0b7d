import type { EpochMs, OutboxKind } from '../../../contracts';
import type { Db } from './database';
import { newKey } from './ids';

/** Something that must leave, before it has a row. */
export interface OutboxDraft {
  kind: OutboxKind;
  /** Row of the agent whom an SMS is for. */
  agentId?: number;
  /** Address or number of the one recipient. */
  recipient: string;
  /** At most 255 characters. */
  subject: string;
  messageId: string;
  /** What the sender of this kind needs; JSON. */
  payload: unknown;
}

/** Writes drafts in the transaction that causes them; the worker finds them after commit. */
export async function writeOutbox(
  trx: Db,
  drafts: OutboxDraft[],
  at: { ticketId: number | null; entryId: number | null; now: EpochMs }
): Promise<void> {
  if (drafts.length === 0) return;
  const rows = drafts.map((draft) => ({
    document_id: newKey(),
    key: newKey(),
    kind: draft.kind,
    status: 'waiting',
    ticket_id: at.ticketId,
    entry_id: at.entryId,
    agent_id: draft.agentId ?? null,
    recipient: draft.recipient,
    subject: draft.subject,
    message_id: draft.messageId,
    payload: JSON.stringify(draft.payload),
    attempts: 0,
    next_at: at.now,
    queued_at: at.now,
  }));
  await trx('helpdesk_outbox_items').insert(rows);
}

type Listener = () => void;
const listeners = new Set<Listener>();

/** Tells the worker of this process that something was committed. Others find it by their own round. */
export function wakeOutbox(): void {
  for (const listener of listeners) listener();
}

/** @returns a function that stops listening. */
export function onOutbox(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
