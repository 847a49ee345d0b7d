import type { Core } from '@strapi/strapi';
import { database } from '../platform/database';
import { sha256 } from '../platform/ids';
import type { Opened, OpenInput } from './open-input';

/** As it is kept: of this source alone. */
export function submissionHash({
  source,
  submission,
}: Pick<OpenInput, 'source' | 'submission'>): string {
  return sha256(`${source}:${submission}`);
}

/** The ticket that this submission opened before; null for a new one. */
export async function findOpened({
  strapi,
  ...given
}: { strapi: Core.Strapi } & Pick<OpenInput, 'source' | 'submission'>): Promise<Opened | null> {
  // Sent again after an agent has merged it: it is the ticket that it is now.
  const row = await database(strapi)('helpdesk_tickets as t')
    .leftJoin('helpdesk_tickets as m', 'm.id', 't.merged_into_id')
    .where('t.submission', submissionHash(given))
    .first({
      id: database(strapi).raw('coalesce(m.id, t.id)'),
      number: database(strapi).raw('coalesce(m.number, t.number)'),
      key: database(strapi).raw('coalesce(m.??, t.??)', ['key', 'key']),
    });
  if (!row) return null;
  return {
    id: Number(row.id),
    number: Number(row.number),
    key: String(row.key),
    isRepeat: true,
    hasReceipt: false,
  };
}
