import type { EpochMs } from '../../../../contracts';
import type { Db } from '../../platform/database';

/**
 * Keeps who took a chat first, and that nobody is to be told of it any more.
 *
 * @returns whether it was this agent, just now.
 */
export async function markTaken(
  db: Db,
  { ticketId, agentId, now }: { ticketId: number; agentId: number; now: EpochMs }
): Promise<boolean> {
  const taken = await db('helpdesk_chats')
    .where({ ticket_id: ticketId })
    .whereNull('accepted_at')
    .update({ accepted_at: now, accepted_by_id: agentId, alarm_at: null });
  return taken === 1;
}
