import type { Core } from '@strapi/strapi';
import { database } from '../../platform/database';

/** More are not told apart. */
const MOST = 100;

/** How many messages each visitor wrote after what somebody has read; those without any are left out. One statement. */
export async function countUnread(
  strapi: Core.Strapi,
  chats: readonly { id: number; lastSeq: number; readSeq: number }[]
): Promise<Map<number, number>> {
  const asked = chats.filter(({ lastSeq, readSeq }) => lastSeq > readSeq);
  if (asked.length === 0) return new Map();
  const rows: Record<string, unknown>[] = await database(strapi)('helpdesk_entries')
    .select('ticket_id')
    .count({ count: '*' })
    .where({ actor_kind: 'contact', is_internal: false })
    .where((any) => {
      for (const { id, readSeq } of asked) {
        any.orWhere((one) => one.where({ ticket_id: id }).where('seq', '>', readSeq));
      }
    })
    .groupBy('ticket_id');
  return new Map(rows.map((row) => [Number(row.ticket_id), Math.min(MOST, Number(row.count))]));
}
