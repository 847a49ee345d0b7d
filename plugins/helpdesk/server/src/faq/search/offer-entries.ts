import type { Core } from '@strapi/strapi';
import { FAQ_SEARCH_LIMITS } from '../../../../contracts';
import { readFaq } from '../read-faq';
import type { Faq, FaqReader } from '../rules/faq-tree';
import { findEntries, type Found } from './find-entries';
import { readIndexes } from './read-indexes';
import { cleanQuery } from './rules/clean-query';
import { isGoodFit } from './rules/match-fit';
import { isAskedBy } from './rules/question-cover';
import { askedWords } from './text-words';

/** Of a long request, its beginning says what it is about. */
const READ = 600;

/** The entries that may answer what somebody writes, while they write it. Nothing of it is kept. */
export async function offerEntries(
  strapi: Core.Strapi,
  { subject, text, reader }: { subject: string; text: string; reader: FaqReader }
): Promise<{ faq: Faq; found: Found[] }> {
  const faq = await readFaq(strapi);
  const indexes = await readIndexes(strapi, faq, reader.locale);
  const query = cleanQuery(`${subject}\n${text}`.slice(0, READ));
  const found = findEntries(faq, indexes, { query, reader, category: null });
  const fitting = found.filter(({ fit, shown }) => {
    const written = askedWords(query, shown.locale);
    return isGoodFit(fit) || isAskedBy(askedWords(shown.text.question, shown.locale), written);
  });
  return { faq, found: fitting.slice(0, FAQ_SEARCH_LIMITS.offers) };
}
