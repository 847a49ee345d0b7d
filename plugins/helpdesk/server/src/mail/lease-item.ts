import type { Core } from '@strapi/strapi';
import type { EpochMs, OutboxKind, OutboxReason } from '../../../contracts';
import { clock } from '../platform/clock';
import { database, readNumber } from '../platform/database';
import { newKey } from '../platform/ids';
import type { MailPayload } from './payload';

/** An item that this worker alone may send until the lease ends. */
export interface LeasedItem {
  id: number;
  key: string;
  kind: OutboxKind;
  /** Number of its ticket. */
  ticket: number | null;
  ticketId: number | null;
  /** Of an SMS. */
  agentId: number | null;
  leaseKey: string;
  recipient: string;
  messageId: string;
  payload: string;
  /** With this one. */
  attempts: number;
  queuedAt: EpochMs;
}

/** Longer than any sending may take: while a worker lives, nobody else sends its item. */
export const LEASE_MS = 3 * 60_000;
/** Other workers may be quicker with the first ones. */
const CANDIDATES = 20;

/**
 * Takes one item of these kinds that is due, or whose worker is gone with an ended lease. Right with any number of workers: an item
 * is taken by an update that only one of them can make.
 */
export async function leaseItem(
  strapi: Core.Strapi,
  kinds: readonly OutboxKind[] = ['mail']
): Promise<LeasedItem | null> {
  const items = () => database(strapi)('helpdesk_outbox_items');
  const now = clock.now();
  const due = await items()
    .select('id')
    .whereIn('status', ['waiting', 'leased'])
    .where('next_at', '<=', now)
    .whereIn('kind', [...kinds])
    .orderBy('next_at')
    .limit(CANDIDATES);
  for (const { id } of due) {
    const leaseKey = newKey();
    const taken = await items()
      .where({ id })
      .whereIn('status', ['waiting', 'leased'])
      .where('next_at', '<=', now)
      .update({ status: 'leased', lease_key: leaseKey, next_at: now + LEASE_MS })
      .increment('attempts', 1);
    if (taken !== 1) continue;
    const row = await database(strapi)('helpdesk_outbox_items as o')
      .leftJoin('helpdesk_tickets as t', 't.id', 'o.ticket_id')
      .select('o.*', 't.number')
      .where('o.id', id)
      .first();
    return {
      id: Number(id),
      key: String(row.key),
      // Only `writeOutbox` writes it, from the closed list.
      kind: String(row.kind) as OutboxKind,
      ticket: readNumber(row.number),
      ticketId: readNumber(row.ticket_id),
      agentId: readNumber(row.agent_id),
      leaseKey,
      recipient: String(row.recipient),
      messageId: String(row.message_id),
      payload: String(row.payload ?? ''),
      attempts: Number(row.attempts),
      queuedAt: Number(row.queued_at),
    };
  }
  return null;
}

/** How long the words of a mail are kept after it left. */
const KEEP_PAYLOAD_MS = 30 * 24 * 60 * 60 * 1000;

/** What became of an attempt. */
export type Outcome =
  | { status: 'sent' }
  /** There is nothing to tell any more: it is taken out, as if it had never been. */
  | { status: 'gone' }
  | { status: 'waiting'; nextAt: EpochMs; reason: OutboxReason; error: string | null }
  | { status: 'dead'; reason: OutboxReason; error: string | null };

/** Ends a lease. Does nothing when it had ended already and another worker has the item. */
export async function settleItem(
  strapi: Core.Strapi,
  item: LeasedItem,
  outcome: Outcome
): Promise<void> {
  const now = clock.now();
  const leased = database(strapi)('helpdesk_outbox_items').where({
    id: item.id,
    lease_key: item.leaseKey,
  });
  if (outcome.status === 'gone') {
    await leased.delete();
    return;
  }
  const change =
    outcome.status === 'sent'
      ? { ...keptWords(item, now), reason: null, error: null, sent_at: now }
      : {
          next_at: outcome.status === 'waiting' ? outcome.nextAt : null,
          reason: outcome.reason,
          error: outcome.error,
        };
  await leased.update({ status: outcome.status, lease_key: null, ...change });
}

/** A mail that opened an account is not to be read afterwards by who reads the database. */
function keptWords(item: LeasedItem, now: EpochMs) {
  // Written by whoever put it into the outbox.
  const { isSecret = false } = JSON.parse(item.payload || '{}') as Partial<MailPayload>;
  return isSecret ? { payload: null, next_at: null } : { next_at: now + KEEP_PAYLOAD_MS };
}
