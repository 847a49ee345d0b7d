import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import { progress } from './say.mjs';

/** Syllables of which the words of each language are made: of its letters, and of about its length. */
const SYLLABLES = {
  en: 'ba ce do fi gu ha je ki lo mu ne pa ro si tu va we yo tra ste pli gro ment ter ling',
  ur: 'با چے دو فی گو ہا جے کی لو مو نے پا رو سی تو وا یے ڈا ٹے خا',
  bn: 'বা চে দো ফি গু হা জে কি লো মু নে পা রো সি তু খা শে টা ডি ভা',
  sw: 'ba che do fi gu ha je ki lo mu ne pa ro si tu wa ye mba ndo nga sha',
  hi: 'बा चे दो फि गु हा जे कि लो मु ने पा रो सि तु खा शे टा डि भा',
  ru: 'ба че до фи гу ха же ки ло му не па ро си ту ва за ще бра сто пле',
};
export const LANGUAGES = Object.keys(SYLLABLES);
const WORDS = 6_000;
const CATEGORIES = 10;
const AT = Date.UTC(2026, 0, 1);
/** A word that stands in one entry alone, in each of its languages. */
export const modelOf = (entry) => `hb${100_000 + entry}`;

/**
 * Fills a prepared database with entries in six languages: as published content of the FAQ, and the same texts as plain
 * Strapi content, a row for each language.
 */
export function seedFaq({ file, entries }) {
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = OFF');
  db.pragma('foreign_keys = OFF');
  const insert = inserts(db);
  const report = progress(`${entries} entries`, entries);
  db.transaction(() => {
    for (let id = 1; id <= CATEGORIES; id += 1) insert.category.run(categoryOf(id));
    for (let entry = 1; entry <= entries; entry += 1) {
      LANGUAGES.forEach((language, index) => {
        const id = (entry - 1) * LANGUAGES.length + index + 1;
        const text = textOf(entry, language);
        const key = documentId('e', entry);
        insert.entry.run({
          ...text,
          id,
          key,
          locale: language,
          answer: blocksOf(text.answer),
          at: AT,
        });
        insert.link.run({ id, category: 1 + (entry % CATEGORIES) });
        insert.raw.run({ ...text, id, key, documentId: documentId('r', id), language, at: AT });
      });
      report(entry);
    }
  })();
  db.close();
}

/** What a visitor types, by turns: two words of a question, one word, a model. */
export function searchOf(turn, entries) {
  const entry = 1 + ((turn * 7919) % entries);
  const locale = LANGUAGES[turn % LANGUAGES.length];
  const words = textOf(entry, locale).question.split(' ');
  const q = [
    `${words[1]} ${words[3]}`,
    words[2],
    `${words[0]} ${words[4]} ${words[5]}`,
    modelOf(entry),
  ][Math.floor(turn / LANGUAGES.length) % 4];
  return { q, locale };
}

/** The same every time: what a turn needs can be made anew. */
function textOf(entry, language) {
  const random = randomOf(entry * 31 + LANGUAGES.indexOf(language));
  const words = (count) => Array.from({ length: count }, () => wordOf(language, random)).join(' ');
  return {
    question: `${words(8)}?`,
    keywords: `${words(3)} ${modelOf(entry)}`,
    answer: Array.from({ length: 5 }, () => `${words(14)}.`).join(' '),
  };
}

/** Some words come often, most seldom, as in any language without its stop words: the commonest is one of a hundred. */
function wordOf(language, random) {
  const rank = Math.floor(WORDS * random() ** 2);
  const own = randomOf(rank * 7 + 1);
  const syllables = SYLLABLES[language].split(' ');
  const length = 2 + Math.floor(own() * 3);
  return Array.from({ length }, () => syllables[Math.floor(own() * syllables.length)]).join('');
}

function inserts(db) {
  return {
    category: db.prepare(`insert into helpdesk_faq_categories
      (id, document_id, name, slug, locale, layout, position, created_at, updated_at, published_at)
      values (@id, @key, @name, @slug, 'en', 'separate', @id, @at, @at, @at)`),
    entry: db.prepare(`insert into helpdesk_faq_entries
      (id, document_id, question, slug, answer, keywords, audience, position, locale, created_at, updated_at,
       published_at)
      values (@id, @key, @question, 'entry-' || @id, @answer, @keywords, 'public', @id, @locale, @at, @at, @at)`),
    link: db.prepare(
      'insert into helpdesk_faq_entries_category_lnk (faq_entry_id, faq_category_id) values (@id, @category)'
    ),
    raw: db.prepare(`insert into raw_faqs
      (id, document_id, key, question, keywords, answer, language, created_at, updated_at, published_at)
      values (@id, @documentId, @key, @question, @keywords, @answer, @language, @at, @at, @at)`),
  };
}

function categoryOf(id) {
  return { id, key: documentId('c', id), name: `Category ${id}`, slug: `category-${id}`, at: AT };
}

function blocksOf(text) {
  return JSON.stringify([{ type: 'paragraph', children: [{ type: 'text', text }] }]);
}

function documentId(kind, id) {
  return createHash('sha256').update(`${kind}${id}`).digest('hex').slice(0, 24);
}

/** mulberry32 */
function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
