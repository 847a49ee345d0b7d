import type { Core } from '@strapi/strapi';
import { clock } from '../platform/clock';
import { database } from '../platform/database';

const BATCH = 500;

/** Forgets the words of mails that left some time ago; who had a mail, when and about which entry stays. */
export async function emptyPayloads(strapi: Core.Strapi): Promise<number> {
  const items = () => database(strapi)('helpdesk_outbox_items');
  const rows = await items()
    .select('id')
    .where({ status: 'sent' })
    .where('next_at', '<=', clock.now())
    .limit(BATCH);
  if (rows.length === 0) return 0;
  const ids = rows.map((row) => row.id);
  return items().whereIn('id', ids).update({ payload: null, next_at: null });
}
