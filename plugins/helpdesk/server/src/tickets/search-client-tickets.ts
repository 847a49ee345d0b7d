import type { Core } from '@strapi/strapi';
import type { ContactActor } from '../access/actor';
import { whereVisible } from '../access/visibility';
import { database } from '../platform/database';
import { searchWords } from '../platform/fold-text';
import { htmlToText } from '../platform/safe-html';
import { loadCatalogue } from '../workflow/catalogue';

/** Of the newest; a client has few. */
const TICKETS_MAX = 2_000;
const ENTRIES_MAX = 1_000;
/** Of one message. */
const LETTERS_MAX = 10_000;
/** Read in one turn of the event loop. */
const BATCH = 25;

/**
 * Ids of the requests in a client's reach that have all these words, each whole or as a beginning, in their number and
 * subject, or together with these in one message. Reads what the client may read and nothing else: the index of staff
 * has internal entries in it, and would tell by what it finds.
 */
export async function searchClientTickets({
  strapi,
  actor,
  text,
}: {
  strapi: Core.Strapi;
  actor: ContactActor;
  text: string;
}): Promise<number[]> {
  const asked = searchWords(text);
  if (asked.length === 0) return [];
  const db = database(strapi);
  const catalogue = await loadCatalogue(strapi);
  const tickets = await db('helpdesk_tickets')
    .select('id', 'number', 'subject')
    .where(whereVisible({ actor, catalogue }))
    .orderBy('last_activity_at', 'desc')
    .limit(TICKETS_MAX);
  const heads = new Map(
    tickets.map((row) => [Number(row.id), searchWords(`${row.number} ${row.subject}`)])
  );
  const found = new Set([...heads].flatMap(([id, head]) => (hasAll(asked, head) ? [id] : [])));
  const entries = await db('helpdesk_entries as e')
    .join('helpdesk_entry_texts as x', 'x.entry_id', 'e.id')
    .select('e.ticket_id', 'x.format', 'x.body')
    .whereIn('e.ticket_id', [...heads.keys()])
    .where('e.is_internal', false)
    .whereIn('e.kind', ['opened', 'action'])
    .whereNotNull('x.body')
    .orderBy('e.id', 'desc')
    .limit(ENTRIES_MAX);
  for (let start = 0; start < entries.length; start += BATCH) {
    for (const entry of entries.slice(start, start + BATCH)) {
      const id = Number(entry.ticket_id);
      if (found.has(id)) continue;
      if (hasAll(asked, [...(heads.get(id) ?? []), ...wordsOf(entry)])) found.add(id);
    }
    // Others wait meanwhile.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return [...found];
}

function hasAll(asked: readonly string[], words: readonly string[]): boolean {
  return asked.every((one) => words.some((word) => word.startsWith(one)));
}

function wordsOf({ format, body }: { format: unknown; body: unknown }): string[] {
  const text = String(body ?? '').slice(0, LETTERS_MAX);
  return searchWords(format === 'html' ? htmlToText(text) : text);
}
