import type { Knex } from 'knex';
import type { EpochMs, NoticeEvent } from '../../../contracts';
import { newKey } from '../platform/ids';
import { writeOutbox } from '../platform/outbox';
import type { SmsPayload } from './payload';

/** About one ticket an agent has one SMS in this time: a visitor who writes ten lines is no reason for ten. */
const PAUSE_MS = 10 * 60_000;

/**
 * Puts SMS about a ticket into the outbox, in the transaction that causes them. An alarm comes in any case.
 *
 * @returns how many were written.
 */
export async function writeSmsDrafts(
  trx: Knex.Transaction,
  {
    to,
    ticketId,
    by,
    now,
  }: {
    to: readonly { agentId: number; phone: string; locale: string | null; event: NoticeEvent }[];
    ticketId: number;
    /** Name of who acted. */
    by: string;
    now: EpochMs;
  }
): Promise<number> {
  if (to.length === 0) return 0;
  const recent = await trx('helpdesk_outbox_items')
    .where({ ticket_id: ticketId, kind: 'sms' })
    .where('queued_at', '>', now - PAUSE_MS)
    .pluck('agent_id');
  const had = new Set(recent.map(Number));
  const drafts = to
    .filter(({ agentId, event }) => event === 'chat-alarm' || !had.has(agentId))
    .map(({ agentId, phone, locale, event }) => {
      const payload: SmsPayload = { event, locale, by, at: now };
      return {
        kind: 'sms' as const,
        agentId,
        recipient: phone,
        subject: event,
        messageId: `sms:${newKey()}`,
        payload,
      };
    });
  // Without the entry: an agent who reads the history is not to see colleagues' numbers there.
  await writeOutbox(trx, drafts, { ticketId, entryId: null, now });
  return drafts.length;
}
