import type { Core } from '@strapi/strapi';
import { database, readNumber, type Db } from '../../platform/database';
import { searchWords } from '../../platform/fold-text';
import { engineOf } from './engine';

/** Of a common word only the newest entries that have it are looked through. */
export const CANDIDATES_MAX = 2_000;
const GREATEST = 2_147_483_647;

export interface Candidates {
  /** Tickets with a message that has all the words, whoever may see them. */
  ticketIds: number[];
  isCapped: boolean;
  /**
   * The desk's newest entry then; later pages look no further, so that they are of the same list. Not the newest that
   * was found: who sees it of an entry out of their sight would learn that it has these words.
   */
  upTo: number;
}

/** The tickets that a search is about, before rights and filters. A text without words finds none. */
export async function findCandidates(
  strapi: Core.Strapi,
  { text, upTo }: { text: string; upTo: number | null }
): Promise<Candidates> {
  const words = askedWords(text);
  if (words.length === 0) return { ticketIds: [], isCapped: false, upTo: 0 };
  const db = database(strapi);
  const newest = upTo ?? (await newestEntry(db));
  const found = await engineOf(db).find(db, { words, upTo: newest, limit: CANDIDATES_MAX + 1 });
  const ticketIds = new Set(found.slice(0, CANDIDATES_MAX).map(({ ticketId }) => ticketId));
  const named = await numberedTicket(strapi, words);
  if (named !== null) ticketIds.add(named);
  return {
    ticketIds: [...ticketIds],
    isCapped: found.length > CANDIDATES_MAX,
    upTo: newest,
  };
}

async function newestEntry(db: Db): Promise<number> {
  const row = await db('helpdesk_entries').max('id as id').first();
  return readNumber(row?.id) ?? 0;
}

/** A word that another one begins with is asked for by that one. */
function askedWords(text: string): string[] {
  const words = searchWords(text);
  return words.filter((word) => !words.some((other) => other !== word && other.startsWith(word)));
}

/** A number alone is that ticket first of all, however many messages have it too. */
async function numberedTicket(strapi: Core.Strapi, words: string[]): Promise<number | null> {
  const number = words.length === 1 && /^\d{1,10}$/.test(words[0]) ? Number(words[0]) : GREATEST;
  if (number >= GREATEST) return null;
  const row = await database(strapi)('helpdesk_tickets')
    .select('id', 'merged_into_id')
    .where({ number })
    .first();
  return row ? Number(row.merged_into_id ?? row.id) : null;
}
