import { beforeEach } from 'vitest';
import type { Desk } from '../../../../../../tests/harness/desk';
import { database } from '../../platform/database';
import { addLocales, paragraph, writeContent } from '../faq-fixture';

/** Two entries of the site, one of them for staff too, and one for staff alone, in English and Urdu. */
export async function writeEntries({ strapi }: Desk) {
  await addLocales(strapi, ['ur']);
  const entry = (question: string, data: Record<string, unknown> = {}) =>
    writeContent(strapi, 'faq-entry', {
      data,
      texts: {
        en: { question, slug: question.toLowerCase(), answer: paragraph('So.') },
        ur: { question: `${question} ؟`, slug: `${question}-ur`, answer: paragraph('یوں۔') },
      },
    });
  return {
    loud: await entry('Loud'),
    lime: await entry('Lime', { audience: 'both' }),
    staff: await entry('Secret', { audience: 'staff' }),
  };
}

/** What was counted, from nothing on in each test. To be called inside `describe`. */
export function countedUse(desk: () => Desk) {
  beforeEach(async () => {
    const db = database(desk().strapi);
    for (const table of ['stats', 'feedback', 'reads']) await db(`helpdesk_faq_${table}`).delete();
  });
  const stats = async (where: Record<string, unknown> = {}) => {
    const rows = await database(desk().strapi)('helpdesk_faq_stats').where(where).orderBy('id');
    return rows.map((row) => ({
      entry: String(row.entry),
      locale: String(row.locale),
      views: Number(row.views),
      votes: [Number(row.helpful), Number(row.unhelpful)],
      inserted: Number(row.inserted),
      solved: Number(row.suggested_solved),
      ticketsAfter: Number(row.tickets_after),
    }));
  };
  const feedback = () => database(desk().strapi)('helpdesk_faq_feedback').orderBy('id');
  return { stats, feedback };
}
