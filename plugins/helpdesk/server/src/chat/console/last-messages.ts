import type { Core } from '@strapi/strapi';
import type { ActorKind, ChatRow } from '../../../../contracts';
import { database } from '../../platform/database';
import { htmlToText } from '../../platform/safe-html';

/** Characters of an excerpt, and of the text that it is made of: of a mail's HTML much is no words. */
const EXCERPT = 160;
const READ = 2_000;

/** The newest message of each chat that its visitor may read too. Two statements. */
export async function lastMessages(
  strapi: Core.Strapi,
  ticketIds: readonly number[]
): Promise<Map<number, NonNullable<ChatRow['last']>>> {
  const db = database(strapi);
  const newest = db('helpdesk_entries as e')
    .join('helpdesk_entry_texts as t', 't.entry_id', 'e.id')
    .select('e.id')
    .whereRaw('e.ticket_id = k.id')
    .where('e.is_internal', false)
    .whereNotNull('t.body')
    .whereNull('t.deleted_at')
    .orderBy('e.seq', 'desc')
    .limit(1);
  const found = await db('helpdesk_tickets as k')
    .select({ entry: newest })
    .whereIn('k.id', [...ticketIds]);
  const ids = found.flatMap(({ entry }) => (entry === null ? [] : [Number(entry)]));
  const rows = await db('helpdesk_entries as e')
    .join('helpdesk_entry_texts as t', 't.entry_id', 'e.id')
    .select('e.ticket_id', 'e.seq', 'e.at', 'e.actor_kind', 't.format')
    .select({ words: db.raw('substr(t.body, 1, ?)', [READ]) })
    .whereIn('e.id', ids);
  return new Map(
    rows.map((row) => [
      Number(row.ticket_id),
      {
        seq: Number(row.seq),
        at: Number(row.at),
        // Only writeEntry writes it, from the actor's closed list of kinds.
        author: String(row.actor_kind) as ActorKind,
        excerpt: excerptOf(String(row.words), row.format === 'html'),
      },
    ])
  );
}

function excerptOf(words: string, isHtml: boolean): string {
  const line = (isHtml ? htmlToText(words) : words).replace(/\s+/g, ' ').trim();
  const signs = [...line];
  return signs.length > EXCERPT ? `${signs.slice(0, EXCERPT - 1).join('')}…` : line;
}
