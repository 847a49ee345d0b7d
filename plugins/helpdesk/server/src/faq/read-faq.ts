import type { Core } from '@strapi/strapi';
import { database } from '../platform/database';
import { remembered } from '../platform/remembered';
import { loadFaq } from './load-faq';
import type { Faq } from './rules/faq-tree';

/** How long something published on another node may go unseen. */
const KEEP_MS = 2_000;
const TABLES = ['helpdesk_faq_categories', 'helpdesk_faq_entries', 'helpdesk_info_pages'];

const stamps = remembered(KEEP_MS, readStamp);
const kept = new WeakMap<Core.Strapi, { stamp: string; faq: Promise<Faq> }>();

/**
 * The published FAQ, held in memory and read anew when something was published or taken back, here or on another
 * node. Not to be called inside a transaction.
 */
export async function readFaq(strapi: Core.Strapi): Promise<Faq> {
  const stamp = await stamps.load(strapi);
  const known = kept.get(strapi);
  if (known?.stamp === stamp) return known.faq;
  const faq = loadFaq(strapi, stamp);
  kept.set(strapi, { stamp, faq });
  faq.catch(() => {
    if (kept.get(strapi)?.faq === faq) kept.delete(strapi);
  });
  return faq;
}

/** Names what is published at present; kept for seconds. Not to be called inside a transaction. */
export const readFaqStamp = stamps.load;

/** To be called after a change on this node, so that its editor sees it at once. */
export function forgetFaq(strapi: Core.Strapi): void {
  stamps.forget(strapi);
}

/** Publishing makes new rows, taking back removes them: count, newest row and last change tell all of it. */
async function readStamp(strapi: Core.Strapi): Promise<string> {
  const db = database(strapi);
  const parts: string[] = [];
  for (const table of TABLES) {
    const row = await db(table)
      .whereNotNull('published_at')
      .count({ count: '*' })
      .max({ id: 'id', at: 'updated_at' })
      .first();
    const at = row?.at instanceof Date ? row.at.getTime() : row?.at;
    parts.push(`${row?.count}:${row?.id}:${at}`);
  }
  return parts.join('|');
}
