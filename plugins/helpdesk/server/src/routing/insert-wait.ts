import type { EpochMs } from '../../../contracts';
import { insertOnce, type Db } from '../platform/database';
import { newKey } from '../platform/ids';

/** Notes that a ticket waits for somebody who can take it. */
export async function insertWait(
  db: Db,
  { ticketId, now }: { ticketId: number; now: EpochMs }
): Promise<void> {
  const row = { document_id: newKey(), ticket_id: ticketId, since: now };
  await insertOnce(db, 'helpdesk_waits', row, 'ticket_id');
}
