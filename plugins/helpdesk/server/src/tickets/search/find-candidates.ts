import type { Core } from '@strapi/strapi';
import { database } from '../../platform/database';
import { searchWords } from '../../platform/fold-text';
import { engineOf } from './engine';

/** Of a common word only the newest entries that have it are looked through. */
export const CANDIDATES_MAX = 2_000;
const GREATEST = 2_147_483_647;

export interface Candidates {
  /** Tickets with a message that has all the words, whoever may see them. */
  ticketIds: number[];
  isCapped: boolean;
  /** The newest entry that was looked at; later pages look no further, so that they are of the same list. */
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
  const found = await engineOf(db).find(db, {
    words,
    upTo: upTo ?? GREATEST,
    limit: CANDIDATES_MAX + 1,
  });
  const newest = found.reduce((id, { entryId }) => Math.max(id, entryId), 0);
  const ticketIds = new Set(found.slice(0, CANDIDATES_MAX).map(({ ticketId }) => ticketId));
  const named = await numberedTicket(strapi, words);
  if (named !== null) ticketIds.add(named);
  return {
    ticketIds: [...ticketIds],
    isCapped: found.length > CANDIDATES_MAX,
    upTo: upTo ?? newest,
  };
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
