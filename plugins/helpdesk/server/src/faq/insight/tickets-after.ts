import type { Core } from '@strapi/strapi';
import type { ReadEntry } from '../../../../contracts';
import { clock } from '../../platform/clock';
import { database, inTransaction } from '../../platform/database';
import { errorTrace } from '../../platform/error-trace';
import { readFaq } from '../read-faq';
import { pickText } from '../rules/faq-tree';
import { addressOfEntry } from '../public-address';
import { addToStats, type EntryText } from './add-to-stats';
import { visitorHash } from './mark-read';

/** Who reads and then asks within this time has not found the answer there. */
const WITHIN_MS = 2 * 60 * 60 * 1000;
/** More than anybody reads before asking. */
const MOST = 20;

export interface ReadBefore {
  texts: EntryText[];
  /** For the opening of the ticket. */
  entries: ReadEntry[];
}

/** What this visitor read of the FAQ within the last two hours, the first read first. */
export async function readBeforeAsking(
  strapi: Core.Strapi,
  visitor: string | null
): Promise<ReadBefore> {
  if (visitor === null) return { texts: [], entries: [] };
  const rows = await database(strapi)('helpdesk_faq_reads')
    .select('entry', 'locale', 'at')
    .where({ visitor: visitorHash(visitor) })
    .where('at', '>', clock.now() - WITHIN_MS)
    .orderBy([{ column: 'at', order: 'desc' }, 'id'])
    .limit(MOST);
  if (rows.length === 0) return { texts: [], entries: [] };
  const faq = await readFaq(strapi);
  const read = rows.reverse().map((row) => {
    const text = { entry: String(row.entry), locale: String(row.locale) };
    return { ...text, at: Number(row.at), found: faq.entries.get(text.entry) };
  });
  return {
    texts: read.map(({ entry, locale }) => ({ entry, locale })),
    // What was taken back meanwhile has no question to show.
    entries: read.flatMap(({ entry, locale, at, found }) => {
      const picked = found && pickText(found, locale, faq.defaultLocale);
      if (!found || !picked) return [];
      const url = addressOfEntry(strapi, faq, found, picked);
      return [{ entry, question: picked.text.question, url, at }];
    }),
  };
}

/**
 * Counts the request for each of the entries that were read before it. To be called when the ticket stands, and not
 * inside its transaction: a count that fails is logged, and the request is taken all the same.
 */
export async function countTicketAfter(strapi: Core.Strapi, texts: EntryText[]): Promise<void> {
  if (texts.length === 0) return;
  const now = clock.now();
  // In one order for all: two at once must not wait for each other.
  const inOrder = [...texts].sort((a, b) => (a.entry < b.entry ? -1 : 1));
  try {
    await inTransaction(strapi, async (trx) => {
      for (const text of inOrder) await addToStats(trx, text, now, { ticketsAfter: 1 });
    });
  } catch (error) {
    strapi.log.error(`helpdesk event=faq.uncounted: ${errorTrace(error)}`);
  }
}
