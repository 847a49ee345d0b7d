import { paragraph, writeContent } from '../faq/faq-fixture';
import { recordVote } from '../faq/insight/record-vote';
import { clock } from '../platform/clock';
import { database, insertRow } from '../platform/database';
import { newKey, sha256 } from '../platform/ids';
import {
  ofAnybody,
  ofPermission,
  ofTicket,
  SETTINGS_READERS,
  type Intent,
} from './door-kinds-fixture';
import type { World } from './doors-fixture';

async function standingEntry(strapi: World['desk']['strapi']): Promise<string> {
  const answer = paragraph('Clean it.');
  const texts = { en: { question: 'Loud?', slug: newKey(), answer } };
  return writeContent(strapi, 'faq-entry', { data: { audience: 'staff' }, texts });
}

async function standingVote(strapi: World['desk']['strapi']): Promise<string> {
  const entry = newKey();
  const vote = { entry, locale: 'en', isHelpful: false, reason: null, visitor: newKey() };
  await recordVote(strapi, vote);
  return entry;
}

async function standingMiss(strapi: World['desk']['strapi']): Promise<string> {
  const key = sha256(newKey());
  const now = clock.now();
  await insertRow(database(strapi), 'helpdesk_faq_searches', {
    document_id: newKey(),
    key,
    locale: 'en',
    query: 'printer on the moon',
    status: 'open',
    count: 1,
    results: 0,
    first_at: now,
    last_at: now,
  });
  return key;
}

/** Doors of the FAQ and of its search. */
export const FAQ_INTENTS: Record<string, Intent> = {
  // What is published, and that nothing else is, is tried where the FAQ is tested.
  'faq.home': ofAnybody(200),
  'faq.category': ofAnybody(404, () => ({ params: { slug: 'none' } })),
  'faq.entry': ofAnybody(404, () => ({ params: { slug: 'none' } })),
  'faq.page': ofAnybody(404, () => ({ params: { slug: 'none' } })),
  // Only a page of ours may say these: a request that tells no origin is refused.
  'faq.vote': ofAnybody(403, () => ({ params: { key: 'none' }, form: { helpful: 'yes' } })),
  'faq.view': ofAnybody(403, () => ({ params: { key: 'none' } })),
  'faq.entryUsage': ofPermission(SETTINGS_READERS, () => ({ params: { key: 'none' } })),
  'faq.usage': ofPermission(SETTINGS_READERS, () => ({ query: '?days=30' })),
  'faq.exportUsage': ofPermission(SETTINGS_READERS, () => ({ query: '?days=30' })),
  'faq.exportMisses': ofPermission(SETTINGS_READERS),
  'faq.feedback': ofPermission(SETTINGS_READERS),
  'faq.settleFeedback': ofPermission(SETTINGS_READERS, async ({ desk }) => ({
    params: { key: await standingVote(desk.strapi) },
    json: { status: 'done', until: clock.now() },
  })),
  'faq.answers': ofPermission({ withoutRight: 200, agent: 200, supervisor: 200, owner: 200 }),
  'faq.insert': ofTicket(async ({ desk }, { ticket }) => ({
    params: { number: ticket.number, key: await standingEntry(desk.strapi) },
    json: { as: 'text' },
  })),
  // The supervisor of the desk has no right of Strapi's own to write content.
  'faq.draft': ofPermission({ owner: 200 }, () => ({ json: { question: 'Why?', locale: 'en' } })),
  'faq.search': ofAnybody(200, () => ({ query: '?q=printer' })),
  'site.search': ofAnybody(200, () => ({ query: '?q=printer' })),
  'site.searchSuggestions': ofAnybody(200, () => ({ query: '?q=printer' })),
  // From a page of ours they are sent where the search is tested; here: by a program that says nothing of itself.
  'site.searchOffers': ofAnybody(403, () => ({ form: { subject: 'Printer', text: '' } })),
  'site.searchAnswered': ofAnybody(403, () => ({ form: { csrf: '', entry: 'none' } })),
  'site.searchMiss': ofAnybody(403, () => ({ form: { csrf: '', q: 'printer' } })),
  'faq.misses': ofPermission({ supervisor: 200, owner: 200 }),
  'faq.closeMiss': ofPermission({ supervisor: 200, owner: 200 }, async ({ desk }) => ({
    params: { key: await standingMiss(desk.strapi) },
    json: { status: 'dropped', entry: null },
  })),
};
