import type { Core } from '@strapi/strapi';
import type { FaqAnswer } from '../../../../contracts';
import { foldText, searchWords } from '../../platform/fold-text';
import { addressOfEntry } from '../public-address';
import { readFaq } from '../read-faq';
import { pickText, type Entry } from '../rules/faq-tree';

const MOST = 10;
const BEGINNING = 160;

/**
 * Entries that agents may insert: all that have the words, in any of their languages, whole or as beginnings. Those
 * with the words in the question come before those with them in the answer; without words, those written for staff.
 */
export async function listAnswers(
  strapi: Core.Strapi,
  { q, locale }: { q: string; locale: string }
): Promise<FaqAnswer[]> {
  const faq = await readFaq(strapi);
  const words = searchWords(q);
  const ranked = [...faq.entries.values()].flatMap((entry) => {
    const rank = words.length > 0 ? rankOf(entry, words) : Number(entry.audience !== 'public');
    return rank > 0 ? [{ entry, rank }] : [];
  });
  ranked.sort((a, b) => b.rank - a.rank);
  return ranked.slice(0, MOST).flatMap(({ entry }) => {
    const picked = pickText(entry, locale, faq.defaultLocale);
    if (!picked) return [];
    return [
      {
        key: entry.key,
        question: picked.text.question,
        staffHint: entry.staffHint,
        beginning: picked.text.text.replace(/\s+/g, ' ').slice(0, BEGINNING),
        locale: picked.locale,
        isFallback: picked.isFallback,
        hasPage: addressOfEntry(strapi, faq, entry, picked) !== null,
      },
    ];
  });
}

/** 2: the question or the search words have them all; 1: the whole text has; 0: it is another matter. */
function rankOf(entry: Entry, words: readonly string[]): number {
  const texts = [...entry.texts.values()];
  const has = (text: string) => {
    const own = searchWords(text);
    return words.every((word) => own.some((one) => one.startsWith(word)));
  };
  if (texts.some(({ question, keywords }) => has(`${question} ${keywords}`))) return 2;
  // Cheap first: most texts do not have the letters at all.
  const isNear = (text: string) => words.every((word) => foldText(text).includes(word));
  return Number(
    texts.some(({ question, keywords, text }) => {
      const whole = `${question} ${keywords} ${text}`;
      return isNear(whole) && has(whole);
    })
  );
}
