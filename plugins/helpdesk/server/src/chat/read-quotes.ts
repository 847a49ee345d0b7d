import type { Core } from '@strapi/strapi';
import type { ChatEntry } from '../../../contracts';
import { database, readNumber } from '../platform/database';
import { htmlToText } from '../platform/safe-html';

/** Characters of a quoted message that are shown above its answer. */
const EXCERPT = 300;

type Quote = NonNullable<ChatEntry['quote']>;

/** The messages that are answered to, as far as a client may read them; of one that was deleted only who wrote it. */
export async function readQuotes(
  strapi: Core.Strapi,
  { ticketId, seqs }: { ticketId: number; seqs: readonly number[] }
): Promise<ReadonlyMap<number, Quote>> {
  if (seqs.length === 0) return new Map();
  const rows = await database(strapi)('helpdesk_entries as e')
    .join('helpdesk_entry_texts as x', 'x.entry_id', 'e.id')
    .where({ 'e.ticket_id': ticketId, 'e.is_internal': false })
    .whereIn('e.seq', [...new Set(seqs)])
    .whereIn('e.kind', ['opened', 'action'])
    .select('e.seq', 'e.actor_name', 'x.format', 'x.body', 'x.deleted_at');
  return new Map(
    rows.map((row): [number, Quote] => {
      const isGone = readNumber(row.deleted_at) !== null || row.body === null;
      const text = isGone ? null : excerpt(String(row.body), String(row.format));
      return [Number(row.seq), { seq: Number(row.seq), name: String(row.actor_name), text }];
    })
  );
}

function excerpt(body: string, format: string): string {
  const text = (format === 'html' ? htmlToText(body) : body).replace(/\s+/g, ' ').trim();
  if (text.length <= EXCERPT) return text;
  // A letter outside of the first plane is two units, and half of it is none.
  return `${text.slice(0, EXCERPT - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
